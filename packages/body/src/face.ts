/** What the drawn skin does to the face: lids closed, or everything melted to a calm, smooth figure's head. */
import { add, sub, unit, type Vec3 } from '@ashi/geom';
import { type MeshBody } from './mesh-body.ts';
import { turn, turned } from './quaternion.ts';
import { BODY_PARTS, HOLLOW, NOSTRIL, RIGHT, type Topology } from './topology.ts';

/** What melting needs, once per topology. */
export interface Face {
  /** Rims of lips and lids left open when the quads behind them go, each as one face that closes it. */
  readonly hollowCaps: readonly (readonly number[])[];
  /** The same for the nostrils. */
  readonly nostrilCaps: readonly (readonly number[])[];
  /** Smoothing that takes eyes and mouth away. */
  readonly features: Softening;
  /** Smoothing that makes the nose blunt. */
  readonly nose: Softening;
  /** Smoothing that takes the edge off the ears. */
  readonly head: Softening;
}

/** Vertices that move towards the mean of their neighbours. Numbers from `vertexCount` on are middles of caps. */
interface Softening {
  readonly soft: Uint32Array;
  /** How much each gives way, 0 to 1. */
  readonly give: Float32Array;
  /** Neighbours of `soft[i]` are `neighbours[start[i]]` up to `neighbours[start[i + 1]]`. */
  readonly start: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Rings of vertices round eyes and mouth that give way wholly, and where giving way ends. */
const MELTED = { whole: 9, end: 15 };
/** The same round the nostrils. */
const NOSTRILS = { whole: 4, end: 8 };
/** The same round the tip of the nose (hm08 id), which only turns blunt. */
const NOSE = { tip: 5054, whole: 6, end: 13 };

const faces = new WeakMap<Topology, Face>();

export function faceOf(topology: Topology): Face {
  let face = faces.get(topology);
  if (!face) {
    face = makeFace(topology);
    faces.set(topology, face);
  }
  return face;
}

function makeFace(topology: Topology): Face {
  const { quads, inner, part, vertexCount } = topology;
  const hollowCaps = rims(topology, HOLLOW);
  const nostrilCaps = rims(topology, NOSTRIL);
  const caps = [...hollowCaps, ...nostrilCaps];
  const around: Set<number>[] = Array.from({ length: vertexCount + caps.length }, () => new Set());
  const join = (a: number, b: number): void => {
    around[a]!.add(b);
    around[b]!.add(a);
  };
  for (let q = 0; q < inner.length; q++) {
    if (inner[q]) continue;
    for (let k = 0; k < 4; k++) join(quads[q * 4 + k]!, quads[q * 4 + ((k + 1) % 4)]!);
  }
  caps.forEach((cap, c) => cap.forEach((v) => join(v, vertexCount + c)));
  const rings = ringsFrom(
    hollowCaps.map((_, c) => vertexCount + c),
    around,
  );
  const nostrils = ringsFrom(
    nostrilCaps.map((_, c) => vertexCount + hollowCaps.length + c),
    around,
  );
  const nose = ringsFrom([NOSE.tip], around);
  const head = BODY_PARTS.indexOf('head');
  const onHead = (v: number): boolean => v < vertexCount && part[v] === head && around[v]!.size > 0;
  return {
    hollowCaps,
    nostrilCaps,
    features: softening(around, (v) =>
      Math.max(
        1 - ease(MELTED.whole, MELTED.end, rings[v] ?? Infinity),
        1 - ease(NOSTRILS.whole, NOSTRILS.end, nostrils[v] ?? Infinity),
      ),
    ),
    nose: softening(around, (v) => 1 - ease(NOSE.whole, NOSE.end, nose[v] ?? Infinity)),
    head: softening(around, (v) => (onHead(v) ? 1 : 0)),
  };
}

function ease(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Steps over the mesh from the nearest of some vertices. */
function ringsFrom(
  starts: readonly number[],
  around: readonly ReadonlySet<number>[],
): readonly (number | undefined)[] {
  const rings: (number | undefined)[] = around.map(() => undefined);
  const queue = [...starts];
  for (const v of starts) rings[v] = 0;
  for (const v of queue) {
    for (const n of around[v]!) {
      if (rings[n] !== undefined) continue;
      rings[n] = rings[v]! + 1;
      queue.push(n);
    }
  }
  return rings;
}

function softening(around: readonly ReadonlySet<number>[], giveOf: (v: number) => number): Softening {
  const soft = [...around.keys()].filter((v) => giveOf(v) > 0);
  const start = new Uint32Array(soft.length + 1);
  soft.forEach((v, i) => (start[i + 1] = start[i]! + around[v]!.size));
  return {
    soft: Uint32Array.from(soft),
    give: Float32Array.from(soft, giveOf),
    start,
    neighbours: Uint32Array.from(soft.flatMap((v) => [...around[v]!])),
  };
}

/** Closed rims of the region left when inner quads are taken out, wound so that they close it. */
function rims({ quads, inner }: Topology, kind: number): number[][] {
  const next = new Map<number, number>();
  const edges = new Set<string>();
  for (let q = 0; q < inner.length; q++) {
    if (inner[q] !== kind) continue;
    for (let k = 0; k < 4; k++) edges.add(`${quads[q * 4 + k]!} ${quads[q * 4 + ((k + 1) % 4)]!}`);
  }
  for (const edge of edges) {
    const [a, b] = edge.split(' ').map(Number) as [number, number];
    if (!edges.has(`${b} ${a}`)) next.set(a, b);
  }
  const out: number[][] = [];
  while (next.size > 0) {
    const [start] = next.keys() as unknown as Iterable<number> as Generator<number>;
    const rim: number[] = [];
    for (let v = start; v !== undefined;) {
      rim.push(v);
      const after = next.get(v);
      next.delete(v);
      v = after === start ? undefined : after;
    }
    out.push(rim);
  }
  return out;
}

/** Positions with the upper and lower lids turned about the eyes until they meet. */
export function closeLids(body: MeshBody): Float32Array {
  const positions = body.positions.slice();
  const across = unit(sub(body.joint('upperlid.L'), body.joint('upperlid.R')));
  const eyes = [body.joint('upperlid.L'), body.joint('upperlid.R')] as const;
  const { lid, side } = body.topology;
  for (let v = 0; v < lid.length; v++) {
    const share = lid[v]!;
    if (share === 0) continue;
    const eye = eyes[side[v] === RIGHT ? 1 : 0];
    const angle = share > 0 ? share * UPPER_LID : -share * LOWER_LID;
    const p: Vec3 = [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
    positions.set(add(eye, turned(turn(across, angle), sub(p, eye))), v * 3);
  }
  return positions;
}

/** Degrees by which the lids turn about the eye to meet, down being positive. */
const UPPER_LID = 26;
const LOWER_LID = -3;

/** Passes over eyes and mouth, enough for them to become one with cheek and brow. */
const FEATURE_PASSES = 320;
/** Passes over the nose, few enough to leave one. */
const NOSE_PASSES = 30;
/** Pairs of a pass that smooths and one that gives back what shrank (Taubin 1995). */
const HEAD_PASSES = 14;

/** Positions with eyes and mouth gone, nose and ears softened. */
export function melt(body: MeshBody, { hollowCaps, nostrilCaps, features, nose, head }: Face): Float32Array {
  const caps = [...hollowCaps, ...nostrilCaps];
  const { positions } = body;
  const all = new Float32Array(positions.length + caps.length * 3);
  all.set(positions);
  caps.forEach((cap, c) => {
    for (let k = 0; k < 3; k++) {
      all[positions.length + c * 3 + k] = cap.reduce((sum, v) => sum + positions[v * 3 + k]!, 0) / cap.length;
    }
  });
  for (let pass = 0; pass < NOSE_PASSES; pass++) soften(all, nose, 0.9);
  for (let pass = 0; pass < FEATURE_PASSES; pass++) soften(all, features, 0.9);
  for (let pass = 0; pass < HEAD_PASSES; pass++) {
    soften(all, head, 0.6);
    soften(all, head, -0.62);
  }
  return all.subarray(0, positions.length);
}

/** One pass: every soft vertex goes `pace` of its way towards the mean of its neighbours, all at once. */
function soften(positions: Float32Array, { soft, give, start, neighbours }: Softening, pace: number): void {
  const moved = new Float32Array(soft.length * 3);
  for (let i = 0; i < soft.length; i++) {
    const from = start[i]!;
    const to = start[i + 1]!;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let j = from; j < to; j++) {
      const n = neighbours[j]! * 3;
      x += positions[n]!;
      y += positions[n + 1]!;
      z += positions[n + 2]!;
    }
    const count = to - from;
    const k = pace * give[i]!;
    const v = soft[i]! * 3;
    moved[i * 3] = positions[v]! * (1 - k) + (x / count) * k;
    moved[i * 3 + 1] = positions[v + 1]! * (1 - k) + (y / count) * k;
    moved[i * 3 + 2] = positions[v + 2]! * (1 - k) + (z / count) * k;
  }
  for (let i = 0; i < soft.length; i++) {
    const v = soft[i]! * 3;
    positions[v] = moved[i * 3]!;
    positions[v + 1] = moved[i * 3 + 1]!;
    positions[v + 2] = moved[i * 3 + 2]!;
  }
}
