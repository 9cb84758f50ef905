/** Arm and elbow. */
import { curve, type Picks } from './pick-kinds.ts';

export const ARM_PICKS: Picks = {
  'cubital-crease': curve(
    'elbow',
    ['front', 309, 1119],
    ['front', 320, 1129],
    ['front', 331, 1139],
    ['front', 342, 1149],
    ['front', 353, 1159],
  ),
};
