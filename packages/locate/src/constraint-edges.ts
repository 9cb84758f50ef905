/** Conditions beside structures: border, in-depression, corner. */
import type { BorderConstraint, CornerConstraint, InDepressionConstraint, Ref } from '@ashi/atlas';
import {
  add,
  cross,
  cumulative,
  distance,
  dot,
  length,
  lerp,
  reject,
  scale,
  sub,
  unit,
  type Vec3,
} from '@ashi/geom';
import { fingerBreadthMm, unitMm } from './cun.ts';
import { direction, skinOf } from './directions.ts';
import { SIDE } from './ground.ts';
import {
  asideMm,
  centreOf,
  curveOf,
  footOf,
  type CurvePlace,
  type Foot,
  type Place,
  type Spot,
} from './place.ts';
import { Refused } from './refusal.ts';
import { hold, WEIGHT, type Residual, type Row } from './residual.ts';
import { cornerOf, type Task } from './task.ts';

/** On these the point lies exactly; on a muscle or a bone it lies somewhere over its breadth, a finger each way. */
const THIN = /border|crease|line|margin|fold|sulcus|tendon|artery|junction|crest|eyebrow/;

/** "Next to" ends two fingers farther out; nearer is better, so this is a guard, not an aim. */
const FAR = 2;

/** Next to a structure on one side of it; `on` is on it. */
export function border(task: Task, c: BorderConstraint, index: number): Residual {
  const place = task.ground.place(c.structure);
  const breadth = fingerBreadthMm(task.ground);
  const base = {
    index,
    kind: 'border' as const,
    exact: false,
    check: c.soft === true,
    about: c.structure,
  };
  if (c.side === 'on') {
    const wide = place.shape === 'curve' && !THIN.test(c.structure) ? breadth : 0;
    return {
      ...base,
      centre: centreOf(place),
      slackMm: wide / 2,
      mm: (at) => Math.max(0, asideMm(at, footOf(place, at.position).position) - wide),
      rows: (at) => onto(place, at, wide > 0 ? WEIGHT.drift : WEIGHT.soft, breadth),
    };
  }
  const way = direction(task.ground.body, SIDE, task.location.region, c.side);
  const edge = sidedEdge(place, way);
  const clear = isKnob(task, c.structure, place) ? breadth : breadth / 2;
  return {
    ...base,
    centre: add(centreOf(edge), scale(way, clear)),
    slackMm: clear / 3,
    mm: (at) => {
      const { off, wanted } = beside(edge, at, way, clear);
      if (off < wanted) return off - wanted;
      const away = asideMm(at, footOf(edge, at.position).position);
      return Math.max(0, away - wanted - FAR * breadth);
    },
    rows: (at) => besideRows(edge, at, way, clear, breadth),
  };
}

/**
 * A fingertip rests next to an edge when its middle is half a finger's breadth away from it. A joint or a bone of a limb
 * that is marked by one place is the top of a knob, whose own edge is another half away.
 */
function isKnob(task: Task, ref: Ref, place: Place): boolean {
  return place.shape === 'point' && LIMBS.has(task.location.region) && BONY.test(ref) && !EDGE.test(ref);
}

const LIMBS: ReadonlySet<string> = new Set(
  ['elbow', 'wrist', 'hand', 'finger', 'knee', 'leg', 'ankle', 'foot', 'toe'], // prettier-ignore
);
const BONY =
  /joint|bone|head|process|tuberosity|malleolus|condyle|olecranon|pisiform|scaphoid|triquetrum|cuboid|cuneiform/;
const EDGE = /border|margin|crease|end-of|line/;

/** A word that lies so much in the plane of an outline tells one of its sides from the other. */
const IN_PLANE = 0.7;

/** What "beside" is counted from on the named side. */
function sidedEdge(place: Place, way: Vec3): Place {
  if (place.shape !== 'curve') return place;
  const { outline, normal } = shapeOf(place);
  if (!outline) return beyondEnd(place, way) ?? place;
  // In front of a tendon that both edges are drawn of is beside either of them.
  return length(reject(way, normal)) > IN_PLANE ? facingPart(place, way) : place;
}

/** "Distal to" a bone that is drawn lengthwise means beyond its far end. */
function beyondEnd(place: Place, way: Vec3): Place | undefined {
  if (place.shape !== 'curve' || shapeOf(place).outline) return undefined;
  const chord = sub(place.positions[place.positions.length - 1]!, place.positions[0]!);
  if (Math.abs(dot(unit(chord), way)) < 0.8) return undefined;
  const i = dot(chord, way) > 0 ? place.positions.length - 1 : 0;
  return { shape: 'point', anchor: place.anchors[i]!, position: place.positions[i]!, normal: way };
}

