/**
 * The three gates of the data: shape, cross-references, writing. Each fault says file and line.
 *
 *   node --import tsx scripts/data/check.ts
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assemble, dataFolder, faultLine, readData, type DataFile, type Fault } from '@ashi/atlas/node';
import { lintFaults } from './gate-lint.ts';
import { referenceFaults } from './gate-references.ts';
import { Schemas, safetyFaults, schemaFaults } from './gate-schema.ts';
import { schemaFolder, typesFile, typesOf } from './types.ts';

/** Files of a data folder with the faults of the first gate. */
export function readShaped(folder: string): { files: DataFile[]; faults: Fault[] } {
  const { files, faults } = readData(folder);
  const schemas = new Schemas(schemaFolder);
  return { files, faults: [...faults, ...schemaFaults(files, schemas), ...safetyFaults(files, schemas)] };
}

/** Every fault of a data folder. The second gate waits for the first: it trusts the shape of what it reads. */
export function checkData(folder: string): Fault[] {
  const { files, faults: shape } = readShaped(folder);
  const names = shape.length === 0 ? referenceFaults(files, assemble(files)) : [];
  return [...shape, ...names, ...lintFaults(files)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkData(dataFolder).map(faultLine);
  if ((await typesOf(schemaFolder)) !== readFileSync(typesFile, 'utf8')) {
    faults.push('packages/atlas/src/types.generated.ts: not what the schemas say; run scripts/data/types.ts');
  }
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'The data are in order.' : `${faults.length} faults.`);
  process.exit(faults.length === 0 ? 0 : 1);
}
