import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { JSONValue } from 'hono/utils/types';
import { ApiError } from '../api-error.ts';
import type { House } from '../house.ts';
import { nearCodes, normalCode } from '../near.ts';
import { AnswerCache, send } from '../respond.ts';
import { errors, json, pointSchema } from '../schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/api/points/{code}',
  summary: 'Everything the atlas says about a point',
  request: { params: z.object({ code: z.string().max(32).openapi({ example: 'GB30' }) }) },
  responses: { 200: json(pointSchema, 'The point'), ...errors(400, 404) },
});

/** What the schema lets through came from JSON or YAML, which the router's types want to hear. */
type PointAnswer = z.infer<typeof pointSchema> & Readonly<Record<string, JSONValue>>;

export function point(app: OpenAPIHono, house: House): void {
  const cache = new AnswerCache<PointAnswer>(1_000);
  app.openapi(route, (c) => {
    const code = normalCode(c.req.valid('param').code);
    const found = house.point(code);
    if (found === undefined) throw unknownPoint(code, house);
    return send(
      c,
      cache.get(code, () => pointSchema.parse(found) as PointAnswer),
    );
  });
}

/** The error for a code nobody knows, with the codes it may have meant. */
export function unknownPoint(code: string, house: House): ApiError {
  const known = house.points.map((summary) => summary.code);
  const near = nearCodes(code, known);
  const remedy =
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Search by name or complaint to find the code.';
  return new ApiError('unknown-point', `There is no point ${JSON.stringify(code)}`, { path: 'code', remedy });
}
