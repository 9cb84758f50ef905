import { loadAtlas } from '@ashi/atlas/node';
import { surfaceOf } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { Locator, type Anchor } from '@ashi/locate';
import { distance } from '@ashi/geom';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type Asked, type Answered } from './asked.ts';
import { focusOn, shownBy } from './focus.ts';
import { marksOf } from './content.ts';
import type { BodyData } from './data.ts';
import { labelsFor } from './labels.ts';
import { siteItems } from './list-items.ts';
import { palettes } from './palette.ts';
import { personOf } from './person.ts';
import type { SceneState } from './scene-state.ts';
import { wordsFor } from './words.ts';

const figure = loadBodyModel().average();
let data: BodyData;
beforeAll(() => {
  const atlas = loadAtlas();
  data = { model: loadBodyModel(), atlas, locator: new Locator(atlas) };
});

const nothing: Asked = {
  point: undefined,
  side: 'left',
  pose: undefined,
  mode: 'look',
  channels: [],
  nerve: false,
  sites: [],
};
const ask = (asked: Partial<Asked>): Answered => answer({ ...nothing, ...asked }, data, figure);

describe('what is asked for', () => {
  it('a point brings its own pose, its ring and its construction', () => {
    const { pose, content } = ask({ point: 'GB30' });
    expect(pose).toBe('side-lying');
    const surface = surfaceOf(figure.pose(pose, 'left'));
    const { lines, dots, rings } = marksOf(content, surface, palettes.light);
    expect(rings).toHaveLength(1);
    expect(rings[0]!.radiusMm).toBeGreaterThan(2);
    expect(dots.filter((dot) => dot.fill === palettes.light.cinnabar)).toHaveLength(1);
    expect(lines.some((line) => line.dash === undefined)).toBe(true);
    expect(lines.some((line) => line.dash !== undefined)).toBe(true);
    // Every line keeps to the skin.
    const body = figure.pose(pose, 'left');
    for (const line of lines)
      for (const p of line.places) expect(body.nearest(p)!.distanceMm).toBeLessThan(12);
  });

  it('while pressing there is neither ring nor construction', () => {
    const { pose, content } = ask({ point: 'GB30', mode: 'press' });
    const { lines, rings } = marksOf(content, surfaceOf(figure.pose(pose, 'left')), palettes.light);
    expect(lines).toEqual([]);
    expect(rings).toEqual([]);
  });

  it('a pose that is asked for wins', () => {
    expect(ask({ point: 'GB30', pose: 'arms-down' }).pose).toBe('arms-down');
    expect(ask({}).pose).toBe('arms-down');
  });

  it('an unknown point is refused with a reason, and nothing is drawn for it', () => {
    const { refused, content } = ask({ point: 'GB99' });
    expect(refused).toContain('GB99');
    expect(content.chosen).toBeUndefined();
  });

  it('channels come on both sides, in their order, on the skin', () => {
    const { content } = ask({ channels: ['BL', 'nonsense'] });
    expect(content.courses).toHaveLength(2);
    for (const course of content.courses) {
      expect(course.sites.length).toBeGreaterThan(3);
      for (const line of course.lines) {
        line.slice(1).forEach((anchor, i) => {
          const step = distance(
            figure.pose('standing').position(anchor),
            figure.pose('standing').position(line[i]!),
          );
          expect(step).toBeLessThan(60);
        });
      }
    }
  });

  it('the list names the points in the page’s language', () => {
    const { content } = ask({ point: 'GB30' });
    for (const [tag, label] of [
      ['en', 'GB30 Huántiào, left'],
      ['zh-Hans', 'GB30 环跳, 左侧'],
    ] as const) {
      const { words, language } = wordsFor(tag);
      expect(siteItems(content, data.atlas?.points, words, language).items[0]).toEqual({
        id: 'GB30 left',
        label,
        chosen: true,
      });
    }
  });
});

describe('the words beside a drawing', () => {
  const { words } = wordsFor('en');
  const anchor = (id: number): Anchor => ({ ids: [id, id, id], weights: [1, 0, 0] });
  const drawn = (over: Partial<SceneState> = {}): SceneState => ({
    figure,
    pose: 'arms-down',
    side: 'left',
    content: { ...ask({}).content, painNote: 'left calf' },
    strokes: [{ anchors: [10, 20, 30, 40, 50].map(anchor), radiusMm: 20 }],
    theme: 'light',
    words,
    language: 'en',
    names: undefined,
    labels: 'none',
    ...over,
  });
  const at = ({ anchor: { ids } }: { readonly anchor: Anchor }) => ({ x: 0, y: ids[0], depth: 0 });

  it('stand at the middle of what is seen of it, and nowhere when nothing is', () => {
    const some = labelsFor(drawn(), { at, isHidden: ({ anchor: { ids } }) => ids[0] < 30, heightMm: 1800 });
    expect(some).toMatchObject([{ title: 'left calf', at: { y: 40 } }]);
    expect(labelsFor(drawn(), { at, isHidden: () => true, heightMm: 1800 })).toEqual([]);
  });

  it('are not there without a drawing or without words', () => {
    const sight = { at, isHidden: () => false, heightMm: 1800 };
    expect(labelsFor(drawn({ strokes: [] }), sight)).toEqual([]);
    expect(labelsFor(drawn({ content: ask({}).content }), sight)).toEqual([]);
  });
});

describe('what is left out', () => {
  const rest = surfaceOf(figure.pose('standing'));
  const surface = surfaceOf(figure.pose('arms-down'));
  const at = (shown: Float32Array, x: (mm: number) => boolean, y: [number, number]): number[] =>
    [...shown].filter(
      (_, v) =>
        x(rest.positions[v * 3]!) && rest.positions[v * 3 + 1]! > y[0] && rest.positions[v * 3 + 1]! < y[1],
    );

  it('the other leg and the arms, when a plan is for one leg', () => {
    const focus = focusOn(
      [
        { part: 'thigh', side: 'left' },
        { part: 'foot', side: 'left' },
      ],
      true,
    );
    expect(focus).toEqual({ arms: 'left-out', half: 'left' });
    const shown = shownBy(focus, surface, rest.positions, figure.pose('standing'));
    expect(Math.min(...at(shown, (x) => x > 40 && x < 200, [200, 600]))).toBeGreaterThan(0.95);
    expect(Math.max(...at(shown, (x) => x < -90, [200, 600]))).toBeLessThan(0.05);
    expect(Math.max(...at(shown, (x) => x > 480, [800, 1200]))).toBeLessThan(0.05);
  });

  it('nothing, for a point of the hand or for no point', () => {
    expect(focusOn([{ part: 'hand', side: 'left' }], false)).toEqual({ arms: 'shown', half: undefined });
    expect(focusOn([], true)).toEqual({ arms: 'shown' });
  });
});

describe('a person from attributes', () => {
  it.each([
    [{ sex: null, height: null, weight: null, age: null }, undefined],
    [
      { sex: 'male', height: null, weight: null, age: null },
      { sex: 'male', heightCm: 177, weightKg: 78, ageYears: 40 },
    ],
    [
      { sex: null, height: '168', weight: '64', age: '' },
      { sex: 'female', heightCm: 168, weightKg: 64, ageYears: 40 },
    ],
  ])('%j', (asked, person) => expect(personOf(asked)).toEqual(person));
});
