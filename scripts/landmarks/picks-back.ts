/** Shoulder blade, top of the shoulder and the folds of the armpit. */
import { point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

export const BACK_PICKS: Picks = {
  'spine-of-scapula': trail(
    'trunk',
    ['back', '70,1346 90,1349.5 110,1352.5 130,1355.5 150,1357.5 168,1357'],
    ['above', '186,-19'],
  ),
  'medial-end-of-spine-of-scapula': point('trunk', 'back', 70, 1346),
  'midpoint-of-spine-of-scapula': point('trunk', 'back', 129, 1355.5),
  'inferior-angle-of-scapula': point('trunk', 'back', 84, 1237),
  'superior-angle-of-scapula': point('trunk', 'back', 75, 1376),
  'supraspinous-fossa': trail('trunk', ['back', '84,1364 100,1368 116,1372 130,1377'], ['above', '142,-8']),
  'acromial-angle': point('trunk', 'above', 186, -19),
  'anterior-end-of-lateral-border-of-acromion': point('trunk', 'above', 184, 26),
  'acromial-end-of-clavicle': point('trunk', 'above', 159, 26),
  'greater-tubercle-of-humerus': trail('trunk', ['above', '204,24 209,14 210,4 208,-6 203,-15']),
  'shoulder-joint': point('trunk', 'back', 170, 1320),
  'anterior-axillary-fold': point('trunk', 'front', 164, 1266),
  'posterior-axillary-fold': point('trunk', 'back', 164, 1268),
};
