import type { BodyPart } from '@ashi/locate';
import type { Half } from './half.ts';

/** Order of the part numbers. */
export const BODY_PARTS: readonly BodyPart[] = [
  'head', 'neck', 'trunk', 'arm', 'forearm', 'hand', 'thigh', 'leg', 'foot',
]; // prettier-ignore

/** Side numbers, per vertex and triangle. */
export const MIDLINE = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Kinds of inner quads. */
export const HOLLOW = 1;
export const NOSTRIL = 2;

/** What all bodies share: who is joined to whom, and what each vertex belongs to. Vertices are hm08 ids. */
export interface Topology {
  readonly vertexCount: number;
  /** Four ids per quad, counter-clockwise from outside. The left half first, then its mirror image in the same order. */
  readonly quads: Uint32Array;
  /** Two per quad, along its first diagonal: triangles 2q and 2q + 1 tile quad q. */
  readonly triangles: Uint32Array;
  readonly mirror: Uint16Array;
  /** Index into `BODY_PARTS` by dominant bone, per vertex. */
  readonly part: Uint8Array;
  /** `MIDLINE`, `LEFT` or `RIGHT`, per vertex. */
  readonly side: Uint8Array;
  /** Index into `BODY_PARTS`, per triangle. */
  readonly trianglePart: Uint8Array;
  /** 1 under the painted top and briefs, 0 outside, 0.5 at the hem, per vertex. */
  readonly cloth: Float32Array;
  /** Coordinate in mm along trunk and limbs on the average body, per vertex; level lines are rings. */
  readonly ring: Float32Array;
  /** `HOLLOW` for quads inside the mouth and the eye sockets, `NOSTRIL` inside the nostrils, else 0; per quad. */
  readonly inner: Uint8Array;
  /** How much a vertex follows the upper lid (positive) or the lower lid (negative) of its side. */
  readonly lid: Float32Array;
}

/** Numbers per half vertex in packed order, which `topologyOf` spreads over both sides. */
export interface HalfMarks {
  readonly part: ArrayLike<number>;
  readonly ring: ArrayLike<number>;
  /** Signed distance from the hem in mm. */
  readonly cloth: ArrayLike<number>;
  /** Quads of the half that lie inside the mouth and the eye sockets, and inside the nostrils. */
  readonly hollows: ArrayLike<number>;
  readonly nostrils: ArrayLike<number>;
  /** How much a vertex follows the upper (positive) or lower (negative) lid. */
  readonly lid: ArrayLike<number>;
}

/** Cloth goes from 0 to 1 over this many mm across the hem; wider than a quad, so that the hem is smooth. */
const HEM_WIDTH = 50;

export function topologyOf(half: Half, marks: HalfMarks): Topology {
  const vertexCount = Math.max(...half.ids, ...half.mirrorIds) + 1;
  const quads = bothSides(half);
  const triangles = new Uint32Array((quads.length / 4) * 6);
  for (let q = 0; q < quads.length / 4; q++) {
    const t = q * 6;
    triangles[t] = triangles[t + 3] = quads[q * 4]!;
    triangles[t + 1] = quads[q * 4 + 1]!;
    triangles[t + 2] = triangles[t + 4] = quads[q * 4 + 2]!;
    triangles[t + 5] = quads[q * 4 + 3]!;
  }
  const mirror = new Uint16Array(vertexCount);
  const side = new Uint8Array(vertexCount);
  const part = new Uint8Array(vertexCount);
  const cloth = new Float32Array(vertexCount);
  const ring = new Float32Array(vertexCount);
  const lid = new Float32Array(vertexCount);
  for (let v = 0; v < half.count; v++) {
    const left = half.ids[v]!;
    const right = half.mirrorIds[v]!;
    mirror[left] = right;
    mirror[right] = left;
    side[left] = left === right ? MIDLINE : LEFT;
    side[right] = left === right ? MIDLINE : RIGHT;
    part[left] = part[right] = marks.part[v]!;
    ring[left] = ring[right] = marks.ring[v]!;
    lid[left] = lid[right] = marks.lid[v]!;
    cloth[left] = cloth[right] = Math.min(1, Math.max(0, 0.5 + marks.cloth[v]! / HEM_WIDTH));
  }
  const inner = new Uint8Array(quads.length / 4);
  for (const [kind, list] of [
    [HOLLOW, marks.hollows],
    [NOSTRIL, marks.nostrils],
  ] as const) {
    for (let i = 0; i < list.length; i++) inner[list[i]!] = inner[list[i]! + inner.length / 2] = kind;
  }
  return {
    vertexCount,
    quads,
    triangles,
    mirror,
    part,
    side,
    cloth,
    ring,
    inner,
    lid,
    trianglePart: partsOf(triangles, part),
  };
}

