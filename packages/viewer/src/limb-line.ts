/** Lines drawn along a limb by its own axes: the nerve's schematic course, and pain regions chosen from a list. */
import { add, scale, sub, unit, type Vec3 } from '@ashi/geom';
import type { Anchor, Body, BodyPart, Side } from '@ashi/locate';

/**
 * A place on a part of the body, said without landmarks: how far along it (0 at its joint nearer the trunk, 1 at the
 * farther one) and towards where the skin lies, in degrees from behind (0) over outside (90) to the front (180).
 */
export interface LimbPlace {
  readonly part: BodyPart;
  readonly along: number;
  readonly towards: number;
}

const RADIANS = Math.PI / 180;

/** The skin there, or undefined where the body has none in that direction. */
export function limbAnchor(body: Body, side: Side, place: LimbPlace): Anchor | undefined {
  const frame = body.frame(place.part, side);
  const axis = sub(frame.distalEnd, frame.origin);
  const inside = add(frame.origin, scale(axis, place.along));
  const a = place.towards * RADIANS;
  const out: Vec3 = unit(add(scale(frame.anterior, -Math.cos(a)), scale(frame.lateral, Math.sin(a))));
  return body.cast(inside, out, { facing: out })?.anchor;
}

/** A line through such places, close enough together that the skin between them is nearly straight. */
export function limbLine(
  body: Body,
  side: Side,
  places: readonly LimbPlace[],
  stepsBetween: number,
): Anchor[] {
  const fine: LimbPlace[] = [];
  places.forEach((place, i) => {
    const last = places[i - 1];
    // From one part to the next there is no common measure: the line jumps the joint.
    if (last?.part === place.part) {
      for (let s = 1; s < stepsBetween; s++) {
        const t = s / stepsBetween;
        fine.push({
          part: place.part,
          along: last.along + (place.along - last.along) * t,
          towards: last.towards + (place.towards - last.towards) * t,
        });
      }
    }
    fine.push(place);
  });
  return fine.map((place) => limbAnchor(body, side, place)).filter((anchor) => anchor !== undefined);
}
