import { z } from '@hono/zod-openapi';

/** The poses a body can take; positions are given in one of them. */
export const poseNames = ['standing', 'arms-down', 'side-lying', 'prone', 'seated', 'ankle-on-knee'] as const;
export type Pose = (typeof poseNames)[number];

/** A body by what a person knows about it. */
export interface Person {
  readonly sex: 'female' | 'male';
  readonly heightCm: number;
  readonly weightKg: number;
  readonly ageYears: number;
}

/** The body meant when nothing is said: near the world's average adult woman. */
export const averagePerson: Person = { sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40 };

/** A number written in a query or on the command line. Plain decimals only: no exponents, no hex, no spaces. */
const decimal = (about: string, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,4}(\.\d{1,3})?$/, 'must be a plain number, such as 62 or 62.5')
    .transform(Number)
    .default(otherwise)
    .openapi({ type: 'number', description: about, example: otherwise });

/** The arguments `sex`, `height`, `weight`, `age` and `pose`, as text. Anything else is refused by name. */
export const personQuery = z
  .strictObject({
    sex: z.enum(['female', 'male']).default(averagePerson.sex),
    height: decimal('Standing height, cm', averagePerson.heightCm),
    weight: decimal('Body mass, kg', averagePerson.weightKg),
    age: decimal('Age, years', averagePerson.ageYears),
    pose: z.enum(poseNames).default('standing').openapi({ description: 'Pose in which positions are given' }),
  })
  .openapi('BodyQuery');

export type PersonQuery = z.output<typeof personQuery>;

export function personOf(query: PersonQuery): Person {
  return { sex: query.sex, heightCm: query.height, weightKg: query.weight, ageYears: query.age };
}
