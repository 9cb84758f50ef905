import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, moment } from '../shape.ts';

/** The body the points are found on. One per vault. */
export interface Profile extends Stamp<'profile'> {
  readonly sex: 'female' | 'male';
  /** Standing height, cm. */
  readonly heightCm: number;
  /** Body mass, kg. */
  readonly weightKg: number;
  readonly ageYears: number;
  /** How lengths and masses are shown and typed; what is kept is always metric. */
  readonly units: 'metric' | 'imperial';
}

export type ProfileId = Id<'profile'>;

// Wider than the body model's own range on purpose: the model refuses with its limits, the vault only keeps.
const parser: z.ZodMiniType<Profile> = z.strictObject({
  id: idOf('profile'),
  v: z.literal(1),
  updatedAt: moment,
  sex: z.enum(['female', 'male']),
  heightCm: z.number().check(z.gte(50), z.lte(260)),
  weightKg: z.number().check(z.gte(10), z.lte(400)),
  ageYears: z.number().check(z.gte(0), z.lte(130)),
  units: z.enum(['metric', 'imperial']),
});

export const profile: RecordKind<'profile', Profile> = {
  name: 'profile',
  parser,
  version: 1,
  migrations: {},
  // The average body shown until the person says otherwise.
  defaults: { sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40, units: 'metric' },
  scope: 'device',
  only: 'profile:me' as ProfileId,
  at: (record) => record.updatedAt,
};
