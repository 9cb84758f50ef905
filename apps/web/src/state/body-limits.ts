/** What bodies we can draw, as the settings need it. */
import { SUPPORTED, weightLimits } from '@ashi/body';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Heights and ages for this sex; the youngest who may use the app is 16, drawn as the youngest body we have. */
export function bodyLimits(sex: 'female' | 'male'): { readonly heightCm: Range; readonly ageYears: Range } {
  return { heightCm: SUPPORTED.heightCm[sex], ageYears: { min: 16, max: 100 } };
}

/** Weights in kg that can be drawn at this height. */
export function weightRange(heightCm: number): Range {
  const { min, max } = weightLimits(heightCm);
  return { min: Math.ceil(min), max: Math.floor(max) };
}
