import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, key, list, moment, score, text } from '../shape.ts';
import type { SessionId } from './session.ts';

/** A pain score and when it was given. */
export interface Rating {
  /** NRS-11: 0 no pain, 10 the worst. */
  readonly score: number;
  readonly at: number;
}

/** How it went: pain before and after a session and the next morning, and the weekly measures. */
export interface Outcome extends Stamp<'outcome'> {
  readonly at: number;
  readonly complaint: string;
  readonly sessionId?: SessionId;
  readonly before?: Rating;
  readonly after?: Rating;
  readonly nextMorning?: Rating;
  /** Patient-Specific Functional Scale: activities the person named, 0 unable to 10 as before. */
  readonly psfs?: readonly { readonly activity: string; readonly score: number }[];
  /** Patient Global Impression of Change, 1 very much improved to 7 very much worse. */
  readonly pgic?: number;
  readonly note?: string;
}

export type OutcomeId = Id<'outcome'>;

const rating = z.strictObject({ score, at: moment });

const parser: z.ZodMiniType<Outcome> = z.strictObject({
  id: idOf('outcome'),
  v: z.literal(1),
  updatedAt: moment,
  at: moment,
  complaint: key,
  sessionId: z.exactOptional(idOf('session')),
  before: z.exactOptional(rating),
  after: z.exactOptional(rating),
  nextMorning: z.exactOptional(rating),
  psfs: z.exactOptional(list(z.strictObject({ activity: text(200), score }), 5)),
  pgic: z.exactOptional(z.int().check(z.gte(1), z.lte(7))),
  note: z.exactOptional(text(4_000)),
});

export const outcome: RecordKind<'outcome', Outcome> = {
  name: 'outcome',
  parser,
  version: 1,
  migrations: {},
  defaults: {},
  scope: 'device',
  at: (record) => record.at,
};
