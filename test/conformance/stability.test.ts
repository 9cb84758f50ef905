/** A site follows the body: no jumps, no favourite size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { distance, dot, sub, type Vec3 } from '@ashi/geom';
import { Locator, type Anchor, type Body, type BodyPart, type Figure, type LandmarkPlace, type PartFrame, type Side, type SkinFilter, type SkinHit } from '@ashi/locate'; // prettier-ignore
import { weightLimits, type Person } from '@ashi/body';
import { figureOf, PEOPLE } from './bodies.ts';
import { hindrance } from './definitions.ts';
import { readSkips } from './skips.ts';

const atlas = loadAtlas();
const unsteady = readSkips().steady;
const steady = Object.values(atlas.points).filter(
  (p) => hindrance(atlas, p) === undefined && !(p.code in unsteady),
);
const seed = 20261125;

const person: fc.Arbitrary<Person> = fc
  .record({
    sex: fc.constantFrom('female' as const, 'male' as const),
    height: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    build: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    ageYears: fc.integer({ min: 20, max: 80 }),
  })
  .map(({ sex, height, build, ageYears }) => {
    const [low, high] = sex === 'female' ? [145, 185] : [155, 195];
    const heightCm = low + (high - low) * height;
    const { min, max } = weightLimits(heightCm);
    return { sex, heightCm, ageYears, weightKg: min + (max - min) * build };
  });

describe(`sites on random people (seed ${seed})`, () => {
  it('a little taller, heavier and older moves every site a little along its own skin', () => {
    fc.assert(
      fc.property(person, (p) => {
        const near = {
          ...p,
          heightCm: p.heightCm + 0.3,
          weightKg: p.weightKg + 0.4,
          ageYears: p.ageYears + 1,
        };
        const [a, b] = [figureOf(p), figureOf(near)];
        const locator = new Locator(atlas);
        for (const { code, location } of steady) {
          const [one, two] = [locator.locate(code, a, 'left'), locator.locate(code, b, 'left')];
          if (!one.ok || !two.ok) continue;
          const body = b.pose(location.pose, 'left');
          // Where the first person's site would be on the second, against where it is.
          expect.soft(distance(body.position(one.site.anchor), two.site.position), code).toBeLessThan(2.5);
        }
      }),
      { seed, numRuns: 8 },
    );
  });

  it('a body twice as large has its sites at twice the places', () => {
    for (const k of [0.7, 1.6]) {
      const figure = figureOf(PEOPLE['average man']!);
      const large: Figure = memoised((pose, side) => new Scaled(figure.pose(pose, side), k));
      const [one, two] = [new Locator(atlas), new Locator(atlas)];
      for (const { code } of steady) {
        const [a, b] = [one.locate(code, figure, 'left'), two.locate(code, large, 'left')];
        if (!a.ok || !b.ok) continue;
        const grown = a.site.position.map((x) => x * k) as unknown as Vec3;
        // Fingertips, folds and sampling steps keep their millimetres; everything else grows.
        expect.soft(distance(grown, b.site.position), `${code} × ${k}`).toBeLessThan(2 * k);
      }
    }
  });
});

describe.each(Object.keys(PEOPLE))('what the standard says about the six points: %s', (name) => {
  const figure = figureOf(PEOPLE[name]!);
  const locator = new Locator(atlas);
  const body = figure.pose('standing', 'left');
  const mark = (id: string): Vec3 => (locator.landmark(id, body, 'left') as LandmarkPlace).position;
  const site = (code: string): Vec3 => {
    const found = locator.locate(code, figure, 'left');
    if (!found.ok) throw new Error(found.message);
    return body.position(found.site.anchor);
  };

  it('GB40 lies in front of and below the outer ankle bone, on the outer side of the tendon', () => {
    const { anterior, proximal, lateral } = body.frame('leg', 'left');
    const off = sub(site('GB40'), mark('lateral-malleolus-prominence'));
    expect(dot(off, anterior)).toBeGreaterThan(12);
    expect(dot(off, anterior)).toBeLessThan(50);
    expect(dot(off, proximal)).toBeLessThan(0);
    expect(dot(off, proximal)).toBeGreaterThan(-30);
    const tendon = atlas.landmarks['tendon-of-extensor-digitorum-longus']!.path!.map((a) => body.position(a));
    const nearest = tendon.reduce((x, y) => (distance(x, site('GB40')) < distance(y, site('GB40')) ? x : y));
    expect(dot(sub(site('GB40'), nearest), lateral)).toBeGreaterThan(0);
  });

  it('BL62 lies straight below the outer ankle bone, between its lower edge and the heel bone', () => {
    const { anterior, proximal } = body.frame('leg', 'left');
    const off = sub(site('BL62'), mark('lateral-malleolus-prominence'));
    expect(Math.abs(dot(off, anterior))).toBeLessThan(2.5);
    expect(dot(off, proximal)).toBeLessThan(-12);
    expect(dot(off, proximal)).toBeGreaterThan(-45);
  });

  it('BL40 lies in the middle of the crease behind the knee', () => {
    const ends = ['medial', 'lateral'].map((w) =>
      distance(site('BL40'), mark(`${w}-end-of-popliteal-crease`)),
    );
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(6);
  });

  it('SI3 lies behind the knuckle of the little finger, on its side of the hand', () => {
    const { proximal, lateral } = body.frame('hand', 'left');
    const knuckle = mark('5th-metacarpophalangeal-joint');
    const behind = dot(sub(site('SI3'), knuckle), proximal);
    expect(behind).toBeGreaterThan(4);
    expect(behind).toBeLessThan(30);
    expect(dot(sub(site('SI3'), mark('2nd-metacarpal-bone')), lateral)).toBeLessThan(-20);
  });

  it('GB30 is a third of the way from the hip bump, GB29 halfway to it', () => {
    const bump = mark('greater-trochanter-prominence');
    const lying = figure.pose('side-lying', 'left');
    const place = (id: string): Vec3 => (locator.landmark(id, lying, 'left') as LandmarkPlace).position;
    const found = locator.locate('GB30', figure, 'left');
    if (!found.ok) throw new Error(found.message);
    const near = distance(found.site.position, place('greater-trochanter-prominence'));
    const far = distance(found.site.position, place('sacral-hiatus'));
    expect(near / (near + far)).toBeGreaterThan(0.27);
    expect(near / (near + far)).toBeLessThan(0.38);
    expect(distance(site('GB29'), bump)).toBeLessThan(distance(mark('anterior-superior-iliac-spine'), bump));
  });
});

function memoised(make: (...args: Parameters<Figure['pose']>) => Body): Figure {
  const kept = new Map<string, Body>();
  return {
    pose: (pose, side = 'left') => {
      const key = `${pose} ${side}`;
      const body = kept.get(key) ?? make(pose, side);
      kept.set(key, body);
      return body;
    },
  };
}

const times = (v: Vec3, k: number): Vec3 => [v[0] * k, v[1] * k, v[2] * k];

/** Another body, seen through a magnifying glass. */
class Scaled implements Body {
  readonly #body: Body;
  readonly #k: number;

