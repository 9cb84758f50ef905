/**
 * Packs data/ into packages/atlas/build/atlas.json, which pages load with `readAtlas`. Refuses data of the wrong
 * shape; whether all they name exists is for `check.ts`.
 *
 *   node --import tsx scripts/data/pack.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { assemble, dataFolder, faultLine } from '@ashi/atlas/node';
import { readShaped } from './check.ts';

const target = join(fileURLToPath(new URL('../..', import.meta.url)), 'packages/atlas/build/atlas.json');

const { files, faults } = readShaped(dataFolder);
if (faults.length > 0) {
  console.error(faults.map(faultLine).join('\n'));
  process.exit(1);
}
const json = JSON.stringify(assemble(files));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, json);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`atlas.json: ${kB(Buffer.byteLength(json))}, ${kB(brotliCompressSync(json).length)} compressed`);