/** Of an outline, the part that looks the named way: what lies beyond the far edge is not beside it. */
function facingPart(curve: CurvePlace, way: Vec3): CurvePlace {
  const { positions } = curve;
  const last = positions.length - 1;
  const closed = distance(positions[0]!, positions[last]!) < 1;
  const n = closed ? last : last + 1;
  const offs = positions.slice(0, n).map((p) => dot(p, way));
  const middle = (Math.max(...offs) + Math.min(...offs)) / 2;
  const top = offs.indexOf(Math.max(...offs));
  const reach = (step: 1 | -1): number => {
    let k = 0;
    for (; k < n - 1; k++) {
      const next = top + step * (k + 1);
      if (!closed && (next < 0 || next >= n)) break;
      if (offs[(next + n) % n]! <= middle) break;
    }
    return k;
  };
  const [back, ahead] = [reach(-1), reach(1)];
  if (back + ahead < 1) return curve;
  const inner = Array.from({ length: back + ahead + 1 }, (_, i) => (top - back + i + n) % n);
  const corner = (i: number): Spot => ({
    anchor: curve.anchors[i]!,
    position: positions[i]!,
    normal: curve.normals[i]!,
  });
  // The ends are where the outline turns, not at its next corner.
  const turn = (from: number, to: number): readonly Spot[] => {
    if (to < 0 || to > n - 1) return [];
    const t = (offs[from]! - middle) / (offs[from]! - offs[to]!);
    return [{ ...corner(from), position: lerp(positions[from]!, positions[to]!, Math.min(t, 1)) }];
  };
  const wrapped = (i: number): number => (closed ? (i + n) % n : i);
  return curveOf([
    ...turn(inner[0]!, wrapped(inner[0]! - 1)),
    ...inner.map(corner),
    ...turn(inner[inner.length - 1]!, wrapped(inner[inner.length - 1]! + 1)),
  ]);
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
  const point = place.shape === 'point';
  const facing = Math.max(dot(foot.normal, way), point ? dot(at.normal, way) : -1);
  const open = Math.min(Math.max((0.95 - facing) / 0.25, 0), 1);
  const inSkin = reject(way, foot.normal);
  const flat = length(inSkin) > 1e-6 ? unit(inSkin) : tangentOf(foot.normal);
  const heading = foot.tangent ? acrossEdge(foot, foot.tangent, at, flat, FADE * clear) : flat;
  return { off: dot(sub(at.position, foot.position), heading), wanted: clear * open, heading };
}

/** By so many clearances past the end of an edge its direction has turned into the plain word. */
const FADE = 1.5;

/**
 * Square to the edge on the named side. Where the edge runs along the word, and past the edge's end, the plain word
 * takes over. Which side is which is told at the edge, where the word is clear, and carried over to the place.
 */
function acrossEdge(foot: Foot, tangent: Vec3, at: Spot, flat: Vec3, fadeMm: number): Vec3 {
  const square = dot(unit(cross(tangent, foot.normal)), flat);
  const along = dot(tangent, flat) * (1 - Math.abs(square));
  const acrossAt = unit(cross(tangent, at.normal));
  const edge = unit(add(scale(acrossAt, square), scale(tangent, along)));
  const fade = Math.min(1, (foot.past ?? 0) / fadeMm);
  const plain = reject(flat, at.normal);
  return fade === 0 || length(plain) < 0.2
    ? edge
    : unit(add(scale(edge, 1 - fade), scale(unit(plain), fade)));
}

const tangentOf = (normal: Vec3): Vec3 => unit(reject([0.36, 0.48, 0.8], normal));

/** Never on the wrong side; beyond the clearance, the nearer the better. */
function besideRows(place: Place, at: Spot, way: Vec3, clear: number, breadth: number): readonly Row[] {
  const { off, wanted, heading } = beside(place, at, way, clear);
  const weight = off < wanted ? WEIGHT.soft : WEIGHT.drift;
  const rows: Row[] = [{ value: off - wanted, gradient: heading, weight }];
  if (place.shape === 'point') {
    const side = cross(at.normal, heading);
    const value = dot(sub(at.position, place.position), side);
    rows.push({ value, gradient: side, weight: WEIGHT.alongside });
  } else {
    rows.push(...towardsMiddle(place, at, breadth));
  }
  return rows;
}

