import { unit, type Vec3 } from '@ashi/geom';
import type { Anchor } from '@ashi/locate';
import { closeLids, faceOf, melt, type Face } from './face.ts';
import type { MeshBody } from './mesh-body.ts';
import { refine, refinedNormals, refinementOf, type Refinement } from './refine.ts';
import { HOLLOW, NOSTRIL, type Topology } from './topology.ts';

/** The skin as drawn: eyes and mouth closed, one Catmull–Clark step finer than the body. */
export interface Surface {
  /** Packed x, y, z in mm. The first vertices are the hm08 ones, under their ids. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
  /** Index into `BODY_PARTS`, per vertex. */
  readonly part: Uint8Array;
  /** `MIDLINE`, `LEFT` or `RIGHT`, per vertex. */
  readonly side: Uint8Array;
  /** 1 under the painted clothes, 0 outside, 0.5 at the hem, per vertex. */
  readonly cloth: Float32Array;
  /** Coordinate in mm along trunk and limbs on the average body, per vertex; its level lines are rings. */
  readonly ring: Float32Array;
  /** Where an anchor lies on the drawn skin. */
  place(anchor: Anchor): { readonly position: Vec3; readonly normal: Vec3 };
  /** The anchor of a place on the drawn skin: the inverse of `place`. */
  anchorAt(triangle: number, weights: Vec3): Anchor;
}

export interface SurfaceOptions {
  /** `features` keeps the face; `melted` smooths it to a figure's. */
  readonly face?: 'features' | 'melted';
}

/** What all surfaces of one kind share. */
interface Grid {
  readonly refinement: Refinement;
  readonly face: Face;
  readonly part: Uint8Array;
  readonly side: Uint8Array;
  readonly cloth: Float32Array;
  readonly ring: Float32Array;
  /** Faces at each vertex: `around[v]` lists faces of `refinement` that are quads of the body. */
  readonly around: readonly (readonly number[])[];
  /** Number of faces that are caps: the last ones, those of lips and lids first. */
  readonly caps: number;
}

const grids = new WeakMap<Topology, Map<string, Grid>>();

/** Builds the drawn skin of a body; the work that depends on the mesh alone is done once per kind of face. */
export function surfaceOf(body: MeshBody, { face = 'features' }: SurfaceOptions = {}): Surface {
  const grid = gridOf(body.topology, face);
  const base = face === 'melted' ? melt(body, grid.face) : closeLids(body);
  const positions = refine(grid.refinement, base, 3);
  const normals = refinedNormals(grid.refinement, positions);
  // Skin behind lips and lids is not drawn, but a place there (GV28 is one) still has a direction.
  grid.refinement.valence.forEach((edges, v) => {
    if (edges === 0) normals.set(body.normals.subarray(v * 3, v * 3 + 3), v * 3);
  });
  return new DrawnSkin(grid, positions, normals);
}

function gridOf(topology: Topology, kind: 'features' | 'melted'): Grid {
  const known = grids.get(topology) ?? new Map<string, Grid>();
  grids.set(topology, known);
  let grid = known.get(kind);
  if (!grid) {
    grid = makeGrid(topology, kind === 'melted');
    known.set(kind, grid);
  }
  return grid;
}

function makeGrid(topology: Topology, melted: boolean): Grid {
  const { vertexCount, quads } = topology;
  const face = faceOf(topology);
  const faces: ArrayLike<number>[] = [];
  const around: number[][] = Array.from({ length: vertexCount }, () => []);
  for (let q = 0; q < quads.length / 4; q++) {
    const kind = topology.inner[q]!;
    if (kind === HOLLOW || (melted && kind === NOSTRIL)) continue;
    const quad = quads.subarray(q * 4, q * 4 + 4);
    for (const v of quad) around[v]!.push(faces.length);
    faces.push(quad);
  }
  const caps = [...face.hollowCaps, ...(melted ? face.nostrilCaps : [])];
  faces.push(...caps);
  const refinement = refinementOf(vertexCount, faces);
  return {
    refinement,
    face,
    around,
    caps: caps.length,
    cloth: refine(refinement, topology.cloth, 1),
    ring: refine(refinement, topology.ring, 1),
    part: spread(refinement, topology.part),
    side: spread(refinement, topology.side),
  };
}

/** Labels for edges and faces: that of the corner with the highest number, so that a side wins over the midline. */
function spread(
  { vertexCount, refinedCount, edges, faceStart, corners }: Refinement,
  label: Uint8Array,
): Uint8Array {
  const out = new Uint8Array(refinedCount);
  out.set(label);
  const edgeCount = edges.length / 4;
  for (let e = 0; e < edgeCount; e++) {
    out[vertexCount + e] = Math.max(label[edges[e * 4]!]!, label[edges[e * 4 + 1]!]!);
  }
  for (let f = 0; f < faceStart.length - 1; f++) {
    const own = corners.subarray(faceStart[f]!, faceStart[f + 1]!);
    out[vertexCount + edgeCount + f] = own.reduce((most, v) => Math.max(most, label[v]!), 0);
  }
  return out;
}

class DrawnSkin implements Surface {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly #grid: Grid;

  constructor(grid: Grid, positions: Float32Array, normals: Float32Array) {
    this.#grid = grid;
    this.positions = positions;
    this.normals = normals;
  }

