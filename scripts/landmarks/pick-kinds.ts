/**
 * How a pick is written. Numbers are millimetres read from a picture's grid: seen from the left or the midline
 * (z, y); from front or back (x, y); from above or below (x, z).
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

export type Picks = Readonly<Record<string, Pick>>;

export const point = (box: BoxName, ...place: Place): Pick => ({ box, places: [place] });
export const curve = (box: BoxName, ...places: readonly Place[]): Pick => ({ box, places });
export const midline = (from: From, ...heights: readonly number[]): Pick => ({
  box: 'trunk',
  places: heights.map((y) => [from, 0, y]),
  midline: true,
});
