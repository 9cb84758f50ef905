import { dot, SkinMesh, type Vec3 } from '@ashi/geom';
import { surfaceOf } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { describe, expect, it } from 'vitest';
import { occlusionOf } from './occlusion.ts';

const body = loadBodyModel().average().pose('arms-down');
const surface = surfaceOf(body, { face: 'melted' });

/** The slow truth: rays from a place over its half of the sky. */
function byRays(mesh: SkinMesh, position: Vec3, normal: Vec3): number {
  let open = 0;
  let all = 0;
  for (let i = 0; i < 120; i++) {
    const y = 1 - (2 * (i + 0.5)) / 120;
    const r = Math.sqrt(1 - y * y);
    const d: Vec3 = [r * Math.cos(i * 2.399963), y, r * Math.sin(i * 2.399963)];
    const facing = dot(normal, d);
    if (facing < 0.08) continue;
    all += facing;
    const from: Vec3 = [0, 1, 2].map((k) => position[k]! + normal[k]! * 4) as [number, number, number];
    if (!mesh.cast(from, d)) open += facing;
  }
  return open / all;
}

describe('occlusion', () => {
  it('orders open and hidden skin as rays do', async () => {
    const open = await occlusionOf(surface);
    const mesh = new SkinMesh(surface.positions, surface.triangles);
    const pairs: [number, number][] = [];
    const drawn = [...new Set(surface.triangles)];
    for (let i = 37; i < drawn.length; i += 419) {
      const v = drawn[i]!;
      const at = (from: Float32Array): Vec3 => [from[v * 3]!, from[v * 3 + 1]!, from[v * 3 + 2]!];
      pairs.push([open[v]!, byRays(mesh, at(surface.positions), at(surface.normals))]);
    }
    const mean = (n: 0 | 1): number => pairs.reduce((s, p) => s + p[n], 0) / pairs.length;
    const [a, b] = [mean(0), mean(1)];
    const cov = pairs.reduce((s, [x, y]) => s + (x - a) * (y - b), 0);
    const spread = (n: 0 | 1, m: number): number => Math.sqrt(pairs.reduce((s, p) => s + (p[n] - m) ** 2, 0));
    expect(cov / (spread(0, a) * spread(1, b))).toBeGreaterThan(0.85);
    expect(Math.abs(a - b)).toBeLessThan(0.12);
  });

  it('gives one value from 0 to 1 per vertex, and breathes on the way', async () => {
    let breaths = 0;
    const open = await occlusionOf(surface, () => {
      breaths++;
      return Promise.resolve();
    });
    expect(open).toHaveLength(surface.positions.length / 3);
    expect(open.every((o) => o >= 0 && o <= 1)).toBe(true);
    expect(breaths).toBeGreaterThan(3);
  });
});
