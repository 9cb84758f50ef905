/** Triangles with their edges numbered, so that a line crossing the mesh can be followed from edge to edge. */
export interface Edged {
  readonly triangles: Uint32Array;
  /** For each triangle corner k, the edge from corner k to corner k+1. */
  readonly edgeOf: Uint32Array;
  readonly edgeA: Uint32Array;
  readonly edgeB: Uint32Array;
}

/** Numbers the edges of a triangle mesh. */
export function withEdges(triangles: Uint32Array, vertexCount: number): Edged {
  const numbers = new Map<number, number>();
  const edgeOf = new Uint32Array(triangles.length);
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < triangles.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const p = triangles[i + k]!;
      const q = triangles[i + ((k + 1) % 3)]!;
      const key = p < q ? p * vertexCount + q : q * vertexCount + p;
      let e = numbers.get(key);
      if (e === undefined) {
        e = a.length;
        numbers.set(key, e);
        a.push(Math.min(p, q));
        b.push(Math.max(p, q));
      }
      edgeOf[i + k] = e;
    }
  }
  return { triangles, edgeOf, edgeA: Uint32Array.from(a), edgeB: Uint32Array.from(b) };
}

/** A line across the mesh: crossing i lies on the edge a[i]–b[i], at share t[i] from a to b. */
export interface Chain {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly t: Float32Array;
  readonly closed: boolean;
  /** Which of the asked levels it follows. */
  readonly level: number;
}

/**
 * Lines along which a per-vertex field has one of several evenly spaced levels.
 * @param keep which triangles take part, by index of their first corner
 */
export function isolines(
  mesh: Edged,
  field: Float32Array,
  levels: readonly number[],
  keep: (corner: number) => boolean = () => true,
): Chain[] {
  if (levels.length === 0) return [];
  const { triangles } = mesh;
  const edges = mesh.edgeA.length;
  const first = levels[0]!;
  const step = levels.length > 1 ? levels[1]! - first : 1;
  const links = new Map<number, [number, number]>();
  const link = (from: number, to: number): void => {
    const known = links.get(from);
    if (!known) links.set(from, [to, -1]);
    else if (known[1] < 0) known[1] = to;
  };
  for (let i = 0; i < triangles.length; i += 3) {
    const fa = field[triangles[i]!]!;
    const fb = field[triangles[i + 1]!]!;
    const fc = field[triangles[i + 2]!]!;
    const low = Math.min(fa, fb, fc);
    const high = Math.max(fa, fb, fc);
    const from = Math.max(0, Math.ceil((low - first) / step));
    const to = Math.min(levels.length - 1, Math.floor((high - first) / step));
    if (from > to || !keep(i)) continue;
    for (let k = from; k <= to; k++) {
      const level = levels[k]!;
      const crossed: number[] = [];
      if (fa >= level !== fb >= level) crossed.push(mesh.edgeOf[i]!);
      if (fb >= level !== fc >= level) crossed.push(mesh.edgeOf[i + 1]!);
      if (fc >= level !== fa >= level) crossed.push(mesh.edgeOf[i + 2]!);
      if (crossed.length < 2) continue;
      link(k * edges + crossed[0]!, k * edges + crossed[1]!);
      link(k * edges + crossed[1]!, k * edges + crossed[0]!);
    }
  }
  return follow(links).map(({ keys, closed }) => chainOf(mesh, field, levels, keys, closed));
}

function follow(links: Map<number, [number, number]>): { keys: number[]; closed: boolean }[] {
  const done = new Set<number>();
  const walk = (start: number): { keys: number[]; closed: boolean } => {
    const keys = [start];
    done.add(start);
    let before = start;
    let here = links.get(start)![0];
    while (here >= 0 && !done.has(here)) {
      keys.push(here);
      done.add(here);
      const [p, q] = links.get(here)!;
      const next = p === before ? q : p;
      before = here;
      here = next;
    }
    return { keys, closed: here === start };
  };
  const chains: { keys: number[]; closed: boolean }[] = [];
  // Open lines start at their ends; what is left afterwards closes on itself.
  for (const [key, ends] of links) if (ends[1] < 0 && !done.has(key)) chains.push(walk(key));
  for (const key of links.keys()) if (!done.has(key)) chains.push(walk(key));
  return chains;
}

function chainOf(
  mesh: Edged,
  field: Float32Array,
  levels: readonly number[],
  keys: readonly number[],
  closed: boolean,
): Chain {
  const edges = mesh.edgeA.length;
  const index = Math.floor(keys[0]! / edges);
  const level = levels[index]!;
  const a = new Uint32Array(keys.length);
  const b = new Uint32Array(keys.length);
  const t = new Float32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const e = keys[i]! % edges;
    a[i] = mesh.edgeA[e]!;
    b[i] = mesh.edgeB[e]!;
    const from = field[a[i]!]!;
    t[i] = (level - from) / (field[b[i]!]! - from || 1);
  }
  return { a, b, t, closed, level: index };
}

/** A per-vertex value along a chain; `stride` and `offset` pick one component of a packed field. */
export function along(chain: Chain, field: Float32Array, stride = 1, offset = 0): Float32Array {
  const out = new Float32Array(chain.t.length);
  for (let i = 0; i < out.length; i++) {
    const from = field[chain.a[i]! * stride + offset]!;
    out[i] = from + (field[chain.b[i]! * stride + offset]! - from) * chain.t[i]!;
  }
  return out;
}
