import type { Edged } from './isoline.ts';

/** Area-weighted unit normals, packed x, y, z. */
export function normalsOf(triangles: Uint32Array, positions: Float32Array): Float32Array {
  const n = new Float32Array(positions.length);
  for (let i = 0; i < triangles.length; i += 3) {
    const a = triangles[i]! * 3;
    const b = triangles[i + 1]! * 3;
    const c = triangles[i + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    for (const k of [a, b, c]) {
      n[k] = n[k]! + uy * vz - uz * vy;
      n[k + 1] = n[k + 1]! + uz * vx - ux * vz;
      n[k + 2] = n[k + 2]! + ux * vy - uy * vx;
    }
  }
  for (let i = 0; i < n.length; i += 3) {
    const l = Math.hypot(n[i]!, n[i + 1]!, n[i + 2]!) || 1;
    n[i] = n[i]! / l;
    n[i + 1] = n[i + 1]! / l;
    n[i + 2] = n[i + 2]! / l;
  }
  return n;
}

/**
 * Laplacian smoothing of a per-vertex field over the edges of its mesh.
 * @param size numbers per vertex
 * @param share how far each round moves towards the mean of the neighbours
 */
export function smoothField(
  edges: Pick<Edged, 'edgeA' | 'edgeB'>,
  field: Float32Array,
  rounds: number,
  size = 1,
  share = 0.5,
): Float32Array {
  const { edgeA, edgeB } = edges;
  const count = field.length / size;
  const degree = new Float32Array(count);
  for (let e = 0; e < edgeA.length; e++) {
    degree[edgeA[e]!] = degree[edgeA[e]!]! + 1;
    degree[edgeB[e]!] = degree[edgeB[e]!]! + 1;
  }
  let now = field;
  for (let k = 0; k < rounds; k++) {
    const sum = new Float32Array(field.length);
    for (let e = 0; e < edgeA.length; e++) {
      const a = edgeA[e]! * size;
      const b = edgeB[e]! * size;
      for (let d = 0; d < size; d++) {
        sum[a + d] = sum[a + d]! + now[b + d]!;
        sum[b + d] = sum[b + d]! + now[a + d]!;
      }
    }
    const next = new Float32Array(field.length);
    for (let i = 0; i < count; i++) {
      for (let d = 0; d < size; d++) {
        const k2 = i * size + d;
        next[k2] = degree[i] ? (1 - share) * now[k2]! + (share * sum[k2]!) / degree[i]! : now[k2]!;
      }
    }
    now = next;
  }
  return now;
}

/**
 * The form's finer shape as a change of normal: normals minus their own smoothed copies at two scales. Added to
 * the normals before lighting it brings out shoulder blade, spine furrow and folds that plain light hides.
 */
export function reliefOf(edges: Pick<Edged, 'edgeA' | 'edgeB'>, normals: Float32Array): Float32Array {
  const near = smoothField(edges, normals, 16, 3, 0.6);
  const far = smoothField(edges, near, 34, 3, 0.6);
  const out = new Float32Array(normals.length);
  for (let i = 0; i < out.length; i++) out[i] = normals[i]! - near[i]! + 0.8 * (near[i]! - far[i]!);
  return out;
}

/** How far the skin lies below its own smoothed copy along the normal, in local edge lengths: a hollow is positive. */
export function hollowOf(
  edges: Pick<Edged, 'edgeA' | 'edgeB'>,
  positions: Float32Array,
  normals: Float32Array,
): Float32Array {
  const smooth = smoothField(edges, positions, 14, 3, 0.6);
  const count = positions.length / 3;
  const edgeLength = new Float32Array(count);
  const degree = new Float32Array(count);
  for (let e = 0; e < edges.edgeA.length; e++) {
    const a = edges.edgeA[e]!;
    const b = edges.edgeB[e]!;
    const l = Math.hypot(
      positions[a * 3]! - positions[b * 3]!,
      positions[a * 3 + 1]! - positions[b * 3 + 1]!,
      positions[a * 3 + 2]! - positions[b * 3 + 2]!,
    );
    for (const v of [a, b]) {
      edgeLength[v] = edgeLength[v]! + l;
      degree[v] = degree[v]! + 1;
    }
  }
  const out = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const scale = edgeLength[i]! / (degree[i]! || 1) || 1;
    for (let d = 0; d < 3; d++) {
      const k = i * 3 + d;
      out[i] = out[i]! + ((smooth[k]! - positions[k]!) / scale) * normals[k]!;
    }
  }
  return out;
}

/** Gradient of a per-vertex field on the surface, area weighted, packed x, y, z per vertex. */
export function gradientOf(
  triangles: Uint32Array,
  positions: Float32Array,
  field: Float32Array,
): Float32Array {
  const p = positions;
  const g = new Float32Array(p.length);
  const weight = new Float32Array(field.length);
  for (let i = 0; i < triangles.length; i += 3) {
    const ia = triangles[i]!;
    const ib = triangles[i + 1]!;
    const ic = triangles[i + 2]!;
    const ux = p[ib * 3]! - p[ia * 3]!;
    const uy = p[ib * 3 + 1]! - p[ia * 3 + 1]!;
    const uz = p[ib * 3 + 2]! - p[ia * 3 + 2]!;
    const vx = p[ic * 3]! - p[ia * 3]!;
    const vy = p[ic * 3 + 1]! - p[ia * 3 + 1]!;
    const vz = p[ic * 3 + 2]! - p[ia * 3 + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const square = nx * nx + ny * ny + nz * nz;
    if (square < 1e-12) continue;
    const fu = field[ib]! - field[ia]!;
    const fv = field[ic]! - field[ia]!;
    // (fu · (v × n) + fv · (n × u)) / |n|², weighted with the area |n|
    const k = 1 / Math.sqrt(square);
    const gx = (fu * (vy * nz - vz * ny) + fv * (ny * uz - nz * uy)) * k;
    const gy = (fu * (vz * nx - vx * nz) + fv * (nz * ux - nx * uz)) * k;
    const gz = (fu * (vx * ny - vy * nx) + fv * (nx * uy - ny * ux)) * k;
    const area = Math.sqrt(square);
    for (const j of [ia, ib, ic]) {
      g[j * 3] = g[j * 3]! + gx;
      g[j * 3 + 1] = g[j * 3 + 1]! + gy;
      g[j * 3 + 2] = g[j * 3 + 2]! + gz;
      weight[j] = weight[j]! + area;
    }
  }
  for (let i = 0; i < field.length; i++) {
    const k = weight[i] ? 1 / weight[i]! : 0;
    for (let d = 0; d < 3; d++) g[i * 3 + d] = g[i * 3 + d]! * k;
  }
  return g;
}
