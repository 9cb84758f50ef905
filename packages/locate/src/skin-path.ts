/**
 * The way along the skin from one place to another.
 *
 *              o u t w a r d
 *                ↑   ↑   ↑
 *          ·~~~~~·~~~·~~~·~~~~·      the skin where it is cut by the plane of the chord and the outward direction
 *        a ·─────────────────· b     the chord: its samples are sent out, or in, within that plane
 *
 * That is what a hand lays as a straight line, looking squarely at the region. It needs no relaxation, so it is the same
 * on every size of body, and it cannot slide off to where a limb is thinner, as a shortest path does. Lengths along it
 * are those of a taut tape: a fold or a hollow is bridged, not followed down and up.
 */
import { add, alongPolyline, cross, cumulative, distance, dot, length, lerp, reject, scale, sub, unit, type Vec3 } from '@ashi/geom'; // prettier-ignore
import type { Anchor, Body, SkinFilter, SkinHit } from './body.ts';
import type { Spot } from './place.ts';

export interface SkinPath {
  readonly spots: readonly Spot[];
  /** Millimetres of tape from the first spot to each. */
  readonly lengths: readonly number[];
  readonly lengthMm: number;
}

export interface PathOptions {
  /** The way the skin between the ends should face; matters when the ends face apart, as two ankle bones do. */
  readonly outward?: Vec3;
  readonly filter?: SkinFilter;
  /** Longest step between samples, in mm. */
  readonly stepMm?: number;
}

/** Samples every 14 mm keep a third of the way over a heavy buttock within 0.3 mm of one sampled three times as finely. */
const STEP = 14;

export function skinPath(body: Body, a: Spot, b: Spot, options: PathOptions = {}): SkinPath {
  const chord = sub(b.position, a.position);
  const chordMm = length(chord);
  if (chordMm < 1e-6) return { spots: [a, b], lengths: [0, 0], lengthMm: 0 };
  const plane = planeOf(a, b, scale(chord, 1 / chordMm), options.outward);
  const step = options.stepMm ?? STEP;
  const n = Math.min(Math.max(Math.ceil(chordMm / step), 2), 60);
  const spots: Spot[] = [a];
  for (let i = 1; i < n; i++) {
    const hit = pushOut(body, lerp(a.position, b.position, i / n), plane.outward, options.filter);
    if (hit) spots.push(hit);
  }
  spots.push(b);
  fill(body, spots, plane, step, options.filter);
  const lengths = tautLengths(spots, plane);
  return { spots, lengths, lengthMm: lengths[lengths.length - 1]! };
}

/** The place at the fraction `t` (0 to 1) of a path, on the skin. */
export function alongPath(body: Body, path: SkinPath, t: number, filter?: SkinFilter): Spot {
  if (t <= 0 || path.lengthMm === 0) return path.spots[0]!;
  if (t >= 1) return path.spots[path.spots.length - 1]!;
  const at = alongPolyline(path.lengths, t);
  const a = path.spots[at.segment]!;
  const b = path.spots[at.segment + 1]!;
  const facing = add(a.normal, b.normal);
  return body.nearest(lerp(a.position, b.position, at.t), { ...filter, facing }) ?? (at.t < 0.5 ? a : b);
}

export const anchorsOf = (path: SkinPath): readonly Anchor[] => path.spots.map((s) => s.anchor);

/** The same way after its ends have moved a little: each spot follows both ends by its share. */
export function bent(path: SkinPath, from: Spot, to: Spot): SkinPath {
  const { spots, lengths, lengthMm } = path;
  const atStart = sub(from.position, spots[0]!.position);
  const atEnd = sub(to.position, spots[spots.length - 1]!.position);
  const share = (i: number): number => (lengthMm > 0 ? lengths[i]! / lengthMm : 0);
  const moved = spots.map((s, i) => ({ ...s, position: add(s.position, lerp(atStart, atEnd, share(i))) }));
  const [before, after] = [spots, moved].map((list) => cumulative(list.map((s) => s.position)));
  const grown = after![after!.length - 1]! / (before![before!.length - 1]! || 1);
  return { spots: moved, lengths: lengths.map((mm) => mm * grown), lengthMm: lengthMm * grown };
}

