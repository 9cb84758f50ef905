/** Reference bodies computed from the source in double precision, so that the decoder can be tested without it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { macroWeights, type Sliders } from '../../packages/body/src/macros.ts';
import type { Half } from './half.ts';
import type { Source } from './source.ts';

const BODIES = 40;
const VERTICES = 300;
const STEP = 0.05;

/** A small generator with a fixed seed (Numerical Recipes constants). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
}

/**
 * `bodies.bin`, little-endian: bodies and vertices (uint32 each); sex, age, muscle, weight, height of each body
 * (float64); hm08 id of each vertex (uint16); then body after body, vertex after vertex, x y z in steps of 0.05 mm
 * (int16), as in the source: y not yet on the floor.
 */
export function writeSamples(folder: URL, source: Source, half: Half, fields: readonly Float64Array[]): void {
  const random = randomFrom(20261124);
  const vertices = new Set<number>();
  while (vertices.size < VERTICES) vertices.add(half.ids[Math.floor(random() * half.ids.length)]!);
  const ids = [...vertices].sort((a, b) => a - b);
  const bodies = Array.from({ length: BODIES }, (_, n): Sliders => ({
    sex: n % 4 === 3 ? random() : n % 2,
    age: 0.5 + 0.5 * random(),
    muscle: random(),
    weight: random(),
    height: 0.25 + 0.5 * random(),
  }));
  const values = new Int16Array(BODIES * VERTICES * 3);
  bodies.forEach((sliders, n) => {
    const weights = macroWeights(sliders);
    ids.forEach((id, v) => {
      for (let k = 0; k < 3; k++) {
        let value = source.base[id * 3 + k]!;
        weights.forEach((weight, f) => (value += weight * fields[f]![id * 3 + k]!));
        values[(n * VERTICES + v) * 3 + k] = Math.round(value / STEP);
      }
    });
  });
  const head = new Uint32Array([BODIES, VERTICES]);
  const sliders = Float64Array.from(bodies.flatMap((b) => [b.sex, b.age, b.muscle, b.weight, b.height]));
  const parts = [head, sliders, Uint16Array.from(ids), values].map((part) => new Uint8Array(part.buffer));
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('bodies.bin', folder), Buffer.concat(parts));
}
