/** Conditions counted from levels and lines: level, distance, lateral-to. */
import type { DistanceConstraint, LateralToConstraint, LevelConstraint } from '@ashi/atlas';
import { add, cross, dot, length, reject, scale, sub, unit, type Vec3 } from '@ashi/geom';
import { axisOf, unitMm } from './cun.ts';
import { direction, longAxis, skinOf } from './directions.ts';
import { SIDE } from './ground.ts';
import { centreOf, footOf, type Place, type Spot } from './place.ts';
import { skinPath } from './skin-path.ts';
import { WEIGHT, type Residual, type Row } from './residual.ts';
import type { Task } from './task.ts';

/** On the same transverse level as something. */
export function level(task: Task, c: LevelConstraint, index: number): Residual {
  const { ground, location } = task;
  const structure = ground.place(c.with);
  const axis = longAxis(ground.body, SIDE, location.region);
  const off = (at: Spot): number => dot(sub(at.position, footOf(structure, at.position).position), axis);
  return {
    index,
    kind: 'level',
    exact: true,
    check: c.soft === true,
    about: c.with,
    centre: centreOf(structure),
    slackMm: 0,
    mm: off,
    rows: (at) => [{ value: off(at), gradient: axis, weight: WEIGHT.exact }],
  };
}

/**
 * So far along a direction from the level of something: one coordinate. On the limbs and the trunk it is straight, as
 * the proportional rows are; on the head it runs over the scalp, as its rows do.
 */
export function distance(task: Task, c: DistanceConstraint, index: number): Residual {
  const { ground, location } = task;
  const structure = ground.place(c.from);
  const along = direction(ground.body, SIDE, regionFor(task, c), c.direction);
  const span = {
    region: regionFor(task, c),
    aspect: location.aspect,
    axis: axisOf(c.direction),
    from: c.from,
  };
  const wanted = c.value * unitMm(ground, c.unit, span);
  const measured =
    location.region === 'head' ? overScalp(task, structure, along) : straight(structure, along);
  return {
    index,
    kind: 'distance',
    exact: true,
    check: c.soft === true,
    about: c.from,
    centre: centreOf(structure),
    slackMm: 0,
    lengthMm: wanted,
    mm: (at) => measured(at).mm - wanted,
    rows: (at) => {
      const { mm, gradient } = measured(at);
      return [{ value: mm - wanted, gradient, weight: WEIGHT.exact }, ...straightFrom(structure, at, along)];
    },
  };
}

/** Around the elbow a cun belongs to the arm above it and to the forearm below it, and so at the knee. */
function regionFor(task: Task, c: DistanceConstraint): Task['location']['region'] {
  const { region } = task.location;
  if (region === 'elbow') return c.direction === 'distal' ? 'forearm' : 'arm';
  if (region === 'knee') return c.direction === 'distal' ? 'leg' : region;
  return region;
}

type Measured = (at: Spot) => { readonly mm: number; readonly gradient: Vec3 };

const straight =
  (structure: Place, along: Vec3): Measured =>
  (at) => ({ mm: dot(sub(at.position, footOf(structure, at.position).position), along), gradient: along });

/** From a single place, "below" is straight below unless something else says otherwise. */
function straightFrom(structure: Place, at: Spot, along: Vec3): readonly Row[] {
  if (structure.shape !== 'point') return [];
  const side = cross(at.normal, along);
  if (length(side) < 1e-6) return [];
  const gradient = unit(side);
  return [{ value: dot(sub(at.position, structure.position), gradient), gradient, weight: WEIGHT.straight }];
}

/** Along the skin, in the sagittal plane of the place itself. */
function overScalp({ ground, location }: Task, structure: Place, along: Vec3): Measured {
  const lateral = direction(ground.body, SIDE, location.region, 'lateral');
  const sideways = Math.abs(dot(along, lateral)) > 0.7;
  return (at) => {
    const origin = footOf(structure, at.position).position;
    const shift = sideways ? 0 : dot(sub(at.position, origin), lateral);
    const start = ground.body.nearest(add(origin, scale(lateral, shift)), skinOf(location.region, SIDE));
    if (!start) return { mm: Infinity, gradient: along };
    const tape = tapeTo({ ground, location }, start, at);
    // Beyond the crown "up" points down: the way is told by how it sets out.
    const out = within(along, start.normal) ?? along;
    const sign = Math.sign(dot(sub(at.position, start.position), out)) || 1;
    const gradient = sideways ? tape.heading : (within(tape.heading, lateral) ?? along);
    return { mm: sign * tape.mm, gradient: scale(gradient, sign) };
  };
}

