import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../apps/server/src/app.ts';
import type { SiteRecord } from '../../apps/server/src/house.ts';
import { openHouse } from '../../apps/server/src/open-house.ts';

/** The API over the real atlas and body. */
const complete = ['GB30', 'GB29', 'GB40', 'BL40', 'BL62', 'SI3'];
let app: ReturnType<typeof createApp>;
beforeAll(() => {
  app = createApp({
    house: openHouse(),
    files: new Map(),
    report: (error) => expect.fail(error.stack ?? ''),
  });
}, 60_000);
const get = async <T>(path: string): Promise<T> => {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};

describe('/api/points', () => {
  it.each(complete)('%s is whole', async (code) => {
    const point = await get<Record<string, unknown>>(`/api/points/${code}`);
    expect(point).toMatchObject({ code, location: { constraints: expect.any(Array) as unknown } });
    expect(Object.keys(point)).toEqual(
      expect.arrayContaining([
        'names',
        'categories',
        'indications',
        'actions',
        'cautions',
        'press',
        'referred',
      ]),
    );
  });
});

describe('/api/sites', () => {
  const bodies = ['', '?sex=male&height=181&weight=84&age=52', '?sex=female&height=158&weight=88&age=63'];

  it.each(bodies)('both sides mirror exactly: %s', async (query) => {
    const { sites } = await get<{ sites: SiteRecord[] }>(`/api/sites${query}`);
    for (const code of complete) {
      const [left, right] = ['left', 'right'].map((side) =>
        sites.find((s) => s.code === code && s.side === side),
      );
      expect(left, code).toBeDefined();
      const [x, y, z] = left?.position ?? [0, 0, 0];
      expect(right?.position).toEqual([-x, y, z]);
      expect(right?.radiusMm).toBe(left?.radiusMm);
    }
  });

  it('a pose moves the sites and keeps their anchors', async () => {
    const standing = await get<{ sites: SiteRecord[] }>('/api/sites');
    const lying = await get<{ sites: SiteRecord[] }>('/api/sites?pose=side-lying');
    const find = (from: { sites: SiteRecord[] }) =>
      from.sites.find((s) => s.code === 'GB30' && s.side === 'left');
    expect(find(lying)?.anchor).toEqual(find(standing)?.anchor);
    expect(find(lying)?.position).not.toEqual(find(standing)?.position);
  });

  it('a body the model does not have is refused with its limits', async () => {
    const response = await app.request('/api/sites?sex=female&height=165&weight=20');
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: Record<string, string> };
    expect(error).toMatchObject({ code: 'out-of-range', path: 'weight' });
    expect(error['remedy']).toMatch(/^Give weight from \d+(\.\d)? to \d+(\.\d)?\.$/);
  });
});

describe('/api/search', () => {
  it.each([
    ['gb-30', 'GB30'],
    ['huan tiao', 'GB30'],
    ['委中', 'BL40'],
    ['sciatica', 'sciatica'],
  ])('%s finds %s first', async (query, id) => {
    const [first] = await get<{ id: string }[]>(`/api/search?q=${encodeURIComponent(query)}`);
    expect(first?.id).toBe(id);
  });
});
