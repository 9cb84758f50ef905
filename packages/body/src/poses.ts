import { add, type Vec3 } from '@ashi/geom';
import type { PoseName } from '@ashi/locate';
import { halfWidths, hipReach, lowestOfTrunk, thickness, type AtRest } from './girth.ts';
import { Limbs, type Letter } from './limbs.ts';
import { product, turn } from './quaternion.ts';
import type { Skeleton } from './skeleton.ts';

/** A pose with the left side cared for. */
export interface Pose {
  /** Both sides do the same. */
  readonly symmetrical: boolean;
  readonly take: (skeleton: Skeleton, body: AtRest) => void;
}

const X: Vec3 = [1, 0, 0];
const Y: Vec3 = [0, 1, 0];
const Z: Vec3 = [0, 0, 1];
const degrees = (angle: number): number => (angle * Math.PI) / 180;
const mirror = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

/** Does the same on both sides: `lay` is given the letter and a function that mirrors directions on the right. */
function both(lay: (letter: Letter, m: (v: Vec3) => Vec3) => void): void {
  lay('L', (v) => v);
  lay('R', mirror);
}

/** How far sideways, per mm down, the arms must hang to clear the trunk and thighs. */
function armSlope(skeleton: Skeleton, body: AtRest): number {
  const width = halfWidths(body);
  const shoulder = skeleton.atRest('upperarm01.L');
  const flesh = thickness(body, skeleton, ['forearm'], ['lowerarm01.L', 'wrist.L'], [0.1, 0.6]);
  const length = 2.1 * (shoulder[1] - skeleton.atRest('lowerarm01.L')[1]);
  let slope = 0.06;
  for (let share = 0.4; share <= 1.3; share += 0.05) {
    const down = length * share;
    // The girdle lets the shoulder itself sink and come in a little.
    slope = Math.max(slope, (width(shoulder[1] - down) + flesh * 0.8 - (shoulder[0] - 8)) / down);
  }
  return Math.min(slope, 0.6);
}

/** Arms along the sides, palms to the thighs; directions as the trunk lies. */
function armsAlong(skeleton: Skeleton, body: AtRest): void {
  const limbs = new Limbs(skeleton);
  const slope = armSlope(skeleton, body);
  both((letter, m) => {
    const upper = limbs.withTrunk(m([slope, -1, -0.02]));
    const fore = limbs.withTrunk(m([slope * 0.75, -1, 0.16]));
    limbs.arm(letter, upper, fore, { hinge: limbs.withTrunk([-1, 0, 0]) });
  });
}

/** Sitting upright, hands on the thighs, knees bent, feet on the floor. */
function sit(skeleton: Skeleton): void {
  const limbs = new Limbs(skeleton);
  both((letter, m) => {
    limbs.arm(letter, m([0.3, -1, 0.12]), m([-0.06, -0.3, 1]), { palm: 40 });
    sitLeg(skeleton, limbs, letter, m);
  });
}

function sitLeg(skeleton: Skeleton, limbs: Limbs, letter: Letter, m: (v: Vec3) => Vec3): void {
  limbs.leg(letter, m([0.2, -0.02, 1]), m([0.02, -1, 0.02]), X);
  skeleton.fix(`foot.${letter}`, turn(Y, letter === 'L' ? 6 : -6));
}

/** The left ankle on the right knee: the outer ankle and the sole can be reached. */
function ankleOnKnee(skeleton: Skeleton, body: AtRest): void {
  const limbs = new Limbs(skeleton);
  sitLeg(skeleton, limbs, 'R', mirror);
  const knee = skeleton.joint('lowerleg01.R');
  const thigh = thickness(
    body,
    skeleton,
    ['thigh', 'leg'],
    ['upperleg01.L', 'lowerleg01.L'],
    [0.75, 0.95],
    Z,
  );
  const ankle = thickness(body, skeleton, ['leg', 'foot'], ['lowerleg01.L', 'foot.L'], [0.8, 1]);
  // Just behind the kneecap, lying across, the malleolus beyond the thigh's outer edge.
  limbs.legTo('L', add(knee, [-35, thigh + ankle * 0.75, -70]), [1, 0.35, 0.35]);
  skeleton.turn('foot.L', turn(X, 12));
  limbs.arm('L', [0.42, -1, 0.25], [0.12, -0.42, 1], { palm: 40 });
  limbs.arm('R', [-0.32, -1, -0.12], [-0.12, -0.75, 0.5], { palm: 30 });
}

/**
 * Lying on the right side, head towards −x, face towards +z, the left leg in front: hip bent 75°, knee 85°, the knee
 * let down as far as a cushion would let it.
 */
