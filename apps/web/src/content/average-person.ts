import type { Person } from '@ashi/body';

/** The woman of average size that the app starts with, and on whom every point is drawn. */
export const averagePerson: Person = { sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40 };