  get triangles(): Uint32Array {
    return this.#grid.refinement.triangles;
  }
  get part(): Uint8Array {
    return this.#grid.part;
  }
  get side(): Uint8Array {
    return this.#grid.side;
  }
  get cloth(): Float32Array {
    return this.#grid.cloth;
  }
  get ring(): Float32Array {
    return this.#grid.ring;
  }

  place(anchor: Anchor): { readonly position: Vec3; readonly normal: Vec3 } {
    const spots = this.#spots(anchor);
    return { position: blend(this.positions, spots), normal: unit(blend(this.normals, spots)) };
  }

  anchorAt(triangle: number, [u, v, w]: Vec3): Anchor {
    const { corners, faceStart } = this.#grid.refinement;
    const at = triangle >> 1;
    const f = faceBefore(faceStart, at);
    const start = faceStart[f]!;
    const n = faceStart[f + 1]! - start;
    const corner = at - start;
    const own = (k: number): number => corners[start + ((k + n) % n)]!;
    // The edge this triangle leans on, its face weight, and its edge weight.
    const edge = (triangle & 1) === 0 ? corner : (corner + n - 1) % n;
    const [edgeWeight, faceWeight] = (triangle & 1) === 0 ? [v, w] : [w, v];
    const far = edge === corner ? corner + 1 : corner - 1;
    if (n !== 4)
      return {
        ids: [own(corner), own(far), own(far + 1)],
        weights: [u + faceWeight + edgeWeight / 2, edgeWeight / 2, 0],
      };
    // The middle of a quad is the middle of its first diagonal, from corner 0 to corner 2.
    const weights = [0, 0, 0, 0];
    weights[corner]! += u + edgeWeight / 2;
    weights[(far + 4) % 4]! += edgeWeight / 2;
    weights[0]! += faceWeight / 2;
    weights[2]! += faceWeight / 2;
    const third = edge < 2 ? 1 : 3;
    return third === 1
      ? { ids: [own(0), own(1), own(2)], weights: [weights[0]!, weights[1]!, weights[2]!] }
      : { ids: [own(0), own(2), own(3)], weights: [weights[0]!, weights[2]!, weights[3]!] };
  }

  /** Refined vertices and weights at an anchor. */
  #spots({ ids, weights }: Anchor): readonly (readonly [vertex: number, weight: number])[] {
    const { refinement, around } = this.#grid;
    const used = [0, 1, 2].filter((k) => weights[k] !== 0);
    const plain = used.map((k) => [ids[k]!, weights[k]!] as const);
    const first = used[0];
    if (first === undefined) return [];
    for (const f of around[ids[first]!] ?? []) {
      const start = refinement.faceStart[f]!;
      const own = [0, 1, 2, 3].map((k) => refinement.corners[start + k]!);
      if (!used.every((k) => own.includes(ids[k]!))) continue;
      const share = [0, 0, 0, 0];
      for (const k of used) share[own.indexOf(ids[k]!)]! += weights[k]!;
      return quadSpots(refinement, f, share);
    }
    // Behind lips or lids: shown in the middle of the line where they meet. Else not within one quad: the flat place.
    return plain.some(([v]) => refinement.valence[v] === 0) ? [[this.#nearestCap(ids[first]!), 1]] : plain;
  }

  /** The middle of the cap nearest to a vertex. Caps are the last faces. */
  #nearestCap(vertex: number): number {
    const { refinement, face } = this.#grid;
    const middles = face.hollowCaps.map((_, c) => refinement.refinedCount - this.#grid.caps + c);
    const off = (v: number): number =>
      Math.hypot(...[0, 1, 2].map((k) => this.positions[v * 3 + k]! - this.positions[vertex * 3 + k]!));
    return middles.reduce((best, v) => (off(v) < off(best) ? v : best));
  }
}

/** From weights of the four corners of a quad to the small triangle that holds the place. */
function quadSpots(r: Refinement, f: number, share: number[]): readonly (readonly [number, number])[] {
  const start = r.faceStart[f]!;
  // Move weight on both 1 and 3 to the diagonal: a parallelogram's opposite corners have the same middle.
  const both = Math.min(share[1]!, share[3]!);
  const [a, c] = [share[0]! + both, share[2]! + both];
  const apex = share[1]! >= share[3]! ? 1 : 3;
  const top = share[apex]! - both;
  const near = a >= c ? 0 : 2;
  const middle = 2 * Math.min(a, c);
  const end = Math.abs(a - c);
  const edge = near === 0 ? (apex === 1 ? 0 : 3) : apex === 1 ? 1 : 2;
  const edgeVertex = r.vertexCount + r.cornerEdge[start + edge]!;
  const face = r.vertexCount + r.edges.length / 4 + f;
  const corner = end >= top ? r.corners[start + near]! : r.corners[start + apex]!;
  return [
    [corner, Math.abs(end - top)],
    [edgeVertex, 2 * Math.min(end, top)],
    [face, middle],
  ];
}

function blend(vectors: Float32Array, spots: readonly (readonly [number, number])[]): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [vertex, weight] of spots)
    for (let k = 0; k < 3; k++) sum[k]! += weight * vectors[vertex * 3 + k]!;
  return sum;
}

/** The face whose corners include number `at`. */
function faceBefore(faceStart: Uint32Array, at: number): number {
  let low = 0;
  let high = faceStart.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (faceStart[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
