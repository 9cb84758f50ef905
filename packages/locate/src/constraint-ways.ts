/** Conditions on the way from one thing to another: fraction, midpoint, on-line, between. */
import type {
  BetweenConstraint,
  FractionConstraint,
  MidpointConstraint,
  OnLineConstraint,
  Ref,
} from '@ashi/atlas';
import {
  cross,
  cumulative,
  distance,
  dot,
  footOn,
  length,
  lerp,
  placeAlong,
  reject,
  sub,
  unit,
  type Vec3,
} from '@ashi/geom';
import { direction, skinOf } from './directions.ts';
import { SIDE } from './ground.ts';
import { asideMm, centreOf, footOf, type CurvePlace, type Foot, type Place, type Spot } from './place.ts';
import { Refused } from './refusal.ts';
import { hold, WEIGHT, type Residual, type Row } from './residual.ts';
import { alongPath, type SkinPath } from './skin-path.ts';
import type { Task } from './task.ts';

/** A part of the way along the skin; along a drawn curve when the definition names one it lies on. */
export function fraction(task: Task, c: FractionConstraint, index: number): Residual {
  const { ground } = task;
  const [from, to] = [ground.place(c.from), ground.place(c.to)];
  const { target, lengthMm } = fractionTarget(task, c, from, to);
  // From a curve only the part of the way is told, not which way: the other conditions say that.
  const drawn = from.shape === 'curve' || to.shape === 'curve';
  const way = unit(sub(centreOf(to), centreOf(from)));
  return {
    index,
    kind: 'fraction',
    exact: true,
    check: c.soft === true,
    about: c.to,
    centre: target,
    slackMm: 0,
    lengthMm,
    mm: (at) => (drawn ? dot(sub(at.position, target), way) : asideMm(at, target)),
    rows: (at) =>
      drawn
        ? [{ value: dot(sub(at.position, target), way), gradient: way, weight: WEIGHT.exact }]
        : hold(target, at.position, WEIGHT.exact),
  };
}

interface Part {
  readonly target: Vec3;
  /** From the start to the target, in mm. */
  readonly lengthMm: number;
}

function fractionTarget(task: Task, c: FractionConstraint, from: Place, to: Place): Part {
  const curve = namedCurve(task, c.from, c.to);
  if (curve) return partOfCurve(curve.positions, centreOf(from), centreOf(to), c.value);
  const spot = (place: Place, ref: Ref, other: Place): Spot =>
    place.shape === 'curve' ? footSpot(task, place, centreOf(other)) : task.ground.spot(ref);
  const name = `${c.from} ${c.to}`;
  return partOfWay(task, name, spot(from, c.from, to), spot(to, c.to, from), c.value);
}

/** A part of the way along the skin. */
function partOfWay(task: Task, name: string, from: Spot, to: Spot, t: number): Part {
  const filter = skinOf(task.location.region, SIDE);
  const way = wayBetween(task, name, from, to);
  return { target: alongPath(task.ground.body, way, t, filter).position, lengthMm: t * way.lengthMm };
}

/** An end of a curve may be drawn as a landmark of its own; within this it is the same place. */
const SAME = 6;

/**
 * A drawn curve that the definition names and that both ends lie on: the middle of a crease is counted along the
 * crease, a third of the arc behind the ear along that arc.
 */
export function namedCurve(task: Task, a: Ref, b: Ref): CurvePlace | undefined {
  const { ground } = task;
  for (const c of task.constraints) {
    const ref =
      c.kind === 'border' && c.side === 'on' ? c.structure : c.kind === 'level' ? c.with : undefined;
    const still = ref === undefined ? undefined : ground.still.place(ref);
    if (ref === undefined || still?.shape !== 'curve') continue;
    const ends = [a, b].map((end) => centreOf(ground.still.place(end)));
    const drawn = ref.startsWith('curved-line-');
    if (!drawn && !ends.every((p) => distance(footOn(still.positions, p).position, p) < SAME)) continue;
    const place = ground.place(ref);
    if (place.shape === 'curve') return place;
  }
  return undefined;
}

function partOfCurve(curve: readonly Vec3[], from: Vec3, to: Vec3, t: number): Part {
  const lengths = cumulative(curve);
  const at = (p: Vec3): number => {
    const foot = footOn(curve, p);
    return lengths[foot.segment]! + foot.t * (lengths[foot.segment + 1]! - lengths[foot.segment]!);
  };
  const [start, end] = [at(from), at(to)];
  const target = placeAlong(curve, (start + t * (end - start)) / lengths[lengths.length - 1]!);
  return { target, lengthMm: t * Math.abs(end - start) };
}

function footSpot({ ground, location }: Task, place: Place, near: Vec3): Spot {
  const foot = footOf(place, near).position;
  const hit = ground.body.nearest(foot, skinOf(location.region, SIDE));
  if (!hit) throw new Refused('no-skin', 'no skin near the curve');
  return hit;
}

