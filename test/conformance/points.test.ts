/** Every point whose landmarks are placed, on every reference body. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { Locator, stepsOf, type LocateResult, type Site } from '@ashi/locate';
import type { MeshFigure } from '@ashi/body';
import { figureOf, PEOPLE } from './bodies.ts';
import { hindrance } from './definitions.ts';
import { readSkips } from './skips.ts';

const atlas = loadAtlas();
const locator = new Locator(atlas);
const { located: skips, vague } = readSkips();

const able = Object.values(atlas.points).filter((p) => hindrance(atlas, p) === undefined);
const held = able.filter((p) => !(p.code in skips));

const figures = new Map<string, MeshFigure>();
const results = new Map<string, Map<string, LocateResult>>();

beforeAll(() => {
  for (const [name, person] of Object.entries(PEOPLE)) {
    const figure = figureOf(person);
    figures.set(name, figure);
    results.set(name, new Map(able.map((p) => [p.code, locator.locate(p.code, figure, 'left')])));
  }
});

const resultOn = (name: string, code: string): LocateResult => results.get(name)!.get(code)!;
const siteOn = (name: string, code: string): Site => {
  const found = resultOn(name, code);
  if (!found.ok) throw new Error(found.message);
  return found.site;
};
const tenthOfCun = (name: string): number => (PEOPLE[name]!.heightCm * 10) / 75 / 10;

it(`can be carried out: ${able.length} of ${Object.keys(atlas.points).length} definitions`, () => {
  // The six points of the leg-pain journey are never among those that cannot.
  for (const code of ['GB30', 'GB29', 'GB40', 'BL40', 'BL62', 'SI3'])
    expect(held.map((p) => p.code)).toContain(code);
});

describe.each(Object.keys(PEOPLE))('%s', (name) => {
  it('every definition gives a site', () => {
    const refused = held.map((p) => resultOn(name, p.code)).filter((r) => !r.ok);
    expect(refused).toEqual([]);
  });

  it('on the skin of the pose that the definition names', () => {
    for (const { code, location } of held) {
      const body = figures.get(name)!.pose(location.pose, 'left');
      const site = siteOn(name, code);
      expect.soft(body.nearest(site.position)!.distanceMm, code).toBeLessThan(0.01);
      expect.soft(site.pose).toBe(location.pose);
      expect
        .soft(
          site.anchor.weights.reduce((a, b) => a + b),
          code,
        )
        .toBeCloseTo(1, 9);
    }
  });

  it('every exact constraint within a tenth of a cun, every other within three tenths', () => {
    for (const { code, location } of held) {
      siteOn(name, code).residuals.forEach((r, i) => {
        if (location.constraints[i]!.soft) return;
        const limit = tenthOfCun(name) * (r.exact ? 1 : 3) * 1.03;
        expect.soft(Math.abs(r.mm), `${code} ${r.kind}`).toBeLessThan(limit);
      });
    }
  });

  it('left and right mirror exactly; midline points lie on the midline', () => {
    for (const { code, location } of held) {
      const left = siteOn(name, code);
      const found = locator.locate(code, figures.get(name)!, 'right');
      if (!found.ok) throw new Error(found.message);
      const body = figures.get(name)!.pose(location.pose, 'right');
      expect
        .soft(found.site.anchor, code)
        .toEqual(location.laterality === 'midline' ? left.anchor : body.mirror(left.anchor));
      const [x, y, z] = left.position;
      if (location.laterality === 'midline') expect.soft(Math.abs(x), code).toBeLessThan(0.5);
      else expect.soft(found.site.position, code).toEqual([-x, y, z]);
    }
  });

  it('says how sure each is, within reason', () => {
    for (const { code } of held) {
      const { radiusMm } = siteOn(name, code);
      expect.soft(radiusMm, code).toBeGreaterThan(0.5);
      if (!(code in vague)) expect.soft(radiusMm, code).toBeLessThan(40);
    }
  });
});

it('skips only what fails somewhere, each with a reason', () => {
  for (const [code, reason] of Object.entries(skips)) {
    expect.soft(reason.length, code).toBeGreaterThan(20);
    const fails = Object.keys(PEOPLE).some((name) => results.get(name)!.get(code)?.ok !== true);
    expect.soft(fails, `${code} need not be skipped`).toBe(true);
  }
});

describe('steps', () => {
  it.each(['en', 'zh-Hans'] as const)('%s: every point, without the words of the trade', (language) => {
    for (const point of Object.values(atlas.points)) {
      const steps = stepsOf(point, atlas, language);
      expect.soft(steps.length, point.code).toBeGreaterThan(0);
      for (const { text } of steps) {
        expect
          .soft(text, point.code)
          .not.toMatch(/B-cun|F-cun|undefined|NaN|border|lateral|medial|proximal|distal/);
        expect.soft(text, point.code).toMatch(language === 'en' ? /^[A-Z].*[.]$/s : /。$/);
        if (language === 'zh-Hans') expect.soft(text, point.code).not.toMatch(/的的|在在|，，|之间间/);
        expect.soft(text, point.code).not.toMatch(/\b(left|right) (leg|arm|side|foot|hand|hip)\b|左腿|右腿/);
      }
    }
  });

  it('give lengths on the person’s own body', () => {
    const told = (name: string, code: string): string =>
      stepsOf(atlas.points[code]!, atlas, 'en', { site: siteOn(name, code) })
        .map((s) => s.text)
        .join(' ');
    expect(told('average woman', 'GB30')).toMatch(/one third of the way to .*: about [7-9](\.5)? cm\./);
    const short = Number(/about ([\d.]+) cm/.exec(told('short woman', 'GB39'))![1]);
    const tall = Number(/about ([\d.]+) cm/.exec(told('tall strong man', 'GB39'))![1]);
    expect(tall).toBeGreaterThan(short);
  });
});
