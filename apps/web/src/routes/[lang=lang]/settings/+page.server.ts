import { atlasAtBuild } from '../../../content/atlas-at-build.ts';
import type { PageServerLoad } from './$types';

/** Countries whose emergency number we know, by ISO code. */
export const load: PageServerLoad = () => {
  const { places } = atlasAtBuild().safety.places;
  return {
    countries: Object.entries(places).flatMap(([code, { emergencyNumber, members }]) =>
      (members ?? [code]).map((country) => ({ code: country, number: emergencyNumber.dial })),
    ),
  };
};
