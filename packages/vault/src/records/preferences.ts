import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, moment } from '../shape.ts';

/** How the app looks, speaks and moves. One per vault. */
export interface Preferences extends Stamp<'preferences'> {
  /** A BCP 47 tag the app has, or `system`. */
  readonly language: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly largeText: boolean;
  /** Spoken steps during a session. */
  readonly voice: boolean;
  readonly vibration: boolean;
  /** Keep the screen awake during a session. */
  readonly keepAwake: boolean;
  readonly motion: 'system' | 'reduced';
  /** ISO 3166 code for emergency numbers, or `unknown`. */
  readonly country: string;
}

export type PreferencesId = Id<'preferences'>;

const parser: z.ZodMiniType<Preferences> = z.strictObject({
  id: idOf('preferences'),
  v: z.literal(1),
  updatedAt: moment,
  language: z.string().check(z.regex(/^(system|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/)),
  theme: z.enum(['system', 'light', 'dark']),
  largeText: z.boolean(),
  voice: z.boolean(),
  vibration: z.boolean(),
  keepAwake: z.boolean(),
  motion: z.enum(['system', 'reduced']),
  country: z.string().check(z.regex(/^(unknown|[A-Z]{2})$/)),
});

export const preferences: RecordKind<'preferences', Preferences> = {
  name: 'preferences',
  parser,
  version: 1,
  migrations: {},
  defaults: {
    language: 'system',
    theme: 'system',
    largeText: false,
    voice: true,
    vibration: true,
    keepAwake: true,
    motion: 'system',
    country: 'unknown',
  },
  scope: 'device',
  only: 'preferences:me' as PreferencesId,
  at: (record) => record.updatedAt,
};
