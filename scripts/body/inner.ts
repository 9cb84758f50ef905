/** Which quads of the head lie inside it: the mouth behind the lips and the eye sockets behind the lids. */
import { dot, SkinMesh, unit, type Vec3 } from '@ashi/geom';
import { BODY_VERTICES, type Source } from './source.ts';
import type { Half } from './half.ts';

/** A quad is hidden when fewer than this share of the directions above it lead out of the body. */
const OPEN_SHARE = 0.1;
/** Hidden regions smaller than this many quads are folds of the ear and nose, which stay. */
const SMALLEST = 100;
const DIRECTIONS = 64;

/** Directions spread evenly over the sphere (Fibonacci lattice). */
function directions(): Vec3[] {
  return Array.from({ length: DIRECTIONS }, (_, i): Vec3 => {
    const y = (2 * (i + 0.5)) / DIRECTIONS - 1;
    const r = Math.sqrt(1 - y * y);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    return [r * Math.cos(turn), y, r * Math.sin(turn)];
  });
}

/** Numbers of the hidden quads of the half, in packed order. */
export function innerQuads(source: Source, average: Float64Array, half: Half): number[] {
  const { quads } = source;
  const triangles = Uint32Array.from(quads.flatMap(([a, b, c, d]) => [a, b, c, a, c, d]));
  const mesh = new SkinMesh(Float32Array.from(average.subarray(0, BODY_VERTICES * 3)), triangles);
  const place = (v: number): Vec3 => [average[v * 3]!, average[v * 3 + 1]!, average[v * 3 + 2]!];
  const chin = Math.min(
    ...half.ids.filter((id) => source.weightsAt(id).has('jaw')).map((id) => place(id)[1]),
  );
  const around = directions();
  const hidden = new Set<number>();
  half.quads.forEach((quad, q) => {
    const corners = quad.map((v) => place(half.ids[half.order[v]!]!));
    const [a, b, c, d] = corners as [Vec3, Vec3, Vec3, Vec3];
    if (Math.min(a[1], b[1], c[1], d[1]) < chin) return;
    const [u, v] = [c.map((x, k) => x - a[k]!), d.map((x, k) => x - b[k]!)] as unknown as [Vec3, Vec3];
    const normal = unit([u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]);
    const eye = normal.map((x, k) => 0.3 * x + (a[k]! + b[k]! + c[k]! + d[k]!) / 4) as unknown as Vec3;
    const above = around.filter((direction) => dot(direction, normal) > 0.15);
    const open = above.filter((direction) => mesh.cast(eye, direction) === undefined);
    if (open.length < OPEN_SHARE * above.length) hidden.add(q);
  });
  return islands(half, hidden)
    .filter((island) => island.length >= SMALLEST)
    .flat()
    .sort((a, b) => a - b);
}

/** Groups of quads that share vertices. */
function islands(half: Half, quads: ReadonlySet<number>): number[][] {
  const at = new Map<number, number[]>();
  for (const q of quads) for (const v of half.quads[q]!) at.set(v, [...(at.get(v) ?? []), q]);
  const seen = new Set<number>();
  const out: number[][] = [];
  for (const start of quads) {
    if (seen.has(start)) continue;
    seen.add(start);
    const island = [start];
    for (const q of island) {
      for (const n of half.quads[q]!.flatMap((v) => at.get(v)!)) {
        if (seen.has(n)) continue;
        seen.add(n);
        island.push(n);
      }
    }
    out.push(island);
  }
  return out;
}
