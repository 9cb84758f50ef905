import type { Context } from 'hono';
import { noPagePolicy, pagePolicy, workerPolicy } from '../security.ts';
import { chooseEncoding, findFile, type FileTable, type StaticFile } from '../static/file-table.ts';

/** Sends a file of the app, its 404 page when there is none, or 304 when the browser has it. */
export function sendFile(c: Context, files: FileTable): Response {
  const file = findFile(files, c.req.path);
  if (file !== undefined) return send(c, file, 200);
  const page = files.get('/404.html');
  if (page !== undefined) return send(c, page, 404);
  c.header('Content-Security-Policy', noPagePolicy);
  return c.text('There is nothing at this address.\n', 404);
}

function policyOf(path: string, file: StaticFile): string {
  if (file.inline !== undefined) return pagePolicy(file.inline);
  return path === '/service-worker.js' ? workerPolicy : noPagePolicy;
}

function send(c: Context, file: StaticFile, status: 200 | 404): Response {
  const headers: Record<string, string> = {
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': policyOf(c.req.path, file),
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
  const known = c.req.header('if-none-match');
  if (status === 200 && known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === file.etag)) {
    return c.body(null, 304, headers);
  }
  const encoding = chooseEncoding(file, c.req.header('accept-encoding'));
  headers['Content-Type'] = file.type;
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return c.body(file[encoding] ?? file.identity, status, headers);
}
