import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, key, list, moment, text } from '../shape.ts';

/** One answer: a choice, several choices, a number or a scale value. */
export type AnswerValue = string | number | boolean | readonly string[];

/** The safety answers of one screening, as given. What they mean is worked out again from the rules each time. */
export interface Answers extends Stamp<'answers'> {
  readonly at: number;
  readonly complaint: string;
  /** By question key. A question that is absent was not answered. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** When the person said that a clinician has agreed, after an `ask` or `urgent` outcome. */
  readonly clinicianAgreedAt?: number;
}

export type AnswersId = Id<'answers'>;

const value = z.union([text(200), z.number(), z.boolean(), list(text(200), 100)]);

const parser: z.ZodMiniType<Answers> = z.strictObject({
  id: idOf('answers'),
  v: z.literal(1),
  updatedAt: moment,
  at: moment,
  complaint: key,
  answers: z.readonly(z.record(key, value)),
  clinicianAgreedAt: z.exactOptional(moment),
});

export const answers: RecordKind<'answers', Answers> = {
  name: 'answers',
  parser,
  version: 1,
  migrations: {},
  defaults: { answers: {} },
  scope: 'device',
  at: (record) => record.at,
};
