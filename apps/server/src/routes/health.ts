import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { House } from '../house.ts';
import { healthSchema, json } from '../schemas.ts';
import { version } from '../version.ts';

const route = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server is up and has its data',
  responses: { 200: json(healthSchema, 'It is up') },
});

export function health(app: OpenAPIHono, house: House): void {
  app.openapi(route, (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok' as const, version, points: house.points.length }, 200);
  });
}
