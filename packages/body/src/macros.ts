/**
 * How sliders become weights of displacement fields. A body is the average body plus weighted fields; each field
 * ("macro") holds at one corner of sex × age × muscle × weight (× height), and its weight is the product of how
 * near the sliders are to each of its corner values.
 */

/** Body sliders, each 0 to 1. */
export interface Sliders {
  /** 0 female, 1 male. */
  readonly sex: number;
  /** 0.5 is 25 years, 1 is 90 years. Adults only. */
  readonly age: number;
  readonly muscle: number;
  readonly weight: number;
  readonly height: number;
}

export const AVERAGE_SLIDERS: Sliders = { sex: 0.5, age: 0.5, muscle: 0.5, weight: 0.5, height: 0.5 };

type Level = 'min' | 'average' | 'max';

export interface Macro {
  readonly kind: 'people' | 'universal' | 'height';
  readonly sex: 0 | 1;
  readonly age: 'young' | 'old';
  readonly muscle?: Level;
  readonly weight?: Level;
  readonly height?: 'min' | 'max';
}

const SEXES = [0, 1] as const;
const AGES = ['young', 'old'] as const;
const LEVELS = ['min', 'average', 'max'] as const;

/** All 112 macros, in the order of the packed table. */
export const MACROS: readonly Macro[] = SEXES.flatMap((sex) =>
  AGES.flatMap((age): Macro[] => [
    { kind: 'people', sex, age },
    ...LEVELS.flatMap((muscle) =>
      LEVELS.flatMap((weight): Macro[] => [
        { kind: 'universal', sex, age, muscle, weight },
        { kind: 'height', sex, age, muscle, weight, height: 'min' },
        { kind: 'height', sex, age, muscle, weight, height: 'max' },
      ]),
    ),
  ]),
);

/** Slider value of an age in years: two straight pieces meet at 25; under 25 the adult shape of 25 is kept. */
export const ageSlider = (years: number): number => 0.5 + Math.max(0, years - 25) / 130;

type Shares = Readonly<Record<Level, number>>;

function shares(value: number): Shares {
  const max = Math.max(0, 2 * value - 1);
  const min = Math.max(0, 1 - 2 * value);
  return { min, max, average: 1 - min - max };
}

/** Weight of every macro for these sliders, in the order of `MACROS`. */
export function macroWeights(sliders: Sliders): Float64Array {
  const old = Math.max(0, 2 * sliders.age - 1);
  const age = { young: 1 - old, old };
  const muscle = shares(sliders.muscle);
  const weight = shares(sliders.weight);
  const height = shares(sliders.height);
  const share = (of: Shares, level: Level | undefined): number => (level === undefined ? 1 : of[level]);
  return Float64Array.from(
    MACROS,
    (macro) =>
      (macro.sex === 1 ? sliders.sex : 1 - sliders.sex) *
      age[macro.age] *
      share(muscle, macro.muscle) *
      share(weight, macro.weight) *
      share(height, macro.height),
  );
}
