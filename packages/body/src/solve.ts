import type { First } from './first.ts';
import { ageSlider, type Sliders } from './macros.ts';
import type { Morphs } from './morph.ts';
import type { Person } from './person.ts';

/** Mean density of a living body in kg per litre of its outer shape. */
const DENSITY = 0.985;

/** Vertices this near to the highest or lowest of the average body may become the highest or lowest of any body. */
const EXTREME_MM = 40;

/** Makes half bodies from sliders and finds the sliders that fit a person. */
export class Shaper {
  readonly #first: First;
  readonly #morphs: Morphs;
  /** Half vertices that may be the crown or the sole. */
  readonly #extremes: readonly number[];

  constructor(first: First, morphs: Morphs) {
    this.#first = first;
    this.#morphs = morphs;
    const { count } = first.half;
    const y = first.average.subarray(count, 2 * count);
    const low = y.reduce((a, b) => Math.min(a, b));
    const high = y.reduce((a, b) => Math.max(a, b));
    this.#extremes = [...y.keys()].filter((v) => y[v]! < low + EXTREME_MM || y[v]! > high - EXTREME_MM);
  }

  /** Half body, all x, then y, then z; the floor not yet at 0. */
  shape(sliders: Sliders): Float32Array {
    const half = this.#first.average.slice();
    this.#morphs.addSkin(this.#morphs.weights(sliders), half);
    return half;
  }

  /** Sliders whose body has this person's height (within 0.1 mm) and mass (within 1 g). */
  fit(person: Person): Sliders {
    const base = { sex: person.sex === 'male' ? 1 : 0, age: ageSlider(person.ageYears) };
    const at = (girth: number): Sliders => {
      const build = { ...base, ...buildOf(girth) };
      const height = root((h) => this.#heightCm({ ...build, height: h }) - person.heightCm, 0.2, 0.85, 0.01);
      return { ...build, height };
    };
    const girth = root(
      (g) => massKg(this.shape(at(g)), this.#first) - person.weightKg,
      GIRTH.min,
      GIRTH.max,
      0.001,
    );
    return at(girth);
  }

  #heightCm(sliders: Sliders): number {
    const weights = this.#morphs.weights(sliders);
    const { count } = this.#first.half;
    let low = Infinity;
    let high = -Infinity;
    for (const v of this.#extremes) {
      let y = this.#first.average[count + v]!;
      this.#morphs.fields.forEach(
        ({ skin }, f) => (y += weights[f]! * this.#morphs.skinStep * skin[count + v]!),
      );
      if (y < low) low = y;
      if (y > high) high = y;
    }
    return (high - low) / 10;
  }
}

/**
 * One number for how much there is of a body. From 0 to 0.5 weight and muscle grow together from none to average;
 * above, weight grows and muscle shrinks: that is where the source keeps its heavy bodies. Beyond 1 the last step is
 * continued, which reaches a body mass index of 38 in women.
 */
function buildOf(girth: number): { weight: number; muscle: number } {
  return { weight: girth, muscle: girth <= 0.5 ? girth : Math.max(0, 1 - girth) };
}
const GIRTH = { min: 0.1, max: 1.3 };

/** Mass of the whole body: twice the volume of its half, which the midline plane closes at x = 0. */
export function massKg(half: Float32Array, { half: { quads, count } }: First): number {
  let volume = 0;
  for (let q = 0; q < quads.length; q += 4) {
    for (let k = 1; k < 3; k++) {
      const a = quads[q]!;
      const b = quads[q + k]!;
      const c = quads[q + k + 1]!;
      const uy = half[count + b]! - half[count + a]!;
      const uz = half[2 * count + b]! - half[2 * count + a]!;
      const vy = half[count + c]! - half[count + a]!;
      const vz = half[2 * count + c]! - half[2 * count + a]!;
      // Mean x of the triangle times its area seen along x.
      volume += ((half[a]! + half[b]! + half[c]!) * (uy * vz - uz * vy)) / 6;
    }
  }
  return (2 * volume * DENSITY) / 1e6;
}

/** Where a rising function crosses zero, by false position with the Illinois correction. */
function root(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa >= 0) return a;
  if (fb <= 0) return b;
  let side = 0;
  for (let step = 0; step < 60; step++) {
    const x = (fa * b - fb * a) / (fa - fb);
    const fx = f(x);
    if (Math.abs(fx) <= tolerance || b - a < 1e-12) return x;
    if (fx > 0) {
      [b, fb] = [x, fx];
      if (side === 1) fa /= 2;
      side = 1;
    } else {
      [a, fa] = [x, fx];
      if (side === -1) fb /= 2;
      side = -1;
    }
  }
  return (a + b) / 2;
}