function lieOnSide(skeleton: Skeleton, body: AtRest): void {
  const roll = 10;
  const hips = hipReach(body, skeleton);
  const shoulder = skeleton.atRest('upperarm01.L');
  const upperArm = thickness(body, skeleton, ['arm'], ['upperarm01.L', 'lowerarm01.L'], [0.2, 0.6]);
  const rise = shoulder[1] - skeleton.atRest('upperleg01.L')[1];
  const tilt = Math.min(
    8,
    Math.max(0, (Math.atan2(shoulder[0] + upperArm - 12 - hips, rise) * 180) / Math.PI),
  );
  skeleton.fix('root', product(turn(X, roll), turn(Z, 90 - tilt)));
  const limbs = new Limbs(skeleton);
  const floor = lowestOfTrunk(body, skeleton);
  const kneeFlesh = thickness(body, skeleton, ['thigh', 'leg'], ['upperleg01.L', 'foot.L'], [0.42, 0.56], X);
  const ankleFlesh = thickness(body, skeleton, ['leg', 'foot'], ['lowerleg01.L', 'foot.L'], [0.85, 1], X);
  const lay = (
    letter: Letter,
    thighAngle: number,
    shankAngle: number,
    steepest: number,
    shankSteepest: number,
    footFlesh: number,
  ): void => {
    const { thigh, shank } = limbs.legLengths(letter);
    const hip = skeleton.joint(`upperleg01.${letter}`)[1];
    const thighY = down(hip, floor + kneeFlesh, thigh, steepest);
    const knee = hip + thighY * thigh;
    const shankY = down(knee, floor + footFlesh, shank, shankSteepest);
    limbs.leg(letter, sloping(heading(thighAngle), thighY), sloping(heading(shankAngle), shankY));
  };
  lay('L', 75, -10, 24, 5, ankleFlesh);
  lay('R', 14, -16, 30, 30, ankleFlesh + 12);
  // The upper foot turns out a little, so that the toes lie level and not in the floor.
  skeleton.turn('foot.L', turn(Y, 16)).turn('foot.L', turn(X, 22));
  skeleton.turn('foot.R', turn(X, 25));
  limbs.arm('R', [-0.15, -0.12, 1], [-1, 0.02, 0.35], { palm: -30 });
  limbs.reach('L', [0.45, -0.55, 0.75], [-0.25, 0, 0.9], floor + 16);
}

/** Lying face down, head towards +z, arms along the sides, the knees let down to the floor, feet stretched. */
function lieProne(skeleton: Skeleton, body: AtRest): void {
  skeleton.fix('root', turn(X, 90));
  armsAlong(skeleton, body);
  for (const neck of ['neck01', 'neck02', 'neck03', 'head']) skeleton.turn(neck, turn(X, -5));
  const limbs = new Limbs(skeleton);
  const floor = lowestOfTrunk(body, skeleton);
  const kneeFlesh = thickness(body, skeleton, ['thigh', 'leg'], ['upperleg01.L', 'foot.L'], [0.42, 0.56], Z);
  both((letter, m) => {
    const { thigh, shank } = limbs.legLengths(letter);
    const hip = skeleton.joint(`upperleg01.${letter}`)[1];
    const thighY = down(hip, floor + kneeFlesh, thigh, 14);
    const shankY = down(hip + thighY * thigh, floor + 98, shank, 14);
    const along = m([0.1, 0, -1]);
    limbs.leg(letter, sloping(along, thighY), sloping(along, shankY), limbs.withTrunk(X));
    skeleton.turn(`foot.${letter}`, turn(X, 55));
  });
}

/** Slope that leads from one height to another over a length, downwards only and no steeper than some degrees. */
function down(from: number, to: number, over: number, steepest: number): number {
  return Math.max(-Math.sin(degrees(steepest)), Math.min(0, (to - from) / over));
}

/** A level direction tilted to a slope. */
function sloping(level: Vec3, slope: number): Vec3 {
  const flat = Math.sqrt((1 - slope * slope) / (level[0] ** 2 + level[2] ** 2));
  return [flat * level[0], slope, flat * level[2]];
}

/** Level direction at an angle from +x (towards the feet when lying on the side) to +z (forward). */
const heading = (angle: number): Vec3 => [Math.cos(degrees(angle)), 0, Math.sin(degrees(angle))];

export const POSES: Readonly<Record<Exclude<PoseName, 'standing'>, Pose>> = {
  'arms-down': { symmetrical: true, take: armsAlong },
  'side-lying': { symmetrical: false, take: lieOnSide },
  prone: { symmetrical: true, take: lieProne },
  seated: { symmetrical: true, take: sit },
  'ankle-on-knee': { symmetrical: false, take: ankleOnKnee },
};
