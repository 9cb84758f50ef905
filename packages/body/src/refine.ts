/** One Catmull–Clark step: connectivity once, numbers as often as wanted. */

/** A refined mesh. Vertices: the old ones under their old numbers, then one per edge, then one per face. */
export interface Refinement {
  readonly vertexCount: number;
  readonly refinedCount: number;
  /** Corners of all faces one after another; face f owns `faceStart[f]` to `faceStart[f + 1]`. */
  readonly corners: Uint32Array;
  readonly faceStart: Uint32Array;
  /** Edge behind each corner, from that corner to the next. */
  readonly cornerEdge: Uint32Array;
  /** Two vertices and two faces per edge. */
  readonly edges: Uint32Array;
  /**
   * Two triangles per corner i of a face: (corner, edge i, face) and (corner, face, edge before). Triangle 2j and
   * 2j + 1 belong to corner j of `corners`.
   */
  readonly triangles: Uint32Array;
  /** Edges at each vertex; 0 for a vertex no face uses. */
  readonly valence: Uint16Array;
}

/** @param faces lists of vertex numbers of a closed surface, each with three corners or more */
export function refinementOf(vertexCount: number, faces: readonly ArrayLike<number>[]): Refinement {
  const faceStart = new Uint32Array(faces.length + 1);
  faces.forEach((face, f) => (faceStart[f + 1] = faceStart[f]! + face.length));
  const total = faceStart[faces.length]!;
  const corners = new Uint32Array(total);
  const cornerEdge = new Uint32Array(total);
  const edges = new Uint32Array(total * 2);
  const numbers = new Map<number, number>();
  const valence = new Uint16Array(vertexCount);
  faces.forEach((face, f) => {
    for (let k = 0; k < face.length; k++) {
      const a = face[k]!;
      const b = face[(k + 1) % face.length]!;
      const at = faceStart[f]! + k;
      corners[at] = a;
      const key = Math.min(a, b) * vertexCount + Math.max(a, b);
      let edge = numbers.get(key);
      if (edge === undefined) {
        edge = numbers.size;
        numbers.set(key, edge);
        edges.set([a, b, f, f], edge * 4);
        valence[a] = valence[a]! + 1;
        valence[b] = valence[b]! + 1;
      } else edges[edge * 4 + 3] = f;
      cornerEdge[at] = edge;
    }
  });
  const firstEdge = vertexCount;
  const firstFace = vertexCount + numbers.size;
  const triangles = new Uint32Array(total * 6);
  for (let f = 0; f < faces.length; f++) {
    const start = faceStart[f]!;
    const end = faceStart[f + 1]!;
    for (let at = start; at < end; at++) {
      const before = firstEdge + cornerEdge[at === start ? end - 1 : at - 1]!;
      const after = firstEdge + cornerEdge[at]!;
      triangles.set([corners[at]!, after, firstFace + f, corners[at]!, firstFace + f, before], at * 6);
    }
  }
  return {
    vertexCount,
    refinedCount: firstFace + faces.length,
    corners,
    faceStart,
    cornerEdge,
    edges: edges.slice(0, numbers.size * 4),
    triangles,
    valence,
  };
}

/** Refines packed numbers, `size` per vertex. Vertices that no face uses stay. */
export function refine(r: Refinement, values: Float32Array, size: number): Float32Array {
  const { vertexCount, corners, faceStart, edges, valence } = r;
  const edgeCount = edges.length / 4;
  const faceCount = faceStart.length - 1;
  const firstEdge = vertexCount * size;
  const firstFace = firstEdge + edgeCount * size;
  const out = new Float32Array(r.refinedCount * size);
  const ring = new Float32Array(vertexCount * size);
  for (let f = 0; f < faceCount; f++) {
    const start = faceStart[f]!;
    const end = faceStart[f + 1]!;
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let at = start; at < end; at++) sum += values[corners[at]! * size + k]!;
      const mean = sum / (end - start);
      out[firstFace + f * size + k] = mean;
      for (let at = start; at < end; at++) ring[corners[at]! * size + k]! += mean;
    }
  }
  for (let e = 0; e < edgeCount; e++) {
    const a = edges[e * 4]! * size;
    const b = edges[e * 4 + 1]! * size;
    const f = firstFace + edges[e * 4 + 2]! * size;
    const g = firstFace + edges[e * 4 + 3]! * size;
    for (let k = 0; k < size; k++) {
      const ends = values[a + k]! + values[b + k]!;
      out[firstEdge + e * size + k] = (ends + out[f + k]! + out[g + k]!) / 4;
      // Each edge's middle counts twice, the vertex itself n − 3 times: together the other end once and n − 2.
      ring[a + k]! += ends;
      ring[b + k]! += ends;
    }
  }
  for (let v = 0; v < vertexCount; v++) {
    const n = valence[v]!;
    for (let k = 0; k < size; k++) {
      const i = v * size + k;
      out[i] = n === 0 ? values[i]! : (ring[i]! / n + (n - 3) * values[i]!) / n;
    }
  }
  return out;
}

/** Area-weighted smooth unit normals of the refined mesh. */
export function refinedNormals({ triangles }: Refinement, positions: Float32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  // Two triangles make a small quad: its normal is the cross product of its diagonals.
  for (let t = 0; t < triangles.length; t += 6) {
    const a = triangles[t]! * 3;
    const b = triangles[t + 1]! * 3;
    const c = triangles[t + 2]! * 3;
    const d = triangles[t + 5]! * 3;
    const ux = positions[c]! - positions[a]!;
    const uy = positions[c + 1]! - positions[a + 1]!;
    const uz = positions[c + 2]! - positions[a + 2]!;
    const vx = positions[d]! - positions[b]!;
    const vy = positions[d + 1]! - positions[b + 1]!;
    const vz = positions[d + 2]! - positions[b + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (const o of [a, b, c, d]) {
      normals[o]! += nx;
      normals[o + 1]! += ny;
      normals[o + 2]! += nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const l = Math.sqrt(normals[i]! ** 2 + normals[i + 1]! ** 2 + normals[i + 2]! ** 2) || 1;
    normals[i]! /= l;
    normals[i + 1]! /= l;
    normals[i + 2]! /= l;
  }
  return normals;
}
