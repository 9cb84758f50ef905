/**
 * A body for tests: two upright, slightly bumpy legs of skin, mirror images of each other. Its places can be worked out by
 * hand, and its vertex ids are what anchors name. Not part of the package's door.
 */
import { add, cross, dot, scale, SkinMesh, sub, unit, type MeshHit, type Vec3 } from '@ashi/geom';
import type {
  Anchor,
  Body,
  BodyPart,
  Figure,
  PartFrame,
  PoseName,
  Side,
  SkinFilter,
  SkinHit,
} from './body.ts';

/** Sizes in mm. */
export interface RoundShape {
  readonly radius: number;
  readonly height: number;
  /** How far the skin waves in and out. */
  readonly bumps: number;
  /** How far each leg's axis is from the midline. */
  readonly apart: number;
}

export const ROUND: RoundShape = { radius: 60, height: 600, bumps: 3, apart: 120 };

const ROWS = 60;
const COLUMNS = 40;
const HALF = (ROWS + 1) * COLUMNS;

/** Where the skin is at a height (0 to 1) and a turn (0 lateral, a quarter anterior, a half medial). */
function skinAt({ radius, height, bumps, apart }: RoundShape, row: number, turn: number): Vec3 {
  // The ends close to a small hole, far from everything tested.
  const end = Math.min(row, 1 - row);
  const r = (radius + bumps * Math.sin(9 * row) * Math.cos(2 * turn)) * Math.min(1, 0.05 + end * 40);
  return [apart + r * Math.cos(turn), row * height, r * Math.sin(turn)];
}

export class RoundBody implements Body {
  readonly pose: PoseName = 'standing';
  readonly #mesh: SkinMesh;
  readonly #normals: readonly Vec3[];
  readonly #apart: number;

  constructor(shape: RoundShape = ROUND) {
    this.#apart = shape.apart;
    const positions: number[] = [];
    const triangles: number[] = [];
    for (const side of [1, -1]) {
      const base = side === 1 ? 0 : HALF;
      for (let i = 0; i <= ROWS; i++) {
        for (let j = 0; j < COLUMNS; j++) {
          const [x, y, z] = skinAt(shape, i / ROWS, (2 * Math.PI * j) / COLUMNS);
          positions.push(side * x, y, z);
        }
      }
      for (let i = 0; i < ROWS; i++) {
        for (let j = 0; j < COLUMNS; j++) {
          const k = (j + 1) % COLUMNS;
          const [a, b, c, d] = [
            i * COLUMNS + j,
            i * COLUMNS + k,
            (i + 1) * COLUMNS + k,
            (i + 1) * COLUMNS + j,
          ];
          const quad = [a, c, b, a, d, c].map((v) => base + v);
          triangles.push(...(side === 1 ? quad : quad.reverse()));
        }
      }
    }
    this.#mesh = new SkinMesh(Float32Array.from(positions), Uint32Array.from(triangles));
    this.#normals = this.#vertexNormals();
  }

  position(anchor: Anchor): Vec3 {
    return anchor.ids.map((id, k) => scale(this.#vertex(id), anchor.weights[k]!)).reduce(add);
  }

  normal(anchor: Anchor): Vec3 {
    return unit(anchor.ids.map((id, k) => scale(this.#normals[id]!, anchor.weights[k]!)).reduce(add));
  }

  nearest(place: Vec3, filter?: SkinFilter): SkinHit | undefined {
    return this.#hit(this.#mesh.nearest(place, this.#accept(filter)));
  }

  cast(origin: Vec3, direction: Vec3, filter?: SkinFilter): SkinHit | undefined {
    return this.#hit(this.#mesh.cast(origin, unit(direction), this.#accept(filter)));
  }

  frame(_part: BodyPart, side: Side): PartFrame {
    const x = side === 'left' ? 1 : -1;
    return {
      origin: [x * this.#apart, 600, 0],
      distalEnd: [x * this.#apart, 0, 0],
      proximal: [0, 1, 0],
      anterior: [0, 0, 1],
      lateral: [x, 0, 0],
    };
  }

  mirror({ ids: [a, b, c], weights }: Anchor): Anchor {
    const over = (id: number): number => (id < HALF ? id + HALF : id - HALF);
    return { ids: [over(a), over(b), over(c)], weights };
  }

  /** The anchor of the left leg's skin at a height in mm and a turn in degrees: 0 lateral, 90 anterior. */
  at(heightMm: number, degrees: number): Anchor {
    const turn = (degrees * Math.PI) / 180;
    const out: Vec3 = [Math.cos(turn), 0, Math.sin(turn)];
    const hit = this.cast([this.#apart, heightMm, 0], out);
    if (!hit) throw new RangeError(`round body: no skin at ${heightMm} mm, ${degrees} degrees`);
    return hit.anchor;
  }

  #vertex(id: number): Vec3 {
    const { positions } = this.#mesh;
    return [positions[id * 3]!, positions[id * 3 + 1]!, positions[id * 3 + 2]!];
  }

  #vertexNormals(): readonly Vec3[] {
    const sums: Vec3[] = Array.from({ length: 2 * HALF }, () => [0, 0, 0]);
    const { triangles } = this.#mesh;
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
      const face = cross(sub(this.#vertex(b), this.#vertex(a)), sub(this.#vertex(c), this.#vertex(a)));
      for (const v of [a, b, c]) sums[v] = add(sums[v]!, face);
    }
    return sums.map(unit);
  }

  #accept(filter: SkinFilter | undefined): ((triangle: number) => boolean) | undefined {
    if (!filter) return undefined;
    const { triangles } = this.#mesh;
    return (t) => {
      const ids = [triangles[t * 3]!, triangles[t * 3 + 1]!, triangles[t * 3 + 2]!];
      if (filter.parts && !filter.parts.includes('leg')) return false;
      if (filter.side && ids[0]! < HALF !== (filter.side === 'left')) return false;
      const { facing } = filter;
      return !facing || ids.reduce((sum, id) => sum + dot(this.#normals[id]!, facing), 0) > 0;
    };
  }

  #hit(hit: MeshHit | undefined): SkinHit | undefined {
    if (!hit) return undefined;
    const { triangles } = this.#mesh;
    const at = hit.triangle * 3;
    const anchor: Anchor = {
      ids: [triangles[at]!, triangles[at + 1]!, triangles[at + 2]!],
      weights: [hit.weights[0], hit.weights[1], hit.weights[2]],
    };
    return {
      anchor,
      position: hit.position,
      normal: this.normal(anchor),
      part: 'leg',
      side: anchor.ids[0] < HALF ? 'left' : 'right',
      distanceMm: hit.distance,
    };
  }
}

/** A figure that has one pose only. */
export const roundFigure = (shape: RoundShape = ROUND): Figure & { readonly body: RoundBody } => {
  const body = new RoundBody(shape);
  return { body, pose: () => body };
};
