import { distance, lerp, sub, unit, type Vec3 } from './vec.ts';

/** The place on a polyline nearest to some place. `segment` counts from 0, `t` runs from 0 to 1 within it. */
export interface PolylineFoot {
  readonly position: Vec3;
  readonly segment: number;
  readonly t: number;
  /** Unit vector along the polyline there. */
  readonly tangent: Vec3;
}

/** Lengths from the first corner to each corner, in mm; the last one is the whole length. */
export function cumulative(corners: readonly Vec3[]): readonly number[] {
  const out = [0];
  for (let i = 1; i < corners.length; i++) {
    out.push(out[i - 1]! + distance(corners[i - 1]!, corners[i]!));
  }
  return out;
}

/**
 * Where the fraction `t` (0 to 1) of the whole length falls: the segment, and how far along it.
 * Throws RangeError for a polyline of fewer than two corners or of no length.
 */
export function alongPolyline(
  lengths: readonly number[],
  t: number,
): { readonly segment: number; readonly t: number } {
  const total = lengths[lengths.length - 1] ?? 0;
  if (lengths.length < 2 || total <= 0) throw new RangeError('geom: a polyline needs a length');
  const wanted = Math.min(Math.max(t, 0), 1) * total;
  let segment = 0;
  while (segment < lengths.length - 2 && lengths[segment + 1]! < wanted) segment++;
  const from = lengths[segment]!;
  const span = lengths[segment + 1]! - from;
  return { segment, t: span > 0 ? (wanted - from) / span : 0 };
}

/** The place at the fraction `t` (0 to 1) of the whole length. */
export function placeAlong(corners: readonly Vec3[], t: number): Vec3 {
  const at = alongPolyline(cumulative(corners), t);
  return lerp(corners[at.segment]!, corners[at.segment + 1]!, at.t);
}

/** The place on the polyline nearest to `p`. Throws RangeError for fewer than two corners. */
export function footOn(corners: readonly Vec3[], p: Vec3): PolylineFoot {
  if (corners.length < 2)
    throw new RangeError(`geom: a polyline of ${corners.length} corners has no direction`);
  let best = -1;
  let bestT = 0;
  let nearest = Infinity;
  // In plain numbers: this loop is where a curve of a hundred corners spends its time.
  for (let i = 0; i + 1 < corners.length; i++) {
    const a = corners[i]!;
    const b = corners[i + 1]!;
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [px, py, pz] = [p[0] - a[0], p[1] - a[1], p[2] - a[2]];
    const square = ux * ux + uy * uy + uz * uz;
    if (square < 1e-12) continue;
    const t = Math.min(Math.max((px * ux + py * uy + pz * uz) / square, 0), 1);
    const d = (px - t * ux) ** 2 + (py - t * uy) ** 2 + (pz - t * uz) ** 2;
    if (d < nearest) {
      nearest = d;
      best = i;
      bestT = t;
    }
  }
  if (best < 0) throw new RangeError('geom: a polyline needs a length');
  const [from, to] = [corners[best]!, corners[best + 1]!];
  return { position: lerp(from, to, bestT), segment: best, t: bestT, tangent: unit(sub(to, from)) };
}
