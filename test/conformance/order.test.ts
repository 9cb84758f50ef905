/** Along a limb or the trunk a channel never turns back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { dot, sub } from '@ashi/geom';
import { Locator, poseSite, type BodyPart } from '@ashi/locate';
import type { MeshFigure } from '@ashi/body';
import { figureOf, PEOPLE } from './bodies.ts';

const atlas = loadAtlas();
const locator = new Locator(atlas);

/** Stretches on which the standard counts one way, with the part whose long axis they follow. */
const STRETCHES: readonly (readonly [name: string, part: BodyPart, way: 'down' | 'up', codes: readonly string[]])[] = [
  ['GB on the leg', 'leg', 'down', ['GB34', 'GB36', 'GB37', 'GB38', 'GB39', 'GB40']],
  ['GB from hip to knee', 'thigh', 'down', ['GB29', 'GB31', 'GB33']],
  ['GB on the foot', 'foot', 'down', ['GB40', 'GB41', 'GB42', 'GB43', 'GB44']],
  ['BL beside the lumbar spine', 'trunk', 'down', ['BL22', 'BL23', 'BL24', 'BL25', 'BL26', 'BL27', 'BL28', 'BL29', 'BL30']],
  ['BL in the sacral hollows', 'trunk', 'down', ['BL31', 'BL32', 'BL33', 'BL34', 'BL35']],
  ['BL outer line', 'trunk', 'down', ['BL51', 'BL52', 'BL53', 'BL54']],
  ['BL on the thigh', 'thigh', 'down', ['BL36', 'BL37', 'BL38', 'BL40']],
  ['BL on the leg', 'leg', 'down', ['BL40', 'BL55', 'BL56', 'BL57', 'BL59', 'BL60', 'BL62']],
  ['BL on the foot', 'foot', 'down', ['BL61', 'BL63', 'BL64', 'BL65', 'BL66', 'BL67']],
  ['ST on the leg', 'leg', 'down', ['ST35', 'ST36', 'ST37', 'ST38', 'ST39', 'ST41']],
  ['SI on the hand', 'hand', 'up', ['SI1', 'SI2', 'SI3', 'SI4', 'SI5', 'SI6']],
  ['SP on the leg', 'leg', 'up', ['SP5', 'SP6', 'SP9']],
  ['KI at the ankle', 'leg', 'up', ['KI6', 'KI3', 'KI7']],
]; // prettier-ignore

const figures = new Map<string, MeshFigure>();
beforeAll(() => {
  for (const [name, person] of Object.entries(PEOPLE)) figures.set(name, figureOf(person));
});

describe.each(STRETCHES)('%s', (_name, part, way, codes) => {
  it.each(Object.keys(PEOPLE))('%s', (name) => {
    const figure = figures.get(name)!;
    const body = figure.pose('standing');
    const { proximal, origin } = body.frame(part, 'left');
    const heights = codes.flatMap((code) => {
      const found = locator.locate(code, figure, 'left');
      return found.ok
        ? [[code, dot(sub(poseSite(found.site, body).position, origin), proximal)] as const]
        : [];
    });
    for (let i = 1; i < heights.length; i++) {
      const step = heights[i]![1] - heights[i - 1]![1];
      expect
        .soft(way === 'down' ? -step : step, `${heights[i - 1]![0]} to ${heights[i]![0]}`)
        .toBeGreaterThan(0);
    }
  });
});