/** The path along the skin on the aspect of the point. */
export function wayBetween({ ground, location }: Task, name: string, from: Spot, to: Spot): SkinPath {
  const outward = direction(ground.body, SIDE, location.region, location.aspect);
  return ground.way(`${name} ${location.aspect}`, from, to, {
    outward,
    filter: skinOf(location.region, SIDE),
  });
}

/** Halfway: along the skin between two places, evenly between two edges. */
export function midpoint(task: Task, c: MidpointConstraint, index: number): Residual {
  const { ground } = task;
  const [a, b] = c.between;
  const base = {
    index,
    kind: 'midpoint' as const,
    exact: true,
    check: c.soft === true,
    about: b,
    slackMm: 0,
  };
  const [from, to] = [ground.place(a), ground.place(b)];
  if (from.shape === 'point' && to.shape === 'point') {
    const curve = namedCurve(task, a, b);
    const { target, lengthMm } = curve
      ? partOfCurve(curve.positions, from.position, to.position, 0.5)
      : partOfWay(task, `${a} ${b}`, from, to, 0.5);
    return {
      ...base,
      lengthMm,
      centre: target,
      mm: (at) => asideMm(at, target),
      rows: (at) => hold(target, at.position, WEIGHT.exact),
    };
  }
  return {
    ...base,
    centre: lerp(centreOf(from), centreOf(to), 0.5),
    mm: (at) => gapAt(from, to, at)?.off ?? 0,
    rows: (at) => evenly(from, to, at, WEIGHT.exact),
  };
}

interface Gap {
  /** Signed distance from halfway, towards the second. */
  readonly off: number;
  readonly widthMm: number;
  readonly towards: Vec3;
  readonly middle: Vec3;
  /** Each side is told by one place, not by an edge that goes along with the search. */
  readonly fixed: boolean;
}

/** The space between two structures as it is beside a place. */
function gapAt(a: Place, b: Place, at: Spot): Gap | undefined {
  const [footA, footB] = [footOf(a, at.position), footOf(b, at.position)];
  const across = reject(sub(footB.position, footA.position), at.normal);
  const widthMm = length(across);
  if (widthMm < 1e-6) return undefined;
  const towards = unit(across);
  const middle = lerp(footA.position, footB.position, 0.5);
  const ended = (place: Place, foot: Foot): boolean => place.shape === 'point' || (foot.past ?? 0) > 0;
  const fixed = ended(a, footA) || ended(b, footB);
  return { off: dot(sub(at.position, middle), towards), widthMm, towards, middle, fixed };
}

function evenly(a: Place, b: Place, at: Spot, weight: number): readonly Row[] {
  const gap = gapAt(a, b, at);
  if (!gap) return [];
  const side = cross(at.normal, gap.towards);
  const value = dot(sub(at.position, gap.middle), side);
  return [
    { value: gap.off, gradient: gap.towards, weight },
    { value, gradient: side, weight: gap.fixed ? WEIGHT.alongside : WEIGHT.straight },
  ];
}

/** Between structures; halfway when nothing else fixes it. */
export function between(task: Task, c: BetweenConstraint, index: number): Residual {
  const places = c.structures.map((ref) => task.ground.place(ref));
  const a = places[0]!;
  const b = places[places.length - 1]!;
  const middle = lerp(centreOf(a), centreOf(b), 0.5);
  const wide = distance(footOf(a, middle).position, footOf(b, middle).position);
  return {
    index,
    kind: 'between',
    exact: false,
    check: c.soft === true,
    about: c.structures[0]!,
    centre: middle,
    // "Between" is met anywhere in the gap; two of three hands stay within its middle third.
    slackMm: wide / 6,
    mm: (at) => {
      const gap = gapAt(a, b, at);
      if (!gap) return 0;
      const beyond = Math.abs(gap.off) - gap.widthMm / 2;
      return beyond > 0 ? Math.sign(gap.off) * beyond : 0;
    },
    rows: (at) => evenly(a, b, at, WEIGHT.soft),
  };
}

/** On the line along the skin from one thing to another. */
export function onLine(task: Task, c: OnLineConstraint, index: number): Residual {
  const { ground } = task;
  const path = wayBetween(task, `${c.from} ${c.to}`, ground.spot(c.from), ground.spot(c.to));
  const corners = path.spots.map((s) => s.position);
  return {
    index,
    kind: 'on-line',
    exact: false,
    check: c.soft === true,
    about: c.to,
    centre: placeAlong(corners, 0.5),
    slackMm: 0,
    mm: (at) => asideMm(at, footOn(corners, at.position).position),
    rows: (at) => {
      const foot = footOn(corners, at.position);
      const across = unit(cross(foot.tangent, at.normal));
      return [{ value: dot(sub(at.position, foot.position), across), gradient: across, weight: WEIGHT.soft }];
    },
  };
}
