import { PackReader } from './coding.ts';
import { addPredictions, type Half } from './half.ts';
import { BONES, LEFT_JOINTS, MIRROR_BONE } from './joints.ts';
import { BODY_PARTS, type HalfMarks } from './topology.ts';

/** Bones that move one vertex are three, some perhaps with weight 0. */
export const INFLUENCES = 3;
const WEIGHT_STEPS = 63;

const PART_OF_BONE = BONES.map((bone) => BODY_PARTS.indexOf(bone.part));
/** 1 for the left upper lid, −1 for the left lower lid. */
const LID_OF_BONE = BONES.map(({ name }) => (name === 'upperlid.L' ? 1 : name === 'lowerlid.L' ? -1 : 0));

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
  const sums = new Float32Array(BODY_PARTS.length);
  const share = new Float32Array(INFLUENCES);
  for (let v = 0; v < half.count; v++) {
    share[1] = weightColumns[0]![v]! / WEIGHT_STEPS;
    share[2] = weightColumns[1]![v]! / WEIGHT_STEPS;
    share[0] = 1 - share[1] - share[2];
    sums.fill(0);
    for (let k = 0; k < INFLUENCES; k++) {
      const bone = boneColumns[k]![v]!;
      sums[PART_OF_BONE[bone]!]! += share[k]!;
      lid[v]! += share[k]! * LID_OF_BONE[bone]!;
      // The left last, so that a midline vertex keeps its own list.
      bones[half.mirrorIds[v]! * INFLUENCES + k] = MIRROR_BONE[bone]!;
      bones[half.ids[v]! * INFLUENCES + k] = bone;
      weights[half.mirrorIds[v]! * INFLUENCES + k] = weights[half.ids[v]! * INFLUENCES + k] = share[k]!;
    }
    part[v] = sums.indexOf(sums.reduce((a, b) => Math.max(a, b)));
  }
  return { joints, bones, weights, marks: { part, ring, cloth, hollows, nostrils, lid } };
}

/** Sums up gaps, in place. */
function ascending(gaps: Int16Array): Int16Array {
  for (let i = 1; i < gaps.length; i++) gaps[i] = gaps[i]! + gaps[i - 1]!;
  return gaps;
}
