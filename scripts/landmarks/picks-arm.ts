/** Arm, elbow and forearm, in the arm's and the forearm's own axes (see boxes.ts). */
import { curve, point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

const UPPER_ARM: Picks = {
  'anterior-border-of-deltoid': trail(
    'arm',
    ['front', '-20,275 -19,255 -13,236 -3,218 10,202'],
    ['left', '37,187 30,173 22,159 13,145 8,135'],
  ),
  'posterior-border-of-deltoid': trail('arm', [
    'back',
    '-24,300 -21,275 -13,250 2,226 16,205 26,186 33,168 37,150 38,138',
  ]),
  'lateral-border-of-biceps-brachii': trail('arm', ['front', '11,168 14,145 16,120 17,95 16,70 13,45 8,27']),
  'medial-border-of-biceps-brachii': trail(
    'arm',
    ['front', '-36,165 -38,140 -39,118'],
    ['medial', '10,95 12,72 19,47 28,30'],
  ),
  'long-head-of-biceps-brachii': trail('arm', ['front', '-1,205 3,185 4,165 4,140 4,115 3,90']),
  'short-head-of-biceps-brachii': trail('arm', ['front', '-22,205 -22,185 -22,165 -22,140 -21,115 -19,90']),
};

const ELBOW: Picks = {
  'cubital-crease': curve(
    'elbow',
    ['front', 300, 1129],
    ['front', 311, 1139],
    ['front', 322, 1149],
    ['front', 333, 1159],
    ['front', 344, 1169],
  ),
  'medial-end-of-cubital-crease': point('elbow', 'front', 300, 1129),
  // Both edges of the tendon in one path, open towards the muscle.
  'tendon-of-biceps-brachii': trail('arm', ['front', '-6,38 -5,24 -4,10 -3,2 1,0 5,2 6,10 6,24 6,38']),
  'medial-epicondyle-of-humerus': point('arm', 'medial', -8, 9),
  'lateral-epicondyle-of-humerus': point('arm', 'left', -4, 7),
  'lateral-supraepicondylar-ridge': trail('arm', ['left', '-4,12 -4,24 -4,38 -4,54 -3,70']),
  olecranon: point('arm', 'back', 0, -5),
  'olecranon-fossa': point('arm', 'back', -1, 16),
  'groove-for-ulnar-nerve': trail('arm', ['back', '-26,18 -24,6 -21,-6']),
};

const FOREARM: Picks = {
  'tendon-of-flexor-carpi-radialis': trail('forearm', [
    'back',
    '-7,-8 -7.5,0 -9,18 -11,36 -12.8,54 -14.8,72 -16.8,90 -18.5,108',
  ]),
  'tendon-of-palmaris-longus': trail('forearm', [
    'back',
    '1.5,-8 1.5,0 0,18 -2,36 -4,54 -6,72 -8,90 -10,108',
  ]),
  'radial-artery': trail('forearm', ['back', '-15,-4 -15.5,4 -16.5,14 -17.5,24 -19,36 -20.5,50']),
  'flexor-carpi-ulnaris': trail('forearm', [
    'left',
    '-17,45 -16,68 -15,90 -14.5,125 -14,160 -15,195 -19,225',
  ]),
  'medial-border-of-ulna': trail('forearm', ['left', '7,28 6,50 5,72 4,90 3,125 2,160 1,195 0,232']),
  ulna: trail('forearm', ['front', '13,28 14.5,45 16,60 18,85 21,115 24,150 26,185 28,215 29,238']),
  'interosseous-border-of-ulna': trail('forearm', [
    'front',
    '9.5,22 9.5,36 10,54 11,72 14,100 18,130 22,160 25,190 27,215',
  ]),
  'interosseous-border-of-radius': trail('forearm', [
    'front',
    '-4,22 -4,36 -3.5,54 -3,72 -1,100 2,130 5,160 8,190 10,215',
  ]),
};

export const ARM_PICKS: Picks = { ...UPPER_ARM, ...ELBOW, ...FOREARM };
