/** The wrist and the hand, in the hand's own axes (see boxes.ts). */
import { point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

const WRIST_PICKS: Picks = {
  'palmar-wrist-crease': trail('hand', ['back', '-22,-2 -12,-0.5 0,0.5 11,1 20,1.5']),
  'dorsal-wrist-crease': trail('hand', ['front', '-22,-2 -12,-0.5 0,1 11,2 20,3']),
  'ulnar-styloid-process': point('hand', 'left', 3, 4),
  'head-of-ulna': trail('hand', [
    'front',
    '14,25.5 18.5,23.5 20.8,17 19.5,10.5 14.5,8 10,10.5 8.3,17 9.5,23 14,25.5',
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
  '1st-metacarpal-bone': trail('hand', ['medial', '-2,-12 -7,-22 -12,-34 -18,-45 -24,-54']),
  'midpoint-of-1st-metacarpal-bone': point('hand', 'medial', -12, -34),
  'junction-of-shaft-and-base-of-2nd-and-3rd-metacarpal-bones': point('hand', 'front', -7, -37),
  'junction-of-shaft-and-base-of-4th-and-5th-metacarpal-bones': point('hand', 'front', 19, -38),
  'midpoint-of-2nd-metacarpal-bone': point('hand', 'front', -18.5, -55),
  '2nd-metacarpophalangeal-joint': point('hand', 'medial', -7, -89),
  '3rd-metacarpophalangeal-joint': point('hand', 'front', -1, -89),
  '4th-metacarpophalangeal-joint': point('hand', 'front', 18.5, -84),
  '5th-metacarpophalangeal-joint': point('hand', 'left', -6, -79),
};

/** Tendons that cross the wrist to the thumb and the fingers, and what lies between them. */
const TENDON_PICKS: Picks = {
  'radial-styloid-process': trail('hand', ['medial', '-4,24 -4,16 -3.5,9 -3,3']),
  scaphoid: point('hand', 'back', -13, -11),
  'tendon-of-abductor-pollicis-longus': trail('hand', ['medial', '-4,42 -6,32 -8,20 -9,8 -10,-4 -11,-14']),
  'tendon-of-extensor-pollicis-brevis': trail('hand', [
    'medial',
    '7,42 5,32 3,20 1,8 -1,-4 -5,-14 -12,-28 -20,-42',
  ]),
  'groove-for-tendon-of-abductor-pollicis-longus': point('hand', 'medial', -1, 27),
  'tendon-of-extensor-pollicis-longus': trail('hand', ['front', '-9,30 -10,18 -14,4 -19,-8 -26,-20 -34,-33']),
  'anatomical-snuffbox': point('hand', 'medial', 7, -7),
  'tendon-of-extensor-digitorum': trail('hand', ['front', '1,45 0.5,30 0,15 -0.5,0 -1,-15']),
};

const FINGER_PICKS: Picks = {
  // All round the hand: little-finger side, each finger and each web, thumb, ball of the thumb.
  'red-white-flesh-border-of-hand': trail(
    'hand',
    ['left', '-4,0 -6,-20 -6,-40 -6,-60 -7,-75 -8,-88 -14,-102 -20,-116'],
    ['front', '60,-128.5 58.5,-132 55.5,-133 51.5,-127 48,-120 43.8,-113 39.5,-105 36,-97'],
    ['front', '32.2,-90.5 30,-97 31,-108 35,-120 38,-135 42.3,-152 44,-162'],
    ['front', '43,-166.5 38,-168 34,-164 30.5,-154 26.5,-143 22.5,-131 18.5,-119 15.5,-109'],
    ['front', '11.8,-100.5 9.2,-106 10.6,-122 12,-140 12.6,-158 13.2,-172'],
    ['front', '10.5,-179.6 5,-180 1.2,-175 -0.4,-165 -3.4,-149 -5.4,-134 -7.4,-120 -9.4,-110'],
    ['front', '-12.8,-103 -16.5,-111 -19.4,-122 -21.6,-135 -24.8,-150 -26.6,-160'],
    ['front', '-28.6,-167 -34,-169.6 -38,-166'],
    ['medial', '-30,-158 -24,-148 -17,-132 -12,-115 -9,-102 -9,-90 -9,-80'],
    ['front', '-37,-71 -41,-64.3 -47,-69'],
    ['medial', '-32,-77 -39,-84.5 -46,-91 -52,-96.5'],
    ['medial', '-57,-96.5 -61.5,-92.5 -61,-84 -54,-75 -45,-63 -37,-51 -30,-39 -23,-26 -15,-14 -11,-2'],
  ),
  'web-margin-between-thumb-and-index-finger': trail('hand', ['front', '-48.5,-73 -43.5,-69 -40,-69.6']),
  'web-margin-between-index-finger-and-middle-finger': trail('hand', [
    'front',
    '-16,-109.8 -12.6,-108.6 -10.5,-110',
  ]),
  'web-margin-between-middle-finger-and-ring-finger': trail('hand', [
    'front',
    '9.6,-107.5 12,-106 14,-108.5',
  ]),
  'web-margin-between-ring-finger-and-little-finger': trail('hand', [
    'front',
    '30.4,-98.5 32.6,-95.6 35,-98',
  ]),
  'radial-corner-of-nail-of-thumb': point('hand', 'medial', -59.4, -86.6),
  'radial-corner-of-nail-of-index-finger': point('hand', 'front', -39, -159.6),
  'radial-corner-of-nail-of-middle-finger': point('hand', 'front', 1.6, -170.6),
  'ulnar-corner-of-nail-of-ring-finger': point('hand', 'front', 43.4, -157.6),
  'radial-corner-of-nail-of-little-finger': point('hand', 'front', 53, -128.8),
  'tip-of-thumb': point('hand', 'below', -70, -55),
  'tip-of-index-finger': point('hand', 'below', -34, -37),
  'tip-of-middle-finger': point('hand', 'below', 8, -35.5),
  'tip-of-ring-finger': point('hand', 'below', 39, -33),
  'tip-of-little-finger': point('hand', 'below', 57, -31),
  'midpoint-of-palmar-proximal-interphalangeal-crease-of-index-finger': point('hand', 'back', -31, -124.5),
  'midpoint-of-palmar-proximal-interphalangeal-crease-of-middle-finger': point('hand', 'back', 4, -133.5),
  'midpoint-of-palmar-proximal-interphalangeal-crease-of-ring-finger': point('hand', 'back', 30, -119),
  'midpoint-of-palmar-proximal-interphalangeal-crease-of-little-finger': point('hand', 'back', 46.5, -101.5),
  'midpoint-of-dorsal-proximal-interphalangeal-joint-of-middle-finger': point('hand', 'front', 3.8, -134.5),
  'midpoint-of-dorsal-interphalangeal-joint-of-thumb': point('hand', 'medial', -50.5, -75.5),
  'midpoint-of-dorsal-proximal-interphalangeal-joint-of-little-finger': point('hand', 'front', 45, -104),
  'ulnar-corner-of-nail-of-little-finger': point('hand', 'front', 60, -126.3),
  'radial-end-of-proximal-interphalangeal-crease-of-middle-finger': point('hand', 'back', -5.7, -135),
  'radial-end-of-distal-interphalangeal-crease-of-middle-finger': point('hand', 'back', -2, -157.5),
  'radial-edge-of-distal-phalanx-of-middle-finger': point('hand', 'front', 0.3, -171),
  'ulnar-edge-of-distal-phalanx-of-middle-finger': point('hand', 'front', 13.6, -171),
};

export const HAND_PICKS: Picks = { ...WRIST_PICKS, ...TENDON_PICKS, ...FINGER_PICKS };
