/**
 * Serves this folder with the built element and its data beside it, as a host of one's own would. Node alone.
 *
 *   node examples/plain-page/serve.mjs        # prints the address
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const files = {
  '/': ['examples/plain-page/index.html', 'text/html; charset=utf-8'],
  '/ashi-body.js': ['packages/viewer/dist/ashi-body.js', 'text/javascript; charset=utf-8'],
  '/assets/first.bin': ['packages/body/assets/first.bin', 'application/octet-stream'],
  '/assets/morph.bin': ['packages/body/assets/morph.bin', 'application/octet-stream'],
  '/assets/rig.bin': ['packages/body/assets/rig.bin', 'application/octet-stream'],
  '/assets/atlas.json': ['packages/atlas/build/atlas.json', 'application/json; charset=utf-8'],
};

/** Resolves with a listening server and its address. Port 0 takes any free port. */
export function serveExample(port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const known = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
    const path = known && fileURLToPath(new URL(known[0], root));
    if (!path || !existsSync(path)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(known ? `${known[0]} is not built yet\n` : 'no such file\n');
      return;
    }
    response.writeHead(200, { 'content-type': known[1], 'content-length': statSync(path).size });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ server, address: `http://127.0.0.1:${server.address().port}/` });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serveExample(Number(process.env.PORT ?? 4173));
  console.log(address);
}
