import { languageOfParam } from '../../../i18n/words.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: 'en' }, { lang: 'zh' }];

/** The questions to read where no script runs. In the browser they come from the atlas instead, with their rules. */
export const load: PageLoad = async ({ params }) => {
  if (!import.meta.env.SSR) return { toRead: [] };
  const { atlasAtBuild } = await import('../../../content/atlas-at-build.ts');
  const { questions, policy } = atlasAtBuild().safety;
  const language = languageOfParam(params.lang);
  return {
    toRead: (policy.complaints['sciatica'] ?? [])
      .flatMap((module) => questions[module]?.questions ?? [])
      .filter(({ type }) => type === 'yesno' || type === 'single')
      .map(({ text }) => text[language]),
  };
};
