/** A point's page and drawing made on the device from the atlas, as the build makes them, for pages that are not kept offline. */
import { averagePerson } from '../content/average-person.ts';
import { word, type Language } from '../i18n/words.ts';
import type { PointPage } from '../views/point/point.ts';
import { atlas } from './atlas.ts';
import { bodyModel, locator } from './body.ts';

/** The code that an address names, `GB30` of `/en/point/GB30/`. */
export function codeInPath(path: string): string | undefined {
  return /\/point\/([^/]+)\/?$/.exec(path)?.[1];
}

/** Undefined when the atlas has no such point. */
export async function pointOnDevice(code: string, language: Language): Promise<PointPage | undefined> {
  const [held, finder, model, { pointPage }, { stepsOf }] = await Promise.all([
    atlas(),
    locator(),
    bodyModel(),
    import('../content/point-page.ts'),
    import('@ashi/locate'),
  ]);
  const point = Object.hasOwn(held.points, code) ? held.points[code] : undefined;
  if (point === undefined) return undefined;
  const steps = stepsOf(point, held, language).map(({ text }) => ({ text }));
  const made = model.figure(averagePerson);
  const found = made.ok ? finder.locate(code, made.figure, 'left') : undefined;
  const sure = found?.ok === true ? { radiusMm: found.site.radiusMm } : {};
  return pointPage(held, point, language, { steps, ...sure });
}

/** The point drawn in ink; empty where it cannot be located. Takes a moment, so the words are shown first. */
export async function plateOnDevice(code: string, language: Language): Promise<string> {
  const [held, finder, model, { locatedPlate }] = await Promise.all([
    atlas(),
    locator(),
    bodyModel(),
    import('@ashi/chart'),
  ]);
  const made = model.figure(averagePerson);
  if (!made.ok) return '';
  const plate = locatedPlate({ atlas: held, locator: finder, figure: made.figure }, code);
  const title = word(language, 'point.picture', { code, where: held.points[code]?.where[language] ?? '' });
  return plate?.svg(language, { title, id: 'plate', bare: true }) ?? '';
}
