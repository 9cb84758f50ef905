import { json } from '@sveltejs/kit';
import { atlasAtBuild } from '../../content/atlas-at-build.ts';

export const prerender = true;

/** Everything we know in one file, fetched once the page is readable and kept for offline. */
export const GET = (): Response => json(atlasAtBuild());
