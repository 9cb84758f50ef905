import type { Figure, PoseName, Side } from '@ashi/locate';
import { MeshBody, type Posed } from './mesh-body.ts';
import { POSES } from './poses.ts';
import type { Rig } from './rig.ts';
import { Skeleton } from './skeleton.ts';
import { skin } from './skinning.ts';
import { copyLeftToRight, quadNormals, RIGHT, type Topology } from './topology.ts';

/** One person's body shape, able to take poses. */
export class MeshFigure implements Figure {
  readonly topology: Topology;
  /** Packed x, y, z in mm at rest, standing with the arms held off the body, the floor at 0. */
  readonly rest: Float32Array;
  /** Unknown for the average body and for sliders. */
  readonly sex: 'female' | 'male' | undefined;
  readonly #rig: Rig;
  readonly #joints: Float64Array;
  readonly #posed = new Map<PoseName, Posed>();
  readonly #bodies = new Map<string, MeshBody>();

  /** @param joints at rest, in the order of `JOINTS` */
  constructor(
    topology: Topology,
    rig: Rig,
    rest: Float32Array,
    joints: Float64Array,
    sex?: 'female' | 'male',
  ) {
    this.topology = topology;
    this.rest = rest;
    this.#rig = rig;
    this.#joints = joints;
    this.sex = sex;
  }

  /** The body in a pose; the same object for the same pose and side. `side` is the side cared for. */
  pose(name: PoseName, side: Side = 'left'): MeshBody {
    const key = `${name} ${side}`;
    let body = this.#bodies.get(key);
    if (!body) {
      body = new MeshBody(this.topology, this.#poseLeft(name), side, this.sex);
      this.#bodies.set(key, body);
    }
    return body;
  }

  #poseLeft(name: PoseName): Posed {
    let posed = this.#posed.get(name);
    if (!posed) {
      posed = name === 'standing' ? this.#standing() : this.#bend(name);
      this.#posed.set(name, posed);
    }
    return posed;
  }

  #standing(): Posed {
    const normals = quadNormals(this.rest, this.topology.quads);
    copyLeftToRight(normals, this.topology);
    return { pose: 'standing', positions: this.rest, normals, skeleton: new Skeleton(this.#joints) };
  }

  #bend(name: Exclude<PoseName, 'standing'>): Posed {
    const { symmetrical, take } = POSES[name];
    const skeleton = new Skeleton(this.#joints);
    take(skeleton, { rest: this.rest, topology: this.topology });
    const { side, quads } = this.topology;
    const skip = (v: number): boolean => symmetrical && side[v] === RIGHT;
    const positions = skin(this.rest, this.#rig, skeleton.movements(), skip);
    if (symmetrical) copyLeftToRight(positions, this.topology);
    const floor = lowest(positions);
    for (let i = 1; i < positions.length; i += 3) positions[i] = positions[i]! - floor;
    skeleton.shift([0, -floor, 0]);
    const normals = quadNormals(positions, quads);
    if (symmetrical) copyLeftToRight(normals, this.topology);
    return { pose: name, positions, normals, skeleton };
  }
}

function lowest(positions: Float32Array): number {
  let low = Infinity;
  for (let i = 1; i < positions.length; i += 3) low = Math.min(low, positions[i]!);
  return low;
}
