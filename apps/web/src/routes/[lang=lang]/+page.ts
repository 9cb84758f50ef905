import { languageOfParam } from '../../i18n/words.ts';
import { drawnAlready } from '../../parts/drawn.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: 'en' }, { lang: 'zh' }];

/** The body in ink is part of the page as it was built, and stands until the 3D body takes its place. */
export const load: PageLoad = async ({ data, params }) => {
  if (!import.meta.env.SSR) return { ...data, plate: drawnAlready };
  const { figurePlateAtBuild } = await import('../../content/plates-at-build.ts');
  return { ...data, plate: figurePlateAtBuild('back', languageOfParam(params.lang)) };
};
