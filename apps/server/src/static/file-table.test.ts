import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendFile } from '../routes/static.ts';
import { contentType } from './content-type.ts';
import { loadFiles, type FileTable } from './file-table.ts';

const long = `${'ashi '.repeat(200)}\n`;
const page = (text: string): string => `<!doctype html><script>const a = 1;</script><p>${text}</p>${long}`;
let files: FileTable;
let app: Hono;

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'ashi-files-'));
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  put('index.html', page('start'));
  put('404.html', page('nothing here'));
  put('en.html', page('English'));
  put('en/point/GB30.html', page('GB30'));
  put('zh-Hans/index.html', page('中文'));
  put('_app/immutable/start.abc.js', long);
  put('made.js', long);
  put('made.js.br', brotliCompressSync('made by the build'));
  put('tiny.txt', 'x');
  put('body.bin', new Uint8Array(1000));
  put('icon.png', new Uint8Array(1000));
  files = await loadFiles(root);
  app = new Hono().get('*', (c) => sendFile(c, files));
});

describe('which file a path means', () => {
  it.each([
    ['/', 'start'],
    ['/index.html', 'start'],
    ['/en', 'English'],
    ['/en/', 'English'],
    ['/en/point/GB30', 'GB30'],
    ['/en/point/GB30/', 'GB30'],
    ['/zh-Hans', '中文'],
  ])('%s', async (path, text) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain(`<p>${text}</p>`);
  });

  it.each(['/en/point/XX99', '/..%2f..%2fetc%2fpasswd', '/made.js.br', '/%00', '/en/point', '/%E0%A4%A'])(
    '%s is not there',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('nothing here');
    },
  );

  it('without a 404 page it says so in words', async () => {
    const bare = new Hono().get('*', (c) => sendFile(c, new Map()));
    const response = await bare.request('/x');
    expect([response.status, await response.text()]).toEqual([404, 'There is nothing at this address.\n']);
  });
});

describe('how it is sent', () => {
  const get = (path: string, headers: Record<string, string>) => app.request(path, { headers });

  it.each([
    ['br', 'gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip, deflate', 'gzip'],
    ['plain', 'identity', null],
    ['plain when refused', 'br;q=0, gzip;q=0.0', null],
    ['gzip when br is refused', 'br;q=0,gzip', 'gzip'],
  ])('%s', async (_, accept, encoding) => {
    const response = await get('/_app/immutable/start.abc.js', { 'accept-encoding': accept });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    const open = { br: brotliDecompressSync, gzip: gunzipSync, plain: (b: Buffer) => b }[encoding ?? 'plain'];
    expect(open?.(bytes).toString()).toBe(long);
  });

  it('uses what the build compressed', async () => {
    const response = await get('/made.js', { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(
      'made by the build',
    );
  });

  it.each(['/tiny.txt', '/icon.png'])('%s is sent as it is', async (path) => {
    expect((await get(path, { 'accept-encoding': 'br, gzip' })).headers.get('content-encoding')).toBeNull();
  });

  it('keeps hashed files for ever and asks again for the others', async () => {
    const cache = async (path: string) => (await app.request(path)).headers.get('cache-control');
    expect(await cache('/_app/immutable/start.abc.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/en')).toBe('no-cache');
  });

  it('answers 304 to who has it', async () => {
    const etag = (await app.request('/en')).headers.get('etag') ?? '';
    const again = await get('/en', { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/en', { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('a page may run exactly the scripts it was built with', async () => {
    const policy = (await app.request('/en')).headers.get('content-security-policy') ?? '';
    // echo -n 'const a = 1;' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain("script-src 'self' 'sha256-");
    expect(policy.match(/sha256-/g)).toHaveLength(1);
    expect(policy).not.toContain('unsafe');
    expect((await app.request('/made.js')).headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });

  it.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.JS', 'text/javascript; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.bin', 'application/octet-stream'],
    ['LICENSE', 'application/octet-stream'],
  ])('%s is %s', (name, type) => {
    expect(contentType(name)).toBe(type);
  });
});
