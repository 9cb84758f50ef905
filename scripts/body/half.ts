/** The left half of the body: which vertices it has, their mirror images, and an order in which few bytes describe it. */
import { BODY_VERTICES, type Quad, type Source } from './source.ts';

export interface Half {
  /** hm08 ids of the left half, midline included, ascending. */
  readonly ids: readonly number[];
  /** Mirror image of every body vertex; a midline vertex is its own. */
  readonly mirror: Int32Array;
  /** Traversal order: position in `ids` of the vertex visited n-th. */
  readonly order: readonly number[];
  /** Quads in traversal order, as traversal numbers, unknown corners last. */
  readonly quads: readonly Quad[];
}

/** Pairs vertices by their mirrored places in the base mesh, which is exactly symmetrical. */
function mirrorOf(base: Float64Array): Int32Array {
  const cell = (y: number, z: number): string => `${Math.round(y)},${Math.round(z)}`;
  const grid = new Map<string, number[]>();
  for (let i = 0; i < BODY_VERTICES; i++) {
    const key = cell(base[i * 3 + 1]!, base[i * 3 + 2]!);
    const list = grid.get(key);
    if (list) list.push(i);
    else grid.set(key, [i]);
  }
  const mirror = new Int32Array(BODY_VERTICES).fill(-1);
  for (let i = 0; i < BODY_VERTICES; i++) {
    const [x, y, z] = [-base[i * 3]!, base[i * 3 + 1]!, base[i * 3 + 2]!];
    let nearest = Infinity;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dz = -1; dz <= 1; dz++) {
        for (const j of grid.get(cell(y + dy, z + dz)) ?? []) {
          const d = Math.hypot(base[j * 3]! - x, base[j * 3 + 1]! - y, base[j * 3 + 2]! - z);
          if (d < nearest) [nearest, mirror[i]] = [d, j];
        }
      }
    }
    if (nearest > 0.2) throw new Error(`vertex ${i} has no mirror image within 0.2 mm`);
  }
  mirror.forEach((j, i) => {
    if (mirror[j] !== i) throw new Error(`vertices ${i} and ${j} are not each other's mirror image`);
  });
  return mirror;
}

/** Grows over the mesh, always to the quad with most known corners, so that most new corners can be predicted. */
function traverse(quads: readonly Quad[], count: number): { order: number[]; quads: Quad[] } {
  const quadsAt: number[][] = Array.from({ length: count }, () => []);
  quads.forEach((quad, q) => quad.forEach((v) => quadsAt[v]!.push(q)));
  const number = new Int32Array(count).fill(-1);
  const order: number[] = [];
  const out: Quad[] = [];
  const done = new Uint8Array(quads.length);
  const known = (q: number): number => quads[q]!.filter((v) => number[v]! >= 0).length;
  const waiting: number[][] = [[0], [], [], [], []];
  const take = (): number | undefined => {
    for (let level = 4; level >= 0; level--) {
      const list = waiting[level]!;
      while (list.length > 0) {
        const q = list.shift()!;
        if (!done[q] && known(q) === level) return q;
      }
    }
    return undefined;
  };
  for (let q = take(); q !== undefined; q = take()) {
    done[q] = 1;
    const quad = quads[q]!;
    const rotated = [0, 1, 2, 3]
      .map((r) => [0, 1, 2, 3].map((k) => quad[(r + k) % 4]!))
      .map((corners) => ({
        corners,
        score: corners.reduce((s, v, k) => s + (number[v]! >= 0 ? 8 >> k : 0), 0),
      }))
      .reduce((best, each) => (each.score > best.score ? each : best)).corners;
    for (const v of rotated) {
      if (number[v]! >= 0) continue;
      number[v] = order.length;
      order.push(v);
    }
    out.push(rotated.map((v) => number[v]!) as unknown as Quad);
    for (const v of rotated) for (const n of quadsAt[v]!) if (!done[n]) waiting[known(n)]!.push(n);
  }
  if (out.length !== quads.length) throw new Error('the half is not connected');
  return { order, quads: out };
}

export function halfOf(source: Source): Half {
  const mirror = mirrorOf(source.base);
  const ids: number[] = [];
  for (let i = 0; i < BODY_VERTICES; i++) if (mirror[i] === i || source.base[i * 3]! > 0) ids.push(i);
  const place = new Map(ids.map((id, n) => [id, n]));
  const left = source.quads.filter((quad) => quad.every((v) => place.has(v)));
  const { order, quads } = traverse(
    left.map((quad) => quad.map((v) => place.get(v)!) as unknown as Quad),
    ids.length,
  );
  return { ids, mirror, order, quads };
}
