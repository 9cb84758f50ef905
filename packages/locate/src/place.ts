/** What a definition can refer to, once it lies on a body: a place, a curve on the skin, or a plane through it. */
import {
  add,
  cross,
  distance,
  dot,
  footOn,
  length,
  lerp,
  placeAlong,
  reject,
  scale,
  sub,
  unit,
  type Vec3,
} from '@ashi/geom';
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
  readonly normals: readonly Vec3[];
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

/** Where a place is nearest to `p`, and how the skin faces there. A point has no tangent. */
export interface Foot {
  readonly position: Vec3;
  readonly normal: Vec3;
  readonly tangent?: Vec3;
  /** How far past the nearer end of a curve `p` lies, in mm. */
  readonly past?: number;
}

export const spotAt = (body: Body, anchor: Anchor): Spot => ({
  anchor,
  position: body.position(anchor),
  normal: body.normal(anchor),
});

/** Drops what little weight lies off the midline, so that the place is its own mirror image. */
export function onMidline(body: Body, at: Spot): Spot {
  const mirror = body.mirror(at.anchor);
  const own = at.anchor.ids.map((id) => mirror.ids.includes(id));
  const total = at.anchor.weights.reduce((s, w, i) => s + (own[i] ? w : 0), 0);
  if (total < 0.5) return at;
  const weights = at.anchor.weights.map((w, i) => (own[i] ? w / total : 0)) as [number, number, number];
  return spotAt(body, { ids: at.anchor.ids, weights });
}

export function footOf(place: Place, p: Vec3): Foot {
  switch (place.shape) {
    case 'point':
      return place;
    case 'curve':
      return footOnCurve(place, p);
    case 'line': {
      const off = dot(sub(p, place.through), place.across);
      return { position: sub(p, scale(place.across, off)), tangent: place.along, normal: place.outward };
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
        positions: place.positions.map((p, i) => add(p, scale(acrossCurve(place, i), mm))),
      };
    case 'line':
      return { ...place, through: add(place.through, scale(place.across, mm)) };
  }
}

function acrossCurve(curve: CurvePlace, i: number): Vec3 {
  const before = curve.positions[Math.max(i - 1, 0)]!;
  const after = curve.positions[Math.min(i + 1, curve.positions.length - 1)]!;
  return unit(cross(sub(after, before), curve.normals[i]!));
}

/** Two unit vectors that span the tangent plane; the same for the same normal. */
export function tangents(normal: Vec3): readonly [Vec3, Vec3] {
  const axis: Vec3 = Math.abs(normal[1]) < 0.8 ? [0, 1, 0] : [1, 0, 0];
  const e1 = unit(reject(axis, normal));
  return [e1, cross(normal, e1)];
}

/** Longest straight piece of a drawn curve; between its own places it is laid on the skin. */
const PIECE = 12;

/** A drawn curve laid on the skin: the authored anchors stay, and more are put between them. */
export function curveOn(body: Body, drawn: readonly Anchor[]): CurvePlace {
  const spots: Spot[] = [];
  drawn.forEach((anchor, i) => {
    const next = spotAt(body, anchor);
    const last = spots[spots.length - 1];
    if (last && i > 0) {
      const pieces = Math.ceil(distance(last.position, next.position) / PIECE);
      for (let k = 1; k < pieces; k++) {
        const straight = lerp(last.position, next.position, k / pieces);
        const hit = body.nearest(straight, { facing: add(last.normal, next.normal) });
        if (hit) spots.push(hit);
      }
    }
    spots.push(next);
  });
  return curveOf(spots);
}

export const curveOf = (spots: readonly Spot[]): CurvePlace => ({
  shape: 'curve',
  anchors: spots.map((s) => s.anchor),
  positions: spots.map((s) => s.position),
  normals: spots.map((s) => s.normal),
});

/** A drawn line may lie so far under the skin that bulges between its corners, in mm. */
const UNDER = 8;

/** How far apart two places are along the skin. A little under it does not count, through the limb does. */
export function asideMm(at: Spot, place: Vec3): number {
  const off = sub(place, at.position);
  const through = Math.max(0, Math.abs(dot(off, at.normal)) - UNDER);
  return Math.hypot(length(reject(off, at.normal)), through);
}

function footOnCurve(curve: CurvePlace, p: Vec3): Foot {
  const foot = footOn(curve.positions, p);
  const normal = unit(lerp(curve.normals[foot.segment]!, curve.normals[foot.segment + 1]!, foot.t));
  const off = dot(sub(p, foot.position), foot.tangent);
  const atStart = foot.segment === 0 && foot.t === 0;
  const atEnd = foot.segment === curve.positions.length - 2 && foot.t === 1;
  const past = atStart ? Math.max(0, -off) : atEnd ? Math.max(0, off) : 0;
  return { position: foot.position, normal, tangent: foot.tangent, past };
}
