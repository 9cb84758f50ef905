/** What a definition says about other points is true of their sites, within what is said in words: three tenths of a cun. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { distance, dot, sub, type Vec3 } from '@ashi/geom';
import { Locator, poseSite, type Body } from '@ashi/locate';
import { figureOf, PEOPLE } from './bodies.ts';
import { hindrance } from './definitions.ts';

const atlas = loadAtlas();
const able = Object.values(atlas.points).filter((p) => hindrance(atlas, p) === undefined);
const codes = new Set(able.map((p) => p.code));
const AXIS = { leg: 'leg', ankle: 'leg', knee: 'leg', foot: 'leg', thigh: 'thigh', hand: 'hand', wrist: 'forearm', forearm: 'forearm', head: 'head', face: 'head' } as const; // prettier-ignore

const tied = able.flatMap((point) =>
  point.location.relations
    .filter(
      (r) => r.to !== undefined && codes.has(r.to) && ['level', 'distance', 'counterpart'].includes(r.kind),
    )
    .map((relation) => ({ point, relation, to: relation.to! })),
);

describe.each(['average woman', 'average man', 'heavy woman', 'thin man', 'short old man'])('%s', (name) => {
  let place: (code: string, body: Body) => Vec3;
  const figure = figureOf(PEOPLE[name]!);
  const cun = (PEOPLE[name]!.heightCm * 10) / 75;
  beforeAll(() => {
    const locator = new Locator(atlas);
    place = (code, body) => {
      const found = locator.locate(code, figure, 'left');
      if (!found.ok) throw new Error(found.message);
      return poseSite(found.site, body).position;
    };
  });

  it(`${tied.length} ties between points`, () => {
    for (const { point, relation, to } of tied) {
      const body = figure.pose(point.location.pose, 'left');
      const off = sub(place(point.code, body), place(to, body));
      const part = AXIS[point.location.region as keyof typeof AXIS] ?? 'trunk';
      const { proximal } = body.frame(part, 'left');
      const along = dot(off, proximal);
      const told = `${point.code} ${relation.kind} ${to}`;
      if (relation.kind === 'level') expect.soft(Math.abs(along), told).toBeLessThan(0.5 * cun);
      if (relation.kind === 'distance' && relation.value !== undefined && relation.direction) {
        const sign = { proximal: 1, superior: 1, distal: -1, inferior: -1 }[relation.direction as 'proximal'];
        // Over the crown the scalp leaves the axis of the head.
        if (sign !== undefined && part !== 'head')
          expect.soft(sign * along, told).toBeGreaterThan(0.5 * relation.value * cun);
        else expect.soft(distance([0, 0, 0], off), told).toBeGreaterThan(0.5 * relation.value * cun);
      }
    }
  });
});
