/** Steps and sureness of a point on the average body, worked out at build time. */
import type { Point } from '@ashi/atlas';
import type { Language } from '../i18n/words.ts';
import type { Located } from './point-page.ts';

export function locatedAtBuild(_point: Point, _language: Language): Located {
  return { steps: [] };
}
