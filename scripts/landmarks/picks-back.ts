/** Shoulder blade, top of the shoulder and the folds of the armpit. */
import { point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

export const BACK_PICKS: Picks = {
  'spine-of-scapula': trail(
    'trunk',
    ['back', '70,1346 90,1350 110,1354 130,1358.5'],
    ['above', '143,-30 155,-23 170,-23 186,-19'],
  ),
  'medial-end-of-spine-of-scapula': point('trunk', 'back', 70, 1346),
  'midpoint-of-spine-of-scapula': point('trunk', 'back', 128, 1358),
  'inferior-angle-of-scapula': point('trunk', 'back', 84, 1237),
  'superior-angle-of-scapula': point('trunk', 'back', 75, 1376),
  'supraspinous-fossa': trail('trunk', ['back', '84,1365 100,1370 116,1374 130,1378'], ['above', '142,-8']),
  'acromial-angle': point('trunk', 'above', 186, -19),
  'anterior-end-of-lateral-border-of-acromion': point('trunk', 'above', 184, 26),
  'acromial-end-of-clavicle': point('trunk', 'above', 156, 20),
  'greater-tubercle-of-humerus': trail('trunk', ['above', '204,24 209,14 210,4 208,-6 203,-15']),
  'shoulder-joint': point('trunk', 'back', 165, 1306),
  'anterior-axillary-fold': point('trunk', 'front', 164, 1266),
  'posterior-axillary-fold': point('trunk', 'back', 169, 1271),
};