/** The plane a way lies in: along its chord, and outward. */
interface Plane {
  readonly along: Vec3;
  readonly outward: Vec3;
}

/** Outward is the aspect told, as it stands on the chord; the skin at the ends only when no aspect says. */
function planeOf(a: Spot, b: Spot, along: Vec3, aspect: Vec3 | undefined): Plane {
  const told = aspect && reject(aspect, along);
  if (told && length(told) > 0.4) return { along, outward: unit(told) };
  const ends = add(a.normal, b.normal);
  const facing = reject(aspect ? add(ends, aspect) : ends, along);
  if (length(facing) > 1e-3) return { along, outward: unit(facing) };
  return { along, outward: unit(cross(along, [along[1], along[2], along[0]])) };
}

/** The skin met from `p` along `outward`: ahead when `p` is inside, behind when it is outside. */
function pushOut(body: Body, p: Vec3, outward: Vec3, filter?: SkinFilter): SkinHit | undefined {
  const facing = { ...filter, facing: outward };
  const ahead = body.cast(p, outward, facing);
  const behind = body.cast(p, scale(outward, -1), facing);
  const near = ahead && behind ? (ahead.distanceMm <= behind.distanceMm ? ahead : behind) : (ahead ?? behind);
  const beside = body.nearest(p, facing);
  // A ray that grazes the skin may travel far; the nearest skin that faces the same way is then the better answer.
  if (!near || (beside && near.distanceMm > 3 * beside.distanceMm + 10)) return beside;
  return near;
}

/** Puts a spot into every gap that is too long, as where the way goes round a limb and leaves its chord. */
function fill(body: Body, spots: Spot[], { along, outward }: Plane, step: number, filter?: SkinFilter): void {
  const side = cross(along, outward);
  for (let pass = 0; pass < 5; pass++) {
    let again = false;
    for (let i = spots.length - 1; i > 0; i--) {
      const [a, b] = [spots[i - 1]!, spots[i]!];
      const gap = sub(b.position, a.position);
      if (length(gap) < 1.5 * step) continue;
      // Out of the plane's own side of this piece, not of the whole chord.
      const away = cross(side, gap);
      const hit = pushOut(body, lerp(a.position, b.position, 0.5), unit(away), filter);
      if (!hit || !between(a, hit, b)) continue;
      spots.splice(i, 0, hit);
      again = true;
    }
    if (!again) return;
  }
}

/** A spot that shortens the gap it is put into. */
function between(a: Spot, p: Spot, b: Spot): boolean {
  const gap = distance(a.position, b.position);
  const [near, far] = [distance(a.position, p.position), distance(p.position, b.position)];
  return Math.max(near, far) < gap && Math.min(near, far) > 1;
}

/** Lengths of a tape drawn taut over the spots, seen square to their plane. Spots under the tape count as beside it. */
function tautLengths(spots: readonly Spot[], { along, outward }: Plane): readonly number[] {
  const origin = spots[0]!.position;
  const flat = spots.map((s): Flat => {
    const off = sub(s.position, origin);
    return [dot(off, along), dot(off, outward)];
  });
  const tape: number[] = [];
  for (let i = 0; i < flat.length; i++) {
    while (tape.length >= 2 && dips(flat[tape[tape.length - 2]!]!, flat[tape[tape.length - 1]!]!, flat[i]!))
      tape.pop();
    tape.push(i);
  }
  const lengths = new Array<number>(spots.length).fill(0);
  for (let k = 1; k < tape.length; k++) {
    const [i, j] = [tape[k - 1]!, tape[k]!];
    const piece = distance(spots[i]!.position, spots[j]!.position);
    const under = cumulative(spots.slice(i, j + 1).map((s) => s.position));
    for (let m = i + 1; m <= j; m++) {
      lengths[m] = lengths[i]! + (piece * under[m - i]!) / (under[under.length - 1]! || 1);
    }
  }
  return lengths;
}

type Flat = readonly [along: number, out: number];

/** Whether `b` lies under the straight line from `a` to `c`. */
const dips = (a: Flat, b: Flat, c: Flat): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
