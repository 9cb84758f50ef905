import type { PackReader } from './coding.ts';

/**
 * The left half of the mesh in the order in which it is packed. Vertex n is the n-th one met while walking over the
 * quads, so most vertices close a parallelogram of three known corners: their values are stored as the difference
 * from the corner that parallelogram predicts.
 */
export interface Half {
  readonly count: number;
  /** Four packed vertex numbers per quad, counter-clockwise seen from outside. */
  readonly quads: Uint16Array;
  /** hm08 id of each packed vertex, on the left. */
  readonly ids: Uint16Array;
  /** hm08 id of its mirror image; the same for a midline vertex. */
  readonly mirrorIds: Uint16Array;
  readonly prediction: Prediction;
}

/** Three packed numbers per vertex, a + b − c. −1 means: not used. */
export type Prediction = Int32Array;

/** Who predicts whom follows from the quads alone. */
export function predictionOf(quads: ArrayLike<number>, count: number): Prediction {
  const prediction = new Int32Array(count * 3).fill(-1);
  const seen = new Uint8Array(count);
  for (let q = 0; q < quads.length; q += 4) {
    for (let k = 0; k < 4; k++) {
      const v = quads[q + k]!;
      if (seen[v]) continue;
      const closes = k === 3 && seen[quads[q]!] && seen[quads[q + 1]!] && seen[quads[q + 2]!];
      if (closes) prediction.set([quads[q]!, quads[q + 2]!, quads[q + 1]!], v * 3);
      else if (k > 0) prediction[v * 3] = quads[q + k - 1]!;
      else if (v > 0) prediction[v * 3] = v - 1;
      seen[v] = 1;
    }
  }
  return prediction;
}

/** Value predicted for vertex v from values already known at `offset`. */
export function predicted(values: ArrayLike<number>, prediction: Prediction, v: number, offset = 0): number {
  const a = prediction[v * 3]!;
  if (a < 0) return 0;
  const c = prediction[v * 3 + 2]!;
  if (c < 0) return values[offset + a]!;
  return values[offset + a]! + values[offset + prediction[v * 3 + 1]!]! - values[offset + c]!;
}

/** Turns differences back into values, in place, for as many channels of `count` numbers as there are. */
export function addPredictions(values: Int16Array | Int32Array, prediction: Prediction, count: number): void {
  for (let offset = 0; offset + count <= values.length; offset += count) {
    for (let v = 0; v < count; v++)
      values[offset + v] = values[offset + v]! + predicted(values, prediction, v, offset);
  }
}

/** Numbers around `middle` in the order middle, +1, −1, +2, −2 …: how far down that list the wanted unused one is. */
export class NearestUnused {
  readonly #used: Uint8Array;

  constructor(count: number) {
    this.#used = new Uint8Array(count);
  }

  rankOf(value: number, middle: number): number {
    let rank = 0;
    for (let step = 0; ; step++) {
      const each = outward(middle, step);
      if (each === value) break;
      if (this.#used[each] === 0) rank++;
    }
    this.#used[value] = 1;
    return rank;
  }

  valueAt(rank: number, middle: number): number {
    const last = 2 * Math.max(Math.abs(middle), Math.abs(this.#used.length - middle));
    for (let step = 0; step <= last; step++) {
      const each = outward(middle, step);
      // Numbers out of range are `undefined` in `#used`, so they are never free.
      if (this.#used[each] !== 0 || rank-- > 0) continue;
      this.#used[each] = 1;
      return each;
    }
    throw new RangeError('body: first file names a vertex that does not exist');
  }
}

/** middle, +1, −1, +2, −2 … */
const outward = (middle: number, step: number): number =>
  middle + (step & 1 ? (step + 1) >> 1 : -(step >> 1));

/** Reads connectivity and hm08 ids. */
export function readHalf(reader: PackReader): Half {
  const gaps = reader.numbers();
  const mirrorSteps = reader.numbers();
  const ranks = reader.numbers();
  const corners = reader.numbers();
  const count = gaps.length;
  const leftIds = new Uint16Array(count);
  const rightIds = new Uint16Array(count);
  let id = -1;
  let offset = 0;
  for (let i = 0; i < count; i++) {
    id += gaps[i]! + 1;
    offset += mirrorSteps[i]!;
    leftIds[i] = id;
    rightIds[i] = id + offset;
  }
  const quads = new Uint16Array(corners.length);
  let next = 0;
  for (let i = 0; i < corners.length; i++) quads[i] = corners[i] === 0 ? next++ : next - corners[i]!;
  const prediction = predictionOf(quads, count);
  const unused = new NearestUnused(count);
  const places = new Int32Array(count);
  for (let v = 0; v < count; v++) places[v] = unused.valueAt(ranks[v]!, predicted(places, prediction, v));
  return {
    count,
    quads,
    prediction,
    ids: Uint16Array.from(places, (place) => leftIds[place]!),
    mirrorIds: Uint16Array.from(places, (place) => rightIds[place]!),
  };
}
