/** A channel as a line on the skin through those of its points that have a site. */
import type { Channel } from '@ashi/atlas';
import { distance } from '@ashi/geom';
import type { Anchor, Body } from './body.ts';
import { spotAt } from './place.ts';
import type { Site } from './site.ts';
import { anchorsOf, skinPath } from './skin-path.ts';

/**
 * Between neighbours of the canon the channel is told to run; farther apart than this (hip to mid thigh is 0.3 m) they
 * lie on different stretches, as BL40 behind the knee and BL41 on the back do.
 */
const NEIGHBOURS = 400;
/** With points missing in between, nobody has said where it runs: only short gaps are bridged. */
const STRANGERS = 120;

/**
 * @param sites of one side, or of the midline; others are passed over
 * @param body the body to lay the line on, in any pose; the anchors then hold on all of them
 * @returns stretches in the channel's order, each of two anchors or more
 */
export function courseOf(channel: Pick<Channel, 'points'>, sites: readonly Site[], body: Body): Anchor[][] {
  const byCode = new Map(sites.map((s) => [s.code, s]));
  const stretches: Anchor[][] = [];
  let open: Anchor[] = [];
  let last: { readonly site: Site; readonly order: number } | undefined;
  channel.points.forEach((code, order) => {
    const site = byCode.get(code);
    if (!site) return;
    const here = spotAt(body, site.anchor);
    const before = last && spotAt(body, last.site.anchor);
    const limit = last && order - last.order === 1 ? NEIGHBOURS : STRANGERS;
    if (before && distance(before.position, here.position) <= limit) {
      open.push(...anchorsOf(skinPath(body, before, here)).slice(1));
    } else {
      if (open.length > 1) stretches.push(open);
      open = [site.anchor];
    }
    last = { site, order };
  });
  if (open.length > 1) stretches.push(open);
  return stretches;
}
