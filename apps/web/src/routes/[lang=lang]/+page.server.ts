import { atlasAtBuild } from '../../content/atlas-at-build.ts';
import { pointLine } from '../../content/points-page.ts';
import { languageOfParam } from '../../i18n/words.ts';
import type { PlaceChoice } from '../../views/start/start.ts';
import type { PageServerLoad } from './$types';

/** The places to choose from, so that the list is there before the atlas is. */
export const load: PageServerLoad = ({ params }) => {
  const language = languageOfParam(params.lang);
  const { points, safety } = atlasAtBuild();
  const { regions } = safety;
  return {
    // The wellness profile begins with a point instead of a place that hurts.
    points:
      ashiProfile === 'wellness'
        ? Object.values(points)
            .filter(({ press }) => press !== undefined)
            .map((point) => pointLine(point, language))
        : [],
    places: Object.entries(regions)
      .filter(([, { pain }]) => pain)
      .map(([region, { names, paired }]): PlaceChoice => ({ region, name: names[language], paired })),
  };
};
