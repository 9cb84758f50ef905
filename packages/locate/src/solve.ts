/**
 * The place on the skin that satisfies a list of residuals best: damped Gauss–Newton in the tangent plane, each step
 * brought back to the skin. No random numbers: the same body and definition give the same place.
 *
 *        ── step in the tangent plane ──→ ·
 *       ●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ ↓  nearest skin that faces the same way
 *     ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾●‾‾‾
 */
import { add, distance, dot, scale, type Vec3 } from '@ashi/geom';
import type { Body, SkinFilter } from './body.ts';
import { tangents, type Spot } from './place.ts';
import type { Residual, Row } from './residual.ts';

/** Longest single step, mm: about a hand's breadth, shorter than the way round any limb. */
const LONGEST = 60;
/** Steps shorter than this are the end. */
const SETTLED = 0.002;
const ROUNDS = 40;

export interface Solution {
  readonly at: Spot;
  readonly cost: number;
}

export interface Skin {
  readonly body: Body;
  readonly filter: SkinFilter;
}

/** How far skin must turn towards the aspect to count as facing it: 70 degrees off at most. */
const FACING = 0.35;
/** A start so near to a good place would only find it again, in mm. */
const AGAIN = 3;

export interface Wanted {
  /** Whether a place meets every condition closely enough. */
  readonly accept: (at: Spot) => boolean;
  /** The way the skin of the aspect faces. */
  readonly aspect: Vec3;
  /** Where the place is known to lie on a body much like this one. */
  readonly known?: Spot | undefined;
}

/**
 * Descends from each start. What meets every condition comes first, then what faces the aspect, then the lower cost: a
 * point of the palm is not to be found on the back of the hand because the bones it lies between are felt from there.
 */
export function solve(
  skin: Skin,
  residuals: readonly Residual[],
  starts: Iterable<Spot>,
  { accept, aspect, known }: Wanted,
): Solution | undefined {
  const rankOf = ({ at }: Solution): number =>
    (accept(at) ? 2 : 0) + (dot(at.normal, aspect) > FACING ? 1 : 0);
  let best: Solution | undefined;
  let bestRank = -1;
  if (known) {
    best = descend(skin, residuals, known);
    bestRank = rankOf(best);
    // Edges have corners, and beside a corner there may be two good places: then all starts are tried.
    if (bestRank === 3 && residuals.every((r) => r.exact || r.kind !== 'border')) return best;
  }
  for (const start of starts) {
    if (best && bestRank === 3 && distance(start.position, best.at.position) < AGAIN) continue;
    const found = descend(skin, residuals, start);
    const rank = rankOf(found);
    if (best && (rank < bestRank || (rank === bestRank && found.cost >= best.cost - 1e-9))) continue;
    best = found;
    bestRank = rank;
  }
  return best;
}

const rowsAt = (residuals: readonly Residual[], at: Spot): readonly Row[] =>
  residuals.flatMap((r) => r.rows(at));

const costOf = (rows: readonly Row[]): number => rows.reduce((sum, r) => sum + (r.weight * r.value) ** 2, 0);

function descend({ body, filter }: Skin, residuals: readonly Residual[], start: Spot): Solution {
  let at = start;
  let rows = rowsAt(residuals, at);
  let cost = costOf(rows);
  let damping = 0;
  const tryFrom = (from: Spot, by: Vec3): { at: Spot; rows: readonly Row[]; cost: number } | undefined => {
    const hit = body.nearest(add(from.position, by), { ...filter, facing: from.normal });
    if (!hit) return undefined;
    const hitRows = rowsAt(residuals, hit);
    return { at: hit, rows: hitRows, cost: costOf(hitRows) };
  };
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepOf(rows, at, damping);
    const size = Math.hypot(...step);
    if (size < SETTLED) break;
    const next = tryFrom(at, scale(step, Math.min(1, LONGEST / size)));
    // On curved skin a long step along a weak direction upsets a strong one: let it settle before judging.
    const settled = next && next.cost >= cost ? tryFrom(next.at, stepOf(next.rows, next.at, 0)) : next;
    if (settled && settled.cost < cost) {
      ({ at, rows, cost } = settled);
      damping = damping < 1e-3 ? 0 : damping / 8;
    } else {
      damping = damping === 0 ? 0.1 : damping * 4;
      if (damping > 1e4) break;
    }
  }
  return { at, cost };
}

/** Normal equations in the tangent plane, in its own two axes. */
export interface Curvature {
  readonly axes: readonly [Vec3, Vec3];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export function curvatureOf(rows: readonly Row[], at: Spot): Curvature {
  const axes = tangents(at.normal);
  let [a, b, c] = [0, 0, 0];
  for (const row of rows) {
    const w = row.weight * row.weight;
    const [x, y] = [dot(row.gradient, axes[0]), dot(row.gradient, axes[1])];
    a += w * x * x;
    b += w * x * y;
    c += w * y * y;
  }
  return { axes, a, b, c };
}

/** Solves the two equations for a right-hand side given in the tangent axes. */
export function solve2({ a, b, c }: Curvature, x: number, y: number): readonly [number, number] {
  const det = a * c - b * b;
  if (!(det > 0)) return [0, 0];
  return [(c * x - b * y) / det, (a * y - b * x) / det];
}

function stepOf(rows: readonly Row[], at: Spot, damping: number): Vec3 {
  const curvature = curvatureOf(rows, at);
  const { axes, a, b, c } = curvature;
  let [x, y] = [0, 0];
  for (const row of rows) {
    const w = row.weight * row.weight * row.value;
    x -= w * dot(row.gradient, axes[0]);
    y -= w * dot(row.gradient, axes[1]);
  }
  // The damping grows with the strong direction and a little with the weak one, so that weak tiers still move.
  const mean = (a + c) / 2;
  const small = mean * 1e-12 + 1e-18;
  const damped = { axes, a: a * (1 + damping) + small, b, c: c * (1 + damping) + small };
  const [u, v] = solve2(damped, x, y);
  return add(scale(axes[0], u), scale(axes[1], v));
}

/** The smaller eigenvalue: how firmly the weakest direction is held (the square of a weight). */
export function weakest({ a, b, c }: Curvature): number {
  return (a + c) / 2 - Math.hypot((a - c) / 2, b);
}
