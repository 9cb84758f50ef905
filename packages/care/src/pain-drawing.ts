import type { Safety } from '@ashi/atlas';
import type { Side } from './area.ts';

/** One place of a stroke, told in the coordinates of its body part. `sampleAt` makes it from a skin query. */
export interface PainSample {
  readonly part: 'head' | 'neck' | 'trunk' | 'arm' | 'forearm' | 'hand' | 'thigh' | 'leg' | 'foot';
  readonly side: Side | 'midline';
  /**
   * 0 at the near joint, 1 at the far end: hip to knee, knee to ankle, ankle to toe tips. Trunk: 0 at the height of
   * the hip joints, 1 at the root of the neck. May lie a little outside.
   */
  readonly along: number;
  /** Round the part: 0 front (foot: top), 90 outward, ±180 back (foot: sole), −90 inward. */
  readonly azimuthDeg: number;
}

/** A region that hurts, drawn or chosen from the list. */
export interface PainMark {
  readonly region: string;
  readonly side: Side | 'midline';
}

/** Axes of a body part as a body gives them: unit vectors, places in millimetres. */
export interface PartAxes {
  readonly origin: Place3;
  readonly distalEnd: Place3;
  readonly anterior: Place3;
  readonly lateral: Place3;
}

type Place3 = readonly [number, number, number];

/** A region counts as drawn from so many samples on, so that a slip of the brush does not add one. */
export const leastSamples = 2;

/** The sample of a place on the skin, in millimetres of the same body in the same pose as the axes. */
export function sampleAt(
  axes: PartAxes,
  part: PainSample['part'],
  side: PainSample['side'],
  position: Place3,
): PainSample {
  const from = minus(position, axes.origin);
  const length = minus(axes.distalEnd, axes.origin);
  const along = dot(from, length) / dot(length, length);
  const azimuthDeg = (Math.atan2(dot(from, axes.lateral), dot(from, axes.anterior)) * 180) / Math.PI;
  return { part, side, along, azimuthDeg };
}

/** The region a sample lies in; undefined on the head. Borders were set on the body model's landmarks. */
export function regionOf({ part, along, azimuthDeg }: PainSample): string | undefined {
  const azimuth = ((((azimuthDeg + 180) % 360) + 360) % 360) - 180;
  switch (part) {
    case 'head':
      return undefined;
    case 'neck':
      return 'neck';
    case 'arm':
    case 'forearm':
      return 'arm';
    case 'hand':
      return 'hand';
    case 'trunk':
      return trunkRegion(along, azimuth);
    case 'thigh':
      return thighRegion(along, azimuth);
    case 'leg':
      return legRegion(along, azimuth);
    case 'foot':
      return footRegion(along, azimuth);
  }
}

/** The regions that strokes cover, each once per side, from the back down to the toes. */
export function marksOf(safety: Safety, strokes: readonly (readonly PainSample[])[]): readonly PainMark[] {
  const counts = new Map<string, { readonly mark: PainMark; samples: number }>();
  for (const sample of strokes.flat()) {
    const region = regionOf(sample);
    if (region === undefined || safety.regions[region] === undefined) continue;
    const side = safety.regions[region].paired ? sample.side : 'midline';
    const key = `${region}:${side}`;
    const count = counts.get(key) ?? { mark: { region, side }, samples: 0 };
    count.samples++;
    counts.set(key, count);
  }
  const enough = [...counts.values()]
    .filter(({ samples }) => samples >= leastSamples)
    .map(({ mark }) => mark);
  return inOrder(safety, enough);
}

/** Marks once each, in the order of the list of regions. Throws RangeError for a region that is not in it. */
export function inOrder(safety: Safety, marks: readonly PainMark[]): readonly PainMark[] {
  const order = Object.keys(safety.regions);
  const unique = new Map(marks.map((mark) => [`${mark.region}:${mark.side}`, mark]));
  for (const { region } of marks) {
    if (!order.includes(region)) throw new RangeError(`care: no region "${region}"`);
  }
  return [...unique.values()].sort((a, b) => order.indexOf(a.region) - order.indexOf(b.region));
}

function trunkRegion(along: number, azimuth: number): string {
  const back = Math.abs(azimuth) >= 105;
  if (along >= 0.46) return back ? 'upper-back' : along >= 0.6 ? 'chest' : 'belly';
  if (along >= 0.19) return back ? 'low-back' : 'belly';
  if (back) return 'buttock';
  if (along < -0.03) return 'saddle';
  if (azimuth >= 42) return 'outer-hip';
  return along < 0.06 ? 'groin' : 'belly';
}

function thighRegion(along: number, azimuth: number): string {
  if (along >= 0.86) return Math.abs(azimuth) >= 110 ? 'knee-back' : 'knee-front';
  const back = Math.abs(azimuth) >= 128;
  if (along < 0.19 && back) return 'buttock';
  if (along < 0.19 && azimuth >= 55) return 'outer-hip';
  if (along < 0.09 && azimuth > -40) return 'groin';
  if (back) return 'thigh-back';
  if (azimuth >= 45) return 'thigh-outer';
  return azimuth >= -45 ? 'thigh-front' : 'thigh-inner';
}

function legRegion(along: number, azimuth: number): string {
  if (along < 0.1) return Math.abs(azimuth) >= 110 ? 'knee-back' : 'knee-front';
  if (along >= 0.9) {
    if (Math.abs(azimuth) >= 150) return 'heel';
    if (azimuth >= 20) return 'ankle-outer';
    return azimuth <= -20 ? 'ankle-inner' : 'foot-top';
  }
  if (Math.abs(azimuth) >= 118) return 'calf';
  if (azimuth >= 35) return 'shin-outer';
  return azimuth >= -30 ? 'shin-front' : 'shin-inner';
}

function footRegion(along: number, azimuth: number): string {
  const turn = Math.abs(azimuth);
  if (along < 0.14) {
    if (along < -0.2 || turn >= 125) return 'heel';
    if (azimuth >= 40) return 'ankle-outer';
    return azimuth <= -40 ? 'ankle-inner' : 'foot-top';
  }
  if (turn >= 125) return 'sole';
  if (along >= 0.78) return 'toes';
  return azimuth >= 60 ? 'foot-outer' : 'foot-top';
}

function minus(a: Place3, b: Place3): Place3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Place3, b: Place3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
