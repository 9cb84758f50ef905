import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { House } from '../house.ts';
import { answerOf, send } from '../respond.ts';
import { errors, json, searchSchema } from '../schemas.ts';

/** Longer than any name or sentence a person types; the index never sees more. */
export const maxQuery = 100;

const route = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Points, complaints and terms by any of their names',
  request: {
    query: z.strictObject({
      q: z.string().trim().min(1).max(maxQuery).openapi({ example: 'huan tiao' }),
      limit: z
        .string()
        .regex(/^([1-9]|[1-4]\d|50)$/, 'must be a whole number from 1 to 50')
        .transform(Number)
        .default(10)
        .openapi({ type: 'integer', minimum: 1, maximum: 50 }),
    }),
  },
  responses: { 200: json(searchSchema, 'The hits, best first'), ...errors(400) },
});

export function search(app: OpenAPIHono, house: House): void {
  app.openapi(route, (c) => {
    const { q, limit } = c.req.valid('query');
    return send(c, answerOf([...house.search(q, limit)]));
  });
}
