import { add, dot, scale, sub, type Vec3 } from '@ashi/geom';
import { BONES, BONE_INDEX, JOINTS, JOINT_INDEX } from './joints.ts';
import { NO_TURN, product, turned, type Quaternion } from './quaternion.ts';

/** Bone that carries each joint: a head moves with its bone's parent and its bone alike; a tip with the last bone. */
const TIP_BONE: Readonly<Record<string, string>> = {
  crown: 'head',
  'fingertip.L': 'finger3-3.L',
  'fingertip.R': 'finger3-3.R',
  'toetip.L': 'foot.L',
  'toetip.R': 'foot.R',
  'heel.L': 'foot.L',
  'heel.R': 'foot.R',
};

/** Joints of one body at rest, and how each bone is turned. All turns are about axes of the body at rest. */
export class Skeleton {
  readonly #rest: Float64Array;
  readonly #local: (Quaternion | undefined)[] = BONES.map(() => undefined);
  readonly #fixed: (Quaternion | undefined)[] = BONES.map(() => undefined);
  #shift: Vec3 = [0, 0, 0];

  /** @param rest packed x, y, z of every joint, in the order of `JOINTS`. */
  constructor(rest: Float64Array) {
    this.#rest = rest;
  }

  /** Turns a bone, with all that hangs from it, relative to its parent. Later turns come on top. */
  turn(bone: string, q: Quaternion): this {
    const b = boneNumber(bone);
    this.#local[b] = product(q, this.#local[b] ?? NO_TURN);
    return this;
  }

  /** Gives a bone this turn in the world, whatever its parent does. */
  fix(bone: string, q: Quaternion): this {
    this.#fixed[boneNumber(bone)] = q;
    return this;
  }

  /** Moves the whole body. */
  shift(by: Vec3): this {
    this.#shift = add(this.#shift, by);
    return this;
  }

  /** Where a joint lies at rest. */
  atRest(joint: string): Vec3 {
    const j = JOINT_INDEX.get(joint);
    if (j === undefined) throw new RangeError(`body: no joint ${joint}`);
    return [this.#rest[j * 3]!, this.#rest[j * 3 + 1]!, this.#rest[j * 3 + 2]!];
  }

  /** How a bone is turned in the world. */
  turnOf(bone: string): Quaternion {
    return this.#turn(boneNumber(bone));
  }

  /** Where a joint lies now. */
  joint(name: string): Vec3 {
    return this.carry(TIP_BONE[name] ?? name, this.atRest(name));
  }

  /** Where a place that is fixed to a bone lies now. */
  carry(bone: string, rest: Vec3): Vec3 {
    const b = boneNumber(bone);
    return add(turned(this.#turn(b), sub(rest, this.atRest(bone))), this.#head(b));
  }

  /** Every bone's movement, ready for skinning: turn, and the place to which the origin goes. */
  movements(): { turns: Quaternion[]; origins: Vec3[] } {
    const turns: Quaternion[] = [];
    const heads: Vec3[] = [];
    BONES.forEach((bone, b) => {
      const parent = bone.parent === undefined ? -1 : boneNumber(bone.parent);
      const local = this.#local[b];
      const above = turns[parent] ?? NO_TURN;
      turns.push(this.#fixed[b] ?? (local ? product(above, local) : above));
      const rest = this.atRest(bone.name);
      heads.push(
        parent < 0
          ? add(rest, this.#shift)
          : add(heads[parent]!, turned(above, sub(rest, this.atRest(BONES[parent]!.name)))),
      );
    });
    const origins = BONES.map((bone, b) => sub(heads[b]!, turned(turns[b]!, this.atRest(bone.name))));
    return { turns, origins };
  }

  #turn(b: number): Quaternion {
    const fixed = this.#fixed[b];
    if (fixed) return fixed;
    const parent = BONES[b]!.parent;
    const above = parent === undefined ? NO_TURN : this.#turn(boneNumber(parent));
    const local = this.#local[b];
    return local ? product(above, local) : above;
  }

  #head(b: number): Vec3 {
    const { name, parent } = BONES[b]!;
    const rest = this.atRest(name);
    if (parent === undefined) return add(rest, this.#shift);
    const p = boneNumber(parent);
    return add(this.#head(p), turned(this.#turn(p), sub(rest, this.atRest(parent))));
  }
}

function boneNumber(name: string): number {
  const b = BONE_INDEX.get(name);
  if (b === undefined) throw new RangeError(`body: no bone ${name}`);
  return b;
}

/**
 * Spreads joints packed for the left over both sides. The joint within the thigh is moved onto the line from hip to
 * knee, so that a twist there does not move the knee.
 */
export function allJoints(left: ArrayLike<number>): Float64Array {
  const out = new Float64Array(JOINTS.length * 3);
  JOINTS.forEach((name, j) => {
    const right = name.endsWith('.R');
    const from = right ? JOINT_INDEX.get(`${name.slice(0, -1)}L`)! : j;
    out[j * 3] = right ? -left[from * 3]! : left[from * 3]!;
    out[j * 3 + 1] = left[from * 3 + 1]!;
    out[j * 3 + 2] = left[from * 3 + 2]!;
  });
  for (const side of ['L', 'R']) {
    const [hip, within, knee] = ['upperleg01', 'upperleg02', 'lowerleg01'].map((name): Vec3 => {
      const j = JOINT_INDEX.get(`${name}.${side}`)! * 3;
      return [out[j]!, out[j + 1]!, out[j + 2]!];
    }) as [Vec3, Vec3, Vec3];
    const axis = sub(knee, hip);
    const share = dot(sub(within, hip), axis) / dot(axis, axis);
    out.set(add(hip, scale(axis, share)), JOINT_INDEX.get(`upperleg02.${side}`)! * 3);
  }
  return out;
}
