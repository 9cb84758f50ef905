import type { Constraint, Location, Ref } from '@ashi/atlas';
import type { Ground } from './ground.ts';

/** One definition on one body: what each constraint needs to become a residual. */
export interface Task {
  readonly ground: Ground;
  readonly location: Pick<Location, 'region' | 'aspect' | 'laterality'>;
  /** All of the definition's constraints; some read each other. */
  readonly constraints: readonly Constraint[];
}

/** What a constraint names, in order. */
export function refsOf(c: Constraint): readonly Ref[] {
  switch (c.kind) {
    case 'level':
      return [c.with];
    case 'distance':
      return [c.from];
    case 'lateral-to':
    case 'border':
      return [c.structure];
    case 'in-depression':
      return [c.of];
    case 'between':
      return c.structures;
    case 'fraction':
    case 'on-line':
      return [c.from, c.to];
    case 'midpoint':
      return c.between;
    case 'corner':
      return [cornerOf(c)];
  }
}

/** The landmark at a nail corner: `ulnar-corner-of-nail-of-little-finger`. */
export const cornerOf = (c: Extract<Constraint, { kind: 'corner' }>): Ref =>
  `${c.side}-corner-of-nail-of-${c.digit}`;
