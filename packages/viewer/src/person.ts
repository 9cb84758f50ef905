import type { BodyModel, MeshFigure, Person } from '@ashi/body';

/** What attributes say about a person, as strings or null. */
export interface PersonAttributes {
  readonly sex: string | null;
  readonly height: string | null;
  readonly weight: string | null;
  readonly age: string | null;
}

/** What is taken for granted where an attribute is missing. Typical adults: a choice, not a finding. */
const USUAL = {
  female: { heightCm: 164, weightKg: 64 },
  male: { heightCm: 177, weightKg: 78 },
  ageYears: 40,
} as const;

/**
 * The figure that the attributes describe: the average body when they say nothing or the shapes are still on their
 * way, and the average body with a reason when the model has nobody like that.
 */
export function figureOf(
  model: BodyModel,
  asked: PersonAttributes,
): { figure: MeshFigure; refused?: string } {
  const person = personOf(asked);
  if (!person || !model.hasMorphs) return { figure: model.average() };
  const result = model.figure(person);
  return result.ok ? { figure: result.figure } : { figure: model.average(), refused: result.message };
}

/** Undefined when no attribute says anything. */
export function personOf({ sex, height, weight, age }: PersonAttributes): Person | undefined {
  if (sex === null && height === null && weight === null && age === null) return undefined;
  const given = sex === 'male' ? 'male' : 'female';
  const number = (text: string | null, usual: number): number =>
    text === null || text.trim() === '' ? usual : Number(text);
  return {
    sex: given,
    heightCm: number(height, USUAL[given].heightCm),
    weightKg: number(weight, USUAL[given].weightKg),
    ageYears: number(age, USUAL.ageYears),
  };
}
