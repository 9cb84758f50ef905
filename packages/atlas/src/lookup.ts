import type { Atlas, Channel, Claim, Complaint, Point } from './types.generated.ts';

/** The point before and the point after on the channel; undefined at its ends and for extra points. */
export interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Codes of the neighbours on the channel, whether or not the atlas has their files. */
export function neighbours(
  atlas: Pick<Atlas, 'channels'>,
  point: Pick<Point, 'code' | 'channel'>,
): Neighbours {
  const codes = atlas.channels[point.channel]?.points ?? [];
  const place = codes.indexOf(point.code);
  if (place < 0) return { before: undefined, after: undefined };
  return { before: codes[place - 1], after: codes[place + 1] };
}

/** Points of a channel that the atlas has, in order along it. */
export function pointsOfChannel(atlas: Pick<Atlas, 'points'>, channel: Pick<Channel, 'points'>): Point[] {
  return present(atlas, channel.points);
}

/** Points of a category that the atlas has, in the order of its list; empty for an unknown key. */
export function pointsOfCategory(atlas: Pick<Atlas, 'points' | 'categories'>, key: string): Point[] {
  return present(atlas, atlas.categories[key]?.points ?? []);
}

/** Points that name an indication without a flag, most typical first: a flagged use is never advice. */
export function pointsFor(atlas: Pick<Atlas, 'points'>, term: string): Point[] {
  return Object.values(atlas.points)
    .flatMap((point) => {
      const use = point.indications.find((indication) => indication.term === term);
      return use === undefined || use.flag !== undefined ? [] : [{ point, use }];
    })
    .sort((a, b) => a.use.rank - b.use.rank || b.use.votes - a.use.votes)
    .map(({ point }) => point);
}

/** Complaints that list the point under any pattern. */
export function complaintsOf(atlas: Pick<Atlas, 'complaints'>, code: string): Complaint[] {
  return Object.values(atlas.complaints).filter(({ points }) =>
    Object.values(points).some(({ core, add }) => core.includes(code) || add.includes(code)),
  );
}

/** Claims of the founding article about a point. */
export function claimsAbout(atlas: Pick<Atlas, 'claims'>, code: string): Claim[] {
  return Object.values(atlas.claims).filter(({ points }) => points.includes(code));
}

function present(atlas: Pick<Atlas, 'points'>, codes: readonly string[]): Point[] {
  return codes.flatMap((code) => atlas.points[code] ?? []);
}
