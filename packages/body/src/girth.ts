/** Measures of the flesh at rest that poses need, so that limbs lie on each other and on the floor, not in them. */
import { distance, dot, scale, sub, unit, type Vec3 } from '@ashi/geom';
import type { BodyPart } from '@ashi/locate';
import type { Skeleton } from './skeleton.ts';
import { BODY_PARTS, LEFT, type Topology } from './topology.ts';

/** What a pose may look at besides the joints. */
export interface AtRest {
  readonly rest: Float32Array;
  readonly topology: Topology;
}

/** Visits the left and midline vertices of some parts. */
function eachLeft({ rest, topology }: AtRest, parts: readonly BodyPart[], visit: (p: Vec3) => void): void {
  const wanted = BODY_PARTS.map((part) => parts.includes(part));
  for (let v = 0; v < topology.vertexCount; v++) {
    if (topology.side[v]! > LEFT || !wanted[topology.part[v]!]) continue;
    visit([rest[v * 3]!, rest[v * 3 + 1]!, rest[v * 3 + 2]!]);
  }
}

/** How far the skin of some parts stands off the line between two joints, at most, within a stretch of that line. */
export function thickness(
  body: AtRest,
  skeleton: Skeleton,
  parts: readonly BodyPart[],
  [from, to]: readonly [string, string],
  [start, end]: readonly [number, number],
  towards?: Vec3,
): number {
  const a = skeleton.atRest(from);
  const axis = sub(skeleton.atRest(to), a);
  const along = unit(axis);
  const whole = distance(skeleton.atRest(to), a);
  let most = 0;
  eachLeft(body, parts, (p) => {
    const d = sub(p, a);
    const t = dot(d, along);
    if (t < start * whole || t > end * whole) return;
    const off = sub(d, scale(along, t));
    most = Math.max(most, towards ? dot(off, towards) : Math.hypot(...off));
  });
  return most;
}

/** Half the width of trunk and thighs in slices of 20 mm, by height. */
export function halfWidths(body: AtRest): (y: number) => number {
  const slices = new Map<number, number>();
  eachLeft(body, ['trunk', 'thigh'], ([x, y]) => {
    const slice = Math.round(y / 20);
    slices.set(slice, Math.max(slices.get(slice) ?? 0, x));
  });
  return (y) => Math.max(...[-1, 0, 1].map((k) => slices.get(Math.round(y / 20) + k) ?? 0));
}

/** How far out the trunk and upper thigh reach to the left of the midline. */
export function hipReach(body: AtRest, skeleton: Skeleton): number {
  const hip = skeleton.atRest('upperleg01.L')[1];
  let most = 0;
  eachLeft(body, ['trunk', 'thigh'], ([x, y]) => {
    if (y > hip - 160 && y < hip + 120) most = Math.max(most, x);
  });
  return most;
}

/** Height of the lowest skin of the hips and trunk of the right side, as the root bone carries it now. */
export function lowestOfTrunk(body: AtRest, skeleton: Skeleton): number {
  const knee = skeleton.atRest('upperleg02.L')[1];
  let low = Infinity;
  eachLeft(body, ['trunk', 'thigh'], ([x, y, z]) => {
    if (y > knee) low = Math.min(low, skeleton.carry('root', [-x, y, z])[1]);
  });
  return low;
}
