import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { ApiError } from '../api-error.ts';
import type { House, OutOfRange } from '../house.ts';
import { personOf, personQuery } from '../person.ts';
import { AnswerCache, send } from '../respond.ts';
import { errors, json, sitesSchema } from '../schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/api/sites',
  summary: 'Where every point falls on one body',
  description:
    'The body defaults to a woman of 165 cm, 62 kg and 40 years. Both sides are given. A definition that this body cannot satisfy is listed under `unmet`, never placed.',
  request: { query: personQuery },
  responses: { 200: json(sitesSchema, 'The sites'), ...errors(400) },
});

const argumentOf = { heightCm: 'height', weightKg: 'weight', ageYears: 'age' } as const;

export function sites(app: OpenAPIHono, house: House): void {
  // A body costs tens of milliseconds; people ask for the same one again.
  const cache = new AnswerCache<z.infer<typeof sitesSchema>>(64);
  app.openapi(route, (c) => {
    const query = c.req.valid('query');
    const person = personOf(query);
    const key = JSON.stringify([person, query.pose]);
    const answer = cache.get(key, () => {
      const found = house.sites(person, query.pose);
      if (!found.ok) throw outOfRange(found);
      return sitesSchema.parse({ body: person, pose: query.pose, sites: found.sites, unmet: found.unmet });
    });
    return send(c, answer);
  });
}

/** The error for a body that the model does not cover, naming the argument (as `prefix` writes it) and its limits. */
export function outOfRange(refused: OutOfRange, prefix = ''): ApiError {
  const path = prefix + argumentOf[refused.field];
  return new ApiError('out-of-range', refused.message, {
    path,
    remedy: `Give ${path} from ${refused.min} to ${refused.max}.`,
  });
}
