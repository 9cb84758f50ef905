/** Who the body is for. */
export interface Person {
  readonly sex: 'female' | 'male';
  readonly heightCm: number;
  readonly weightKg: number;
  readonly ageYears: number;
}

/** Why no body could be made: a number outside the range that the data supports. `min` and `max` hold for this person. */
export interface BodyRefusal {
  readonly ok: false;
  readonly field: 'heightCm' | 'weightKg' | 'ageYears';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly message: string;
}

/** Heights in cm and ages in years that the data shows truly; weight goes by body mass index (kg/m²). */
export const SUPPORTED = {
  heightCm: { female: { min: 145, max: 185 }, male: { min: 155, max: 195 } },
  ageYears: { min: 18, max: 85 },
  bodyMassIndex: { min: 16, max: 38 },
} as const;

/** Weights in kg that can be shown at this height, to one decimal inside the range. */
export function weightLimits(heightCm: number): { readonly min: number; readonly max: number } {
  const square = (heightCm / 100) ** 2;
  const { min, max } = SUPPORTED.bodyMassIndex;
  return { min: Math.ceil(min * square * 10) / 10, max: Math.floor(max * square * 10) / 10 };
}

/** The first number of a person that is outside what we can show, or undefined. */
export function refusalFor(person: Person): BodyRefusal | undefined {
  const height = SUPPORTED.heightCm[person.sex];
  return (
    outside('ageYears', person.ageYears, SUPPORTED.ageYears, 'years', '') ??
    outside(
      'heightCm',
      person.heightCm,
      height,
      'cm',
      person.sex === 'female' ? ' for a woman' : ' for a man',
    ) ??
    outside('weightKg', person.weightKg, weightLimits(person.heightCm), 'kg', ` at ${person.heightCm} cm`)
  );
}

const NAMES = { heightCm: 'height', weightKg: 'weight', ageYears: 'age' } as const;

function outside(
  field: BodyRefusal['field'],
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
  unit: string,
  when: string,
): BodyRefusal | undefined {
  if (value >= min && value <= max) return undefined;
  const message = `body: ${NAMES[field]} ${value} ${unit} is outside ${min} to ${max} ${unit}${when}`;
  return { ok: false, field, value, min, max, message };
}
