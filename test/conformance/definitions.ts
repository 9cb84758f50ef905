/** Which definitions can be carried out at all: everything they name has a place. */
import type { Atlas, Point, Ref } from '@ashi/atlas';

/** What keeps a point from being located, in words; undefined when nothing does. */
export function hindrance(atlas: Atlas, point: Point, open: readonly string[] = []): string | undefined {
  if (open.includes(point.code)) return `${point.code} rests on itself`;
  const within = [...open, point.code];
  for (const ref of point.location.constraints.flatMap(refsIn)) {
    const hindered = refHindrance(atlas, ref, within);
    if (hindered !== undefined) return hindered;
  }
  return undefined;
}

function refHindrance(atlas: Atlas, ref: Ref, open: readonly string[]): string | undefined {
  const landmark = atlas.landmarks[ref];
  const point = atlas.points[ref];
  if (point) return hindrance(atlas, point, open);
  if (!landmark) return `the atlas has no landmark '${ref}'`;
  if (landmark.anchor ?? landmark.path) return undefined;
  const { construct } = landmark;
  if (!construct) return `'${ref}' is not placed`;
  const refs = construct.kind === 'median' ? [] : 'of' in construct ? [construct.of] : [construct.from, construct.to]; // prettier-ignore
  return refs.map((r) => refHindrance(atlas, r, open)).find((h) => h !== undefined);
}

/** Every landmark or point a constraint names, read from its fields alone. */
function refsIn(c: Point['location']['constraints'][number]): readonly Ref[] {
  switch (c.kind) {
    case 'level':
      return [c.with];
    case 'distance':
      return [c.from];
    case 'in-depression':
      return [c.of];
    case 'fraction':
    case 'on-line':
      return [c.from, c.to];
    case 'midpoint':
      return c.between;
    case 'between':
      return c.structures;
    case 'lateral-to':
    case 'border':
      return [c.structure];
    case 'corner':
      return [`${c.side}-corner-of-nail-of-${c.digit}`];
  }
}
