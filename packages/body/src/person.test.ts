import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBodyModel } from './node.ts';
import { SUPPORTED, weightLimits, type Person } from './person.ts';
import type { MeshFigure } from './figure.ts';

const seed = 20261125;
const model = loadBodyModel();
const { triangles } = model.topology;

function made(person: Person): MeshFigure {
  const result = model.figure(person);
  if (!result.ok) throw new Error(result.message);
  return result.figure;
}

const heightCm = ({ rest }: MeshFigure): number =>
  rest.filter((_, i) => i % 3 === 1).reduce((a, b) => Math.max(a, b)) / 10;

/** Volume by the divergence theorem over all triangles, times the density the design states. */
function massKg({ rest }: MeshFigure): number {
  let volume = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3];
    volume +=
      (rest[a]! * (rest[b + 1]! * rest[c + 2]! - rest[b + 2]! * rest[c + 1]!) +
        rest[a + 1]! * (rest[b + 2]! * rest[c]! - rest[b]! * rest[c + 2]!) +
        rest[a + 2]! * (rest[b]! * rest[c + 1]! - rest[b + 1]! * rest[c]!)) /
      6;
  }
  return (volume / 1e6) * 0.985;
}

const person: fc.Arbitrary<Person> = fc
  .record({
    sex: fc.constantFrom('female' as const, 'male' as const),
    h: fc.nat(1000),
    w: fc.nat(1000),
    a: fc.nat(1000),
  })
  .map(({ sex, h, w, a }) => {
    const height = SUPPORTED.heightCm[sex];
    const heightCm = height.min + ((height.max - height.min) * h) / 1000;
    const weight = weightLimits(heightCm);
    const age = SUPPORTED.ageYears;
    return {
      sex,
      heightCm,
      weightKg: weight.min + ((weight.max - weight.min) * w) / 1000,
      ageYears: age.min + ((age.max - age.min) * a) / 1000,
    };
  });

describe('a person’s figure', () => {
  it('has the height and the mass asked for at the corners and middle of the supported range', () => {
    for (const sex of ['female', 'male'] as const) {
      const { min, max } = SUPPORTED.heightCm[sex];
      for (const heightAsked of [min, (min + max) / 2, max]) {
        const limits = weightLimits(heightAsked);
        for (const weightKg of [limits.min, (limits.min + limits.max) / 2, limits.max]) {
          for (const ageYears of [18, 50, 85]) {
            const figure = made({ sex, heightCm: heightAsked, weightKg, ageYears });
            expect(
              Math.abs(heightCm(figure) - heightAsked),
              `${sex} ${heightAsked} ${weightKg}`,
            ).toBeLessThan(0.1);
            expect(Math.abs(massKg(figure) - weightKg), `${sex} ${heightAsked} ${weightKg}`).toBeLessThan(
              0.1,
            );
          }
        }
      }
    }
  });

  it(`has them anywhere in the range (seed ${seed})`, () => {
    fc.assert(
      fc.property(person, (p) => {
        const figure = made(p);
        expect(Math.abs(heightCm(figure) - p.heightCm)).toBeLessThan(0.1);
        expect(Math.abs(massKg(figure) - p.weightKg)).toBeLessThan(0.1);
      }),
      { seed, numRuns: 60 },
    );
  });

  it(`changes little when the person changes little, and not at all when not (seed ${seed})`, () => {
    fc.assert(
      fc.property(person, (p) => {
        const near: Person = {
          sex: p.sex,
          heightCm: p.heightCm + (p.heightCm > 165 ? -0.1 : 0.1),
          weightKg: p.weightKg,
          ageYears: p.ageYears + (p.ageYears > 50 ? -0.1 : 0.1),
        };
        const limits = weightLimits(near.heightCm);
        const kg = Math.min(limits.max, Math.max(limits.min, p.weightKg + (p.weightKg > 70 ? -0.1 : 0.1)));
        const a = made(p).rest;
        const b = made({ ...near, weightKg: kg }).rest;
        let most = 0;
        for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
        expect(most).toBeLessThan(2.5);
        expect(made(p).rest).toEqual(a);
      }),
      { seed, numRuns: 40 },
    );
  });

  it('is refused outside the range, with the limits that hold for this person', () => {
    expect(model.figure({ sex: 'female', heightCm: 190, weightKg: 70, ageYears: 40 })).toEqual({
      ok: false,
      field: 'heightCm',
      value: 190,
      min: 145,
      max: 185,
      message: 'body: height 190 cm is outside 145 to 185 cm for a woman',
    });
    expect(model.figure({ sex: 'male', heightCm: 180, weightKg: 130, ageYears: 40 })).toEqual({
      ok: false,
      field: 'weightKg',
      value: 130,
      min: 51.9,
      max: 123.1,
      message: 'body: weight 130 kg is outside 51.9 to 123.1 kg at 180 cm',
    });
    expect(model.figure({ sex: 'male', heightCm: 180, weightKg: 80, ageYears: 17 })).toMatchObject({
      ok: false,
      field: 'ageYears',
      min: 18,
      max: 85,
    });
    expect(model.figure({ sex: 'male', heightCm: Number.NaN, weightKg: 80, ageYears: 30 }).ok).toBe(false);
  });

  it('is made within 30 ms of processor time, in the median of 15', () => {
    const times = Array.from({ length: 15 }, (_, n) => {
      const start = process.cpuUsage();
      made({ sex: n % 2 ? 'male' : 'female', heightCm: 160 + n, weightKg: 55 + 2 * n, ageYears: 20 + 4 * n });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    console.log(`new figure: median ${times[7]!.toFixed(1)} ms, worst ${times[14]!.toFixed(1)} ms`);
    expect(times[7]).toBeLessThan(30);
  });

  it('has places that can be had without making it', () => {
    const { ids, weights } = model.average().pose('standing').nearest([140, 500, 80])!.anchor;
    const anchors = [
      { ids, weights },
      model.average().pose('standing').mirror({ ids, weights }),
      { ids: [5054, 132, 132], weights: [0.5, 0.25, 0.25] },
    ] as const;
    const placesOf = model.placesAt(anchors);
    for (const sliders of [
      { sex: 0, age: 0.7, muscle: 0.3, weight: 0.8, height: 0.4 },
      { sex: 1, age: 0.5, muscle: 0.9, weight: 0.2, height: 0.6 },
    ]) {
      const body = model.shaped(sliders).pose('standing');
      placesOf(sliders).forEach((place, n) => {
        const whole = body.position(anchors[n]!);
        place.forEach((value, k) => expect(value).toBeCloseTo(whole[k]!, 2));
      });
    }
    const start = process.cpuUsage();
    for (let n = 0; n < 100; n++)
      placesOf({ sex: n % 2, age: 0.6, muscle: 0.4, weight: n / 100, height: 0.5 });
    expect(process.cpuUsage(start).user / 100_000).toBeLessThan(1);
  });
});
