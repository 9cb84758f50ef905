import type { BodyPart } from '@ashi/locate';
import { PackReader } from './coding.ts';
import { addPredictions, type Half } from './half.ts';
import { BONES, LEFT_JOINTS, MIRROR_BONE } from './joints.ts';
import { BODY_PARTS, type HalfMarks } from './topology.ts';

/** Bones that move one vertex are three, some perhaps with weight 0. */
export const INFLUENCES = 3;
const WEIGHT_STEPS = 63;

/** How skin follows bones. Bone numbers index `BONES`. */
export interface Rig {
  /** Joints of the average body, left and midline, in mm; y as in the source. */
  readonly joints: Float64Array;
  /** Three per hm08 vertex. */
  readonly bones: Uint8Array;
  readonly weights: Float32Array;
  readonly marks: HalfMarks;
}

export function decodeRig(buffer: ArrayBuffer, half: Half): Rig {
  const reader = new PackReader(buffer, 'rig');
  if (reader.text() !== LEFT_JOINTS.join(' '))
    throw new RangeError('body: rig file lists other joints than this code');
  const step = reader.numbers()[0]! / 1000;
  const joints = Float64Array.from(reader.numbers(), (value) => value * step);
  const boneColumns = [reader.numbers(), reader.numbers(), reader.numbers()];
  const weightColumns = [reader.numbers(), reader.numbers()];
  const ring = reader.numbers();
  const cloth = reader.numbers();
  const hollows = ascending(reader.numbers());
  const nostrils = ascending(reader.numbers());
  for (const values of [...boneColumns, ...weightColumns, ring, cloth]) {
    if (values.length !== half.count) throw new RangeError('body: rig file does not fit the first file');
  }
  addPredictions(ring, half.prediction, half.count);
  addPredictions(cloth, half.prediction, half.count);
  const vertexCount = Math.max(...half.ids, ...half.mirrorIds) + 1;
  const bones = new Uint8Array(vertexCount * INFLUENCES);
  const weights = new Float32Array(vertexCount * INFLUENCES);
  const part = new Uint8Array(half.count);
  const lid = new Float32Array(half.count);
  for (let v = 0; v < half.count; v++) {
    const own = boneColumns.map((column) => column[v]!);
    const later = weightColumns.map((column) => column[v]! / WEIGHT_STEPS);
    const share = [1 - later[0]! - later[1]!, ...later];
    part[v] = dominantPart(own, share);
    own.forEach((bone, k) => (lid[v]! += share[k]! * (LID_SIGN.get(BONES[bone]!.name) ?? 0)));
    for (let k = 0; k < INFLUENCES; k++) {
      // The left last, so that a midline vertex keeps its own list.
      bones[half.mirrorIds[v]! * INFLUENCES + k] = MIRROR_BONE[own[k]!]!;
      weights[half.mirrorIds[v]! * INFLUENCES + k] = share[k]!;
    }
    for (let k = 0; k < INFLUENCES; k++) {
      bones[half.ids[v]! * INFLUENCES + k] = own[k]!;
      weights[half.ids[v]! * INFLUENCES + k] = share[k]!;
    }
  }
  return { joints, bones, weights, marks: { part, ring, cloth, hollows, nostrils, lid } };
}

/** Sums up gaps, in place. */
function ascending(gaps: Int16Array): Int16Array {
  for (let i = 1; i < gaps.length; i++) gaps[i] = gaps[i]! + gaps[i - 1]!;
  return gaps;
}

const LID_SIGN: ReadonlyMap<string, number> = new Map([
  ['upperlid.L', 1],
  ['lowerlid.L', -1],
]);

function dominantPart(bones: readonly number[], weights: readonly number[]): number {
  const sum = new Map<BodyPart, number>();
  bones.forEach((bone, k) => {
    const part = BONES[bone]!.part;
    sum.set(part, (sum.get(part) ?? 0) + weights[k]!);
  });
  const [part] = [...sum].reduce((best, each) => (each[1] > best[1] ? each : best));
  return BODY_PARTS.indexOf(part);
}