  constructor(body: Body, k: number) {
    this.#body = body;
    this.#k = k;
  }

  get pose(): Body['pose'] {
    return this.#body.pose;
  }

  position(anchor: Anchor): Vec3 {
    return times(this.#body.position(anchor), this.#k);
  }

  normal(anchor: Anchor): Vec3 {
    return this.#body.normal(anchor);
  }

  nearest(place: Vec3, filter?: SkinFilter): SkinHit | undefined {
    return this.#hit(this.#body.nearest(times(place, 1 / this.#k), filter));
  }

  cast(origin: Vec3, direction: Vec3, filter?: SkinFilter): SkinHit | undefined {
    return this.#hit(this.#body.cast(times(origin, 1 / this.#k), direction, filter));
  }

  frame(part: BodyPart, side: Side): PartFrame {
    const frame = this.#body.frame(part, side);
    return { ...frame, origin: times(frame.origin, this.#k), distalEnd: times(frame.distalEnd, this.#k) };
  }

  mirror(anchor: Anchor): Anchor {
    return this.#body.mirror(anchor);
  }

  #hit(hit: SkinHit | undefined): SkinHit | undefined {
    return hit && { ...hit, position: times(hit.position, this.#k), distanceMm: hit.distanceMm * this.#k };
  }
}