/** The pull towards the middle of an edge that is longer than this is no stronger at its ends than here, in fingers. */
const LONG = 5;
/** The least of that pull per millimetre, so that a long edge still holds what nothing else does. */
const LEAST = 0.15;

interface Shape {
  readonly centre: Vec3;
  readonly lengthMm: number;
  readonly outline: boolean;
  /** The way the skin inside an outline faces. */
  readonly normal: Vec3;
}

const shapes = new WeakMap<CurvePlace, Shape>();

function shapeOf(curve: CurvePlace): Shape {
  let shape = shapes.get(curve);
  if (!shape) {
    const lengths = cumulative(curve.positions);
    const lengthMm = lengths[lengths.length - 1]!;
    const gap = distance(curve.positions[0]!, curve.positions[curve.positions.length - 1]!);
    shape = {
      centre: centreOf(curve),
      lengthMm,
      // It comes back to where it began: it has no far end, and its middle is nowhere.
      outline: gap < 0.6 * lengthMm,
      normal: unit(curve.normals.reduce(add)),
    };
    shapes.set(curve, shape);
  }
  return shape;
}

function towardsMiddle(place: Place, at: Spot, breadth: number): readonly Row[] {
  if (place.shape !== 'curve') return [];
  const { centre, lengthMm, outline } = shapeOf(place);
  if (outline) return [];
  const { tangent } = footOf(place, at.position);
  if (!tangent) return [];
  const pull = Math.min(1, Math.max(LEAST, (LONG * breadth) / lengthMm));
  const value = pull * dot(sub(at.position, centre), tangent);
  return [{ value, gradient: scale(tangent, pull), weight: WEIGHT.middle }];
}

/** On a structure: on a place, or anywhere along a curve. */
function onto(place: Place, at: Spot, weight: number, breadth: number): readonly Row[] {
  if (place.shape === 'point') return hold(place.position, at.position, weight);
  const foot = footOf(place, at.position);
  const tangent = foot.tangent ?? tangentOf(at.normal);
  const across = unit(cross(tangent, at.normal));
  const off = sub(at.position, foot.position);
  const rows: Row[] = [{ value: dot(off, across), gradient: across, weight }];
  if (foot.past) {
    rows.push({ value: dot(off, tangent), gradient: tangent, weight });
  }
  if (weight !== WEIGHT.hint) rows.push(...towardsMiddle(place, at, breadth));
  return rows;
}

/** A hollow is about as wide as the fingertip that fills it: a quarter of that. */
const HOLLOW_SLACK = 4;

/** In the hollow of a structure or next to it: a hint where to settle, and a check that it is near. */
export function inDepression(task: Task, c: InDepressionConstraint, index: number): Residual {
  const place = task.ground.place(c.of);
  if (place.shape === 'curve' && SPACE.test(c.of)) return inSpace(place, c, index);
  const reach = 2 * fingerBreadthMm(task.ground);
  return {
    index,
    kind: 'in-depression',
    exact: false,
    check: c.soft === true,
    about: c.of,
    centre: centreOf(place),
    slackMm: HOLLOW_SLACK,
    mm: (at) => Math.max(0, asideMm(at, footOf(place, at.position).position) - reach),
    rows: (at) => onto(place, at, WEIGHT.hint, reach),
  };
}

/** A space between two ribs goes on where its drawing ends; the hollow is anywhere along it. */
const SPACE = /intercostal-space/;

function inSpace(place: CurvePlace, c: InDepressionConstraint, index: number): Residual {
  const across = (at: Spot): { off: number; gradient: Vec3 } => {
    const foot = footOf(place, at.position);
    const gradient = unit(cross(foot.tangent ?? tangentOf(at.normal), at.normal));
    return { off: dot(sub(at.position, foot.position), gradient), gradient };
  };
  return {
    index,
    kind: 'in-depression',
    exact: false,
    check: c.soft === true,
    about: c.of,
    centre: centreOf(place),
    slackMm: HOLLOW_SLACK,
    mm: (at) => across(at).off,
    rows: (at) => {
      const { off, gradient } = across(at);
      return [{ value: off, gradient, weight: WEIGHT.soft }];
    },
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
    lengthMm: mm,
    mm: (spot) => asideMm(spot, target),
    rows: (spot) => hold(target, spot.position, WEIGHT.exact),
  };
}
