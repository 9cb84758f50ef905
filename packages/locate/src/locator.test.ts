import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraint, Location, Point } from '@ashi/atlas';
import { distance, type Vec3 } from '@ashi/geom';
import { Locator, poseSite, type LocateResult, type Site } from './index.ts';
import { ROUND, roundFigure } from './round-body.ts';
import { landmark, point, roundKnowledge } from './round-knowledge.ts';

/** One cun on the round leg: knee to ankle is 400 mm, counted as 16. */
const CUN = 25;
/** Finger units come from the top of the body: 600 mm. */
const FINGER_CUN = 600 / 75;
const BREADTH = FINGER_CUN * 0.75;

const figure = roundFigure();

function locatorOf(...points: readonly Point[]): Locator {
  return new Locator(roundKnowledge(figure.body, points));
}

function locate(constraints: readonly Constraint[], rest: Partial<Location> = {}): LocateResult {
  return locatorOf(point('T1', constraints, rest)).locate('T1', figure, 'left');
}

function siteOf(constraints: readonly Constraint[], rest: Partial<Location> = {}): Site {
  const found = locate(constraints, rest);
  if (!found.ok) throw new Error(found.message);
  return found.site;
}

const heightOf = (s: Site): number => s.position[1];
const turnOf = (s: Site): number => (Math.atan2(s.position[2], s.position[0] - ROUND.apart) * 180) / Math.PI;
/** Along the skin, degrees are millimetres. */
const mmOf = (degrees: number): number => (degrees * Math.PI * ROUND.radius) / 180;

const proximal = (value: number): Constraint => ({ kind: 'distance', from: 'ankle', direction: 'proximal', value, unit: 'B-cun' }); // prettier-ignore

describe('each kind of constraint, on a leg whose answers are known', () => {
  it('fraction: a part of the way along the skin', () => {
    const site = siteOf([{ kind: 'fraction', from: 'knee', to: 'ankle', value: 0.25 }]);
    expect(heightOf(site)).toBeCloseTo(400, 0);
    expect(turnOf(site)).toBeCloseTo(90, 0);
    expect(site.residuals[0]!.lengthMm).toBeCloseTo(100, 0);
  });

  it('fraction: goes round the leg on the aspect asked for, not through it', () => {
    const third: Constraint = { kind: 'fraction', from: 'outer', to: 'inner', value: 0.5 };
    expect(turnOf(siteOf([third]))).toBeCloseTo(90, -1);
    expect(turnOf(siteOf([third], { aspect: 'posterior' }))).toBeCloseTo(-90, -1);
  });

  it('midpoint: of two places, and between two edges', () => {
    expect(heightOf(siteOf([{ kind: 'midpoint', between: ['knee', 'ankle'] }]))).toBeCloseTo(300, 0);
    const site = siteOf([proximal(6), { kind: 'midpoint', between: ['ridge', 'seam'] }]);
    expect(heightOf(site)).toBeCloseTo(250, 1);
    expect(turnOf(site)).toBeCloseTo(65, 0);
  });

  it('distance and level: one coordinate each, along the leg', () => {
    const site = siteOf([proximal(3), { kind: 'border', structure: 'ridge', side: 'on' }]);
    expect(heightOf(site)).toBeCloseTo(100 + 3 * CUN, 1);
    expect(turnOf(site)).toBeCloseTo(90, 0);
    const ring = siteOf([
      { kind: 'level', with: 'ring' },
      { kind: 'border', structure: 'seam', side: 'on' },
    ]);
    expect(heightOf(ring)).toBeCloseTo(300, 1);
    expect(turnOf(ring)).toBeCloseTo(40, 0);
  });

  it('distance: straight below, when nothing else is said', () => {
    const site = siteOf([proximal(4)]);
    expect(heightOf(site)).toBeCloseTo(200, 1);
    expect(turnOf(site)).toBeCloseTo(90, 0);
  });

  it('lateral-to: on an upright line, and so far from a curve along the skin', () => {
    const on = siteOf([proximal(2), { kind: 'lateral-to', structure: 'upright', value: 0, unit: 'B-cun' }], {
      aspect: 'lateral',
    });
    expect(turnOf(on)).toBeCloseTo(0, 0);
    expect(heightOf(on)).toBeCloseTo(150, 1);
    const off = siteOf([proximal(6), { kind: 'lateral-to', structure: 'ridge', value: 1, unit: 'B-cun' }]);
    expect(heightOf(off)).toBeCloseTo(250, 1);
    expect(mmOf(90 - turnOf(off))).toBeCloseTo(CUN, -0.5);
  });

  it('border: half a finger beside an edge, on the side named', () => {
    const site = siteOf([proximal(6), { kind: 'border', structure: 'ridge', side: 'lateral' }]);
    expect(mmOf(90 - turnOf(site))).toBeCloseTo(BREADTH / 2, 0);
    const inner = siteOf([proximal(6), { kind: 'border', structure: 'ridge', side: 'medial' }]);
    expect(mmOf(turnOf(inner) - 90)).toBeCloseTo(BREADTH / 2, 0);
  });

  it('between: halfway across the gap', () => {
    const site = siteOf([proximal(6), { kind: 'between', structures: ['ridge', 'seam'] }]);
    expect(turnOf(site)).toBeCloseTo(65, 0);
  });

  it('in-depression: in the structure itself when nothing else fixes the place, and only a hint otherwise', () => {
    const alone = siteOf([{ kind: 'in-depression', of: 'knee' }]);
    expect(heightOf(alone)).toBeCloseTo(500, 1);
    const hinted = siteOf([
      { kind: 'fraction', from: 'knee', to: 'ankle', value: 0.02 },
      { kind: 'in-depression', of: 'knee' },
    ]);
    expect(heightOf(hinted)).toBeCloseTo(492, 0);
  });

  it('on-line: on the way along the skin', () => {
    const site = siteOf([{ kind: 'on-line', from: 'knee', to: 'ankle' }, proximal(5)]);
    expect(heightOf(site)).toBeCloseTo(225, 1);
    expect(turnOf(site)).toBeCloseTo(90, 0);
  });

  it('corner: a tenth of a finger cun outside the corner of a nail', () => {
    const site = siteOf([{ kind: 'corner', digit: 'great-toe', side: 'lateral', offset: 1, unit: 'F-cun' }]);
    expect(heightOf(site)).toBeCloseTo(200 + FINGER_CUN / Math.SQRT2, 0);
    expect(mmOf(90 - turnOf(site))).toBeCloseTo(FINGER_CUN / Math.SQRT2, 0);
  });

  it('a check is told, never followed', () => {
    const site = siteOf([proximal(6), { kind: 'border', structure: 'ridge', side: 'on' }, { kind: 'border', structure: 'seam', side: 'on', soft: true }]); // prettier-ignore
    expect(turnOf(site)).toBeCloseTo(90, 0);
    expect(site.residuals[2]!.mm).toBeGreaterThan(20);
  });
});

