import { cross, dot, scale, sub, unit, type Vec3 } from '@ashi/geom';
import type { BodyPart, PartFrame, Side } from '@ashi/locate';
import { turned } from './quaternion.ts';
import type { Skeleton } from './skeleton.ts';

/** Bone whose turn a part follows, its proximal joint and the joint at its far end. `*` stands for L or R. */
const CHAIN: Readonly<Record<BodyPart, readonly [bone: string, from: string, to: string]>> = {
  head: ['head', 'head', 'crown'],
  neck: ['neck02', 'neck01', 'head'],
  trunk: ['root', 'root', 'neck01'],
  arm: ['upperarm01.*', 'upperarm01.*', 'lowerarm01.*'],
  forearm: ['lowerarm01.*', 'lowerarm01.*', 'wrist.*'],
  hand: ['wrist.*', 'wrist.*', 'fingertip.*'],
  thigh: ['upperleg02.*', 'upperleg01.*', 'lowerleg01.*'],
  leg: ['lowerleg01.*', 'lowerleg01.*', 'foot.*'],
  foot: ['foot.*', 'foot.*', 'toetip.*'],
};

const between = (a: Vec3, b: Vec3): Vec3 => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
const across = (v: Vec3, axis: Vec3): Vec3 => unit(sub(v, scale(axis, dot(v, axis))));

/**
 * Axes of a part. `proximal` points up in the anatomical position: towards the crown for trunk, neck and head, towards
 * the near joint for limbs; for the foot, from the toes to the ankle. `anterior` of forearm and hand is the palm's side
 * and `lateral` the thumb's; `anterior` of the foot is its back (dorsum).
 */
export function partFrame(skeleton: Skeleton, part: BodyPart, side: Side): PartFrame {
  const letter = side === 'left' ? 'L' : 'R';
  const [bone, from, to] = CHAIN[part].map((name) => name.replace('*', letter)) as [string, string, string];
  const origin = part === 'trunk' ? pelvisCentre(skeleton) : skeleton.joint(from);
  const distalEnd = skeleton.joint(to);
  const upwards = part === 'trunk' || part === 'neck' || part === 'head';
  const proximal = unit(upwards ? sub(distalEnd, origin) : sub(origin, distalEnd));
  const turn = skeleton.turnOf(bone);
  const out: Vec3 = side === 'left' ? [1, 0, 0] : [-1, 0, 0];
  const lateral = across(turned(turn, restLateral(skeleton, part, letter, out)), proximal);
  // Left: up × out points back, so out × up points forward. The right is its mirror image.
  const anterior = side === 'left' ? cross(lateral, proximal) : cross(proximal, lateral);
  return { origin, distalEnd, proximal, anterior, lateral };
}

function restLateral(skeleton: Skeleton, part: BodyPart, letter: string, out: Vec3): Vec3 {
  if (part !== 'forearm' && part !== 'hand') return out;
  // From the little finger's knuckle to the index finger's.
  const thumbwards = sub(skeleton.atRest(`finger2-1.${letter}`), skeleton.atRest(`finger5-1.${letter}`));
  return unit(thumbwards);
}

function pelvisCentre(skeleton: Skeleton): Vec3 {
  return between(skeleton.joint('upperleg01.L'), skeleton.joint('upperleg01.R'));
}
