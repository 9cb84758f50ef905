/** What is left out of a picture so that it shows what it is about: hanging arms before the hip, the other leg. */
import { BODY_PARTS, RIGHT, type Surface } from '@ashi/body';
import type { BodyPart, Side } from '@ashi/locate';
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
const ROUNDS = 5;

/** How much of each vertex is drawn, 0 to 1. `rest` are the places in the resting pose, where sides lie apart. */
export function shownBy(focus: Focus, surface: Surface, rest: Float32Array): Float32Array {
  const count = surface.positions.length / 3;
  const shown = new Float32Array(count).fill(1);
  const arm = BODY_PARTS.map((part) => ARMS.includes(part));
  const outward = focus.half === 'right' ? -1 : 1;
  for (let v = 0; v < count; v++) {
    if (arm[surface.part[v]!]) {
      const otherArm = focus.half !== undefined && (surface.side[v] === RIGHT) !== (focus.half === 'right');
      if (focus.arms === 'left-out' || otherArm) shown[v] = 0;
    } else if (focus.half !== undefined) {
      const t = (rest[v * 3]! * outward - FADE_MM[1]) / (FADE_MM[0] - FADE_MM[1]);
      const s = Math.min(1, Math.max(0, t));
      shown[v] = s * s * (3 - 2 * s);
    }
  }
  let soft: Float32Array = shown;
  for (let i = 0; i < ROUNDS; i++) soft = soften(soft, surface.triangles);
  return soft;
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
