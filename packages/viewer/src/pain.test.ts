import { loadBodyModel } from '@ashi/body/node';
import type { Anchor, Side } from '@ashi/locate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limbAnchor } from './limb-line.ts';
import { sciaticNerve } from './nerve.ts';
import { capsulesOf, hasMoved, samplesOf, straightened, type PainStroke } from './pain.ts';
import { PAIN_REGIONS, regionStroke } from './pain-region.ts';

const figure = loadBodyModel().average();
const rest = figure.pose('standing');

/** A stroke down the back of a thigh. */
function downTheThigh(side: Side, places = 40): PainStroke {
  const anchors: Anchor[] = [];
  for (let i = 0; i < places; i++) {
    const anchor = limbAnchor(rest, side, {
      part: 'thigh',
      along: 0.25 + (0.6 * i) / (places - 1),
      towards: 0,
    });
    if (anchor) anchors.push(anchor);
  }
  return { anchors, radiusMm: 25 };
}

describe('a stroke', () => {
  it('is long enough to test with', () => {
    expect(downTheThigh('left').anchors).toHaveLength(40);
  });

  it('grows only where the brush has moved', () => {
    const stroke = downTheThigh('left', 2);
    expect(hasMoved(stroke, stroke.anchors[1]!, rest)).toBe(false);
    expect(hasMoved(stroke, stroke.anchors[0]!, rest)).toBe(true);
    expect(hasMoved({ anchors: [], radiusMm: 20 }, stroke.anchors[0]!, rest)).toBe(true);
  });

  it('is cut into capsules that keep its ends', () => {
    const stroke = downTheThigh('left');
    const capsules = capsulesOf([stroke], rest, 192);
    expect(capsules[0]!.from).toEqual(rest.position(stroke.anchors[0]!));
    expect(capsules.at(-1)!.to).toEqual(rest.position(stroke.anchors.at(-1)!));
    capsules.slice(1).forEach((capsule, i) => expect(capsule.from).toEqual(capsules[i]!.to));
  });

  it('of one dab is one capsule', () => {
    expect(
      capsulesOf([{ ...downTheThigh('left'), anchors: downTheThigh('left').anchors.slice(0, 1) }], rest, 192),
    ).toHaveLength(1);
  });

  it.each([192, 40, 12, 6])('however much is painted, at most %i capsules come out', (most) => {
    const strokes = (['left', 'right'] as const).flatMap((side) =>
      PAIN_REGIONS.map((region) => regionStroke(region, rest, side)).filter((stroke) => stroke !== undefined),
    );
    const capsules = capsulesOf(strokes, rest, most);
    expect(capsules.length).toBeLessThanOrEqual(most);
    expect(capsules.length).toBeGreaterThan(0);
  });

  it('straightens no place farther off than asked (seed 17)', () => {
    const mm = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(mm, mm, mm), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (places, tolerance) => {
          const kept = straightened(places, tolerance);
          expect(kept[0]).toBe(0);
          expect(kept.at(-1)).toBe(places.length - 1);
          places.forEach((p, i) => {
            const j = kept.findIndex((k) => k >= i);
            const [a, b] = [places[kept[Math.max(0, j - 1)]!]!, places[kept[j]!]!];
            const ab = b.map((c, k) => c - a[k]!);
            const ap = p.map((c, k) => c - a[k]!);
            const square = ab.reduce((s, c) => s + c * c, 0);
            const t =
              square < 1e-9
                ? 0
                : Math.min(1, Math.max(0, ab.reduce((s, c, k) => s + c * ap[k]!, 0) / square));
            expect(Math.hypot(...ap.map((c, k) => c - ab[k]! * t))).toBeLessThanOrEqual(tolerance + 1e-6);
          });
        },
      ),
      { seed: 17 },
    );
  });
});

describe('samples', () => {
  it.each(['left', 'right'] as const)('of the back of the %s thigh say so', (side) => {
    const samples = samplesOf([downTheThigh(side)], rest);
    expect(samples.length).toBeGreaterThan(8);
    for (const sample of samples) {
      expect(sample).toMatchObject({ part: 'thigh', side, aspect: 'posterior' });
      expect(sample.along).toBeGreaterThan(0.15);
      expect(sample.along).toBeLessThan(0.95);
    }
  });

  it('go down the limb in order', () => {
    const along = samplesOf([downTheThigh('left')], rest).map((sample) => sample.along);
    along.slice(1).forEach((a, i) => expect(a).toBeGreaterThan(along[i]!));
  });
});

describe('regions from the list', () => {
  it.each(PAIN_REGIONS)('%s is painted on its own side, mirror-wise on the other', (region) => {
    const [left, right] = (['left', 'right'] as const).map((side) => regionStroke(region, rest, side)!);
    expect(left!.anchors.length).toBeGreaterThan(2);
    expect(right!.anchors).toHaveLength(left!.anchors.length);
    left!.anchors.forEach((anchor, i) => {
      const [x, y, z] = rest.position(anchor);
      const other = rest.position(right!.anchors[i]!);
      expect(x).toBeGreaterThan(0);
      expect(other[0]).toBeCloseTo(-x, 1);
      expect(other[1]).toBeCloseTo(y, 1);
      expect(other[2]).toBeCloseTo(z, 1);
    });
  });

  it('the calf is behind the shin', () => {
    const at = (region: 'calf' | 'front-of-shin'): number =>
      rest.position(regionStroke(region, rest, 'left')!.anchors[2]!)[2];
    expect(at('calf')).toBeLessThan(at('front-of-shin') - 40);
  });
});

describe('the schematic nerve', () => {
  it.each(['left', 'right'] as const)('runs down the back of the %s leg and parts above the knee', (side) => {
    const [trunk, tibial, peroneal] = sciaticNerve(rest, side);
    const ends = (line: readonly Anchor[]) => [rest.position(line[0]!), rest.position(line.at(-1)!)] as const;
    const [top, fork] = ends(trunk!);
    expect(top[1] - fork[1]).toBeGreaterThan(300);
    for (const branch of [tibial!, peroneal!]) {
      expect(rest.position(branch[0]!)).toEqual(fork);
      expect(ends(branch)[1][1]).toBeLessThan(200);
    }
    // The outer branch ends in front of the other.
    expect(ends(peroneal!)[1][2]).toBeGreaterThan(ends(tibial!)[1][2]);
  });
});
