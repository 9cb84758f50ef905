/** The pain drawing: strokes of a brush that follows the skin, kept as anchors so that they fit any shape and pose. */
import { add, distance, dot, scale, sub, type Vec3 } from '@ashi/geom';
import type { Anchor, Body, BodyPart, Side } from '@ashi/locate';

export interface PainStroke {
  readonly anchors: readonly Anchor[];
  readonly radiusMm: number;
}

/** Which way the skin faces on its part of the body. */
export type Aspect = 'anterior' | 'posterior' | 'lateral' | 'medial';

/** One place of a pain drawing in words of the body, about every 15 mm of stroke. */
export interface PainSample {
  readonly anchor: Anchor;
  readonly part: BodyPart;
  readonly side: Side | 'midline';
  readonly aspect: Aspect;
  /** From 0 at the part's joint nearer the trunk to 1 at the farther one; a little outside where the part swells. */
  readonly along: number;
  readonly radiusMm: number;
}

/** A piece of stroke between two places of the resting body. */
export interface PainCapsule {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly fromRadiusMm: number;
  readonly toRadiusMm: number;
  readonly normal: Vec3;
}

const SAMPLE_MM = 15;
/** A brush that has moved less than this much of its radius adds nothing new. */
const STEP = 0.35;

/** Whether the brush has moved far enough from its last place to add another. */
export function hasMoved(stroke: PainStroke, next: Anchor, rest: Body): boolean {
  const last = stroke.anchors.at(-1);
  return !last || distance(rest.position(last), rest.position(next)) > stroke.radiusMm * STEP;
}

/**
 * The strokes as at most `most` capsules on the resting body. Long strokes are straightened where that changes least
 * (Douglas and Peucker), more and more until all fit: the drawing gets coarser, it never loses its end.
 */
export function capsulesOf(strokes: readonly PainStroke[], rest: Body, most: number): PainCapsule[] {
  for (let toleranceMm = 2; ; toleranceMm *= 1.7) {
    const capsules = strokes.flatMap((stroke) => strokeCapsules(stroke, rest, toleranceMm));
    if (capsules.length <= most) return capsules;
    if (toleranceMm > 4000) return capsules.slice(0, most);
  }
}

function strokeCapsules(stroke: PainStroke, rest: Body, toleranceMm: number): PainCapsule[] {
  const places = stroke.anchors.map((anchor) => rest.position(anchor));
  if (places.length === 0) return [];
  const kept = straightened(places, toleranceMm);
  const piece = (i: number, j: number): PainCapsule => ({
    from: places[i]!,
    to: places[j]!,
    fromRadiusMm: stroke.radiusMm,
    toRadiusMm: stroke.radiusMm,
    normal: rest.normal(stroke.anchors[Math.round((i + j) / 2)]!),
  });
  if (kept.length === 1) return [piece(0, 0)];
  return kept.slice(1).map((j, k) => piece(kept[k]!, j));
}

/** Numbers of the places that a polyline cannot do without. First and last always stay. */
export function straightened(places: readonly Vec3[], toleranceMm: number): number[] {
  if (places.length < 3) return places.map((_, i) => i).slice(0, places.length);
  const keep = new Set([0, places.length - 1]);
  const open: [number, number][] = [[0, places.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let worst = toleranceMm;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const off = offLine(places[i]!, places[from]!, places[to]!);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return [...keep].sort((a, b) => a - b);
}

function offLine(p: Vec3, a: Vec3, b: Vec3): number {
  const ab = sub(b, a);
  const square = dot(ab, ab);
  const t = square < 1e-9 ? 0 : Math.min(1, Math.max(0, dot(sub(p, a), ab) / square));
  return distance(p, add(a, scale(ab, t)));
}

/** What the strokes touch, for whoever reads a pattern out of them. */
export function samplesOf(strokes: readonly PainStroke[], rest: Body): PainSample[] {
  return strokes.flatMap((stroke) => {
    const samples: PainSample[] = [];
    let last: Vec3 | undefined;
    for (const anchor of stroke.anchors) {
      const place = rest.position(anchor);
      if (last && distance(last, place) < SAMPLE_MM && anchor !== stroke.anchors.at(-1)) continue;
      const sample = sampleAt(anchor, stroke.radiusMm, rest);
      if (sample) samples.push(sample);
      last = place;
    }
    return samples;
  });
}

function sampleAt(anchor: Anchor, radiusMm: number, rest: Body): PainSample | undefined {
  const position = rest.position(anchor);
  const hit = rest.nearest(position);
  if (!hit) return undefined;
  const side: Side = hit.side === 'right' ? 'right' : 'left';
  const frame = rest.frame(hit.part, side);
  const normal = rest.normal(anchor);
  const forward = dot(normal, frame.anterior);
  const outward = dot(normal, frame.lateral);
  const aspect: Aspect =
    Math.abs(forward) >= Math.abs(outward)
      ? forward > 0
        ? 'anterior'
        : 'posterior'
      : outward > 0
        ? 'lateral'
        : 'medial';
  const axis = sub(frame.distalEnd, frame.origin);
  const along = dot(sub(position, frame.origin), axis) / Math.max(dot(axis, axis), 1e-9);
  return { anchor, part: hit.part, side: hit.side, aspect, along, radiusMm };
}
