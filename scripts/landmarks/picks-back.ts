/** Shoulder blade, top of the shoulder and the folds of the armpit. */
import { point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

export const BACK_PICKS: Picks = {
  // Both lips of the ridge in one path: out along the lower, back along the upper.
  'spine-of-scapula': trail(
    'trunk',
    ['back', '70,1344 90,1346.5 110,1349.5 130,1352 150,1353 168,1352'],
    ['above', '186,-19 171,-21 156,-20 144,-26'],
    ['back', '130,1363 110,1358 90,1353 70,1348'],
  ),
  'medial-end-of-spine-of-scapula': point('trunk', 'back', 70, 1346),
  'midpoint-of-spine-of-scapula': point('trunk', 'back', 128, 1358),
  'inferior-angle-of-scapula': point('trunk', 'back', 84, 1237),
  'superior-angle-of-scapula': point('trunk', 'back', 79, 1371),
  'supraspinous-fossa': trail('trunk', ['back', '88,1366 102,1371 116,1375 130,1378.5'], ['above', '142,-8']),
  'acromial-angle': point('trunk', 'above', 186, -19),
  'anterior-end-of-lateral-border-of-acromion': point('trunk', 'above', 184, 26),
  'acromial-end-of-clavicle': point('trunk', 'above', 156, 20),
  'greater-tubercle-of-humerus': trail('trunk', ['above', '204,24 209,14 210,4 208,-6 203,-15']),
  'shoulder-joint': point('trunk', 'back', 165, 1306),
  'anterior-axillary-fold': point('trunk', 'front', 164, 1266),
  'posterior-axillary-fold': point('trunk', 'back', 169, 1271),
};
