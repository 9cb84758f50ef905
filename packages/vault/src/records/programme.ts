import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, key, list, moment, score, seconds, side, text } from '../shape.ts';
import type { AnswersId } from './answers.ts';
import type { PainDrawingId } from './pain-drawing.ts';

/** One planned press. */
export interface PlannedPress {
  readonly code: string;
  readonly side: 'left' | 'right' | 'midline';
  readonly seconds: number;
  /** Highest pressure-feel allowed, 0–10. */
  readonly maxPressure?: number;
  readonly tool?: string;
  readonly posture?: string;
}

/** A planned list of presses. The one kind that is meant to be shared, by the person's own act. */
export interface Programme extends Stamp<'programme'> {
  readonly at: number;
  readonly complaint: string;
  readonly title?: string;
  readonly presses: readonly PlannedPress[];
  /** The screening and the drawing the plan was made from. */
  readonly answersId?: AnswersId;
  readonly painDrawingId?: PainDrawingId;
}

export type ProgrammeId = Id<'programme'>;

const parser: z.ZodMiniType<Programme> = z.strictObject({
  id: idOf('programme'),
  v: z.literal(1),
  updatedAt: moment,
  at: moment,
  complaint: key,
  title: z.exactOptional(text(200)),
  presses: list(
    z.strictObject({
      code: key,
      side,
      seconds,
      maxPressure: z.exactOptional(score),
      tool: z.exactOptional(key),
      posture: z.exactOptional(key),
    }),
    200,
  ),
  answersId: z.exactOptional(idOf('answers')),
  painDrawingId: z.exactOptional(idOf('painDrawing')),
});

export const programme: RecordKind<'programme', Programme> = {
  name: 'programme',
  parser,
  version: 1,
  migrations: {},
  defaults: { presses: [] },
  scope: 'shared',
  at: (record) => record.at,
};
