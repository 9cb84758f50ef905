/** A channel as lines on the skin through those of its points that have a site. */
import type { Channel } from '@ashi/atlas';
import { distance } from '@ashi/geom';
import type { Anchor, Body } from './body.ts';
import { spotAt } from './place.ts';
import type { Site } from './site.ts';
import { anchorsOf, skinPath } from './skin-path.ts';

/** With points missing in between, nobody has said where the line runs: only so short a gap is bridged, in mm. */
const STRANGERS = 120;

/**
 * Between neighbours of a line the channel is told to run, however far apart they lie: BL54 on the buttock and BL40
 * behind the knee.
 *
 * @param sites of one side, or of the midline; others are passed over
 * @param body the body to lay the lines on, in any pose; the anchors then hold on all of them
 * @returns stretches in the order of the channel's lines, each of two anchors or more
 */
export function courseOf(
  channel: Pick<Channel, 'points' | 'lines'>,
  sites: readonly Site[],
  body: Body,
): Anchor[][] {
  const byCode = new Map(sites.map((s) => [s.code, s]));
  return (channel.lines ?? [channel.points]).flatMap((line) => stretchesOf(line, byCode, body));
}

function stretchesOf(line: readonly string[], sites: ReadonlyMap<string, Site>, body: Body): Anchor[][] {
  const stretches: Anchor[][] = [];
  let last: { readonly site: Site; readonly order: number } | undefined;
  line.forEach((code, order) => {
    const site = sites.get(code);
    if (!site) return;
    const here = spotAt(body, site.anchor);
    const before = last && spotAt(body, last.site.anchor);
    const joined =
      before && (order - last!.order === 1 || distance(before.position, here.position) <= STRANGERS);
    const open = stretches[stretches.length - 1];
    if (joined && open) open.push(...anchorsOf(skinPath(body, before, here)).slice(1));
    else stretches.push([site.anchor]);
    last = { site, order };
  });
  return stretches.filter((s) => s.length > 1);
}
