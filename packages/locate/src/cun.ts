/**
 * How long a cun is. A bone cun is a part of one segment of this very body and valid there only; the finger units come
 * from the person's stature.
 */
import type { Aspect, Direction, Measure, Ref, Region, Scale, Unit } from '@ashi/atlas';
import { add, distance, dot, length, sub, unit, type Vec3 } from '@ashi/geom';
import { direction, longAxis } from './directions.ts';
import { SIDE, type Ground } from './ground.ts';
import { centreOf, spotAt, type Spot } from './place.ts';
import { Refused } from './refusal.ts';

/** The standard divides stature into 75 cun: for the finger cun where the hand has no landmarks, and for tolerances. */
export const CUN_PER_STATURE = 75;
/** One finger in cun: two fingers held together count 1.5 in common teaching. */
const BREADTH_IN_CUN = 0.75;

export type Axis = Scale['axis'];

export interface Span {
  readonly region: Region;
  readonly aspect: Aspect;
  readonly axis: Axis;
  /** What is counted from; the row that begins or ends there is preferred. */
  readonly from?: Ref;
}

export function axisOf(word: Direction): Axis {
  switch (word) {
    case 'lateral':
    case 'medial':
    case 'radial':
    case 'ulnar':
      return 'transverse';
    case 'anterior':
    case 'posterior':
      return 'anteroposterior';
    default:
      return 'longitudinal';
  }
}

/** The standard's own finger cun: the middle segment of the bent middle finger, between its two creases. */
const FINGER_CUN: readonly [Ref, Ref] = [
  'radial-end-of-proximal-interphalangeal-crease-of-middle-finger',
  'radial-end-of-distal-interphalangeal-crease-of-middle-finger',
];
const FINGER_BREADTH: readonly [Ref, Ref] = [
  'radial-edge-of-distal-phalanx-of-middle-finger',
  'ulnar-edge-of-distal-phalanx-of-middle-finger',
];

/** One finger cun: measured on the hand where its landmarks are placed, else from stature. */
export const fingerCunMm = (ground: Ground): number =>
  onHand(ground, FINGER_CUN) ?? ground.statureMm / CUN_PER_STATURE;

/** The width of the middle finger's last segment: measured on the hand, else from stature. */
export const fingerBreadthMm = (ground: Ground): number =>
  onHand(ground, FINGER_BREADTH) ?? (ground.statureMm / CUN_PER_STATURE) * BREADTH_IN_CUN;

function onHand(ground: Ground, [from, to]: readonly [Ref, Ref]): number | undefined {
  const { landmarks } = ground.knowledge;
  const [a, b] = [landmarks[from]?.anchor, landmarks[to]?.anchor];
  return a && b ? distance(ground.body.position(a), ground.body.position(b)) : undefined;
}

/** Millimetres of one unit. Throws Refused('no-scale') where the standard counts no cun. */
export function unitMm(ground: Ground, unitName: Unit, span: Span): number {
  switch (unitName) {
    case 'F-cun':
      return fingerCunMm(ground);
    case 'F-breadth':
      return fingerBreadthMm(ground);
    case 'B-cun': {
      const measure = measureFor(ground, span);
      return measureMm(ground, measure) / measure.value;
    }
  }
}

/** The proportional row that scales a cun here. */
export function measureFor(ground: Ground, span: Span): Measure {
  const { measures, scales } = ground.knowledge;
  const rows = scales.filter((s) => s.region === span.region && s.use !== null && fitsAxis(s, span.axis));
  const scored = rows.map((row) => ({ row, score: scoreOf(row, span, measures) }));
  scored.sort((a, b) => b.score - a.score);
  const measure = measures.find((m) => m.id === scored[0]?.row.use);
  if (!measure) {
    throw new Refused('no-scale', `no measure scales ${span.axis} cun in the region '${span.region}'`);
  }
  return measure;
}

/** Front to back there are few rows; the one across then serves. */
const fitsAxis = (row: Scale, axis: Axis): boolean =>
  row.axis === axis || (axis === 'anteroposterior' && row.axis === 'transverse');

function scoreOf(row: Scale, span: Span, measures: readonly Measure[]): number {
  const measure = measures.find((m) => m.id === row.use);
  const touches = span.from !== undefined && (measure?.from === span.from || measure?.to === span.from);
  const aspect = row.aspects === undefined ? 1 : row.aspects.includes(span.aspect) ? 2 : 0;
  return (touches ? 4 : 0) + aspect + (row.axis === span.axis ? 1 : 0);
}

/** Length of a proportional row on this body: across by tape, along limbs and trunk straight, over the scalp by tape. */
export function measureMm(ground: Ground, measure: Measure): number {
  const curved = measure.direction === 'transverse' || measure.region === 'head' || measure.region === 'face';
  const { from, to } = (ground.body.sex === 'female' ? measure.women : undefined) ?? measure;
  const mm = curved ? tapeMm(ground, { ...measure, from, to }) : straightMm(ground, measure);
  if (mm < 1) throw new Refused('no-scale', `the measure '${measure.id}' has no length on this body`);
  return mm;
}

function straightMm(ground: Ground, measure: Measure): number {
  const axis = longAxis(ground.body, SIDE, measure.region);
  const from = centreOf(ground.place(measure.from));
  return Math.abs(dot(sub(centreOf(ground.place(measure.to)), from), axis));
}

function tapeMm(ground: Ground, measure: Measure): number {
  const from = ground.spot(measure.from);
  const pair = measure.from === measure.to;
  const to = pair ? across(ground, from) : ground.spot(measure.to);
  const facing = add(from.normal, to.normal);
  const word = (name: 'anterior' | 'posterior' | 'superior'): Vec3 =>
    direction(ground.body, SIDE, measure.region, name);
  // From side to side the tape runs in front or behind, as its ends lean: before the chest, behind the mastoids.
  const leaning = dot(facing, word('anterior')) > 0 ? word('anterior') : word('posterior');
  const outward = pair ? leaning : length(facing) > 0.4 ? unit(facing) : word('superior');
  return ground.way(`measure ${measure.id}`, from, to, { outward }).lengthMm;
}

/** The same place on the other side. */
function across(ground: Ground, spot: Spot): Spot {
  return spotAt(ground.body, ground.body.mirror(spot.anchor));
}
