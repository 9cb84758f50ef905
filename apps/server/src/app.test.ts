import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { smallHouse } from './small-house.ts';

const seed = 20261125;
const faults: Error[] = [];
const app = createApp({ house: smallHouse(), files: new Map(), report: (error) => faults.push(error) });
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const json = async (path: string) => (await get(path)).json() as Promise<unknown>;

describe('what it answers', () => {
  it.each([
    ['/api/health', { status: 'ok', points: 2 }],
    ['/api/points/GB30', { code: 'GB30', number: 30 }],
    ['/api/points/gb-30', { code: 'GB30' }],
    ['/api/points', { points: [{ code: 'BL40' }, { code: 'GB30' }] }],
    [
      '/api/search?q=circle',
      [{ kind: 'point', id: 'GB30', title: 'Jumping Circle', titles: { 'zh-Hans': '环跳' }, score: 1 }],
    ],
    ['/api/search?q=nothing+like+it', []],
    [
      '/api/sites?sex=male&height=180&weight=80.5&age=50',
      {
        body: { sex: 'male', heightCm: 180, weightKg: 80.5, ageYears: 50 },
        pose: 'standing',
        sites: [{ code: 'GB30' }],
      },
    ],
    ['/api/openapi.json', { openapi: '3.1.0', info: { title: 'Ashi' } }],
  ])('%s', async (path, expected) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject(expected as object);
  });

  it('describes every path it has', async () => {
    const { paths } = (await json('/api/openapi.json')) as { paths: object };
    expect(Object.keys(paths).sort()).toEqual([
      '/api/health',
      '/api/points',
      '/api/points/{code}',
      '/api/search',
      '/api/sites',
    ]);
  });

  it('answers 304 to who has it', async () => {
    const etag = (await get('/api/points')).headers.get('etag') ?? '';
    expect((await get('/api/points', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('what it refuses, and how it says so', () => {
  it.each([
    ['/api/points/GB99', 404, 'There is no point "GB99"', 'code', undefined],
    ['/api/points/GB3', 404, 'There is no point "GB3"', 'code', 'Did you mean GB30'],
    ['/api/sites?height=250', 400, '250 cm is too tall', 'height', 'Give height from 145 to 195.'],
    [
      '/api/sites?height=tall',
      400,
      'height: must be a plain number, such as 62 or 62.5',
      'height',
      undefined,
    ],
    ['/api/sites?sex=x', 400, 'sex: must be one of female, male', 'sex', undefined],
    ['/api/sites?size=9', 400, 'There is no argument "size" here', 'size', 'See /api/openapi.json.'],
    ['/api/search', 400, 'q is missing', 'q', undefined],
    ['/api/search?q=', 400, 'q: must have at least 1 character', 'q', undefined],
    [`/api/search?q=${'a'.repeat(101)}`, 400, 'q: must have at most 100 characters', 'q', undefined],
    ['/api/nothing', 404, 'There is nothing at /api/nothing', undefined, 'See /api/openapi.json.'],
  ])('%s', async (path, status, message, where, remedy) => {
    const response = await get(path);
    const { error } = (await response.json()) as { error: Record<string, string> };
    expect(response.status).toBe(status);
    expect(error['message']).toBe(message);
    expect(error['path']).toBe(where);
    if (remedy !== undefined) expect(error['remedy']).toContain(remedy);
  });

  it('anything but reading', async () => {
    const response = await app.request('/api/points', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it(`never fails on its own side, whatever is asked (seed ${seed})`, async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('', '0', '-1', '1e9', 'GB30'),
    );
    const query = fc.dictionary(
      fc.constantFrom('q', 'limit', 'sex', 'height', 'weight', 'age', 'pose', 'x'),
      text,
    );
    const path = fc.oneof(
      fc.constantFrom('/api/sites', '/api/search', '/api/points', '/api/health'),
      text.map((t) => `/api/points/${encodeURIComponent(t)}`),
    );
    await fc.assert(
      fc.asyncProperty(path, query, async (where, args) => {
        const response = await get(`${where}?${new URLSearchParams(args).toString()}`);
        expect(response.status).toBeLessThan(500);
        if (response.status >= 400) {
          const { error } = (await response.json()) as { error: { message: string } };
          expect(error.message.length).toBeGreaterThan(5);
        }
      }),
      { seed, numRuns: 300 },
    );
    expect(faults).toEqual([]);
  });
});

describe('every answer', () => {
  it.each(['/api/points', '/api/nothing', '/nothing'])('%s is sealed', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});
