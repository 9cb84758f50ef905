import type { Vec3 } from '@ashi/geom';
import type { Anchor } from '@ashi/locate';
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

  /** The half body, with its sliders, that has this person's height (within 0.1 mm) and mass (within 5 g). */
  fit(person: Person): { readonly sliders: Sliders; readonly half: Float32Array } {
    const base = { sex: person.sex === 'male' ? 1 : 0, age: ageSlider(person.ageYears) };
    let found: { sliders: Sliders; half: Float32Array } | undefined;
    const tooHeavy = (girth: number): number => {
      const build = { ...base, ...buildOf(girth) };
      const height = root(
        (h) => this.#heightCm({ ...build, height: h }) - person.heightCm,
        [0.2, 0.85],
        0.01,
      );
      const sliders = { ...build, height };
      found = { sliders, half: this.shape(sliders) };
      return massKg(found.half, this.#first) - person.weightKg;
    };
    root(tooHeavy, girthNear(person), 0.005);
    return found!;
  }

  /**
   * Places of a few anchors as a function of the sliders, on the body at rest with the floor at 0, without making the
   * rest of it.
   */
  placesAt(anchors: readonly Anchor[]): (sliders: Sliders) => Vec3[] {
    const { half, average } = this.#first;
    const { fields, skinStep } = this.#morphs;
    const packed = new Map<number, readonly [vertex: number, sign: 1 | -1]>();
    for (let v = half.count - 1; v >= 0; v--) {
      packed.set(half.mirrorIds[v]!, [v, -1]).set(half.ids[v]!, [v, 1]);
    }
    const corners = anchors.map(({ ids, weights }) =>
      ids.map((id, k) => [packed.get(id)!, weights[k]!] as const),
    );
    return (sliders) => {
      const weights = this.#morphs.weights(sliders);
      const active = fields
        .map((field, f) => [field.skin, weights[f]! * skinStep] as const)
        .filter(([, k]) => k !== 0);
      const value = (i: number): number => active.reduce((sum, [skin, k]) => sum + k * skin[i]!, average[i]!);
      const floor = this.#extremeHeights(sliders).low;
      return corners.map((three) => {
        const at = (k: number): number =>
          three.reduce(
            (sum, [[v, sign], weight]) => sum + weight * (k === 0 ? sign : 1) * value(k * half.count + v),
            0,
          );
        return [at(0), at(1) - floor, at(2)];
      });
    };
  }

  #heightCm(sliders: Sliders): number {
    const { low, high } = this.#extremeHeights(sliders);
    return (high - low) / 10;
  }

  /** Lowest and highest y in mm. */
  #extremeHeights(sliders: Sliders): { low: number; high: number } {
    const { count } = this.#first.half;
    const { fields, skinStep } = this.#morphs;
    const weights = this.#morphs.weights(sliders);
    const heights = Float64Array.from(this.#extremes, (v) => this.#first.average[count + v]!);
    fields.forEach(({ skin }, f) => {
      const k = weights[f]! * skinStep;
      if (k === 0) return;
      for (let i = 0; i < heights.length; i++) heights[i]! += k * skin[count + this.#extremes[i]!]!;
    });
    return { low: heights.reduce((a, b) => Math.min(a, b)), high: heights.reduce((a, b) => Math.max(a, b)) };
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

/** Body mass index at girth 0, 0.5 and 1, roughly, from the source's own bodies. */
const INDEX_AT = { female: [12.5, 19, 33], male: [13.8, 21, 39.3] } as const;

/** Bounds near the girth to be expected. */
function girthNear({ sex, heightCm, weightKg }: Person): readonly [number, number] {
  const index = weightKg / (heightCm / 100) ** 2;
  const [none, half, whole] = INDEX_AT[sex];
  const guess =
    index < half ? (0.5 * (index - none)) / (half - none) : 0.5 + (0.5 * (index - half)) / (whole - half);
  return [guess - 0.05, guess + 0.05];
}

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

/** Where a rising function crosses zero: bounds are moved until they hold it, then closed by false position (Illinois). */
function root(f: (x: number) => number, [low, high]: readonly [number, number], tolerance: number): number {
  const width = high - low;
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  for (let step = 0; fa > 0 && step < 20; step++) {
    [b, fb] = [a, fa];
    a -= width;
    fa = f(a);
  }
  for (let step = 0; fb < 0 && step < 20; step++) {
    [a, fa] = [b, fb];
    b += width;
    fb = f(b);
  }
  let side = 0;
  for (let step = 0; step < 60; step++) {
    const x = (fa * b - fb * a) / (fa - fb);
    const fx = f(x);
    if (Math.abs(fx) <= tolerance) return x;
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
