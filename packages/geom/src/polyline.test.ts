import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulative, footOn, placeAlong } from './polyline.ts';
import { distance, lerp, type Vec3 } from './vec.ts';

const seed = 20261125;
const place = fc.tuple(
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.double({ min: -100, max: 100, noNaN: true }),
);
const bend: readonly Vec3[] = [
  [0, 0, 0],
  [10, 0, 0],
  [10, 30, 0],
];

describe(`polyline (seed ${seed})`, () => {
  it('measures from corner to corner', () => {
    expect(cumulative(bend)).toEqual([0, 10, 40]);
    expect(placeAlong(bend, 0)).toEqual([0, 0, 0]);
    expect(placeAlong(bend, 0.25)).toEqual([10, 0, 0]);
    expect(placeAlong(bend, 0.625)).toEqual([10, 15, 0]);
    expect(placeAlong(bend, 2)).toEqual([10, 30, 0]);
  });

  it('finds the foot no farther than any sample of the polyline', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), place, (corners, p) => {
        fc.pre((cumulative(corners).at(-1) ?? 0) > 1);
        const foot = footOn(corners, p);
        for (let i = 0; i + 1 < corners.length; i++) {
          for (let k = 0; k <= 20; k++) {
            const sample = lerp(corners[i]!, corners[i + 1]!, k / 20);
            expect(distance(foot.position, p)).toBeLessThanOrEqual(distance(sample, p) + 1e-9);
          }
        }
        expect(foot.position).toEqual(lerp(corners[foot.segment]!, corners[foot.segment + 1]!, foot.t));
      }),
      { seed, numRuns: 60 },
    );
  });

  it('refuses what has no direction', () => {
    expect(() => footOn([[0, 0, 0]], [1, 1, 1])).toThrow('geom: a polyline of 1 corners has no direction');
    expect(() => placeAlong([[0, 0, 0]], 0.5)).toThrow('geom: a polyline needs a length');
  });
});
