import { describe, expect, it } from 'vitest';
import type { Constraint } from '@ashi/atlas';
import { distance } from '@ashi/geom';
import { constructionOf, courseOf, Locator, skinPath, spotAt, type Site } from './index.ts';
import { roundFigure } from './round-body.ts';
import { point, roundKnowledge } from './round-knowledge.ts';

const figure = roundFigure();
const { body } = figure;

const third: Constraint = { kind: 'fraction', from: 'knee', to: 'ankle', value: 1 / 3 };
const threeCun: Constraint = {
  kind: 'distance',
  from: 'ankle',
  direction: 'proximal',
  value: 3,
  unit: 'B-cun',
};
const points = [
  point('T1', [third]),
  point('T2', [threeCun, { kind: 'border', structure: 'seam', side: 'on' }]),
  point('T3', [{ kind: 'fraction', from: 'knee', to: 'ankle', value: 0.9 }]),
  point('T4', [{ kind: 'level', with: 'unplaced' }]),
];
const knowledge = roundKnowledge(body, points);
const locator = new Locator(knowledge);
const siteOf = (code: string): Site => {
  const found = locator.locate(code, figure, 'left');
  if (!found.ok) throw new Error(found.message);
  return found.site;
};

describe('constructionOf', () => {
  it('draws a fraction as the walked part and the rest, in equal parts', () => {
    const { marks, lines } = constructionOf(points[0]!, figure, 'left', locator);
    expect(marks.map((m) => m.id)).toEqual(['knee', 'ankle']);
    expect(lines.map((l) => l.used)).toEqual([true, false]);
    const [walked, rest] = lines.map((l) => l.path.map((a) => body.position(a)));
    expect(distance(walked![walked!.length - 1]!, siteOf('T1').position)).toBeLessThan(1e-6);
    expect(distance(rest![0]!, siteOf('T1').position)).toBeLessThan(1e-6);
    expect(lines[0]!.ticks).toEqual([0, 1]);
    expect(lines[1]!.ticks.map((t) => Number(t.toFixed(2)))).toEqual([0, 0.5, 1]);
  });

  it('draws a distance along the limb with a tick for each cun, and the curve it ends on', () => {
    const { marks, lines } = constructionOf(points[1]!, figure, 'left', locator);
    expect(marks.map((m) => m.id)).toEqual(['ankle']);
    const counted = lines.find((l) => l.used)!;
    expect(counted.ticks.map((t) => Number(t.toFixed(2)))).toEqual([0, 0.33, 0.67, 1]);
    expect(body.position(counted.path[0]!)[1]).toBeCloseTo(100, 0);
    expect(lines.find((l) => l.id === 'seam')!.used).toBe(false);
  });

  it('is the mirror image on the right, and empty where there is no site', () => {
    const left = constructionOf(points[0]!, figure, 'left', locator);
    const right = constructionOf(points[0]!, figure, 'right', locator);
    expect(right.lines[0]!.path).toEqual(left.lines[0]!.path.map((a) => body.mirror(a)));
    expect(constructionOf(points[3]!, figure, 'left', locator)).toEqual({ marks: [], lines: [] });
  });
});

describe('courseOf', () => {
  const channel = { points: ['T1', 'T2', 'T3'] };

  it('runs through the sites in the channel’s order, on the skin', () => {
    const [only, ...more] = courseOf(channel, [siteOf('T3'), siteOf('T1'), siteOf('T2')], body);
    expect(more).toEqual([]);
    expect(only![0]).toEqual(siteOf('T1').anchor);
    expect(only![only!.length - 1]).toEqual(siteOf('T3').anchor);
    for (const a of only!) expect(body.nearest(body.position(a))!.distanceMm).toBeLessThan(0.01);
  });

  it('is split where points are missing and the gap is long', () => {
    const far = courseOf({ points: ['T1', 'X', 'T3'] }, [siteOf('T1'), siteOf('T3')], body);
    expect(far).toEqual([]);
    expect(courseOf({ points: [] }, [siteOf('T1')], body)).toEqual([]);
  });

  it('draws each line that the data tell, neighbours joined however far apart', () => {
    const lines = [
      ['T1', 'T3'],
      ['X', 'T2', 'T1'],
    ];
    const drawn = courseOf({ ...channel, lines }, ['T1', 'T2', 'T3'].map(siteOf), body);
    const ends = drawn.map((line) => [line[0], line[line.length - 1]]);
    expect(ends).toEqual([
      [siteOf('T1').anchor, siteOf('T3').anchor],
      [siteOf('T2').anchor, siteOf('T1').anchor],
    ]);
  });
});

describe('skinPath', () => {
  const at = (height: number, turn: number): ReturnType<typeof spotAt> => spotAt(body, body.at(height, turn));

  it('goes round the leg on the side asked for, and lies on the skin', () => {
    const path = skinPath(body, at(300, 0), at(300, 180), { outward: [0, 0, 1] });
    expect(path.lengthMm).toBeGreaterThan(Math.PI * 60 * 0.96);
    expect(path.lengthMm).toBeLessThan(Math.PI * 60 * 1.06);
    for (const s of path.spots) {
      expect(body.nearest(s.position)!.distanceMm).toBeLessThan(0.01);
      expect(s.position[2]).toBeGreaterThan(-1);
    }
  });

  it('is the same there and back, and nothing from a place to itself', () => {
    const [there, back] = [
      skinPath(body, at(200, 20), at(420, 100)),
      skinPath(body, at(420, 100), at(200, 20)),
    ];
    expect(there.lengthMm).toBeCloseTo(back.lengthMm, 0);
    expect(skinPath(body, at(200, 20), at(200, 20)).lengthMm).toBe(0);
  });
});
