import type { PoseName } from '@ashi/locate';
import type { Skeleton } from './skeleton.ts';
import { turn } from './quaternion.ts';
import type { Topology } from './topology.ts';

/** What a pose may look at besides the joints. */
export interface AtRest {
  readonly rest: Float32Array;
  readonly topology: Topology;
}

/** A pose with the left side cared for. */
export interface Pose {
  /** Both sides do the same. */
  readonly symmetrical: boolean;
  readonly take: (skeleton: Skeleton, body: AtRest) => void;
}
export const POSES: Readonly<Record<Exclude<PoseName, 'standing'>, Pose>> = {
  'arms-down': {
    symmetrical: true,
    take: (s) => {
      s.turn('upperarm01.L', turn([0, 0, 1], -42));
      s.turn('upperarm01.R', turn([0, 0, 1], 42));
    },
  },
  'side-lying': { symmetrical: false, take: () => {} },
  prone: { symmetrical: true, take: () => {} },
  seated: { symmetrical: true, take: () => {} },
  'ankle-on-knee': { symmetrical: false, take: () => {} },
};
