import { readFileSync } from 'node:fs';
import type { SkinSurface } from './shade.ts';
const bin = (f: string): ArrayBuffer => { const b = readFileSync(f); return b.buffer.slice(b.byteOffset, b.byteOffset + b.length) as ArrayBuffer; };
export const canonicalSkin = (name = 'canonical'): SkinSurface => ({ positions: new Float32Array(bin(`/tmp/lm/bodies/${name}.bin`)), triangles: new Uint32Array(bin('/tmp/lm/tri.bin')) });
