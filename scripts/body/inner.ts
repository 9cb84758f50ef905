/** Which quads of the head lie inside it: the mouth behind the lips, the eye sockets behind the lids, the nostrils. */
import { dot, SkinMesh, unit, type Vec3 } from '@ashi/geom';
import { BODY_VERTICES, type Source } from './source.ts';
import type { Half } from './half.ts';

/** A quad is hidden when fewer than this share of the directions above it lead out of the body. */
const OPEN_SHARE = 0.1;
/** Hidden regions smaller than this many quads are folds of the ear and nose, which stay. */
const SMALLEST = 100;
/** Nostrils are shallow: fewer than half of the directions lead out, in a small region below the tip of the nose. */
const NOSTRIL = { tip: 5054, below: [0, -8, -8], withinMm: 22, openShare: 0.5, smallest: 12 } as const;
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

export interface InnerQuads {
  /** Inside mouth and eye sockets: numbers of quads of the half, in packed order. */
  readonly hollows: readonly number[];
  readonly nostrils: readonly number[];
}

export function innerQuads(source: Source, average: Float64Array, half: Half): InnerQuads {
  const { quads } = source;
  const triangles = Uint32Array.from(quads.flatMap(([a, b, c, d]) => [a, b, c, a, c, d]));
  const mesh = new SkinMesh(Float32Array.from(average.subarray(0, BODY_VERTICES * 3)), triangles);
  const place = (v: number): Vec3 => [average[v * 3]!, average[v * 3 + 1]!, average[v * 3 + 2]!];
  const chin = Math.min(
    ...half.ids.filter((id) => source.weightsAt(id).has('jaw')).map((id) => place(id)[1]),
  );
  const around = directions();
  const hidden = new Set<number>();
  const nose = new Set<number>();
  const nostril = place(NOSTRIL.tip).map((x, k) => x + NOSTRIL.below[k]!);
  half.quads.forEach((quad, q) => {
    const corners = quad.map((v) => place(half.ids[half.order[v]!]!));
    const [a, b, c, d] = corners as [Vec3, Vec3, Vec3, Vec3];
    if (Math.min(a[1], b[1], c[1], d[1]) < chin) return;
    const [u, v] = [c.map((x, k) => x - a[k]!), d.map((x, k) => x - b[k]!)] as unknown as [Vec3, Vec3];
    const normal = unit([u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]);
    const middle = normal.map((_, k) => (a[k]! + b[k]! + c[k]! + d[k]!) / 4) as unknown as Vec3;
    const eye = middle.map((x, k) => x + 0.3 * normal[k]!) as unknown as Vec3;
    const above = around.filter((direction) => dot(direction, normal) > 0.15);
    const open = above.filter((direction) => mesh.cast(eye, direction) === undefined).length / above.length;
    if (open < OPEN_SHARE) hidden.add(q);
    const off = Math.hypot(...middle.map((x, k) => x - nostril[k]!));
    if (open < NOSTRIL.openShare && off < NOSTRIL.withinMm) nose.add(q);
  });
  const large = (quadsIn: ReadonlySet<number>, smallest: number): number[] =>
    islands(half, quadsIn)
      .filter((island) => island.length >= smallest)
      .flat()
      .sort((x, y) => x - y);
  const hollows = large(hidden, SMALLEST);
  for (const q of hollows) nose.delete(q);
  return { hollows, nostrils: large(nose, NOSTRIL.smallest) };
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
