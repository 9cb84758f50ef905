import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, key, list, moment, score, seconds, side, text } from '../shape.ts';
import type { ProgrammeId } from './programme.ts';

/** One timed point within a session. */
export interface Press {
  readonly code: string;
  readonly side: 'left' | 'right' | 'midline';
  /** Seconds planned and seconds actually pressed. */
  readonly planned: number;
  readonly seconds: number;
  /** Sensation words the person tapped, by key. */
  readonly felt: readonly string[];
  /** Pressure-feel, 0–10. */
  readonly pressure?: number;
  readonly tool?: string;
  /** Why it ended before its time, a key such as `sharp`, `faint`, `skipped`; absent when it ran to its end. */
  readonly stopped?: string;
}

/** One sitting. */
export interface Session extends Stamp<'session'> {
  readonly at: number;
  /** Absent while it is under way, or when it was never ended. */
  readonly endedAt?: number;
  readonly complaint: string;
  readonly programmeId?: ProgrammeId;
  readonly presses: readonly Press[];
  /** Why the whole sitting ended before its plan, a key; absent when the plan was finished. */
  readonly stopped?: string;
  /** Anything unusual afterwards, by key: `bruise`, `more-pain`, `numbness`, `dizzy`, `other`. */
  readonly unusual: readonly string[];
  readonly note?: string;
}

export type SessionId = Id<'session'>;

const parser: z.ZodMiniType<Session> = z.strictObject({
  id: idOf('session'),
  v: z.literal(1),
  updatedAt: moment,
  at: moment,
  endedAt: z.exactOptional(moment),
  complaint: key,
  programmeId: z.exactOptional(idOf('programme')),
  presses: list(
    z.strictObject({
      code: key,
      side,
      planned: seconds,
      seconds,
      felt: list(key, 20),
      pressure: z.exactOptional(score),
      tool: z.exactOptional(key),
      stopped: z.exactOptional(key),
    }),
    200,
  ),
  stopped: z.exactOptional(key),
  unusual: list(key, 20),
  note: z.exactOptional(text(4_000)),
});

export const session: RecordKind<'session', Session> = {
  name: 'session',
  parser,
  version: 1,
  migrations: {},
  defaults: { presses: [], unusual: [] },
  scope: 'device',
  at: (record) => record.at,
};
