/** Leg, ankle, foot and hand. */
import { curve, point, type Picks } from './pick-kinds.ts';

export const LEG_PICKS: Picks = {
  'lateral-malleolus-prominence': point('leg', 'left', 14, 70),
  'inferior-border-of-lateral-malleolus': curve(
    'leg',
    ['left', 24, 62],
    ['left', 20, 58],
    ['left', 14, 56],
    ['left', 9, 58],
    ['left', 5, 62],
  ),
  'anterior-border-of-lateral-malleolus': curve(
    'leg',
    ['left', 25, 90],
    ['left', 26, 80],
    ['left', 26, 70],
    ['left', 24, 62],
  ),
  calcaneus: curve('leg', ['left', 30, 36], ['left', 16, 36], ['left', 2, 34], ['left', -12, 32]),
  'tendon-of-extensor-digitorum-longus': curve(
    'leg',
    ['front', 195, 120],
    ['front', 197, 100],
    ['front', 199, 84],
    ['above', 203, 64],
    ['above', 207, 84],
    ['above', 212, 110],
  ),
  '5th-metacarpophalangeal-joint': point('hand', 'left', -6, -79),
  'red-white-flesh-border-of-hand': curve(
    'hand',
    ['left', -4, 0],
    ['left', -6, -20],
    ['left', -6, -40],
    ['left', -6, -60],
    ['left', -7, -75],
    ['left', -8, -88],
    ['left', -14, -102],
    ['left', -20, -116],
  ),
};
