import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feetInches, fromFeetInches, fromPounds, pounds } from './measure.ts';

describe('measures', () => {
  it('know common heights and masses', () => {
    expect(feetInches(177.8)).toEqual({ feet: 5, inches: 10 });
    expect(feetInches(182.9)).toEqual({ feet: 6, inches: 0 });
    expect(fromFeetInches({ feet: 5, inches: 5 })).toBe(165.1);
    expect(pounds(62)).toBe(137);
    expect(fromPounds(150)).toBe(68);
  });

  it('come back to within half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 50, max: 260, noNaN: true }), (value) => {
        expect(Math.abs(fromFeetInches(feetInches(value)) - value)).toBeLessThanOrEqual(1.35);
        expect(Math.abs(fromPounds(pounds(value)) - value)).toBeLessThanOrEqual(0.3);
      }),
    );
  });
});
