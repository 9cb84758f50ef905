/** What a definition can refer to, once it lies on a body: a place, a curve on the skin, or a plane through it. */
import { add, cross, dot, footOn, lerp, placeAlong, reject, scale, sub, unit, type Vec3 } from '@ashi/geom';
import type { Anchor, Body } from './body.ts';

/** A place on the skin with its outward normal. */
export interface Spot {
  readonly anchor: Anchor;
  readonly position: Vec3;
  readonly normal: Vec3;
}

export interface PointPlace extends Spot {
  readonly shape: 'point';
}

export interface CurvePlace {
  readonly shape: 'curve';
  readonly anchors: readonly Anchor[];
  readonly positions: readonly Vec3[];
}

/**
 * A straight construction line on the skin: where the plane through `through` with normal `across` meets the skin.
 * `along` is the long axis of its region, `outward` the way its skin faces.
 */
export interface LinePlace {
  readonly shape: 'line';
  readonly through: Vec3;
  readonly along: Vec3;
  readonly across: Vec3;
  readonly outward: Vec3;
}

export type Place = PointPlace | CurvePlace | LinePlace;

/** Where a place is nearest to `p`. A point has no tangent. */
export interface Foot {
  readonly position: Vec3;
  readonly tangent?: Vec3;
}

export const spotAt = (body: Body, anchor: Anchor): Spot => ({
  anchor,
  position: body.position(anchor),
  normal: body.normal(anchor),
});

export function footOf(place: Place, p: Vec3): Foot {
  switch (place.shape) {
    case 'point':
      return { position: place.position };
    case 'curve':
      return footOn(place.positions, p);
    case 'line': {
      const off = dot(sub(p, place.through), place.across);
      return { position: sub(p, scale(place.across, off)), tangent: place.along };
    }
  }
}

/** One place that stands for the whole: the point itself, the middle of a curve, a line's own landmark. */
export function centreOf(place: Place): Vec3 {
  switch (place.shape) {
    case 'point':
      return place.position;
    case 'curve':
      return placeAlong(place.positions, 0.5);
    case 'line':
      return place.through;
  }
}

/** The line through a spot along the long axis `along`. */
export function lineThrough(spot: Pick<Spot, 'position' | 'normal'>, along: Vec3): LinePlace {
  const outward = unit(reject(spot.normal, along));
  return { shape: 'line', through: spot.position, along, across: unit(cross(along, outward)), outward };
}

/** A curve or line moved across itself by `mm`, or a point moved on the skin; for asking what an error does. */
export function shifted(place: Place, body: Body, mm: number, way: 0 | 1): Place {
  switch (place.shape) {
    case 'point': {
      const [e1, e2] = tangents(place.normal);
      const hit = body.nearest(add(place.position, scale(way === 0 ? e1 : e2, mm)), { facing: place.normal });
      return hit ? { shape: 'point', ...hit } : place;
    }
    case 'curve':
      return {
        ...place,
        positions: place.positions.map((p, i) => add(p, scale(acrossCurve(place, body, i), mm))),
      };
    case 'line':
      return { ...place, through: add(place.through, scale(place.across, mm)) };
  }
}

function acrossCurve(curve: CurvePlace, body: Body, i: number): Vec3 {
  const before = curve.positions[Math.max(i - 1, 0)]!;
  const after = curve.positions[Math.min(i + 1, curve.positions.length - 1)]!;
  return unit(cross(sub(after, before), body.normal(curve.anchors[i]!)));
}

/** Two unit vectors that span the tangent plane; the same for the same normal. */
export function tangents(normal: Vec3): readonly [Vec3, Vec3] {
  const axis: Vec3 = Math.abs(normal[1]) < 0.8 ? [0, 1, 0] : [1, 0, 0];
  const e1 = unit(reject(axis, normal));
  return [e1, cross(normal, e1)];
}

/** Between two anchors of a drawn curve: the place on the skin nearest to the straight one. */
export function between(body: Body, a: Spot, b: Spot, t: number): Spot | undefined {
  return body.nearest(lerp(a.position, b.position, t), { facing: add(a.normal, b.normal) });
}
