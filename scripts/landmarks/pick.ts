/**
 * Picks a place on the canonical body from a place in a picture: looking straight along an axis, the first skin
 * met inside a box. Pictures made by `sheet.ts` carry the grid these numbers are read from.
 */
import type { SkinSurface } from './shade.ts';

export type Box = readonly [number, number, number, number, number, number];

/** Looking at the body from its left, its midline, the front, the back, above or below. */
export type From = 'left' | 'medial' | 'front' | 'back' | 'above' | 'below';

export interface PickedAnchor {
  ids: [number, number, number];
  weights: [number, number, number];
}

/** Picture axes (across, along) and the axis looked along, as indices of x, y, z; `sign` +1 when the eye is on its positive side. */
const VIEWS: Readonly<Record<From, { across: number; along: number; depth: number; sign: number }>> = {
  left: { across: 2, along: 1, depth: 0, sign: 1 },
  medial: { across: 2, along: 1, depth: 0, sign: -1 },
  front: { across: 0, along: 1, depth: 2, sign: 1 },
  back: { across: 0, along: 1, depth: 2, sign: -1 },
  above: { across: 0, along: 2, depth: 1, sign: 1 },
  below: { across: 0, along: 2, depth: 1, sign: -1 },
};

const inside = (p: readonly number[], b: Box): boolean =>
  [0, 1, 2].every(
    (k) => (p[k] as number) >= (b[2 * k] as number) && (p[k] as number) <= (b[2 * k + 1] as number),
  );

/** Whether a triangle reaches to both sides of a value along one axis; most do not, and need no closer look. */
function spans({ positions }: SkinSurface, ids: readonly number[], axis: number, at: number): boolean {
  const [a, b, c] = ids.map((i) => positions[i * 3 + axis] as number) as [number, number, number];
  return Math.min(a, b, c) <= at + 1e-3 && Math.max(a, b, c) >= at - 1e-3;
}

/** Throws RangeError when no skin lies under the place. Weights are rounded to 1/1000 and sum to 1 exactly. */
export function pick(
  skin: SkinSurface,
  from: From,
  place: readonly [number, number],
  box: Box,
): PickedAnchor {
  const { across, along, depth, sign } = VIEWS[from];
  const [u, v] = place;
  let best: { ids: [number, number, number]; weights: [number, number, number]; depth: number } | undefined;
  for (let t = 0; t < skin.triangles.length; t += 3) {
    const ids = [
      skin.triangles[t] as number,
      skin.triangles[t + 1] as number,
      skin.triangles[t + 2] as number,
    ] as [number, number, number];
    if (!spans(skin, ids, across, u) || !spans(skin, ids, along, v)) continue;
    const corners = ids.map((i) => [0, 1, 2].map((k) => skin.positions[i * 3 + k] as number));
    if (!corners.every((p) => inside(p, box))) continue;
    const [a, b, c] = corners.map((p) => [p[across] as number, p[along] as number, p[depth] as number]) as [
      [number, number, number], [number, number, number], [number, number, number],
    ]; // prettier-ignore
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    if (Math.abs(area) < 1e-9) continue;
    const wb = ((u - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (v - a[1])) / area;
    const wc = ((b[0] - a[0]) * (v - a[1]) - (u - a[0]) * (b[1] - a[1])) / area;
    const wa = 1 - wb - wc;
    if (Math.min(wa, wb, wc) < -1e-6) continue;
    const d = sign * (wa * a[2] + wb * b[2] + wc * c[2]);
    if (!best || d > best.depth) best = { ids, weights: [wa, wb, wc], depth: d };
  }
  if (!best) throw new RangeError(`landmarks: no skin seen from the ${from} at ${u}, ${v}`);
  return roundAnchor(best.ids, best.weights);
}

/** Weights in thousandths that sum to 1; a corner with no weight keeps its id so that the triangle stays known. */
export function roundAnchor(ids: readonly number[], weights: readonly number[]): PickedAnchor {
  const parts = weights.map((w) => Math.max(0, Math.round(w * 1000)));
  const largest = parts.indexOf(Math.max(...parts));
  parts[largest] = (parts[largest] as number) + 1000 - parts.reduce((s, w) => s + w, 0);
  return {
    ids: [...ids] as [number, number, number],
    weights: parts.map((w) => w / 1000) as [number, number, number],
  };
}
