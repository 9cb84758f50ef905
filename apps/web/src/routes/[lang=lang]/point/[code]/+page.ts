import { languageOfParam } from '../../../../i18n/words.ts';
import { drawnAlready } from '../../../../parts/drawn.ts';
import type { PageLoad } from './$types';

/** The drawing is part of the page as it was built; the browser is not sent it a second time as data. */
export const load: PageLoad = async ({ data, params }) => {
  if (!import.meta.env.SSR) return { ...data, plate: drawnAlready };
  const { pointPlateAtBuild } = await import('../../../../content/plates-at-build.ts');
  return { ...data, plate: pointPlateAtBuild(params.code, languageOfParam(params.lang)) };
};
