import { describe, expect, it } from 'vitest';
import { rulerValue, rulerWidth, rulerX, ticks } from './ruler.ts';

describe('the ruler', () => {
  it('has eleven ticks, long at 0, 5 and 10', () => {
    expect(ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(ticks.filter(({ long }) => long).map(({ value }) => value)).toEqual([0, 5, 10]);
  });

  it('gives back the value it was drawn from, at any size', () => {
    for (const { value } of ticks) {
      expect(rulerValue(rulerX(value), rulerWidth)).toBe(value);
      expect(rulerValue(rulerX(value) * 1.7, rulerWidth * 1.7)).toBe(value);
    }
  });

  it('keeps touches beyond the ends at the ends', () => {
    expect(rulerValue(-40, rulerWidth)).toBe(0);
    expect(rulerValue(900, rulerWidth)).toBe(10);
  });

  it('refuses a value that is not on it', () => {
    expect(() => rulerX(11)).toThrow(/web: ruler value 11/);
    expect(() => rulerX(Number.NaN)).toThrow(RangeError);
  });
});
