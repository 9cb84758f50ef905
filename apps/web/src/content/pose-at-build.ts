/** Small pictures of whole poses, in ink, so that a close-up does not leave open which way the head is. */
import { surfaceOf } from '@ashi/body';
import { cameraOf, drawInk, formOf, INK, toSvg, type InkStyle } from '@ashi/chart';
import type { Vec3 } from '@ashi/geom';
import type { PoseName, Side } from '@ashi/locate';
import { averageFigure } from './located-at-build.ts';

export const poses: readonly PoseName[] = [
  'standing',
  'arms-down',
  'side-lying',
  'prone',
  'seated',
  'ankle-on-knee',
];
export const sides: readonly Side[] = ['left', 'right'];

/** Longest side of the picture, in its own units. */
const longest = 300;
const marginMm = 40;
/** Drawn small: few lines, and strong ones. */
const style: InkStyle = {
  ...INK,
  lineWidth: 2.2,
  crease: [2.2, 14],
  creaseLength: 26,
  hatchStep: 0,
  fade: 0,
};

/** The pose as ink lines without a ground, to be used as a mask: the page gives the colour. */
export function poseSvg(pose: PoseName, side: Side): string {
  // The resting arms of the mesh stand off the body; people's do not.
  const surface = surfaceOf(averageFigure().pose(pose === 'standing' ? 'arms-down' : pose, side));
  const direction = directionOf(pose, side);
  const axes = cameraOf({ target: [0, 0, 0], direction, heightMm: 1, width: 1, height: 1 });
  const across = extent(surface.positions, axes.right);
  const along = extent(surface.positions, axes.up);
  const depth = extent(surface.positions, axes.toEye);
  const [widthMm, heightMm] = [across.size + 2 * marginMm, along.size + 2 * marginMm];
  const scale = longest / Math.max(widthMm, heightMm);
  const target = [0, 1, 2].map(
    (k) => axes.right[k]! * across.middle + axes.up[k]! * along.middle + axes.toEye[k]! * depth.middle,
  ) as unknown as Vec3;
  const drawing = drawInk(
    formOf(surface),
    cameraOf({
      target,
      direction,
      heightMm,
      width: Math.round(widthMm * scale),
      height: Math.round(heightMm * scale),
    }),
    style,
  );
  const svg = toSvg(drawing, '', { title: pose, id: `pose-${pose}`, bare: true });
  return svg.replace('>', '><style>.c-skin{fill:none}.c-cloth,.c-wash{opacity:.16}</style>');
}

/** From where a pose is understood at once: lying from above its open side, the others from behind or before, half from the side. */
function directionOf(pose: PoseName, side: Side): Vec3 {
  const out = side === 'left' ? 1 : -1;
  if (pose === 'seated' || pose === 'ankle-on-knee') return [out * 0.8, 0.25, 1];
  if (pose === 'side-lying') return [0, 0.7, 1];
  if (pose === 'prone') return [out, 0.6, 0];
  return [out * 0.7, 0, -1];
}

function extent(positions: Float32Array, axis: Vec3): { readonly middle: number; readonly size: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < positions.length; i += 3) {
    const at = positions[i]! * axis[0] + positions[i + 1]! * axis[1] + positions[i + 2]! * axis[2];
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return { middle: (low + high) / 2, size: high - low };
}
