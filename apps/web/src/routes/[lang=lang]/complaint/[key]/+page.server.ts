import { error } from '@sveltejs/kit';
import { atlasAtBuild } from '../../../../content/atlas-at-build.ts';
import { complaintPage } from '../../../../content/complaint-page.ts';
import { languageOfParam } from '../../../../i18n/words.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  ashiProfile === 'wellness'
    ? []
    : Object.keys(atlasAtBuild().complaints).flatMap((key) => [
        { lang: 'en', key },
        { lang: 'zh', key },
      ]);

export const load: PageServerLoad = ({ params }) => {
  const atlas = atlasAtBuild();
  const complaint = atlas.complaints[params.key];
  if (complaint === undefined) error(404, `There is no complaint ${params.key}`);
  return { complaint: complaintPage(atlas, complaint, languageOfParam(params.lang)) };
};
