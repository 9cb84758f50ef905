import { add, cross, distance, dot, length, scale, sub, unit, type Vec3 } from '@ashi/geom';
import { aligning, inverse, partly, product, swing, turn, turned, type Quaternion } from './quaternion.ts';
import type { Skeleton } from './skeleton.ts';

export type Letter = 'L' | 'R';

/** Share of the arm's turn that the shoulder girdle takes, collar bone first. */
const GIRDLE = { clavicle: 0.12, shoulder01: 0.2 } as const;

/** Share of the thigh's twist that its upper end takes; the rest is spread below, as flesh does. */
const HIP_TWIST = 0.4;

/** Hinge of the knee at rest: the shank swings back about it. */
const KNEE_HINGE: Vec3 = [1, 0, 0];

/** Lays arms and legs of a skeleton whose trunk is already turned. Directions are in the world, proximal to distal. */
export class Limbs {
  readonly #skeleton: Skeleton;
  readonly #trunk: Quaternion;

  constructor(skeleton: Skeleton) {
    this.#skeleton = skeleton;
    this.#trunk = skeleton.turnOf('root');
  }

  /** A direction of the body at rest, as the trunk carries it. */
  withTrunk(rest: Vec3): Vec3 {
    return turned(this.#trunk, rest);
  }

  /**
   * Lays an arm. `hinge` is the elbow's axis (upper arm × forearm), needed when the arm is nearly straight; `palm`
   * turns the hand about the forearm, in degrees towards palm down (pronation).
   */
  arm(
    letter: Letter,
    upper: Vec3,
    fore: Vec3,
    { hinge, palm = 0 }: { hinge?: Vec3; palm?: number } = {},
  ): void {
    const s = this.#skeleton;
    const at = (name: string): Vec3 => s.atRest(`${name}.${letter}`);
    const restUpper = sub(at('lowerarm01'), at('upperarm01'));
    const restFore = sub(at('wrist'), at('lowerarm01'));
    const restHinge = cross(restUpper, restFore);
    const axis = hinge ?? cross(upper, fore);
    const upperTurn = aligning(restUpper, restHinge, upper, axis);
    const own = product(inverse(this.#trunk), upperTurn);
    s.turn(`clavicle.${letter}`, partly(own, GIRDLE.clavicle));
    s.turn(`shoulder01.${letter}`, partly(own, GIRDLE.shoulder01));
    s.fix(`upperarm01.${letter}`, upperTurn);
    this.#forearm(letter, fore, axis);
    if (palm === 0) return;
    const twist = turn(restFore, letter === 'L' ? palm / 2 : -palm / 2);
    s.turn(`lowerarm02.${letter}`, twist);
    s.turn(`wrist.${letter}`, twist);
  }

  /** Lays an arm so that the fingertips come to a height: the forearm goes along `flat`, sloping as needed. */
  reach(letter: Letter, upper: Vec3, flat: Vec3, height: number): void {
    const s = this.#skeleton;
    const level = unit([flat[0], 0, flat[2]]);
    const sloping = (y: number): Vec3 => {
      const [x, , z] = scale(level, Math.sqrt(1 - y * y));
      return [x, y, z];
    };
    this.arm(letter, upper, sloping(-0.4));
    const at = (name: string): Vec3 => s.atRest(`${name}.${letter}`);
    const elbow = s.joint(`lowerarm01.${letter}`)[1];
    const length = distance(at('lowerarm01'), at('fingertip'));
    let y = -0.4;
    // The fingertips are not in line with the forearm, so the slope is corrected by where they come to.
    for (let pass = 0; pass < 3; pass++) {
      const off = pass === 0 ? height - elbow - y * length : height - s.joint(`fingertip.${letter}`)[1];
      y = Math.max(-0.95, Math.min(0.5, y + off / length));
      this.#forearm(letter, sloping(y), cross(upper, sloping(y)));
    }
  }

  #forearm(letter: Letter, fore: Vec3, hinge: Vec3): void {
    const s = this.#skeleton;
    const at = (name: string): Vec3 => s.atRest(`${name}.${letter}`);
    const restFore = sub(at('wrist'), at('lowerarm01'));
    const restHinge = cross(sub(at('lowerarm01'), at('upperarm01')), restFore);
    s.fix(`lowerarm01.${letter}`, aligning(restFore, restHinge, fore, hinge));
  }

  /** Lays a leg along two directions that are not parallel. */
  leg(letter: Letter, thigh: Vec3, shank: Vec3, hinge: Vec3 = cross(thigh, shank)): void {
    const s = this.#skeleton;
    const at = (name: string): Vec3 => s.atRest(`${name}.${letter}`);
    const restThigh = sub(at('lowerleg01'), at('upperleg01'));
    const restShank = sub(at('foot'), at('lowerleg01'));
    const whole = aligning(restThigh, KNEE_HINGE, thigh, hinge);
    const own = product(inverse(this.#trunk), whole);
    const swung = swing(restThigh, turned(own, restThigh));
    const twist = partly(product(inverse(swung), own), HIP_TWIST);
    s.fix(`upperleg01.${letter}`, product(this.#trunk, product(swung, twist)));
    s.fix(`upperleg02.${letter}`, whole);
    s.fix(`lowerleg01.${letter}`, aligning(restShank, KNEE_HINGE, shank, hinge));
  }

  /** Lays a leg so that the ankle joint comes to a place, or as near as the leg reaches, with the knee towards `pole`. */
  legTo(letter: Letter, ankle: Vec3, pole: Vec3): void {
    const { thigh, shank } = this.legLengths(letter);
    const hip = this.#skeleton.joint(`upperleg01.${letter}`);
    const line = sub(ankle, hip);
    const reach = Math.min(length(line), (thigh + shank) * 0.999);
    const along = unit(line);
    const forward = (thigh * thigh - shank * shank + reach * reach) / (2 * reach);
    const aside = Math.sqrt(Math.max(0, thigh * thigh - forward * forward));
    const out = unit(sub(pole, scale(along, dot(pole, along))));
    const knee = add(hip, add(scale(along, forward), scale(out, aside)));
    this.leg(letter, sub(knee, hip), sub(add(hip, scale(along, reach)), knee));
  }

  legLengths(letter: Letter): { thigh: number; shank: number } {
    const at = (name: string): Vec3 => this.#skeleton.atRest(`${name}.${letter}`);
    const knee = at('lowerleg01');
    return { thigh: distance(at('upperleg01'), knee), shank: distance(knee, at('foot')) };
  }
}
