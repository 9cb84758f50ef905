import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SkinMesh } from './skin-mesh.ts';
import { add, distance, dot, length, scale, sub, unit, type Vec3 } from './vec.ts';

/** A bumpy ball of about 100 mm, closed, with triangles of many sizes. */
function ball(rows = 14): SkinMesh {
  const columns = 2 * rows;
  const positions: number[] = [];
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j < columns; j++) {
      const a = (Math.PI * i) / rows;
      const b = (2 * Math.PI * j) / columns;
      const r = 100 + 12 * Math.sin(3 * a) * Math.cos(2 * b);
      positions.push(r * Math.sin(a) * Math.cos(b), r * Math.cos(a), r * Math.sin(a) * Math.sin(b));
    }
  }
  const triangles: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const k = (j + 1) % columns;
      triangles.push(i * columns + j, (i + 1) * columns + j, (i + 1) * columns + k);
      triangles.push(i * columns + j, (i + 1) * columns + k, i * columns + k);
    }
  }
  return new SkinMesh(Float32Array.from(positions), Uint32Array.from(triangles));
}

const mesh = ball();
const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
const place = fc.tuple(coordinate, coordinate, coordinate);
const seed = 20261124;

/** The slow truth: sample every triangle finely. */
function slowDistance(p: Vec3, accept: (t: number) => boolean = () => true): number {
  let best = Infinity;
  const steps = 24;
  for (let t = 0; t < mesh.triangles.length / 3; t++) {
    if (!accept(t)) continue;
    for (let i = 0; i <= steps; i++) {
      for (let j = 0; j <= steps - i; j++) {
        const w: Vec3 = [i / steps, j / steps, 1 - i / steps - j / steps];
        best = Math.min(best, distance(p, mesh.place(t, w)));
      }
    }
  }
  return best;
}

describe(`SkinMesh (seed ${seed})`, () => {
  it('finds a place at least as near as a fine sampling does, and not nearer than it can be', () => {
    fc.assert(
      fc.property(place, (p) => {
        const hit = mesh.nearest(p)!;
        const slow = slowDistance(p);
        expect(hit.distance).toBeLessThanOrEqual(slow + 1e-6);
        expect(hit.distance).toBeGreaterThan(slow - 2);
        expect(distance(hit.position, p)).toBeCloseTo(hit.distance, 6);
        expect(hit.weights[0] + hit.weights[1] + hit.weights[2]).toBeCloseTo(1, 9);
      }),
      { seed, numRuns: 25 },
    );
  });

  it('keeps to the triangles it is allowed', () => {
    fc.assert(
      fc.property(place, (p) => {
        const even = (t: number): boolean => t % 2 === 0;
        const hit = mesh.nearest(p, even)!;
        expect(hit.triangle % 2).toBe(0);
        expect(hit.distance).toBeLessThanOrEqual(slowDistance(p, even) + 1e-6);
      }),
      { seed, numRuns: 10 },
    );
    expect(mesh.nearest([0, 0, 0], () => false)).toBeUndefined();
  });

  it('meets the skin when cast outwards from inside, as every triangle tried one by one says', () => {
    fc.assert(
      fc.property(place, (p) => {
        if (length(p) < 1) return;
        const direction = unit(p);
        const hit = mesh.cast([0, 0, 0], direction)!;
        expect(length(sub(hit.position, scale(direction, hit.distance)))).toBeLessThan(1e-3);
        for (let t = 0; t < mesh.triangles.length / 3; t += 1) {
          const alone = mesh.cast([0, 0, 0], direction, (x) => x === t);
          if (alone) expect(alone.distance).toBeGreaterThanOrEqual(hit.distance - 1e-6);
        }
      }),
      { seed, numRuns: 6 },
    );
  });

  it('misses when cast away, and follows its positions after a refit', () => {
    const moving = ball();
    expect(moving.cast([300, 0, 0], [1, 0, 0])).toBeUndefined();
    for (let i = 0; i < moving.positions.length; i += 3) moving.positions[i] = moving.positions[i]! + 500;
    moving.refit();
    const hit = moving.nearest([900, 0, 0])!;
    expect(hit.position[0]).toBeGreaterThan(580);
    expect(dot(add(hit.position, [-500, 0, 0]), [1, 0, 0])).toBeLessThan(115);
  });

  it('answers the same with the tree of a like mesh', () => {
    const squeezed = mesh.positions.map((x, i) => (i % 3 === 0 ? x * 0.6 + 40 : x));
    const own = new SkinMesh(squeezed, mesh.triangles);
    const borrowed = new SkinMesh(squeezed, mesh.triangles, mesh);
    fc.assert(
      fc.property(place, (p) => {
        expect(borrowed.nearest(p)!.distance).toBeCloseTo(own.nearest(p)!.distance, 6);
        if (length(p) < 1) return;
        expect(borrowed.cast([40, 0, 0], unit(p))!.distance).toBeCloseTo(
          own.cast([40, 0, 0], unit(p))!.distance,
          4,
        );
      }),
      { seed, numRuns: 40, examples: [[[1, 2, 3]]] },
    );
  });

  it('refuses a mesh without triangles', () => {
    expect(() => new SkinMesh(new Float32Array(9), new Uint32Array(0))).toThrow(
      'geom: a skin mesh needs at least one triangle',
    );
  });
});
