/** Conditions beside structures: border, in-depression, corner. */
import type { BorderConstraint, CornerConstraint, InDepressionConstraint } from '@ashi/atlas';
import { add, cross, distance, dot, footOn, length, reject, scale, sub, unit, type Vec3 } from '@ashi/geom';
import { fingerBreadthMm, unitMm } from './cun.ts';
import { direction, skinOf } from './directions.ts';
import { SIDE } from './ground.ts';
import { centreOf, footOf, type CurvePlace, type Place, type Spot } from './place.ts';
import { Refused } from './refusal.ts';
import { hold, WEIGHT, type Residual, type Row } from './residual.ts';
import { cornerOf, type Task } from './task.ts';

/** Next to a structure on one side of it; `on` is on it. */
export function border(task: Task, c: BorderConstraint, index: number): Residual {
  const place = task.ground.place(c.structure);
  const base = {
    index,
    kind: 'border' as const,
    exact: false,
    check: c.soft === true,
    about: c.structure,
  };
  if (c.side === 'on') {
    return {
      ...base,
      centre: centreOf(place),
      slackMm: 0,
      mm: (at) => distance(at.position, footOf(place, at.position).position),
      rows: (at) => onto(place, at, WEIGHT.soft),
    };
  }
  const way = direction(task.ground.body, SIDE, task.location.region, c.side);
  const edge = beyondEnd(place, way) ?? place;
  const breadth = fingerBreadthMm(task.ground);
  const clear = edge.shape === 'point' && place.shape === 'point' && hasKnobs(task) ? breadth : breadth / 2;
  return {
    ...base,
    centre: add(centreOf(edge), scale(way, clear)),
    slackMm: clear / 2,
    mm: (at) => {
      const { off, wanted } = beside(edge, at, way, clear);
      return off < wanted ? off - wanted : Math.max(0, off - wanted - breadth);
    },
    rows: (at) => besideRows(edge, at, way, clear),
  };
}

/**
 * A fingertip rests next to an edge when its middle is half a finger's breadth away from it. A point landmark on the
 * trunk or head is an edge or a place; on a limb it is the top of a bony knob, whose own edge is another half away.
 */
function hasKnobs({ location }: Task): boolean {
  const { region } = location;
  return ['elbow', 'wrist', 'hand', 'finger', 'knee', 'leg', 'ankle', 'foot', 'toe'].includes(region);
}

/** "Distal to" a bone that is drawn lengthwise means beyond its far end. */
function beyondEnd(place: Place, way: Vec3): Place | undefined {
  if (place.shape !== 'curve') return undefined;
  const ends = [0, place.positions.length - 1].map((i) => place.positions[i]!);
  const chord = sub(ends[1]!, ends[0]!);
  if (length(chord) < 1e-6 || Math.abs(dot(unit(chord), way)) < 0.8) return undefined;
  const i = dot(chord, way) > 0 ? place.positions.length - 1 : 0;
  return { shape: 'point', anchor: place.anchors[i]!, position: place.positions[i]!, normal: way };
}

interface Beside {
  /** How far to the named side of the structure, in mm. */
  readonly off: number;
  readonly wanted: number;
  readonly heading: Vec3;
}

/**
 * Where a place lies beside a structure.
 *
 *     structure ┆←── wanted ──→ ●      seen from above: the side is in the plane of the skin
 *
 * Where the skin itself faces the named side there is nothing farther out: the clearance shrinks to nothing.
 */
function beside(place: Place, at: Spot, way: Vec3, clear: number): Beside {
  const foot = footOf(place, at.position);
  const facing = dot(at.normal, way);
  const open = Math.min(Math.max((0.95 - facing) / 0.25, 0), 1);
  const inSkin = reject(way, at.normal);
  const flat = length(inSkin) > 1e-6 ? unit(inSkin) : tangentOf(at);
  let heading = flat;
  if (foot.tangent && place.shape !== 'point') {
    const across = unit(cross(foot.tangent, at.normal));
    heading = dot(across, way) < 0 ? scale(across, -1) : across;
  }
  return { off: dot(sub(at.position, foot.position), heading), wanted: clear * open, heading };
}

