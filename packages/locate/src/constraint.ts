/** The ten kinds of constraint, each as a residual on the skin. */
import type { Constraint } from '@ashi/atlas';
import { border, corner, inDepression } from './constraint-edges.ts';
import { distance, lateralTo, level } from './constraint-lines.ts';
import { between, fraction, midpoint, onLine } from './constraint-ways.ts';
import { WEIGHT, type Residual } from './residual.ts';
import type { Task } from './task.ts';

type Kinds = { [K in Constraint['kind']]: Extract<Constraint, { kind: K }> };
type Maker<K extends keyof Kinds> = (task: Task, constraint: Kinds[K], index: number) => Residual;

const MAKERS: { readonly [K in keyof Kinds]: Maker<K> } = {
  level,
  distance,
  'lateral-to': lateralTo,
  border,
  'in-depression': inDepression,
  between,
  fraction,
  midpoint,
  'on-line': onLine,
  corner,
};

/** One constraint on one body. Throws Refused when something it names has no place there. */
function residualOf<K extends keyof Kinds>(task: Task, constraint: Kinds[K], index: number): Residual {
  const make: Maker<K> = MAKERS[constraint.kind as K];
  return make(task, constraint, index);
}

/** The whole definition on one body. A check draws the place no more than a hollow does. */
export function residualsOf(task: Task): readonly Residual[] {
  return task.constraints.map((constraint, index) => {
    const residual = residualOf(task, constraint, index);
    if (!residual.check) return residual;
    const down = WEIGHT.hint / (residual.exact ? WEIGHT.exact : WEIGHT.soft);
    return {
      ...residual,
      rows: (at) => residual.rows(at).map((row) => ({ ...row, weight: row.weight * down })),
    };
  });
}
