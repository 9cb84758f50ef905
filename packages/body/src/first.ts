import { PackReader } from './coding.ts';
import { addPredictions, readHalf, type Half } from './half.ts';

/** What the first file holds: the mesh and the average body. */
export interface First {
  readonly half: Half;
  /** Average body in mm, all x, then y, then z of the half; y as in the source. */
  readonly average: Float32Array;
}

export function decodeFirst(buffer: ArrayBuffer): First {
  const reader = new PackReader(buffer, 'first');
  const half = readHalf(reader);
  const step = reader.numbers()[0]! / 1000;
  const packed = reader.numbers();
  if (packed.length !== half.count * 3)
    throw new RangeError('body: first file has a wrong number of positions');
  addPredictions(packed, half.prediction, half.count);
  return { half, average: Float32Array.from(packed, (value) => value * step) };
}
