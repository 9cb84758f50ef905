/** The channels as lines on the skin: whole where their points are, and never the long way round. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { distance, type Vec3 } from '@ashi/geom';
import { courseOf, Locator, type Anchor, type Site } from '@ashi/locate';
import { figureOf, PEOPLE } from './bodies.ts';

const atlas = loadAtlas();
const channels = Object.values(atlas.channels).filter((c) => c.points.length > 0);
const locator = new Locator(atlas);

describe.each(['average woman', 'heavy woman', 'thin man', 'heavy man'])('%s', (name) => {
  const figure = figureOf(PEOPLE[name]!);
  const body = figure.pose('standing');
  const sites = new Map<string, Site>();
  beforeAll(() => {
    for (const code of Object.keys(atlas.points)) {
      const found = locator.locate(code, figure, 'left');
      if (found.ok) sites.set(code, found.site);
    }
  });
  const has = (line: readonly Anchor[], code: string): number => line.indexOf(sites.get(code)!.anchor);

  it('the bladder channel goes on from the knee to the calf; its outer line joins it there', () => {
    const [main, outer, ...more] = courseOf(atlas.channels['BL']!, [...sites.values()], body);
    expect(more).toEqual([]);
    for (const code of ['BL23', 'BL40', 'BL55', 'BL67'])
      expect.soft(has(main!, code), code).toBeGreaterThan(-1);
    expect(has(main!, 'BL55')).toBeGreaterThan(has(main!, 'BL40'));
    expect(has(main!, 'BL54')).toBe(-1);
    expect(has(outer!, 'BL54')).toBeGreaterThan(-1);
    expect(has(outer!, 'BL40')).toBe(outer!.length - 1);
  });

  it.each(channels.map((c) => c.code))('%s keeps to the skin between its points', (code) => {
    // From the nipple to the arm, and from the shoulder to the side, the straight way crosses the hollow of the armpit.
    const roundTheArmpit = new Set(['PC2', 'GB22'].map((point) => sites.get(point)!.anchor));
    const own = new Set([...sites.values()].map((s) => s.anchor));
    for (const line of courseOf(atlas.channels[code]!, [...sites.values()], body)) {
      const places = line.map((a) => body.position(a));
      let [from, walked]: [Vec3, number] = [places[0]!, 0];
      for (let i = 1; i < line.length; i++) {
        const step = distance(places[i - 1]!, places[i]!);
        expect.soft(step, `${code} has a gap`).toBeLessThan(45);
        walked += step;
        if (!own.has(line[i]!)) continue;
        // Over a buttock or round a heel the skin is up to half as long again as the straight way.
        const most = roundTheArmpit.has(line[i]!) ? 2 : 1.6;
        expect
          .soft(walked, `${code} goes the long way round`)
          .toBeLessThan(most * distance(from, places[i]!) + 12);
        [from, walked] = [places[i]!, 0];
      }
    }
  });
});
