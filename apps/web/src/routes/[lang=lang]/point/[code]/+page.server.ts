import { error } from '@sveltejs/kit';
import { atlasAtBuild } from '../../../../content/atlas-at-build.ts';
import { locatedAtBuild } from '../../../../content/located-at-build.ts';
import { pointPage } from '../../../../content/point-page.ts';
import { languageOfParam } from '../../../../i18n/words.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  Object.keys(atlasAtBuild().points).flatMap((code) => [
    { lang: 'en', code },
    { lang: 'zh', code },
  ]);

export const load: PageServerLoad = ({ params }) => {
  const atlas = atlasAtBuild();
  const point = atlas.points[params.code];
  if (point === undefined) error(404, `There is no point ${params.code}`);
  const language = languageOfParam(params.lang);
  return { point: pointPage(atlas, point, language, locatedAtBuild(point, language)) };
};
