/** Trunk, hip, thigh and knee. */
import { curve, midline, point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

const BACK: Picks = {
  // The other spinous processes are counted off between this one and S2, on every body anew.
  'c7-spinous-process-lower-border': midline('back', 1422),
  's2-spinous-process': midline('back', 950),
  'sacral-hiatus': midline('back', 912),
  'tip-of-coccyx': midline('back', 862),
  'median-sacral-crest': midline('back', 972, 950, 930, 914),
  'posterior-superior-iliac-spine': point('trunk', 'back', 42, 952),
  '1st-posterior-sacral-foramen': point('trunk', 'back', 24, 970),
  '2nd-posterior-sacral-foramen': point('trunk', 'back', 21, 949),
  '3rd-posterior-sacral-foramen': point('trunk', 'back', 18, 930),
  '4th-posterior-sacral-foramen': point('trunk', 'back', 16, 912),
  'medial-border-of-scapula': curve(
    'trunk',
    ['back', 68, 1372],
    ['back', 67, 1346],
    ['back', 68, 1321],
    ['back', 70, 1294],
    ['back', 73, 1267],
    ['back', 77, 1240],
  ),
  'free-end-of-12th-rib': point('trunk', 'back', 98, 1058),
};

const FRONT: Picks = {
  'jugular-notch-of-sternum': midline('front', 1371),
  'xiphisternal-joint': midline('front', 1205),
  'umbilicus-centre': midline('front', 1009),
  'superior-border-of-pubic-symphysis': midline('front', 860),
  nipple: point('trunk', 'front', 102, 1214),
  'anterior-superior-iliac-spine': point('hip', 'front', 116, 928),
  'free-end-of-11th-rib': point('trunk', 'left', 20, 1052),
};

const THIGH: Picks = {
  'greater-trochanter-prominence': point('hip', 'left', -8, 857),
  'gluteal-fold': curve(
    'hip2',
    ['back', 24, 777],
    ['back', 50, 774],
    ['back', 77, 773],
    ['back', 104, 775],
    ['back', 130, 780],
  ),
  'medial-end-of-gluteal-fold': point('hip2', 'back', 24, 777),
  'lateral-end-of-gluteal-fold': point('hip2', 'back', 130, 780),
  'tip-of-middle-finger-with-arm-hanging': point('hip2', 'left', 23, 640),
  'iliotibial-tract': curve(
    'thigh',
    ['left', 30, 790],
    ['left', 40, 720],
    ['left', 45, 660],
    ['left', 47, 600],
    ['left', 48, 550],
    ['left', 50, 510],
    ['left', 56, 475],
    ['left', 62, 445],
  ),
  'posterior-border-of-iliotibial-tract': curve(
    'thigh',
    ['left', 8, 790],
    ['left', 18, 720],
    ['left', 23, 660],
    ['left', 25, 600],
    ['left', 27, 550],
    ['left', 32, 510],
    ['left', 42, 475],
    ['left', 52, 445],
  ),
  'biceps-femoris': curve(
    'thigh',
    ['back', 82, 758],
    ['back', 101, 700],
    ['back', 117, 650],
    ['back', 132, 600],
    ['back', 148, 560],
  ),
  semitendinosus: curve(
    'thigh',
    ['back', 66, 758],
    ['back', 76, 700],
    ['back', 88, 650],
    ['back', 100, 600],
    ['back', 110, 560],
  ),
};

const THIGH_MUSCLES: Picks = {
  sartorius: trail(
    'hip2',
    ['front', '116,872 116,850 113,822 109,785 103,750 92,715 78,680 64,650'],
    ['medial', '88,628 74,600 60,570 47,540 36,505 26,472'],
  ),
  'tensor-fasciae-latae': trail('hip2', ['front', '134,880 141,850 146,822 151,790 156,760']),
  'rectus-femoris': trail('hip2', ['front', '121,880 125,850 127,822 130,780 132,730 133,680 134,630']),
  // Both edges of the tendon in one path, open towards the kneecap.
  'tendon-of-rectus-femoris': trail('hip2', [
    'front',
    '125,516 126,535 126,555 126,572 128,592 135,602 142,602 147,592 148,572 149,555 150,535 152,516',
  ]),
  'vastus-lateralis': trail('hip2', ['front', '160,680 160,640 160,605 160,575 160,553 159,538']),
  'vastus-medialis': trail('hip2', ['front', '97,640 104,605 109,575 113,553 116,536 118,524']),
  'adductor-longus': trail('hip2', ['front', '36,838 46,806 50,773 50,740 52,712']),
  gracilis: trail('hip2', ['medial', '46,765 37,720 28,665 21,610 15,560 8,510 2,475']),
};

const KNEE: Picks = {
  'popliteal-crease': curve(
    'knee',
    ['back', 113, 467],
    ['back', 128, 468.5],
    ['back', 144, 470],
    ['back', 159, 471.5],
    ['back', 175, 473],
  ),
  'medial-end-of-popliteal-crease': point('knee', 'back', 113, 467),
  'lateral-end-of-popliteal-crease': point('knee', 'back', 175, 473),
  'tendon-of-biceps-femoris': curve(
    'knee',
    ['back', 152, 552],
    ['back', 164, 520],
    ['left', -4, 474],
    ['left', 3, 460],
    ['left', 9, 446],
  ),
  'tendon-of-semitendinosus': curve(
    'knee',
    ['back', 112, 550],
    ['back', 116, 520],
    ['back', 118, 490],
    ['back', 117, 470],
    ['back', 110, 450],
    ['back', 104, 440],
  ),
  'tendon-of-semimembranosus': trail('knee', ['back', '106,550 110,520 113.5,490 113.5,470 106,452']),
  'lateral-epicondyle-of-femur': point('knee', 'left', 30, 480),
  patella: curve(
    'knee',
    ['front', 139, 513],
    ['front', 154, 509],
    ['front', 162, 494],
    ['front', 156, 478],
    ['front', 142, 468],
    ['front', 127, 478],
    ['front', 118, 494],
    ['front', 124, 509],
    ['front', 139, 513],
  ),
  'base-of-patella': curve(
    'knee',
    ['front', 124, 509],
    ['front', 131, 512],
    ['front', 139, 513],
    ['front', 147, 512],
    ['front', 154, 509],
  ),
  'midpoint-of-base-of-patella': point('knee', 'front', 139, 513),
  'medial-end-of-base-of-patella': point('knee', 'front', 124, 509),
  'lateral-end-of-base-of-patella': point('knee', 'front', 154, 509),
  'apex-of-patella': point('knee', 'front', 142, 468),
  // Both edges of the band in one path: down the inner, across its end, up the outer.
  'patellar-ligament': curve(
    'knee',
    ['front', 129, 469],
    ['front', 131, 455],
    ['front', 133.5, 443],
    ['front', 136, 431],
    ['front', 148, 429],
    ['front', 160, 431],
    ['front', 158.5, 443],
    ['front', 157, 455],
    ['front', 155, 469],
  ),
};

export const HIP_PICKS: Picks = { ...BACK, ...FRONT, ...THIGH, ...THIGH_MUSCLES, ...KNEE };
