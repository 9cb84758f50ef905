/** The wrist and the hand, in the hand's own axes (see boxes.ts). */
import { point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

export const HAND_PICKS: Picks = {
  'palmar-wrist-crease': trail('hand', ['back', '-22,-2 -12,-0.5 0,0.5 11,1 20,1.5']),
  'dorsal-wrist-crease': trail('hand', ['front', '-22,-2 -12,-0.5 0,1 11,2 20,3']),
  'ulnar-styloid-process': point('hand', 'left', 3, 4),
  'head-of-ulna': trail('hand', [
    'front',
    '13,26 18.5,23.5 20.8,17 19.5,10.5 13.5,7.5 7.5,10 5.5,17 7.5,23.5 13,26',
  ]),
  triquetrum: point('hand', 'left', 1, -11),
  'proximal-border-of-pisiform': point('hand', 'back', 16, -3),
  'tendon-of-flexor-carpi-ulnaris': trail('hand', ['back', '13,60 13.5,40 14.3,20 15.3,8 16,-3']),
  'base-of-5th-metacarpal-bone': point('hand', 'left', -3, -28),
  '2nd-metacarpal-bone': trail(
    'hand',
    ['front', '-11,-23 -15,-40 -19.5,-60 -23,-77 -25,-87'],
    ['back', '-25,-87 -23,-77 -19.5,-60 -15,-40 -11,-23'],
  ),
  '3rd-metacarpal-bone': trail(
    'hand',
    ['front', '0.5,-23 0,-40 -0.5,-60 -1,-88'],
    ['back', '-1,-88 -0.5,-60 0,-40 0.5,-23'],
  ),
  '4th-metacarpal-bone': trail(
    'hand',
    ['front', '11.5,-25 13.5,-42 16,-62 18.5,-84'],
    ['back', '18.5,-84 16,-62 13.5,-42 11.5,-25'],
  ),
  '5th-metacarpal-bone': trail(
    'hand',
    ['front', '22,-28 25.5,-43 29.5,-60 34,-79'],
    ['back', '34,-79 29.5,-60 25.5,-43 22,-28'],
  ),
  'midpoint-of-2nd-metacarpal-bone': point('hand', 'front', -18.5, -55),
  '4th-metacarpophalangeal-joint': point('hand', 'front', 18.5, -84),
  '5th-metacarpophalangeal-joint': point('hand', 'left', -6, -79),
  'red-white-flesh-border-of-hand': trail('hand', [
    'left',
    '-4,0 -6,-20 -6,-40 -6,-60 -7,-75 -8,-88 -14,-102 -20,-116',
  ]),
  'ulnar-corner-of-nail-of-little-finger': point('hand', 'front', 60, -126.3),
  'radial-end-of-proximal-interphalangeal-crease-of-middle-finger': point('hand', 'back', -5.7, -135),
  'radial-end-of-distal-interphalangeal-crease-of-middle-finger': point('hand', 'back', -2, -157.5),
  'radial-edge-of-distal-phalanx-of-middle-finger': point('hand', 'front', 0.3, -171),
  'ulnar-edge-of-distal-phalanx-of-middle-finger': point('hand', 'front', 13.6, -171),
};
