/** The Node door: reads the YAML of data/. Pages use the packed atlas and `readAtlas` instead. */
import { fileURLToPath } from 'node:url';
import { assemble, safetyOf } from './node/assemble.ts';
import {
  faultLine,
  parseDataFile,
  readData,
  type DataFile,
  type Fault,
  type Step,
} from './node/data-file.ts';
import type { Kind, Place } from './node/kinds.ts';
import type { Atlas } from './types.generated.ts';

export { assemble, faultLine, parseDataFile, readData, safetyOf };
export type { DataFile, Fault, Kind, Place, Step };

/** The data folder of this repository. */
export const dataFolder: string = fileURLToPath(new URL('../../../data', import.meta.url));

/**
 * The atlas as `data/` has it now. Reads and parses every file, which takes about a second: keep the result. Throws
 * with file and line if a file is not YAML or lies where nothing belongs; whether the records are right is what
 * `scripts/data/check.ts` asks.
 */
export function loadAtlas(folder: string = dataFolder): Atlas {
  const { files, faults } = readData(folder);
  if (faults.length > 0) throw new Error(`atlas: ${faults.map(faultLine).join('\n')}`);
  return assemble(files);
}
