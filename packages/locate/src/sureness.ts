/**
 * How sure a site is: the palpation error of every landmark, carried through the definition.
 *
 * At the site the weighted residuals balance. Moving a landmark by δ changes each residual by Δr while the place is held
 * still; the place that balances again lies  dp = −(JᵀW²J)⁻¹ JᵀW² Δr  away (the implicit function theorem: no second
 * search). A point landmark moves two ways on the skin, a curve or a line across itself. Independent errors add in squares.
 */
import type { Ref } from '@ashi/atlas';
import { dot } from '@ashi/geom';
import { residualsOf } from './constraint.ts';
import type { Ground } from './ground.ts';
import type { Spot } from './place.ts';
import type { Residual, Row } from './residual.ts';
import { curvatureOf, solve2, type Curvature } from './solve.ts';
import type { Task } from './task.ts';

/** For a round normal spread in the plane, two of three lie within 1.51 standard deviations. */
const TWO_OF_THREE = 1.51;

/** Radius in mm within which two of three careful people put their finger. */
export function radiusOf(task: Task, residuals: readonly Residual[], at: Spot, refs: readonly Ref[]): number {
  const rows = residuals.flatMap((r) => r.rows(at));
  const curvature = curvatureOf(rows, at);
  const still = rowsOn(task, task.ground.with(), at);
  let variance = slackVariance(residuals, curvature, at);
  for (const ref of refs) {
    const error = task.ground.errorMm(ref);
    if (error <= 0) continue;
    const ways = task.ground.place(ref).shape === 'point' ? ([0, 1] as const) : ([0] as const);
    for (const way of ways) {
      const [there, back] = [error, -error].map((mm) => rowsOn(task, task.ground.with(ref, mm, way), at));
      variance += (moved(still, there!, rows, curvature) + moved(still, back!, rows, curvature)) / 2;
    }
  }
  return TWO_OF_THREE * Math.sqrt(variance / 2);
}

const rowsOn = (task: Task, ground: Ground, at: Spot): readonly Row[] =>
  residualsOf({ ...task, ground }).flatMap((r) => r.rows(at));

/** Squared distance by which the site moves. `rows` carry the weights and slopes that held at the site. */
function moved(
  before: readonly Row[],
  after: readonly Row[],
  rows: readonly Row[],
  curvature: Curvature,
): number {
  let [x, y] = [0, 0];
  rows.forEach((row, i) => {
    const change = (after[i]?.value ?? row.value) - (before[i]?.value ?? row.value);
    const pull = row.weight * row.weight * change;
    x -= pull * dot(row.gradient, curvature.axes[0]);
    y -= pull * dot(row.gradient, curvature.axes[1]);
  });
  const [u, v] = solve2(curvature, x, y);
  return u * u + v * v;
}

/** What the words leave open: each soft condition may be off by its slack. */
function slackVariance(residuals: readonly Residual[], curvature: Curvature, at: Spot): number {
  let variance = 0;
  for (const residual of residuals) {
    const [row] = residual.rows(at);
    if (residual.slackMm === 0 || !row) continue;
    const pull = row.weight * row.weight * residual.slackMm;
    const [u, v] = solve2(
      curvature,
      pull * dot(row.gradient, curvature.axes[0]),
      pull * dot(row.gradient, curvature.axes[1]),
    );
    variance += u * u + v * v;
  }
  return variance;
}
