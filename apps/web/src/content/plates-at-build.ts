/** Ink drawings, made while the app is built and written into the pages: the picture without WebGL, in print, and before any script. */
import { surfaceOf } from '@ashi/body';
import { escapeText, figurePlate, type Plate } from '@ashi/chart';
import { word, type Language } from '../i18n/words.ts';
import { atlasAtBuild } from './atlas-at-build.ts';
import { keptPlate, TITLE } from './kept-plates.ts';
import { averageFigure } from './located-at-build.ts';

const figures = new Map<'back' | 'front', Plate>();

/** The point on the average body as inline SVG; empty where it cannot be located. */
export function pointPlateAtBuild(code: string, language: Language): string {
  const where = atlasAtBuild().points[code]?.where[language] ?? '';
  const title = word(language, 'point.picture', { code, where });
  return keptPlate(code, language).svg.replace(TITLE, () => escapeText(title));
}

/** The whole body from one side. */
export function figurePlateAtBuild(side: 'back' | 'front', language: Language): string {
  let plate = figures.get(side);
  if (plate === undefined) {
    plate = figurePlate(surfaceOf(averageFigure().pose('arms-down')), side, { width: 390, height: 560 });
    figures.set(side, plate);
  }
  return plate.svg({ title: word(language, `start.view.${side}`), id: `figure-${side}`, bare: true });
}