const tangentOf = (at: Spot): Vec3 => unit(reject([0.36, 0.48, 0.8], at.normal));

/** Never on the wrong side; beyond the clearance, the nearer the better. */
function besideRows(place: Place, at: Spot, way: Vec3, clear: number): readonly Row[] {
  const { off, wanted, heading } = beside(place, at, way, clear);
  const weight = off < wanted ? WEIGHT.soft : WEIGHT.drift;
  const rows: Row[] = [{ value: off - wanted, gradient: heading, weight }];
  if (place.shape === 'point') {
    const side = cross(at.normal, heading);
    rows.push({
      value: dot(sub(at.position, place.position), side),
      gradient: side,
      weight: WEIGHT.straight,
    });
  }
  return rows;
}

/** On a structure: on a place, or anywhere along a curve. */
function onto(place: Place, at: Spot, weight: number): readonly Row[] {
  if (place.shape === 'point') return hold(place.position, at.position, weight);
  const foot = footOf(place, at.position);
  const tangent = foot.tangent ?? tangentOf(at);
  const across = unit(cross(tangent, at.normal));
  const off = sub(at.position, foot.position);
  const rows: Row[] = [{ value: dot(off, across), gradient: across, weight }];
  if (place.shape === 'curve' && beyond(place, at)) {
    rows.push({ value: dot(off, tangent), gradient: tangent, weight });
  }
  return rows;
}

function beyond(curve: CurvePlace, at: Spot): boolean {
  const foot = footOn(curve.positions, at.position);
  return (
    (foot.segment === 0 && foot.t === 0) || (foot.segment === curve.positions.length - 2 && foot.t === 1)
  );
}

/** Seven millimetres: half of two thirds of a cun, about the radius of the hollow that a fingertip fills. */
const HOLLOW_SLACK = 4;

/** In the hollow of a structure or next to it: a hint where to settle, and a check that it is near. */
export function inDepression(task: Task, c: InDepressionConstraint, index: number): Residual {
  const place = task.ground.place(c.of);
  const reach = 1.5 * fingerBreadthMm(task.ground);
  return {
    index,
    kind: 'in-depression',
    exact: false,
    check: c.soft === true,
    about: c.of,
    centre: centreOf(place),
    slackMm: HOLLOW_SLACK,
    mm: (at) => Math.max(0, distance(at.position, footOf(place, at.position).position) - reach),
    rows: (at) => onto(place, at, WEIGHT.hint),
  };
}

/** Just outside the corner of a nail: away from the nail along both of its edges. */
export function corner(task: Task, c: CornerConstraint, index: number): Residual {
  const { ground, location } = task;
  const about = cornerOf(c);
  const at = ground.spot(about);
  const { body } = ground;
  const away = add(
    direction(body, SIDE, location.region, 'proximal'),
    direction(body, SIDE, location.region, c.side),
  );
  const span = { region: location.region, aspect: location.aspect, axis: 'transverse' as const };
  const mm = c.offset * unitMm(ground, c.unit, span);
  const skin = skinOf(location.region, SIDE);
  const hit = body.nearest(add(at.position, scale(unit(reject(away, at.normal)), mm)), {
    ...skin,
    facing: at.normal,
  });
  if (!hit) throw new Refused('no-skin', `no skin beside '${about}'`, about);
  const target = hit.position;
  return {
    index,
    kind: 'corner',
    exact: true,
    check: c.soft === true,
    about,
    centre: target,
    slackMm: 0,
    mm: (spot) => distance(spot.position, target),
    rows: (spot) => hold(target, spot.position, WEIGHT.exact),
  };
}
