import { blur, ringArea, rings } from './contour.ts';
import type { Scene } from './scene.ts';
import { EMPTY } from './raster.ts';
import { pathData, resample, simplify, smoothLine } from './stroke.ts';

/** The body's own paper: the shape it covers. With a field picture, only where that field is at least one half. */
export function paperShape(scene: Scene, field?: Float32Array): string {
  const { picture } = scene;
  const mask = new Float32Array(picture.depth.length);
  for (let i = 0; i < mask.length; i++) {
    mask[i] = picture.depth[i]! > EMPTY ? (field ? field[i]! : 1) : 0;
  }
  return rings(mask, picture.width, picture.height, 0.5)
    .filter((ring) => ringArea(ring) > 20)
    .map((ring) => ringPath(ring, 1.5, 0.3))
    .join('');
}

/** Flat shadows, one shape per light level, worked out at half resolution. */
export function washes(scene: Scene, levels: readonly number[]): string[] {
  const { picture, tonePicture } = scene;
  const w = picture.width >> 1;
  const h = picture.height >> 1;
  const mask = new Uint8Array(w * h);
  const tone = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * 2 * picture.width + x * 2;
      let sum = 0;
      let count = 0;
      for (const k of [i, i + 1, i + picture.width, i + picture.width + 1]) {
        if (picture.depth[k]! <= EMPTY) continue;
        sum += tonePicture[k]!;
        count++;
      }
      if (count === 0) continue;
      mask[y * w + x] = 1;
      tone[y * w + x] = sum / count;
    }
  }
  const soft = blur(tone, w, h, 2, mask);
  return levels.map((level) => {
    const dark = new Float32Array(w * h);
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const i = y * w + x;
        dark[i] = mask[i] ? level - soft[i]! - (1 - scene.fadeAt(x * 2, y * 2)) * 1.6 : -0.25;
      }
    }
    return rings(dark, w, h, 0)
      .filter((ring) => ringArea(ring) > 18)
      .map((ring) =>
        ringPath(
          ring.map((p) => [p[0]! * 2, p[1]! * 2]),
          2.5,
          0.25,
        ),
      )
      .join('');
  });
}

function ringPath(ring: number[][], step: number, tolerance: number): string {
  const even = resample(ring, step, true);
  if (even.length < 6) return '';
  return pathData(simplify(smoothLine(even, 2, true), tolerance), true);
}
