/** Trunk, hip, thigh and knee. */
import { curve, midline, point, type Picks } from './pick-kinds.ts';

export const HIP_PICKS: Picks = {
  'greater-trochanter-prominence': point('hip', 'left', -8, 857),
  'anterior-superior-iliac-spine': point('hip', 'front', 116, 938),
  'sacral-hiatus': midline('back', 912),
  'popliteal-crease': curve(
    'knee',
    ['back', 112, 476],
    ['back', 127, 477.5],
    ['back', 143, 479],
    ['back', 158, 480.5],
    ['back', 174, 482],
  ),
  'medial-end-of-popliteal-crease': point('knee', 'back', 112, 476),
  'lateral-end-of-popliteal-crease': point('knee', 'back', 174, 482),
};
