import { beforeAll, describe, expect, it } from 'vitest';
import {
  claimsAbout,
  complaintsOf,
  neighbours,
  pointsFor,
  pointsOfCategory,
  pointsOfChannel,
} from './lookup.ts';
import { loadAtlas } from './node.ts';
import type { Atlas, Point } from './types.generated.ts';

let atlas: Atlas;
beforeAll(() => {
  atlas = loadAtlas();
});
const codes = (points: readonly Point[]): string[] => points.map(({ code }) => code);

describe('along the channel', () => {
  it('knows the neighbours, and that a channel has ends', () => {
    expect(neighbours(atlas, atlas.points.GB30!)).toEqual({ before: 'GB29', after: 'GB31' });
    expect(neighbours(atlas, atlas.points.GB44!)).toEqual({ before: 'GB43', after: undefined });
    expect(neighbours(atlas, atlas.points.SI1!)).toEqual({ before: undefined, after: 'SI2' });
    expect(neighbours(atlas, { code: 'EX-HN3', channel: 'EX' })).toEqual({
      before: undefined,
      after: undefined,
    });
  });

  it('lists the points it has in order', () => {
    const list = codes(pointsOfChannel(atlas, atlas.channels.SI!));
    expect(list.slice(0, 6)).toEqual(['SI1', 'SI2', 'SI3', 'SI4', 'SI5', 'SI6']);
  });
});

describe('by category, use, complaint and claim', () => {
  it('lists the points of a category in the order of its list', () => {
    expect(codes(pointsOfCategory(atlas, 'confluent'))).toEqual(
      atlas.categories.confluent!.points.filter((code) => atlas.points[code] !== undefined),
    );
    expect(pointsOfCategory(atlas, 'nothing')).toEqual([]);
  });

  it('never names a point for a flagged use', () => {
    expect(codes(pointsFor(atlas, 'sciatica'))).toContain('GB30');
    for (const term of ['epilepsy', 'malaria', 'cholera-disorder', 'hemiplegia'])
      expect(pointsFor(atlas, term)).toEqual([]);
  });

  it('knows what the article said about a point, and which complaint lists it', () => {
    expect(claimsAbout(atlas, 'BL62').map(({ id }) => id)).toContain('bl62-with-si3');
    expect(complaintsOf(atlas, 'GB30').map(({ key }) => key)).toEqual(['sciatica']);
    expect(complaintsOf(atlas, 'SI1')).toEqual([]);
  });
});