describe('points that rest on points', () => {
  it('are found one after the other', () => {
    const locator = locatorOf(
      point('T1', [{ kind: 'fraction', from: 'knee', to: 'ankle', value: 0.5 }]),
      point('T2', [{ kind: 'distance', from: 'T1', direction: 'distal', value: 2, unit: 'B-cun' }]),
    );
    const found = locator.locate('T2', figure, 'left');
    expect(found.ok && heightOf(found.site)).toBeCloseTo(250, 0);
  });

  it('may not rest on themselves', () => {
    const onto = (code: string): Constraint => ({ kind: 'distance', from: code, direction: 'distal', value: 1, unit: 'B-cun' }); // prettier-ignore
    const locator = locatorOf(point('T1', [onto('T2')]), point('T2', [onto('T1')]));
    expect(locator.locate('T1', figure, 'left')).toMatchObject({ ok: false, reason: 'cyclic' });
  });
});

describe('refusals', () => {
  const half: Constraint = { kind: 'fraction', from: 'knee', to: 'ankle', value: 0.5 };
  const cases: readonly (readonly [string, readonly Constraint[], string])[] = [
    ['unknown-landmark', [{ kind: 'level', with: 'nowhere' }], "locate: T1 on the left: the atlas has no 'nowhere'"],
    ['landmark-not-placed', [{ kind: 'level', with: 'unplaced' }], "locate: T1 on the left: 'unplaced' has no place on the body yet"],
    ['unmet-constraint', [half, { kind: 'level', with: 'knee' }], "locate: T1 on the left: constraint 0 (fraction) misses 'ankle' by"],
    ['under-determined', [{ kind: 'level', with: 'ring' }], 'locate: T1 on the left: its conditions leave a direction free'],
  ]; // prettier-ignore
  for (const [reason, constraints, message] of cases) {
    it(reason, () => {
      const found = locate(constraints);
      expect(found).toMatchObject({ ok: false, code: 'T1', side: 'left', reason });
      expect(!found.ok && found.message).toContain(message);
    });
  }

  it('no-scale', () => {
    const c: Constraint = { kind: 'distance', from: 'knee', direction: 'anterior', value: 1, unit: 'B-cun' };
    expect(locate([c, half], { region: 'thigh' })).toMatchObject({ ok: false, reason: 'no-scale' });
  });

  it('no-skin', () => {
    expect(locate([half], { region: 'head' })).toMatchObject({ ok: false, reason: 'no-skin' });
  });

  it('unknown-point and no-alternative', () => {
    const locator = locatorOf(point('T1', [half]));
    expect(locator.locate('T9', figure, 'right')).toEqual({
      ok: false,
      code: 'T9',
      side: 'right',
      reason: 'unknown-point',
      message: "locate: T9 on the right: the atlas has no point 'T9'",
    });
    expect(locator.locate('toString', figure, 'left')).toMatchObject({ ok: false, reason: 'unknown-point' });
    expect(locator.locate('T1', figure, 'left', { alternative: true })).toMatchObject({
      reason: 'no-alternative',
    });
  });

  it('throws for an argument that is none', () => {
    expect(() => locatorOf().locate('T1', figure, 'middle' as 'left')).toThrow("locate: 'middle' is no side");
  });
});

