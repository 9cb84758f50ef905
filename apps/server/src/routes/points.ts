import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { House } from '../house.ts';
import { answerOf, send } from '../respond.ts';
import { json, pointsSchema } from '../schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/api/points',
  summary: 'Every point, in one line each',
  responses: { 200: json(pointsSchema, 'The points, by channel and number') },
});

export function points(app: OpenAPIHono, house: House): void {
  const answer = answerOf({ points: [...house.points] });
  app.openapi(route, (c) => send(c, answer));
}
