import { atlasAtBuild } from '../../../content/atlas-at-build.ts';
import { pointsPage } from '../../../content/points-page.ts';
import { languageOfParam } from '../../../i18n/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => pointsPage(atlasAtBuild(), languageOfParam(params.lang));