describe('sureness', () => {
  it('adds the errors of both ends, each by its share', () => {
    const site = siteOf([{ kind: 'fraction', from: 'knee', to: 'ankle', value: 1 / 3 }]);
    const expected = 1.51 * Math.hypot((2 / 3) * 5, (1 / 3) * 5);
    expect(site.radiusMm).toBeCloseTo(expected, 0);
  });

  it('grows with the errors', () => {
    const constraints: Constraint[] = [{ kind: 'fraction', from: 'vague', to: 'ankle', value: 0.5 }];
    const knowledge = roundKnowledge(figure.body, [point('T1', constraints)], [landmark('vague', { errorMm: 15, anchor: { ...figure.body.at(500, 90), ids: [...figure.body.at(500, 90).ids], weights: [...figure.body.at(500, 90).weights] } })]); // prettier-ignore
    const found = new Locator(knowledge).locate('T1', figure, 'left');
    expect(found.ok && found.site.radiusMm).toBeCloseTo(1.51 * Math.hypot(7.5, 2.5), 0);
  });
});

const seed = 20261125;
describe(`properties (seed ${seed})`, () => {
  const shape = fc.record({
    radius: fc.double({ min: 40, max: 90, noNaN: true }),
    height: fc.double({ min: 500, max: 800, noNaN: true }),
    bumps: fc.double({ min: 0, max: 5, noNaN: true }),
    apart: fc.constant(150),
  });
  const definition = point('T1', [proximal(6), { kind: 'border', structure: 'ridge', side: 'lateral' }]);
  const reference = roundKnowledge(figure.body, [definition]);

  it('left and right mirror exactly, on any shape; the site lies on the skin', () => {
    fc.assert(
      fc.property(shape, (s) => {
        const other = roundFigure(s);
        const locator = new Locator(reference);
        const left = locator.locate('T1', other, 'left');
        const right = locator.locate('T1', other, 'right');
        if (!left.ok || !right.ok) throw new Error('not located');
        expect(right.site.anchor).toEqual(other.body.mirror(left.site.anchor));
        const [x, y, z] = left.site.position;
        expect(right.site.position).toEqual([-x, y, z] as Vec3);
        expect(other.body.nearest(left.site.position)!.distanceMm).toBeLessThan(1e-3);
        expect(poseSite(left.site, other.body).position).toEqual(left.site.position);
      }),
      { seed, numRuns: 30 },
    );
  });

  it('a body twice the size has its site at twice the place', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0.6, max: 1.8, noNaN: true }), (s, k) => {
        const [small, large] = [roundFigure(s), roundFigure({ radius: s.radius * k, height: s.height * k, bumps: s.bumps * k, apart: s.apart * k })]; // prettier-ignore
        const locator = new Locator(reference);
        const [a, b] = [locator.locate('T1', small, 'left'), locator.locate('T1', large, 'left')];
        if (!a.ok || !b.ok) throw new Error('not located');
        const grown = a.site.position.map((x) => x * k) as unknown as Vec3;
        expect(distance(grown, b.site.position)).toBeLessThan(0.2 * k);
      }),
      { seed, numRuns: 20 },
    );
  });
});
