/** Parts of the canonical body cut out by boxes, so that a pick or a picture sees past arms and the other leg. */
import type { Vec3 } from '@ashi/geom';
import { dot, sub } from '@ashi/geom';
import type { Box } from './pick.ts';
import type { SkinSurface } from './shade.ts';

export type BoxName =
  | 'head'
  | 'ear'
  | 'lobe'
  | 'mouth'
  | 'neck'
  | 'shoulder'
  | 'chest'
  | 'flank'
  | 'armpit'
  | 'trunk'
  | 'hip'
  | 'hip2'
  | 'thigh'
  | 'knee'
  | 'leg'
  | 'foot'
  | 'elbow'
  | 'arm'
  | 'forearm'
  | 'hand';

export const BOXES: Readonly<Record<BoxName, Box>> = {
  head: [-110, 110, 1380, 1700, -150, 180],
  ear: [60, 71.6, 1520, 1570, 24, 48],
  lobe: [40, 69, 1480, 1535, 20, 62],
  mouth: [-60, 60, 1470, 1512, 120, 146],
  neck: [-160, 160, 1330, 1560, -150, 180],
  shoulder: [-10, 260, 1290, 1450, -150, 180],
  chest: [-10, 200, 1180, 1420, -10, 200],
  flank: [-10, 172, 900, 1400, -250, 250],
  armpit: [120, 195, 1225, 1300, -80, 100],
  trunk: [-235, 235, 600, 1500, -250, 250],
  hip: [-10, 235, 600, 1120, -250, 250],
  hip2: [-10, 235, 380, 900, -250, 250],
  thigh: [-10, 300, 380, 900, -250, 250],
  knee: [20, 300, 300, 720, -250, 300],
  leg: [20, 300, -10, 600, -250, 300],
  foot: [100, 260, -10, 140, -60, 230],
  elbow: [240, 420, 1040, 1240, -100, 250],
  arm: [-175, 110, -60, 340, -95, 110],
  forearm: [-100, 100, -25, 285, -100, 100],
  hand: [-120, 120, -260, 320, -80, 80],
};

interface Axes {
  readonly origin: Vec3;
  readonly axes: readonly [Vec3, Vec3, Vec3];
}

/**
 * Axes of their own for the arm, which the canonical body holds out at 45 degrees. Hand and forearm: x to the little
 * finger's side, y to the elbow, z out of the back of the hand, origin in the wrist. Arm: x outwards, y to the
 * shoulder, z forward, origin in the elbow. Written as numbers: they only say how to read the picks.
 */
const FRAMES: Partial<Record<BoxName, Axes>> = {
  arm: {
    origin: [331.4, 1139.3, 20.1],
    axes: [
      [0.74559, 0.66639, -0.00296],
      [-0.66641, 0.74557, -0.0033],
      [0, 0.00443, 0.99999],
    ],
  },
  forearm: {
    origin: [453.3, 1015.1, 183.3],
    axes: [
      [0.46821, -0.49893, -0.72928],
      [-0.51091, 0.52061, -0.68408],
      [0.72098, 0.69288, -0.01115],
    ],
  },
  hand: {
    origin: [453.3, 1015.1, 183.3],
    axes: [
      [0.50478, -0.55273, -0.66309],
      [-0.43141, 0.50381, -0.74837],
      [0.74772, 0.66383, 0.01586],
    ],
  },
};

/** The skin in the frame its picks are written in: turned for the arm and the hand, as it stands for all else. */
export function framed(skin: SkinSurface, box: BoxName): SkinSurface {
  const frame = FRAMES[box];
  if (!frame) return skin;
  const positions = new Float32Array(skin.positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const p = sub(
      [skin.positions[i] as number, skin.positions[i + 1] as number, skin.positions[i + 2] as number],
      frame.origin,
    );
    frame.axes.forEach((axis, k) => (positions[i + k] = dot(p, axis)));
  }
  return { positions, triangles: skin.triangles };
}