/** Length of the skin from one place to another, and the way it arrives. */
function tapeTo(
  { ground, location }: Pick<Task, 'ground' | 'location'>,
  from: Spot,
  to: Spot,
): { mm: number; heading: Vec3 } {
  const filter = skinOf(location.region, SIDE);
  const path = skinPath(ground.body, from, to, { filter, stepMm: 25 });
  const before = path.spots[path.spots.length - 2]!;
  const last = sub(to.position, before.position);
  const lateral = direction(ground.body, SIDE, location.region, 'lateral');
  return { mm: path.lengthMm, heading: within(last, to.normal) ?? within(lateral, to.normal) ?? lateral };
}

/** The part of a direction that is square to `n`, as a unit vector; undefined when there is none. */
function within(v: Vec3, n: Vec3): Vec3 | undefined {
  const part = reject(v, n);
  return length(part) > 1e-6 ? unit(part) : undefined;
}

/** So far from a line, square to it along the skin; on the line itself when the value is 0. */
export function lateralTo(task: Task, c: LateralToConstraint, index: number): Residual {
  const { ground, location } = task;
  const structure = ground.place(c.structure);
  const span = { region: location.region, aspect: location.aspect, axis: 'transverse' as const };
  const wanted = c.value === 0 ? 0 : c.value * unitMm(ground, c.unit, span);
  const off = wanted === 0 ? offLine(structure) : offByTape(task, structure, wanted);
  const out = scale(direction(ground.body, SIDE, location.region, 'lateral'), wanted);
  return {
    index,
    kind: 'lateral-to',
    exact: true,
    check: c.soft === true,
    about: c.structure,
    centre: add(centreOf(structure), out),
    slackMm: 0,
    ...(wanted === 0 ? {} : { lengthMm: wanted }),
    mm: (at) => off(at).mm,
    rows: (at) => {
      const { mm, gradient } = off(at);
      return [{ value: mm, gradient, weight: WEIGHT.exact }];
    },
  };
}

function offLine(structure: Place): Measured {
  return (at) => {
    const foot = footOf(structure, at.position);
    if (structure.shape === 'line') {
      return { mm: dot(sub(at.position, structure.through), structure.across), gradient: structure.across };
    }
    const off = reject(sub(at.position, foot.position), at.normal);
    const mm = length(off);
    return {
      mm,
      gradient: mm > 1e-9 ? scale(off, 1 / mm) : unit(cross(foot.tangent ?? [0, 1, 0], at.normal)),
    };
  };
}

function offByTape({ ground, location }: Task, structure: Place, wanted: number): Measured {
  const { body } = ground;
  const lateral = direction(body, SIDE, location.region, 'lateral');
  // The midline of the front of the body goes on over the crown: there the aspect of the point says where to look.
  const looking = within(direction(body, SIDE, location.region, location.aspect), lateral);
  const own = structure.shape === 'line' ? structure.outward : undefined;
  const outward = (location.region === 'head' ? (looking ?? own) : (own ?? looking)) ?? lateral;
  const filter = skinOf(location.region, SIDE);
  return (at) => {
    const foot = footOf(structure, at.position).position;
    const start =
      body.cast(add(foot, scale(outward, 600)), scale(outward, -1), { ...filter, facing: outward }) ??
      body.nearest(foot, { ...filter, facing: outward });
    if (!start) return { mm: Infinity, gradient: lateral };
    const sign = Math.sign(dot(sub(at.position, start.position), lateral)) || 1;
    const tape = tapeTo({ ground, location }, start, at);
    return { mm: sign * tape.mm - wanted, gradient: scale(tape.heading, sign) };
  };
}
