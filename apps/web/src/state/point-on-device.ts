/** A point's page made on the device from the atlas, as the build makes it, for pages that are not kept offline. */
import type { Language } from '../i18n/words.ts';
import type { PointPage } from '../views/point/point.ts';
import { atlas } from './atlas.ts';

/** The code that an address names, `GB30` of `/en/point/GB30/`. */
export function codeInPath(path: string): string | undefined {
  return /\/point\/([^/]+)\/?$/.exec(path)?.[1];
}

/** Undefined when the atlas has no such point. The radius is left out: it belongs to the average body that the build draws. */
export async function pointOnDevice(code: string, language: Language): Promise<PointPage | undefined> {
  const [held, { pointPage }, { stepsOf }] = await Promise.all([
    atlas(),
    import('../content/point-page.ts'),
    import('@ashi/locate'),
  ]);
  const point = Object.hasOwn(held.points, code) ? held.points[code] : undefined;
  if (point === undefined) return undefined;
  const steps = stepsOf(point, held, language).map(({ text }) => ({ text }));
  return pointPage(held, point, language, { steps });
}
