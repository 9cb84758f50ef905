/** Geometry of the one ruler, 0 to 10, in a drawing 342 wide. */
export interface Tick {
  readonly value: number;
  readonly x: number;
  readonly long: boolean;
}

export const rulerWidth = 342;
const margin = 20;

/** Where a value from 0 to 10 falls, in drawing units. */
export function rulerX(value: number): number {
  if (!(value >= 0 && value <= 10)) throw new RangeError(`web: ruler value ${value} is not within 0 to 10`);
  return margin + ((rulerWidth - 2 * margin) * value) / 10;
}

/** Eleven ticks, long at 0, 5 and 10. */
export const ticks: readonly Tick[] = Array.from({ length: 11 }, (_, value) => ({
  value,
  x: rulerX(value),
  long: value % 5 === 0,
}));

/** The whole number nearest to a place along a ruler of `width` (same unit as `x`), kept within 0 to 10. */
export function rulerValue(x: number, width: number): number {
  const place = (x / width) * rulerWidth;
  return Math.min(10, Math.max(0, Math.round(((place - margin) / (rulerWidth - 2 * margin)) * 10)));
}
