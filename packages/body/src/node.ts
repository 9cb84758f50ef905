/** Node door: the packed files from disk. */
import { readFileSync } from 'node:fs';
import { BodyModel, type BodyAssets } from './model.ts';

function read(name: string): ArrayBuffer {
  const bytes = readFileSync(new URL(`../assets/${name}.bin`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

export function readBodyAssets(): Required<BodyAssets> {
  return { first: read('first'), morph: read('morph'), rig: read('rig') };
}

let model: BodyModel | undefined;

/** The model with all its shapes, decoded once per process. */
export function loadBodyModel(): BodyModel {
  model ??= BodyModel.decode(readBodyAssets());
  return model;
}