/** The mirror image of quad a b c d is a d c b: it turns the same way seen from outside and keeps its first diagonal. */
function bothSides({ quads, ids, mirrorIds }: Half): Uint32Array {
  const n = quads.length;
  const out = new Uint32Array(2 * n);
  for (let q = 0; q < n; q += 4) {
    for (let k = 0; k < 4; k++) {
      out[q + k] = ids[quads[q + k]!]!;
      out[n + q + k] = mirrorIds[quads[q + ((4 - k) % 4)]!]!;
    }
  }
  return out;
}

/** The part of two corners if they agree, else of the first. */
function partsOf(triangles: Uint32Array, part: Uint8Array): Uint8Array {
  const out = new Uint8Array(triangles.length / 3);
  for (let t = 0; t < out.length; t++) {
    const b = part[triangles[t * 3 + 1]!]!;
    const agree = b === part[triangles[t * 3 + 2]!]!;
    out[t] = agree ? b : part[triangles[t * 3]!]!;
  }
  return out;
}

/** Spreads values of the half (all x, then all y, then all z) over the whole body, mirrored exactly. */
export function mirrored(
  { ids, mirrorIds, count }: Half,
  half: ArrayLike<number>,
  vertexCount: number,
): Float32Array {
  const out = new Float32Array(vertexCount * 3);
  for (let v = 0; v < count; v++) {
    const left = ids[v]! * 3;
    const right = mirrorIds[v]! * 3;
    // The left last: a midline vertex keeps its own (zero) x.
    out[right] = -half[v]!;
    out[left] = half[v]!;
    out[left + 1] = out[right + 1] = half[count + v]!;
    out[left + 2] = out[right + 2] = half[2 * count + v]!;
  }
  return out;
}

/** Area-weighted smooth unit normals of a quad mesh. */
export function quadNormals(positions: Float32Array, quads: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let q = 0; q < quads.length; q += 4) {
    const a = quads[q]! * 3;
    const b = quads[q + 1]! * 3;
    const c = quads[q + 2]! * 3;
    const d = quads[q + 3]! * 3;
    const ux = positions[c]! - positions[a]!;
    const uy = positions[c + 1]! - positions[a + 1]!;
    const uz = positions[c + 2]! - positions[a + 2]!;
    const vx = positions[d]! - positions[b]!;
    const vy = positions[d + 1]! - positions[b + 1]!;
    const vz = positions[d + 2]! - positions[b + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (let k = 0; k < 4; k++) {
      const o = quads[q + k]! * 3;
      normals[o] = normals[o]! + nx;
      normals[o + 1] = normals[o + 1]! + ny;
      normals[o + 2] = normals[o + 2]! + nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const l = Math.sqrt(normals[i]! ** 2 + normals[i + 1]! ** 2 + normals[i + 2]! ** 2) || 1;
    normals[i] = normals[i]! / l;
    normals[i + 1] = normals[i + 1]! / l;
    normals[i + 2] = normals[i + 2]! / l;
  }
  return normals;
}

/** Mirror image of packed vectors, vertex by vertex. */
export function mirrorVectors(vectors: Float32Array, mirror: Uint16Array): Float32Array {
  const out = new Float32Array(vectors.length);
  for (let v = 0; v < mirror.length; v++) {
    const from = mirror[v]! * 3;
    out[v * 3] = -vectors[from]!;
    out[v * 3 + 1] = vectors[from + 1]!;
    out[v * 3 + 2] = vectors[from + 2]!;
  }
  return out;
}

/** Makes packed vectors exactly symmetrical, by the left half. */
export function copyLeftToRight(vectors: Float32Array, { mirror, side }: Topology): void {
  for (let v = 0; v < mirror.length; v++) {
    if (side[v] === MIDLINE) vectors[v * 3] = 0;
    if (side[v] !== RIGHT) continue;
    const from = mirror[v]! * 3;
    vectors[v * 3] = -vectors[from]!;
    vectors[v * 3 + 1] = vectors[from + 1]!;
    vectors[v * 3 + 2] = vectors[from + 2]!;
  }
}
