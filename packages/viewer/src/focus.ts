/** What is left out of a picture so that it shows what it is about: hanging arms before the hip, the other leg. */
import { BODY_PARTS, type Surface } from '@ashi/body';
import type { Body, BodyPart, Side } from '@ashi/locate';
import { soften } from './occlusion.ts';

export interface Focus {
  readonly arms: 'shown' | 'left-out';
  /** Only this half of trunk and legs; the other fades into the paper. */
  readonly half?: Side | undefined;
}

export const EVERYTHING: Focus = { arms: 'shown' };

const ARMS: readonly BodyPart[] = ['arm', 'forearm', 'hand'];
/** From the midline outwards, the other half fades over this many mm. */
const FADE_MM = [25, -80] as const;
const ROUNDS = 3;

/** Without arms the trunk ends below the armpits: it fades upwards between these distances under the shoulder joint. */
const CHEST_FADE_MM = [190, 330] as const;

/** How much of each vertex is drawn, 0 to 1. `rest` is the resting body, where sides and limbs lie apart. */
export function shownBy(focus: Focus, surface: Surface, restSkin: Float32Array, rest: Body): Float32Array {
  const count = surface.positions.length / 3;
  const shown = new Float32Array(count).fill(1);
  const arm = BODY_PARTS.map((part) => ARMS.includes(part));
  const outward = focus.half === 'right' ? -1 : 1;
  const shoulderMm = rest.frame('arm', 'left').origin[1];
  for (let v = 0; v < count; v++) {
    if (focus.half !== undefined) shown[v] = smooth(FADE_MM[1], FADE_MM[0], restSkin[v * 3]! * outward);
    if (focus.arms === 'shown') continue;
    const under = shoulderMm - restSkin[v * 3 + 1]!;
    shown[v] = arm[surface.part[v]!] ? 0 : shown[v]! * smooth(CHEST_FADE_MM[0], CHEST_FADE_MM[1], under);
  }
  let soft: Float32Array = shown;
  for (let i = 0; i < ROUNDS; i++) soft = soften(soft, surface.triangles);
  return soft;
}

function smooth(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

/** What a picture of these parts and sides is about. */
export function focusOn(
  sites: readonly { readonly part: BodyPart; readonly side: Side | 'midline' }[],
  halves: boolean,
): Focus {
  if (sites.length === 0) return EVERYTHING;
  const armless = sites.every(({ part }) => !ARMS.includes(part));
  const low = sites.every(
    ({ part }) => part === 'trunk' || part === 'thigh' || part === 'leg' || part === 'foot',
  );
  const [first] = sites;
  const side = first!.side;
  const oneSide = halves && low && side !== 'midline' && sites.every((site) => site.side === side);
  return { arms: armless && low ? 'left-out' : 'shown', half: oneSide ? side : undefined };
}
