/** The people every definition is carried out on: the corners of what the body model supports, and its middle. */
import type { MeshFigure, Person } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';

export const PEOPLE: Readonly<Record<string, Person>> = {
  'average woman': { sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40 },
  'average man': { sex: 'male', heightCm: 178, weightKg: 78, ageYears: 40 },
  'thin young woman': { sex: 'female', heightCm: 170, weightKg: 49, ageYears: 22 },
  'thin old woman': { sex: 'female', heightCm: 155, weightKg: 42, ageYears: 78 },
  'heavy woman': { sex: 'female', heightCm: 162, weightKg: 92, ageYears: 50 },
  'heavy old woman': { sex: 'female', heightCm: 156, weightKg: 84, ageYears: 75 },
  'short woman': { sex: 'female', heightCm: 147, weightKg: 52, ageYears: 35 },
  'tall woman': { sex: 'female', heightCm: 183, weightKg: 75, ageYears: 30 },
  'thin man': { sex: 'male', heightCm: 182, weightKg: 60, ageYears: 28 },
  'heavy man': { sex: 'male', heightCm: 176, weightKg: 112, ageYears: 48 },
  'short old man': { sex: 'male', heightCm: 158, weightKg: 60, ageYears: 80 },
  'tall strong man': { sex: 'male', heightCm: 193, weightKg: 98, ageYears: 32 },
};

export function figureOf(person: Person): MeshFigure {
  const made = loadBodyModel().figure(person);
  if (!made.ok) throw new RangeError(made.message);
  return made.figure;
}
