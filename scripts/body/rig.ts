/** From the source rig of 163 bones to the bones we pose: joints as rows of vertices, skin weights, ring coordinate. */
import { BONES, BONE_INDEX, MIRROR_BONE, LEFT_JOINTS } from '../../packages/body/src/joints.ts';
import type { Half } from './half.ts';
import { BODY_VERTICES, type Source } from './source.ts';

/** Which of our bones a source bone's skin follows. */
function ourBone(source: Source): (name: string) => number {
  const parents = new Map(source.bones.map((bone) => [bone.name, bone.parent]));
  const renamed = (name: string): string =>
    name.replace(/^orbicularis03/, 'upperlid').replace(/^orbicularis04/, 'lowerlid');
  return (name) => {
    for (let each: string | undefined = name; each !== undefined; each = parents.get(each)) {
      const index = BONE_INDEX.get(renamed(each));
      if (index !== undefined) return index;
    }
    throw new Error(`bone ${name} hangs from no bone of ours`);
  };
}

const TIP_SOURCE: Readonly<Record<string, readonly [string, 'head' | 'tail']>> = {
  crown: ['head', 'tail'],
  'fingertip.L': ['finger3-3.L', 'tail'],
  'toetip.L': ['toe2-3.L', 'tail'],
  'upperlid.L': ['orbicularis03.L', 'head'],
  'lowerlid.L': ['orbicularis04.L', 'head'],
};

/** Mean of some source vertices, of any field. */
const mean = (field: Float64Array, vertices: readonly number[]): [number, number, number] => {
  const sum: [number, number, number] = [0, 0, 0];
  for (const v of vertices)
    for (let k = 0; k < 3; k++) sum[k] = sum[k]! + field[v * 3 + k]! / vertices.length;
  return sum;
};

/**
 * Places of our joints as linear functions of a source field, so that the same function serves the average body and
 * every displacement. The knee follows the skin round it: the source's knee joint is 15–21 mm off in bodies that are
 * not of average height.
 */
export function jointField(
  source: Source,
  average: Float64Array,
  half: Half,
): (field: Float64Array) => number[] {
  const kneeSource = source.jointVertices('lowerleg01.L', 'head')!;
  const kneeY = mean(average, kneeSource)[1];
  const knee = half.ids.filter((id) => {
    const isLeg = [...source.weightsAt(id).keys()].some((name) => /^(upper|lower)leg/.test(name));
    return isLeg && Math.abs(average[id * 3 + 1]! - kneeY) < 30;
  });
  const rows = LEFT_JOINTS.map((name): readonly number[] => {
    if (name === 'heel.L') return heelVertices(average, half);
    const [bone, end] = TIP_SOURCE[name] ?? [name, 'head'];
    const vertices = source.jointVertices(bone, end);
    if (!vertices) throw new Error(`the source has no joint ${bone} ${end}`);
    return vertices;
  });
  const kneeAt = LEFT_JOINTS.indexOf('lowerleg01.L');
  const offset = mean(average, kneeSource).map((value, k) => value - mean(average, knee)[k]!);
  return (field) =>
    rows.flatMap((row, j) => {
      const midline = !LEFT_JOINTS[j]!.endsWith('.L');
      // The offset belongs to the average body; displacements have none.
      const shift = field === average ? offset : [0, 0, 0];
      const place = j === kneeAt ? mean(field, knee).map((value, k) => value + shift[k]!) : mean(field, row);
      return midline ? [0, place[1]!, place[2]!] : place;
    });
}

/** The rearmost point of the heel, as the mean of the four rearmost vertices of the foot. */
function heelVertices(average: Float64Array, half: Half): number[] {
  const floor = Math.min(...half.ids.map((id) => average[id * 3 + 1]!));
  return half.ids
    .filter((id) => average[id * 3 + 1]! < floor + 40)
    .sort((a, b) => average[a * 3 + 2]! - average[b * 3 + 2]!)
    .slice(0, 4);
}

export const WEIGHT_STEPS = 63;

/** Joints that bend much flesh: here weights are evened out so that skin folds softly. */
const SOFT_JOINTS = /^(root|spine05|upperleg01|clavicle|shoulder01|upperarm01)/;
const SOFT_PASSES = 6;

/** Weights by our bones of every body vertex, evened out near hips and shoulders. */
function softWeights(source: Source): Float64Array[] {
  const toOurs = ourBone(source);
  let all = Array.from({ length: BODY_VERTICES }, (_, id) => {
    const sum = new Float64Array(BONES.length);
    for (const [name, weight] of source.weightsAt(id)) sum[toOurs(name)]! += weight;
    return sum;
  });
  const neighbours = neighboursOf(source);
  const softBones = BONES.map((bone) => SOFT_JOINTS.test(bone.name));
  for (let pass = 0; pass < SOFT_PASSES; pass++) {
    all = all.map((own, v) => {
      const used = [...own.keys()].filter((b) => own[b]! > 0);
      const share = used.reduce((s, b) => s + (softBones[b] ? own[b]! : 0), 0);
      if (share === 0) return own;
      const around = neighbours[v]!;
      return own.map(
        (w, b) => w + 0.5 * share * (around.reduce((s, n) => s + all[n]![b]!, 0) / around.length - w),
      );
    });
  }
  return all;
}

