/** Where the painted sports top and short briefs lie, as a signed distance from the hem on the average body. */
import type { Half } from './half.ts';

/** Beyond this many mm from the hem the distance says nothing more. */
const FAR = 60;

/** Smooth step from 0 at `from` to 1 at `to`. */
function ease(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Briefs: a waist that dips a little in the middle, a leg hem that rises from the crotch to the hip. */
function briefs(across: number, y: number): number {
  const waist = 78 - 16 * (1 - ease(0, 130, across));
  const leg = -62 + 108 * ease(8, 175, across) ** 0.8;
  return across > 230 ? -FAR : Math.min(y - leg, waist - y);
}

/** The greater of two distances, rounded where they meet. */
function union(a: number, b: number, round: number): number {
  const h = Math.max(0, round - Math.abs(a - b)) / round;
  return Math.max(a, b) + (h * h * round) / 4;
}

/** Top: from under the breast to above it, cut out round the arms, with straps over the shoulders. */
function top(across: number, y: number): number {
  const arm = 168 - 62 * ease(340, 450, y) - across;
  const chest = Math.min(y - 262, 432 - y, arm);
  const strap = Math.min(26 - Math.abs(across - 90 - 8 * ease(440, 560, y)), y - 400, 640 - y);
  return union(chest, strap, 30);
}

/** Signed distance in mm, positive under cloth, per half vertex in packed order. `y` is measured as in the source. */
export function clothDistance(average: Float64Array, { ids, order }: Half): Float64Array {
  return Float64Array.from(order, (place) => {
    const id = ids[place]!;
    const across = Math.abs(average[id * 3]!);
    const y = average[id * 3 + 1]!;
    return Math.max(-FAR, Math.min(FAR, Math.max(briefs(across, y), top(across, y))));
  });
}
