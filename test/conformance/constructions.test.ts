/** What is drawn of a definition: near the site, on it where it is walked to, mirrored exactly. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { distance } from '@ashi/geom';
import { constructionOf, Locator, type Construction, type Side } from '@ashi/locate';
import { figureOf, PEOPLE } from './bodies.ts';

const six = ['GB30', 'GB29', 'GB40', 'BL40', 'BL62', 'SI3'];
const atlas = loadAtlas();
let locator: Locator;
beforeAll(() => {
  locator = new Locator(atlas);
});

const drawn = (code: string, person: string, side: Side): Construction => {
  const point = atlas.points[code];
  if (point === undefined) throw new RangeError(code);
  return constructionOf(point, figureOf(PEOPLE[person]!), side, locator);
};

describe.each(['average woman', 'heavy woman', 'tall strong man'])('on the %s', (person) => {
  it.each(six)('%s: curves are drawn where they pass the site, not all round', (code) => {
    const figure = figureOf(PEOPLE[person]!);
    const found = locator.locate(code, figure, 'left');
    if (!found.ok) throw new Error(found.message);
    const body = figure.pose(found.site.pose, 'left');
    for (const line of drawn(code, person, 'left').lines) {
      expect(line.path.length).toBeGreaterThan(1);
      if (line.id === undefined || atlas.landmarks[line.id]?.shape !== 'curve') continue;
      for (const anchor of line.path) {
        expect(distance(body.position(anchor), found.site.position)).toBeLessThan(130);
      }
    }
  });

  it.each(six)('%s: right is the mirror of left', (code) => {
    const body = figureOf(PEOPLE[person]!).pose('standing');
    const [left, right] = [drawn(code, person, 'left'), drawn(code, person, 'right')];
    expect(right.lines.map(({ path }) => path)).toEqual(
      left.lines.map(({ path }) => path.map((anchor) => body.mirror(anchor))),
    );
  });
});