function neighboursOf(source: Source): number[][] {
  const neighbours: number[][] = Array.from({ length: BODY_VERTICES }, () => []);
  for (const quad of source.quads) quad.forEach((v, k) => neighbours[v]!.push(quad[(k + 1) % 4]!));
  return neighbours;
}

/** Per half vertex three bones and three whole weights that sum to `WEIGHT_STEPS`, by bone number. */
export function skinWeights(source: Source, half: Half): { bones: number[]; weights: number[] }[] {
  const all = softWeights(source);
  return half.order.map((place) => {
    const id = half.ids[place]!;
    const sum = Float64Array.from(all[id]!);
    if (half.mirror[id] === id) {
      const copy = Float64Array.from(sum);
      sum.forEach((_, b) => (sum[b] = (copy[b]! + copy[MIRROR_BONE[b]!]!) / 2));
    }
    let chosen = [...sum.keys()].filter((b) => sum[b]! > 0).sort((a, b) => sum[b]! - sum[a]! || a - b);
    if (chosen.length > 3) chosen = chosen.slice(0, 3);
    // On the midline a bone stays only together with its mirror image.
    if (half.mirror[id] === id) chosen = chosen.filter((b) => chosen.includes(MIRROR_BONE[b]!));
    const total = chosen.reduce((s, b) => s + sum[b]!, 0);
    const bones = [...chosen].sort((a, b) => sum[b]! - sum[a]! || a - b);
    const weights = bones.map((b) => Math.round((sum[b]! / total) * WEIGHT_STEPS));
    weights[0] = weights[0]! + WEIGHT_STEPS - weights.reduce((s, w) => s + w, 0);
    while (bones.length < 3) {
      bones.push(bones[0]!);
      weights.push(0);
    }
    return { bones, weights };
  });
}

interface Axis {
  readonly head: readonly number[];
  readonly along: readonly number[];
  readonly start: number;
}

/** Straight coordinate along each source bone: up the trunk, and towards the trunk on limbs. */
function boneAxes(source: Source, average: Float64Array): Map<string, Axis> {
  const axes = new Map<string, Axis>();
  const joint = (name: string, end: 'head' | 'tail'): number[] | undefined => {
    const vertices = source.jointVertices(name, end);
    return vertices && mean(average, vertices);
  };
  const parents = new Map(source.bones.map((bone) => [bone.name, bone.parent]));
  const get = (name: string): Axis => {
    const known = axes.get(name);
    if (known) return known;
    const parent = parents.get(name);
    const up = parent === undefined ? undefined : get(parent);
    const head = joint(name, 'head') ?? [0, 0, 0];
    const axis = up
      ? axisOf(name, head, joint(name, 'tail'), up)
      : { head, along: [0, 1, 0], start: head[1]! };
    axes.set(name, axis);
    return axis;
  };
  for (const bone of source.bones) get(bone.name);
  return axes;
}

const CENTRAL = /^(root|spine|neck|head)/;
const LIMB = /^(clavicle|shoulder|upperarm|lowerarm|wrist|metacarpal|finger|upperleg|lowerleg|foot|toe)/;

function axisOf(name: string, head: number[], tail: number[] | undefined, up: Axis): Axis {
  if (!tail || !(CENTRAL.test(name) || LIMB.test(name))) return up;
  const sign = CENTRAL.test(name) ? 1 : -1;
  const unit = (v: number[]): number[] => v.map((x) => x / (Math.hypot(...v) || 1));
  let along = unit(tail.map((x, k) => sign * (x - head[k]!)));
  if (/^(clavicle|shoulder)/.test(name)) along = unit([along[0]! * 0.5, 0.8, 0]);
  if (/^(root|head)/.test(name)) along = [0, 1, 0];
  const start = up.start + head.reduce((s, x, k) => s + (x - up.head[k]!) * up.along[k]!, 0);
  return { head, along, start };
}

/** Ring coordinate in mm per half vertex, in packed order, smoothed over the skin. */
export function ringCoordinate(source: Source, average: Float64Array, half: Half): Float64Array {
  const axes = boneAxes(source, average);
  let ring = new Float64Array(BODY_VERTICES);
  for (let id = 0; id < BODY_VERTICES; id++) {
    let total = 0;
    for (const [name, weight] of source.weightsAt(id)) {
      const { head, along, start } = axes.get(name)!;
      const here = head.reduce((s, x, k) => s + (average[id * 3 + k]! - x) * along[k]!, start);
      ring[id] = ring[id]! + weight * here;
      total += weight;
    }
    ring[id] = ring[id]! / (total || 1);
  }
  const neighbours = neighboursOf(source);
  for (let pass = 0; pass < 12; pass++) {
    ring = ring.map((value, v) => {
      const around = neighbours[v]!;
      return 0.4 * value + (0.6 * around.reduce((s, n) => s + ring[n]!, 0)) / around.length;
    });
  }
  return Float64Array.from(half.order, (place) => ring[half.ids[place]!]!);
}
