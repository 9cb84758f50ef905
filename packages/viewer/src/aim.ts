/** Which view shows what is chosen. */
import { add, distance, dot, scale, type Vec3 } from '@ashi/geom';
import type { Anchor, BodyPart, PoseName } from '@ashi/locate';
import { keyOf, type Content, type ShownSite } from './content.ts';
import { placesOf, type DrawnBody } from './drawn-body.ts';
import {
  axesOf,
  bestDirection,
  framing,
  NAMED_AZIMUTH,
  panned,
  type NamedView,
  type PictureSize,
  type Subject,
  type View,
} from './view.ts';

/** How much of the body around a point tells people where they are, in mm. */
const AROUND_MM: Readonly<Record<BodyPart, number>> = {
  head: 130, neck: 130, trunk: 290, arm: 180, forearm: 160, hand: 100, thigh: 250, leg: 180, foot: 115,
}; // prettier-ignore

/** Poses in which the body lies along the floor and is looked at from above. */
const LYING: readonly PoseName[] = ['side-lying', 'prone'];

/** From one of the four sides, or the best one, everything in view. */
export function wholeView(drawn: DrawnBody, size: PictureSize, side: NamedView, room: number): View {
  const lying = LYING.includes(drawn.body.pose);
  return framing(
    placesOf(drawn.surface.positions, 7),
    { azimuth: NAMED_AZIMUTH[side], elevation: lying ? 28 : 0 },
    size,
    { across: room, along: 0.03 },
  );
}

/** Close to one point: from the side that shows it and what it is measured from. */
export function siteView(drawn: DrawnBody, site: ShownSite, content: Content, size: PictureSize): View {
  const subject = subjectAt(drawn, site.anchor);
  const marks =
    content.chosen && keyOf(content.chosen) === keyOf(site) ? (content.construction?.marks ?? []) : [];
  const others = marks.map(({ anchor }) => subjectAt(drawn, anchor));
  // The point itself counts as much as everything it is measured from.
  const subjects = [subject, ...others.map(() => subject), ...others];
  const direction = bestDirection(subjects, wishFor(drawn));
  const around = AROUND_MM[drawn.body.nearest(subject.position)?.part ?? 'trunk'];
  const near = others.filter(({ position }) => distance(position, subject.position) < 420);
  const places = [
    ...box(subject.position, around),
    ...near.flatMap(({ position }) => box(position, around * 0.35)),
  ];
  return framing(places, direction, size, { across: 0.06, along: 0.04 });
}

/** Share of a narrow picture that a plan's labels need beside the body. */
const PAPER_SHARE = 0.46;
const PAPER_PX = 320;

/** How far the eye may go round from the side that was asked for, to see more of the sites. */
const TURN_DEG = 45;

/**
 * All sites of a plan at once, from near `side` when one is asked for. For one leg, that leg stands aside and its labels
 * stand where the other leg would be.
 */
export function sitesView(
  drawn: DrawnBody,
  sites: readonly ShownSite[],
  size: PictureSize,
  side?: NamedView,
): View {
  const subjects = sites.map(({ anchor }) => subjectAt(drawn, anchor));
  const near = side && { azimuth: NAMED_AZIMUTH[side], withinDeg: TURN_DEG };
  const direction = bestDirection(subjects, { ...wishFor(drawn), ...(near && { near }) });
  const places = subjects.flatMap(({ position }) => box(position, 110));
  const leg = sites[0]?.side;
  if (leg === undefined || leg === 'midline' || sites.some((site) => site.side !== leg)) {
    return framing(places, direction, size, { across: 0.2, along: 0.03 });
  }
  const paperPx = Math.min(size.width * PAPER_SHARE, PAPER_PX);
  const whole = framing(places, direction, size, { across: paperPx / size.width / 2 + 0.03, along: 0.03 });
  const outwards = dot(drawn.body.frame('trunk', leg).lateral, axesOf(direction).right);
  return panned(whole, size, [(Math.sign(outwards) * paperPx) / 2, 0]);
}

const subjectAt = (drawn: DrawnBody, anchor: Anchor): Subject => drawn.surface.place(anchor);

const box = (place: Vec3, mm: number): Vec3[] =>
  [-mm, mm].flatMap((x) => [-mm, mm].map((y): Vec3 => add(place, [x * 0.8, y, x * 0.8])));

function wishFor(drawn: DrawnBody): Parameters<typeof bestDirection>[1] {
  const lying = LYING.includes(drawn.body.pose);
  return {
    highest: lying ? 70 : 50,
    lowest: lying ? 10 : -10,
    headward: drawn.body.frame('trunk', 'left').proximal,
    blocked: (position, toEye) => isHidden(drawn, position, toEye),
  };
}

/** Whether other skin lies between a place on the skin and an eye far away. */
export function isHidden(drawn: DrawnBody, position: Vec3, toEye: Vec3): boolean {
  const fromMm = 3000;
  const hit = drawn.body.cast(add(position, scale(toEye, fromMm)), scale(toEye, -1));
  // The drawn skin lies up to a few mm off the body that is asked.
  return hit !== undefined && hit.distanceMm < fromMm - 14;
}
