/** The wellness profile: every point can be found and pressed, and nothing is chosen by complaint. */
import { loadAtlas } from '@ashi/atlas/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pointPage } from './point-page.ts';
import { pointsPage } from './points-page.ts';

const atlas = loadAtlas();
const located = { steps: [] };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a build for wellness', () => {
  it('lists the same points as a build for care, and no complaint', () => {
    vi.stubGlobal('ashiProfile', 'care');
    const care = pointsPage(atlas, 'en');
    vi.stubGlobal('ashiProfile', 'wellness');
    const wellness = pointsPage(atlas, 'en');
    expect(care.complaints.length).toBeGreaterThan(0);
    expect(wellness).toEqual({ ...care, complaints: [] });
  });

  it('leads from no point to a complaint', () => {
    const leading = (): string[] =>
      Object.values(atlas.points)
        .filter((point) => pointPage(atlas, point, 'en', located).complaints.length > 0)
        .map(({ code }) => code);
    vi.stubGlobal('ashiProfile', 'care');
    expect(leading()).toContain('GB30');
    vi.stubGlobal('ashiProfile', 'wellness');
    expect(leading()).toEqual([]);
  });

  it('has no complaint pages', async () => {
    vi.stubGlobal('ashiRoot', new URL('../../../../', import.meta.url).pathname);
    const { entries } = await import('../routes/[lang=lang]/complaint/[key]/+page.server.ts');
    vi.stubGlobal('ashiProfile', 'care');
    expect(await entries()).toContainEqual({ lang: 'en', key: 'sciatica' });
    vi.stubGlobal('ashiProfile', 'wellness');
    expect(await entries()).toEqual([]);
  });
});
