/**
 * The way along the skin from one place to another.
 *
 *        a ·----·----·----· b      samples of the chord
 *          ↑    ↑    ↑    ↑        pushed out to the skin, along the normals of the ends and the aspect
 *        a ~~·~~~~·~~~~·~~ b       then tightened: each sample to the middle of its neighbours, back to the skin
 */
import {
  add,
  alongPolyline,
  cross,
  cumulative,
  distance,
  dot,
  length,
  lerp,
  scale,
  sub,
  unit,
  type Vec3,
} from '@ashi/geom';
import type { Anchor, Body, SkinFilter, SkinHit } from './body.ts';
import type { Spot } from './place.ts';

export interface SkinPath {
  readonly spots: readonly Spot[];
  /** Millimetres from the first spot to each. */
  readonly lengths: readonly number[];
  readonly lengthMm: number;
}

export interface PathOptions {
  /** The way the skin between the ends should face; matters when the ends face apart, as two ankle bones do. */
  readonly outward?: Vec3;
  readonly filter?: SkinFilter;
  /** Rounds of tightening. 0 gives the pushed-out chord: about half a per cent too long, and much cheaper. */
  readonly rounds?: number;
  /** Longest step between samples, in mm. */
  readonly stepMm?: number;
}

/** Samples every 16 mm keep a path on a heavy buttock within 0.3 mm of one sampled three times as finely. */
const STEP = 16;
const ROUNDS = 8;

export function skinPath(body: Body, a: Spot, b: Spot, options: PathOptions = {}): SkinPath {
  const chord = distance(a.position, b.position);
  const n = Math.min(Math.max(Math.ceil(chord / (options.stepMm ?? STEP)), 2), 40);
  const spots: Spot[] = [a];
  for (let i = 1; i < n; i++) {
    const t = i / n;
    const straight = lerp(a.position, b.position, t);
    const outward = outwardAt(a, b, t, options.outward);
    spots.push(pushOut(body, straight, outward, options.filter) ?? spots[i - 1]!);
  }
  spots.push(b);
  refine(body, spots, options);
  tighten(body, spots, options.rounds ?? ROUNDS, options.filter);
  const lengths = cumulative(spots.map((s) => s.position));
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

function outwardAt(a: Spot, b: Spot, t: number, aspect: Vec3 | undefined): Vec3 {
  const mean = lerp(a.normal, b.normal, t);
  const towards = aspect ? add(mean, scale(aspect, 4 * t * (1 - t))) : mean;
  return length(towards) > 1e-3 ? unit(towards) : (aspect ?? a.normal);
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

/**
 * Puts a spot into every gap that has become too long, as where a way goes round a limb: its chord runs through the
 * limb, and its samples come out far apart.
 */
function refine(body: Body, spots: Spot[], { outward, filter, stepMm = STEP }: PathOptions): void {
  for (let pass = 0; pass < 4; pass++) {
    let longest = 0;
    for (let i = spots.length - 1; i > 0; i--) {
      const [a, b] = [spots[i - 1]!, spots[i]!];
      const gap = distance(a.position, b.position);
      if (gap < 1.5 * stepMm) continue;
      const facing = outwardAt(a, b, 0.5, outward && scale(outward, 0.3));
      const hit = pushOut(body, lerp(a.position, b.position, 0.5), facing, filter);
      if (hit) spots.splice(i, 0, hit);
      longest = Math.max(longest, gap);
    }
    if (longest < 3 * stepMm) return;
  }
}

function tighten(body: Body, spots: Spot[], rounds: number, filter?: SkinFilter): void {
  for (let round = 0; round < rounds; round++) {
    for (let i = 1; i + 1 < spots.length; i++) {
      const middle = lerp(spots[i - 1]!.position, spots[i + 1]!.position, 0.5);
      const hit = body.nearest(middle, { ...filter, facing: spots[i]!.normal });
      if (hit && dot(hit.normal, spots[i]!.normal) > 0) spots[i] = hit;
    }
  }
}

/** The same way after its ends have moved a little: each spot follows both ends by its share. */
export function bent(path: SkinPath, from: Spot, to: Spot): SkinPath {
  const { spots, lengths, lengthMm } = path;
  const atStart = sub(from.position, spots[0]!.position);
  const atEnd = sub(to.position, spots[spots.length - 1]!.position);
  const moved = spots.map((spot, i) => ({
    ...spot,
    position: add(spot.position, lerp(atStart, atEnd, lengthMm > 0 ? lengths[i]! / lengthMm : 0)),
  }));
  const now = cumulative(moved.map((s) => s.position));
  return { spots: moved, lengths: now, lengthMm: now[now.length - 1]! };
}

/**
 * Length of the way as a taut tape lies: seen along `along`, hollows that open along `outward` are bridged, as a tape
 * across a chest bridges the space between the breasts.
 */
export function tautMm(path: SkinPath, along: Vec3, outward: Vec3): number {
  const across = unit(cross(along, outward));
  const flat = path.spots.map((s) => [dot(s.position, across), dot(s.position, outward)] as const);
  flat.sort((a, b) => a[0] - b[0]);
  const hull: (readonly [number, number])[] = [];
  for (const p of flat) {
    while (hull.length >= 2 && !rightTurn(hull[hull.length - 2]!, hull[hull.length - 1]!, p)) hull.pop();
    hull.push(p);
  }
  let mm = 0;
  for (let i = 1; i < hull.length; i++) {
    mm += Math.hypot(hull[i]![0] - hull[i - 1]![0], hull[i]![1] - hull[i - 1]![1]);
  }
  return mm;
}

type Flat = readonly [number, number];

const rightTurn = (a: Flat, b: Flat, c: Flat): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) < 0;
