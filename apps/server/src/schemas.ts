import { z } from '@hono/zod-openapi';
import { poseNames } from './person.ts';

const triple = (inner: z.ZodNumber) => z.tuple([inner, inner, inner]);
const side = z.enum(['left', 'right', 'midline']);

export const errorSchema = z
  .object({
    error: z.object({
      code: z.enum([
        'not-found',
        'unknown-point',
        'unknown-complaint',
        'method-not-allowed',
        'bad-argument',
        'out-of-range',
        'bad-file',
        'internal',
      ]),
      message: z.string(),
      path: z.string().optional(),
      remedy: z.string().optional(),
    }),
  })
  .openapi('Error');

const position = triple(z.number()).openapi('Position', {
  description: "Millimetres: x to the body's left, y up, z forward, origin on the floor between the feet",
});

const anchor = z
  .object({ ids: triple(z.int().min(0).max(13_379)), weights: triple(z.number()) })
  .openapi('Anchor', { description: 'Three hm08 vertex ids and weights that sum to 1' });

export const pointSummarySchema = z
  .object({
    code: z.string(),
    channel: z.string(),
    names: z.object({ en: z.string(), pinyin: z.string(), 'zh-Hans': z.string(), 'zh-Hant': z.string() }),
  })
  .openapi('PointSummary');

export const pointsSchema = z.object({ points: z.array(pointSummarySchema) }).openapi('Points');

/** The whole record, as `data/schemas/point.schema.json` describes it; only what every record has is listed here. */
export const pointSchema = z
  .looseObject({ code: z.string(), channel: z.string(), number: z.int() })
  .openapi('Point');

export const siteSchema = z
  .object({
    code: z.string(),
    side,
    position,
    normal: triple(z.number()),
    radiusMm: z.number().nonnegative(),
    residuals: z.array(z.object({ kind: z.string(), mm: z.number() })),
    anchor,
  })
  .openapi('Site');

export const sitesSchema = z
  .object({
    body: z.object({
      sex: z.enum(['female', 'male']),
      heightCm: z.number(),
      weightKg: z.number(),
      ageYears: z.number(),
    }),
    pose: z.enum(poseNames),
    sites: z.array(siteSchema),
    unmet: z.array(z.object({ code: z.string(), side, reason: z.string(), message: z.string() })),
  })
  .openapi('Sites');

export const searchSchema = z
  .array(
    z.object({
      kind: z.string(),
      id: z.string(),
      title: z.string(),
      titles: z.object({ en: z.string(), 'zh-Hans': z.string() }),
      score: z.number(),
    }),
  )
  .openapi('SearchResult');

export const healthSchema = z
  .object({ status: z.literal('ok'), version: z.string(), points: z.int().nonnegative() })
  .openapi('Health');

/** The errors a route may answer with, for its description. */
export function errors(...statuses: readonly (400 | 404)[]) {
  const why = { 400: 'An argument is not usable', 404: 'There is no such thing' } as const;
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: why[status], content: { 'application/json': { schema: errorSchema } } },
    ]),
  );
}

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
