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

/** Top: from under the breast to a round neckline, with straps over the shoulders and cut-out arms. */
function top(across: number, y: number): number {
  const neckline = across > 80 ? 900 : 430 + 470 * ease(42, 80, across) ** 2;
  const arm = 165 - 70 * ease(350, 470, y) - across;
  return Math.min(y - 260, neckline - y, arm, 590 - y);
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
