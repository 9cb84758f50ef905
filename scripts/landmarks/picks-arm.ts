/** Arm and elbow. */
import { curve, type Picks } from './pick-kinds.ts';

export const ARM_PICKS: Picks = {
  'cubital-crease': curve(
    'elbow',
    ['front', 300, 1129],
    ['front', 311, 1139],
    ['front', 322, 1149],
    ['front', 333, 1159],
    ['front', 344, 1169],
  ),
};
