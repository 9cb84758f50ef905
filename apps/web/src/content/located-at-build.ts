/** Steps and sureness of a point on the average body, worked out at build time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Point } from '@ashi/atlas';
import { BodyModel, type MeshFigure } from '@ashi/body';
import { Locator, stepsOf } from '@ashi/locate';
import type { Language } from '../i18n/words.ts';
import { atlasAtBuild } from './atlas-at-build.ts';
import { averagePerson } from './average-person.ts';
import type { Located } from './point-page.ts';

let figure: MeshFigure | undefined;
let locator: Locator | undefined;

export function locatedAtBuild(point: Point, language: Language): Located {
  const finder = locatorAtBuild();
  const found = finder.locate(point.code, averageFigure(), 'left');
  return {
    steps: stepsOf(point, finder.knowledge, language).map(({ text }) => ({ text })),
    ...(found.ok ? { radiusMm: found.site.radiusMm } : {}),
  };
}

export function locatorAtBuild(): Locator {
  locator ??= new Locator(atlasAtBuild());
  return locator;
}

export function averageFigure(): MeshFigure {
  if (figure !== undefined) return figure;
  const made = bodyModelAtBuild().figure(averagePerson);
  if (!made.ok) throw new RangeError(made.message);
  figure = made.figure;
  return figure;
}

function bodyModelAtBuild(): BodyModel {
  const read = (name: string): ArrayBuffer => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(ashiRoot, 'packages/body/assets', name));
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  };
  return BodyModel.decode({ first: read('first.bin'), rig: read('rig.bin'), morph: read('morph.bin') });
}
