import { dot, SkinMesh, unit, type MeshHit, type Vec3 } from '@ashi/geom';
import type { Anchor, Body, BodyPart, PartFrame, PoseName, Side, SkinFilter, SkinHit } from '@ashi/locate';
import { partFrame } from './frames.ts';
import type { Skeleton } from './skeleton.ts';
import { BODY_PARTS, HOLLOW, LEFT, MIDLINE, mirrorVectors, type Topology } from './topology.ts';

/** A body as posed with its left side cared for; the right is its mirror image. */
export interface Posed {
  readonly pose: PoseName;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly skeleton: Skeleton;
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');
const flip = (v: Vec3): Vec3 => [-v[0], v[1], v[2]];

/** The first search tree made for a topology; all bodies share its shape. */
const trees = new WeakMap<Uint32Array, SkinMesh>();

/** One body in one pose, as a triangle mesh over the hm08 vertices. */
export class MeshBody implements Body {
  readonly pose: PoseName;
  /** The side cared for: up when lying, crossed when seated. */
  readonly side: Side;
  readonly sex: 'female' | 'male' | undefined;
  readonly topology: Topology;
  /** Packed x, y, z in mm, per hm08 vertex. */
  readonly positions: Float32Array;
  /** Smooth outward unit normals, per hm08 vertex. */
  readonly normals: Float32Array;
  readonly #skeleton: Skeleton;
  #mesh: SkinMesh | undefined;

  constructor(topology: Topology, posed: Posed, side: Side, sex?: 'female' | 'male') {
    const right = side === 'right';
    this.pose = posed.pose;
    this.side = side;
    this.sex = sex;
    this.topology = topology;
    this.positions = right ? mirrorVectors(posed.positions, topology.mirror) : posed.positions;
    this.normals = right ? mirrorVectors(posed.normals, topology.mirror) : posed.normals;
    this.#skeleton = posed.skeleton;
  }

  position(anchor: Anchor): Vec3 {
    return weighted(this.positions, anchor);
  }

  normal(anchor: Anchor): Vec3 {
    return unit(weighted(this.normals, anchor));
  }

  nearest(place: Vec3, filter?: SkinFilter): SkinHit | undefined {
    return this.#hit(this.#skin().nearest(place, this.#accept(filter)));
  }

  cast(origin: Vec3, direction: Vec3, filter?: SkinFilter): SkinHit | undefined {
    return this.#hit(this.#skin().cast(origin, unit(direction), this.#accept(filter)));
  }

  frame(part: BodyPart, side: Side): PartFrame {
    if (this.side === 'left') return partFrame(this.#skeleton, part, side);
    const frame = partFrame(this.#skeleton, part, other(side));
    return {
      origin: flip(frame.origin),
      distalEnd: flip(frame.distalEnd),
      proximal: flip(frame.proximal),
      anterior: flip(frame.anterior),
      lateral: flip(frame.lateral),
    };
  }

  mirror({ ids: [a, b, c], weights }: Anchor): Anchor {
    const { mirror } = this.topology;
    return { ids: [mirror[a]!, mirror[b]!, mirror[c]!], weights };
  }

  /** Where a joint lies, such as `upperleg01.L`; see `JOINTS`. */
  joint(name: string): Vec3 {
    if (this.side === 'left') return this.#skeleton.joint(name);
    const swapped = name.replace(/\.([LR])$/, (_, s: string) => (s === 'L' ? '.R' : '.L'));
    return flip(this.#skeleton.joint(swapped));
  }

  #skin(): SkinMesh {
    if (!this.#mesh) {
      const { triangles } = this.topology;
      this.#mesh = new SkinMesh(this.positions, triangles, trees.get(triangles));
      if (!trees.has(triangles)) trees.set(triangles, this.#mesh);
    }
    return this.#mesh;
  }

  #accept(filter: SkinFilter | undefined): ((triangle: number) => boolean) | undefined {
    if (!filter) return undefined;
    const { trianglePart, triangles, inner } = this.topology;
    const { parts, side, facing, inside } = filter;
    const wanted = parts && BODY_PARTS.map((part) => parts.includes(part));
    const half = triangles.length / 6;
    return (t) => {
      if (wanted && !wanted[trianglePart[t]!]) return false;
      if (!inside && inner[t >> 1] === HOLLOW) return false;
      if (side && t < half !== (side === 'left')) return false;
      return !facing || this.#along(t, facing) > 0;
    };
  }

  /** How far a triangle's smooth normals lean along a direction. */
  #along(t: number, direction: Vec3): number {
    let sum = 0;
    for (let c = 0; c < 3; c++) {
      const v = this.topology.triangles[t * 3 + c]! * 3;
      sum += dot([this.normals[v]!, this.normals[v + 1]!, this.normals[v + 2]!], direction);
    }
    return sum;
  }

  #hit(hit: MeshHit | undefined): SkinHit | undefined {
    if (!hit) return undefined;
    const { triangles, trianglePart, side } = this.topology;
    const at = hit.triangle * 3;
    const ids = [triangles[at]!, triangles[at + 1]!, triangles[at + 2]!] as const;
    const anchor: Anchor = { ids, weights: [hit.weights[0], hit.weights[1], hit.weights[2]] };
    const off = ids.find((id, k) => side[id] !== MIDLINE && hit.weights[k]! > 1e-9);
    return {
      anchor,
      position: hit.position,
      normal: this.normal(anchor),
      part: BODY_PARTS[trianglePart[hit.triangle]!]!,
      side: off === undefined ? 'midline' : side[off] === LEFT ? 'left' : 'right',
      distanceMm: hit.distance,
    };
  }
}

function weighted(vectors: Float32Array, { ids, weights }: Anchor): Vec3 {
  const [a, b, c] = [ids[0] * 3, ids[1] * 3, ids[2] * 3];
  const [u, v, w] = weights;
  return [
    u * vectors[a]! + v * vectors[b]! + w * vectors[c]!,
    u * vectors[a + 1]! + v * vectors[b + 1]! + w * vectors[c + 1]!,
    u * vectors[a + 2]! + v * vectors[b + 2]! + w * vectors[c + 2]!,
  ];
}
