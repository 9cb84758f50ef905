/**
 * Where each landmark was picked on the canonical body. Numbers are millimetres read from a picture's grid:
 * seen from the left or the midline (z, y); from front or back (x, y); from above or below (x, z).
 */
import type { From } from './pick.ts';
import type { BoxName } from './boxes.ts';

export type Place = readonly [from: From, across: number, along: number];

export interface Pick {
  /** Which skin may be hit, and in which frame the numbers are. */
  readonly box: BoxName;
  /** One place for a point; several, in order, for a curve. */
  readonly places: readonly Place[];
  /** On the midline: weights off the midline are dropped. */
  readonly midline?: true;
}

const point = (box: BoxName, ...place: Place): Pick => ({ box, places: [place] });
const curve = (box: BoxName, ...places: readonly Place[]): Pick => ({ box, places });
const midline = (from: From, ...heights: readonly number[]): Pick => ({
  box: 'trunk',
  places: heights.map((y) => [from, 0, y]),
  midline: true,
});

export const PICKS: Readonly<Record<string, Pick>> = {
  'greater-trochanter-prominence': point('hip', 'left', -8, 857),
  'anterior-superior-iliac-spine': point('hip', 'front', 116, 938),
  'sacral-hiatus': midline('back', 912),
  'lateral-malleolus-prominence': point('leg', 'left', 14, 70),
  'inferior-border-of-lateral-malleolus': curve('leg', ['left', 24, 62], ['left', 20, 58], ['left', 14, 56], ['left', 9, 58], ['left', 5, 62]),
  'anterior-border-of-lateral-malleolus': curve('leg', ['left', 25, 90], ['left', 26, 80], ['left', 26, 70], ['left', 24, 62]),
  calcaneus: curve('leg', ['left', 30, 36], ['left', 16, 36], ['left', 2, 34], ['left', -12, 32]),
  'tendon-of-extensor-digitorum-longus': curve('leg', ['front', 195, 120], ['front', 197, 100], ['front', 199, 84], ['above', 203, 64], ['above', 207, 84], ['above', 212, 110]),
  'popliteal-crease': curve('knee', ['back', 112, 476], ['back', 127, 477.5], ['back', 143, 479], ['back', 158, 480.5], ['back', 174, 482]),
  'medial-end-of-popliteal-crease': point('knee', 'back', 112, 476),
  'lateral-end-of-popliteal-crease': point('knee', 'back', 174, 482),
  '5th-metacarpophalangeal-joint': point('hand', 'left', -6, -79),
  'red-white-flesh-border-of-hand': curve('hand', ['left', -4, 0], ['left', -6, -20], ['left', -6, -40], ['left', -6, -60], ['left', -7, -75], ['left', -8, -88], ['left', -14, -102], ['left', -20, -116]),
};
