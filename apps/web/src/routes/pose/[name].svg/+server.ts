import { error } from '@sveltejs/kit';
import { poses, poseSvg, sides } from '../../../content/pose-at-build.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const named = sides.flatMap((side) => poses.map((pose) => ({ name: `${pose}-${side}`, pose, side })));

export const entries: EntryGenerator = () => named.map(({ name }) => ({ name }));

/** A whole pose in ink lines, fetched as a mask by the session's first step and kept for offline. */
export const GET: RequestHandler = ({ params }) => {
  const found = named.find(({ name }) => name === params.name);
  if (found === undefined) error(404, `There is no pose ${params.name}`);
  return new Response(poseSvg(found.pose, found.side), { headers: { 'content-type': 'image/svg+xml' } });
};
