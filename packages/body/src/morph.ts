import { PackReader } from './coding.ts';
import { addPredictions, type Half } from './half.ts';
import { LEFT_JOINTS } from './joints.ts';
import { AVERAGE_SLIDERS, MACROS, macroWeights, type Sliders } from './macros.ts';

interface Field {
  /** Whole steps, all x, then all y, then all z of the half. */
  readonly skin: Int16Array;
  /** Whole steps, packed x, y, z of the left and midline joints. */
  readonly joints: Int16Array;
}

/** The displacement fields of all macros; equal ones are stored once. */
export class Morphs {
  readonly skinStep: number;
  readonly jointStep: number;
  readonly fields: readonly Field[];
  /** Field of each macro. */
  readonly #table: Int16Array;
  readonly #average: Float64Array;

  private constructor(skinStep: number, jointStep: number, fields: readonly Field[], table: Int16Array) {
    this.skinStep = skinStep;
    this.jointStep = jointStep;
    this.fields = fields;
    this.#table = table;
    this.#average = this.#sum(AVERAGE_SLIDERS);
  }

  static decode(buffer: ArrayBuffer, half: Half): Morphs {
    const reader = new PackReader(buffer, 'morph');
    const [skin, joint, count] = reader.numbers() as unknown as [number, number, number];
    const table = reader.numbers();
    if (table.length !== MACROS.length)
      throw new RangeError('body: morph file lists other macros than this code');
    const fields = Array.from({ length: count }, (): Field => {
      const field = { skin: reader.numbers(), joints: reader.numbers() };
      if (field.skin.length !== half.count * 3 || field.joints.length !== LEFT_JOINTS.length * 3) {
        throw new RangeError('body: morph file does not fit the first file');
      }
      addPredictions(field.skin, half.prediction, half.count);
      return field;
    });
    return new Morphs(skin / 1000, joint / 1000, fields, table);
  }

  /** Weight of each field relative to the average body. */
  weights(sliders: Sliders): Float64Array {
    return this.#sum(sliders).map((weight, f) => weight - this.#average[f]!);
  }

  #sum(sliders: Sliders): Float64Array {
    const sum = new Float64Array(this.fields.length);
    macroWeights(sliders).forEach((weight, m) => {
      const f = this.#table[m]!;
      sum[f] = sum[f]! + weight;
    });
    return sum;
  }

  /** Adds weighted skin fields to `half`, for the numbers from `from` up to `to`. */
  addSkin(weights: Float64Array, half: Float32Array, from = 0, to = half.length): void {
    this.fields.forEach(({ skin }, f) => {
      const k = weights[f]! * this.skinStep;
      if (k === 0) return;
      for (let i = from; i < to; i++) half[i] = half[i]! + k * skin[i]!;
    });
  }

  addJoints(weights: Float64Array, joints: Float64Array): void {
    this.fields.forEach((field, f) => {
      const k = weights[f]! * this.jointStep;
      if (k === 0) return;
      field.joints.forEach((value, i) => (joints[i] = joints[i]! + k * value));
    });
  }
}
