/**
 * Which named place of the body a mark on the skin falls on. The names are those of data/safety/regions.yaml; the borders
 * are ours, drawn on the standing body from its own joints, so that they follow any shape.
 */
import type { Anchor, Body, PartFrame, Side } from '@ashi/locate';
import type { PainRegion, PainStroke } from '@ashi/vault';

type Facing = 'back' | 'outer' | 'front' | 'inner';
type Place = readonly [number, number, number];

/** A stroke that only grazes a place does not name it: the least share of one drawing's marks. */
const leastShare = 0.04;
const leastMarks = 2;
/** Marks are taken at most this far apart along a stroke, in mm. */
const stepMm = 12;

/** The places the strokes lie on, by side, most marked first. `standing` is the body they were painted on, standing. */
export function regionsOf(strokes: readonly PainStroke[], standing: Body): PainRegion[] {
  const marks = new Map<string, { region: PainRegion; count: number }>();
  let all = 0;
  for (const anchor of strokes.flatMap((stroke) => thinned(stroke, standing))) {
    const region = regionAt(anchor, standing);
    if (region === undefined) continue;
    all++;
    const key = `${region.region} ${region.side}`;
    const held = marks.get(key);
    if (held === undefined) marks.set(key, { region, count: 1 });
    else held.count++;
  }
  const least = Math.min(all, Math.max(leastMarks, all * leastShare));
  return [...marks.values()]
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .map(({ region }) => region);
}

function thinned({ path }: PainStroke, body: Body): Anchor[] {
  const kept: Anchor[] = [];
  let last: Place | undefined;
  for (const anchor of path) {
    const at = body.position(anchor);
    if (last !== undefined && Math.hypot(at[0] - last[0], at[1] - last[1], at[2] - last[2]) < stepMm)
      continue;
    kept.push(anchor);
    last = at;
  }
  return kept;
}

/** The place one mark falls on; undefined where the body has no skin there. */
export function regionAt(anchor: Anchor, standing: Body): PainRegion | undefined {
  const at = standing.position(anchor);
  const hit = standing.nearest(at);
  if (hit === undefined) return undefined;
  const side: Side = hit.side === 'midline' ? (at[0] >= 0 ? 'left' : 'right') : hit.side;
  const facing = facingOf(standing.normal(anchor), side);
  const thigh = standing.frame('thigh', side);
  const leg = standing.frame('leg', side);
  switch (hit.part) {
    case 'head':
    case 'neck':
      return { region: 'neck', side: 'midline' };
    case 'arm':
    case 'forearm':
      return { region: 'arm', side };
    case 'hand':
      return { region: 'hand', side };
    case 'trunk':
      return { region: trunkPlace(at, facing, thigh), side };
    case 'thigh':
      return { region: thighPlace(at, facing, thigh), side };
    case 'leg':
      return { region: legPlace(at, facing, leg), side };
    case 'foot':
      return { region: footPlace(at, standing.normal(anchor), facing, leg), side };
  }
}

/** Which way the skin looks, on a standing body: four quarters, the back one wider because the back of a leg is round. */
function facingOf(normal: Place, side: Side): Facing {
  const outward = side === 'left' ? normal[0] : -normal[0];
  const forward = normal[2];
  if (forward < -0.55 * Math.abs(outward) - 0.12) return 'back';
  if (Math.abs(outward) > Math.abs(forward) * 0.95) return outward > 0 ? 'outer' : 'inner';
  return forward > 0 ? 'front' : 'back';
}

function trunkPlace(at: Place, facing: Facing, thigh: PartFrame): string {
  const overHip = at[1] - thigh.origin[1];
  const thighLength = length(thigh);
  if (overHip > 0.62 * thighLength) return facing === 'back' ? 'upper-back' : 'chest';
  if (overHip > 0.22 * thighLength) return facing === 'back' || facing === 'outer' ? 'low-back' : 'belly';
  return hipPlace(at, facing, thigh);
}

function hipPlace(at: Place, facing: Facing, thigh: PartFrame): string {
  const under = thigh.origin[1] - at[1];
  if (facing === 'inner' || (Math.abs(at[0]) < 22 && under > 0.12 * length(thigh))) return 'saddle';
  if (facing === 'back') return 'buttock';
  return facing === 'outer' ? 'outer-hip' : 'groin';
}

function thighPlace(at: Place, facing: Facing, thigh: PartFrame): string {
  const down = (thigh.origin[1] - at[1]) / length(thigh);
  if (down > 0.88) return facing === 'back' ? 'knee-back' : 'knee-front';
  if (down < 0.24 && facing === 'back') return 'buttock';
  if (down < 0.14 && facing === 'outer') return 'outer-hip';
  if (down < 0.12 && facing === 'front') return 'groin';
  return { back: 'thigh-back', outer: 'thigh-outer', front: 'thigh-front', inner: 'thigh-inner' }[facing];
}

function legPlace(at: Place, facing: Facing, leg: PartFrame): string {
  const down = (leg.origin[1] - at[1]) / length(leg);
  if (down < 0.12) return facing === 'back' ? 'knee-back' : 'knee-front';
  if (down > 0.9)
    return { back: 'heel', outer: 'ankle-outer', front: 'foot-top', inner: 'ankle-inner' }[facing];
  return { back: 'calf', outer: 'shin-outer', front: 'shin-front', inner: 'shin-inner' }[facing];
}

function footPlace(at: Place, normal: Place, facing: Facing, leg: PartFrame): string {
  const ankle = leg.distalEnd;
  const forward = at[2] - ankle[2];
  if (normal[1] < -0.6) return forward < -10 ? 'heel' : 'sole';
  if (forward > 0.34 * length(leg)) return 'toes';
  const high = at[1] > ankle[1] - 22;
  if (facing === 'back' || forward < -28) return 'heel';
  if (high && forward < 24) {
    if (facing === 'outer') return 'ankle-outer';
    if (facing === 'inner') return 'ankle-inner';
  }
  if (facing === 'outer') return 'foot-outer';
  return 'foot-top';
}

function length(frame: PartFrame): number {
  return Math.hypot(
    frame.distalEnd[0] - frame.origin[0],
    frame.distalEnd[1] - frame.origin[1],
    frame.distalEnd[2] - frame.origin[2],
  );
}
