import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import type { House } from './house.ts';
import { health } from './routes/health.ts';
import { point } from './routes/point.ts';
import { points } from './routes/points.ts';
import { search } from './routes/search.ts';
import { sites } from './routes/sites.ts';
import { sendFile } from './routes/static.ts';
import { baseHeaders, noPagePolicy } from './security.ts';
import type { FileTable } from './static/file-table.ts';
import { version } from './version.ts';

export interface AppParts {
  readonly house: House;
  /** The built web app; empty to serve the API alone. */
  readonly files: FileTable;
  /** Told of errors that are our fault. */
  readonly report?: (error: Error) => void;
}

/** The whole server as a function from request to response; it opens nothing and listens to nothing. */
export function createApp({ house, files, report = () => undefined }: AppParts): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw badArgument(result.error);
    },
  });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(baseHeaders)) c.res.headers.set(name, value);
    if (c.req.path.startsWith('/api/')) {
      // Public reference data, no cookies: any page may read it.
      c.res.headers.set('Access-Control-Allow-Origin', '*');
      c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
      c.res.headers.set('Content-Security-Policy', noPagePolicy);
    }
  });
  app.use(async (c, next) => {
    if (['GET', 'HEAD'].includes(c.req.method)) return next();
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: 'GET, HEAD, OPTIONS' });
    const error = new ApiError('method-not-allowed', `${c.req.method} is not possible here`, {
      remedy: 'Use GET.',
    });
    return c.json(error.toJSON(), error.status, { Allow: 'GET, HEAD, OPTIONS' });
  });
  for (const route of [health, points, point, sites, search]) route(app, house);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Ashi',
      version,
      description: 'Acupressure points: what is known of them, and where they fall on a body.',
      license: { name: 'Code Apache-2.0, data CC BY 4.0' },
    },
    servers: [{ url: '/' }],
  });
  app.all('/api/*', (c) => {
    throw new ApiError('not-found', `There is nothing at ${c.req.path}`, {
      remedy: 'See /api/openapi.json.',
    });
  });
  app.get('*', (c) => sendFile(c, files));
  app.onError((error, c) => failure(error, c, report));
  return app;
}

function failure(error: Error, c: Context, report: (error: Error) => void): Response {
  if (error instanceof ApiError) return c.json(error.toJSON(), error.status);
  report(error);
  const ours = new ApiError('internal', 'Something went wrong here; it is not your request.');
  return c.json(ours.toJSON(), ours.status);
}

/** The first fault of a request's arguments, by the argument's name. */
function badArgument(error: z.core.$ZodError): ApiError {
  const [issue] = error.issues;
  if (issue === undefined) return new ApiError('bad-argument', 'The arguments are not usable');
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ');
    return new ApiError('bad-argument', `There is no argument ${names} here`, {
      path: issue.keys[0]?.slice(0, 40) ?? '',
      remedy: 'See /api/openapi.json.',
    });
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return new ApiError('bad-argument', `${path} is missing`, { path });
  }
  return new ApiError('bad-argument', `${path}: ${sentence(issue)}`, { path });
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must have at most ${issue.maximum} characters`;
    case 'too_small':
      return `must have at least ${issue.minimum} character`;
    default:
      return issue.message;
  }
}
