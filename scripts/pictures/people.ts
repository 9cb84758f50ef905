import type { Person } from '@ashi/body';

/** The bodies every picture is looked at on: thin, average and heavy, of both sexes. */
export const people: Readonly<Record<string, Person>> = {
  'thin-woman': { sex: 'female', heightCm: 160, weightKg: 43, ageYears: 27 },
  'average-woman': { sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40 },
  'heavy-woman': { sex: 'female', heightCm: 162, weightKg: 92, ageYears: 55 },
  'thin-man': { sex: 'male', heightCm: 180, weightKg: 58, ageYears: 30 },
  'average-man': { sex: 'male', heightCm: 176, weightKg: 78, ageYears: 42 },
  'heavy-man': { sex: 'male', heightCm: 174, weightKg: 110, ageYears: 60 },
};
