/** Depth where nothing was drawn. */
export const EMPTY = -1e9;

/** What lies nearest the eye at each picture unit: its depth, and any per-vertex values carried along. */
export interface DepthPicture {
  readonly width: number;
  readonly height: number;
  readonly depth: Float32Array;
  readonly values: readonly Float32Array[];
}

/**
 * Draws front-facing triangles into a depth picture.
 * @param projected x, y, depth per vertex, as `projectAll` gives
 * @param triangles vertex indices, three each
 * @param perVertex fields to carry; each comes back as a picture in `values`, 0 where nothing was drawn
 */
export function rasterise(
  width: number,
  height: number,
  projected: Float32Array,
  triangles: Uint32Array,
  perVertex: readonly Float32Array[] = [],
): DepthPicture {
  const depth = new Float32Array(width * height).fill(EMPTY);
  const values = perVertex.map(() => new Float32Array(width * height));
  const s = projected;
  for (let i = 0; i < triangles.length; i += 3) {
    const ia = triangles[i]!;
    const ib = triangles[i + 1]!;
    const ic = triangles[i + 2]!;
    const x0 = s[ia * 3]!;
    const y0 = s[ia * 3 + 1]!;
    const x1 = s[ib * 3]!;
    const y1 = s[ib * 3 + 1]!;
    const x2 = s[ic * 3]!;
    const y2 = s[ic * 3 + 1]!;
    const area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    if (area >= 0) continue; // y runs down the paper, so front faces have negative area
    const left = Math.max(0, Math.ceil(Math.min(x0, x1, x2) - 0.5));
    const last = Math.min(width - 1, Math.floor(Math.max(x0, x1, x2) - 0.5));
    const top = Math.max(0, Math.ceil(Math.min(y0, y1, y2) - 0.5));
    const bottom = Math.min(height - 1, Math.floor(Math.max(y0, y1, y2) - 0.5));
    if (left > last || top > bottom) continue;
    const d0 = s[ia * 3 + 2]!;
    const d1 = s[ib * 3 + 2]!;
    const d2 = s[ic * 3 + 2]!;
    for (let y = top; y <= bottom; y++) {
      const py = y + 0.5;
      for (let x = left; x <= last; x++) {
        const px = x + 0.5;
        const w1 = ((px - x0) * (y2 - y0) - (x2 - x0) * (py - y0)) / area;
        const w2 = ((x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)) / area;
        const w0 = 1 - w1 - w2;
        if (w0 < -1e-4 || w1 < -1e-4 || w2 < -1e-4) continue;
        const d = w0 * d0 + w1 * d1 + w2 * d2;
        const k = y * width + x;
        if (d <= depth[k]!) continue;
        depth[k] = d;
        for (let f = 0; f < values.length; f++) {
          const field = perVertex[f]!;
          values[f]![k] = w0 * field[ia]! + w1 * field[ib]! + w2 * field[ic]!;
        }
      }
    }
  }
  return { width, height, depth, values };
}

/** The farthest depth drawn within `radius` units around x, y; EMPTY when paper shows there. */
export function farthestNear(picture: DepthPicture, x: number, y: number, radius: number): number {
  const cx = Math.floor(x);
  const cy = Math.floor(y);
  let far = Infinity;
  for (let j = Math.max(0, cy - radius); j <= Math.min(picture.height - 1, cy + radius); j++) {
    for (let i = Math.max(0, cx - radius); i <= Math.min(picture.width - 1, cx + radius); i++) {
      const d = picture.depth[j * picture.width + i]!;
      if (d < far) far = d;
    }
  }
  return far;
}

/**
 * Whether a place at this depth can be seen. It is compared with the FARTHEST depth around it, because a
 * silhouette lies where depth is steepest and always has the paper or a farther surface next to it.
 */
export const visibleAt = (
  picture: DepthPicture,
  x: number,
  y: number,
  depth: number,
  toleranceMm: number,
  radius: number,
): boolean => depth >= farthestNear(picture, x, y, radius) - toleranceMm;
