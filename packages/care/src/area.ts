import type { Safety } from '@ashi/atlas';
import type { Answers } from './answer.ts';

export type Side = 'left' | 'right';

/** A region of the body, on one side or, without a side, on both. */
export interface Place {
  readonly region: string;
  readonly side?: Side;
}

/** Question id that asks where an area is: `where-skin`. */
export function areaQuestion(area: string): string {
  return `where-${area}`;
}

/** Whether `value` is a place as answers write it: `calf`, `calf:left`, or `elsewhere` (nowhere that we know). */
export function isPlaceValue(safety: Safety, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (value === 'elsewhere') return true;
  const [name = '', side, rest] = value.split(':');
  const region = safety.regions[name];
  if (region === undefined || rest !== undefined) return false;
  return side === undefined || (region.paired && (side === 'left' || side === 'right'));
}

/** The place that an answer names; undefined for `elsewhere`. */
export function placeOf(value: string): Place | undefined {
  if (value === 'elsewhere') return undefined;
  const [region = '', side] = value.split(':');
  return side === 'left' || side === 'right' ? { region, side } : { region };
}

/** The answered places of an area, or undefined while nobody has said where it is. */
export function placesOf(answers: Answers, area: string): readonly Place[] | undefined {
  const answer = answers[areaQuestion(area)];
  if (!Array.isArray(answer)) return undefined;
  const values: readonly string[] = answer;
  return values.map(placeOf).filter((place) => place !== undefined);
}

/** Whether a point lies in one of the places. Without a side, either side counts. */
export function liesIn(
  safety: Safety,
  code: string,
  side: Side | undefined,
  places: readonly Place[],
): boolean {
  return places.some(
    (place) =>
      safety.regions[place.region]?.points.includes(code) === true &&
      (place.side === undefined || side === undefined || place.side === side),
  );
}
