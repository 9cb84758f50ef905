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
 * way, and the average body with a reason when the model has nobody like that. The last figure is kept.
 */
export class FigureKeeper {
  #key: string | undefined;
  #figure: MeshFigure | undefined;

  /** `refused` is told once, when the attributes change to what cannot be had. */
  of(model: BodyModel, asked: PersonAttributes): { figure: MeshFigure; refused?: string } {
    const key = JSON.stringify(asked);
    if (this.#figure && this.#key === key) return { figure: this.#figure };
    this.#key = key;
    const person = personOf(asked);
    const result = person && model.hasMorphs ? model.figure(person) : undefined;
    const figure = result?.ok === true ? result.figure : model.average();
    this.#figure = figure;
    return result?.ok === false ? { figure, refused: result.message } : { figure };
  }

  /** The figure of the last answer. */
  get last(): MeshFigure | undefined {
    return this.#figure;
  }

  /** Forgets it: the model has changed. */
  forget(): void {
    this.#figure = undefined;
  }
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
