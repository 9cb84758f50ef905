import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, dot, length, sub, type Vec3 } from '@ashi/geom';
import { loadBodyModel } from './node.ts';
import { surfaceOf, type Surface } from './surface.ts';
import { BODY_PARTS, HOLLOW } from './topology.ts';

const seed = 20261125;
const model = loadBodyModel();
const person = model.figure({ sex: 'female', heightCm: 160, weightKg: 82, ageYears: 55 });
if (!person.ok) throw new Error(person.message);
const body = person.figure.pose('side-lying', 'right');
const plain = surfaceOf(body);
const melted = surfaceOf(body, { face: 'melted' });

const corner = (s: Surface, triangle: number, k: number): Vec3 => {
  const v = s.triangles[triangle * 3 + k]! * 3;
  return [s.positions[v]!, s.positions[v + 1]!, s.positions[v + 2]!];
};
const onTriangle = (s: Surface, triangle: number, w: Vec3): Vec3 =>
  [0, 1, 2].map((k) =>
    [0, 1, 2].reduce((sum, c) => sum + w[c]! * corner(s, triangle, c)[k]!, 0),
  ) as unknown as Vec3;

const weights = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([u, v]): Vec3 => (u + v > 1 ? [1 - u, 1 - v, u + v - 1] : [u, v, 1 - u - v]));

describe('drawn skin', () => {
  it('is one closed surface within the triangle budget, whichever the face', () => {
    for (const surface of [plain, melted]) {
      const { triangles } = surface;
      expect(triangles.length / 3).toBeLessThanOrEqual(120_000);
      const edges = new Set<number>();
      const count = surface.positions.length / 3;
      for (let i = 0; i < triangles.length; i++) {
        const next = i % 3 === 2 ? i - 2 : i + 1;
        edges.add(triangles[i]! * count + triangles[next]!);
      }
      expect(edges.size).toBe(triangles.length);
      for (const edge of edges) {
        const [a, b] = [Math.floor(edge / count), edge % count];
        if (!edges.has(b * count + a)) throw new Error(`edge ${a} ${b} is open`);
      }
      expect(surface.positions.every(Number.isFinite)).toBe(true);
      for (const field of [surface.cloth, surface.ring, surface.part, surface.side])
        expect(field.length).toBe(count);
    }
  });

  it(`carries anchors there and back (seed ${seed})`, () => {
    // All but the caps behind lips and lids, which lie on no quad of the body.
    const quads = body.topology.inner.filter((kind) => kind !== HOLLOW).length;
    fc.assert(
      fc.property(fc.nat(quads * 8 - 1), weights, (triangle, w) => {
        const anchor = plain.anchorAt(triangle, w);
        expect(anchor.weights[0] + anchor.weights[1] + anchor.weights[2]).toBeCloseTo(1, 9);
        for (const share of anchor.weights) expect(share).toBeGreaterThanOrEqual(0);
        const { position, normal } = plain.place(anchor);
        expect(distance(position, onTriangle(plain, triangle, w))).toBeLessThan(1e-3);
        expect(length(normal)).toBeCloseTo(1, 6);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('places anchors of the body near the body’s own skin', () => {
    const { triangles, part } = body.topology;
    const off: number[] = [];
    const turned: number[] = [];
    for (let t = 0; t < triangles.length; t += 21) {
      const ids = [0, 1, 2].map((k) => triangles[t + k]!) as unknown as [number, number, number];
      if (ids.some((id) => BODY_PARTS[part[id]!] === 'head')) continue;
      const anchor = { ids, weights: [0.2, 0.3, 0.5] as const };
      const { position, normal } = plain.place(anchor);
      off.push(distance(position, body.position(anchor)));
      turned.push(dot(normal, body.normal(anchor)));
    }
    off.sort((a, b) => a - b);
    turned.sort((a, b) => a - b);
    expect(turned[Math.ceil(turned.length * 0.01)]).toBeGreaterThan(0.5);
    expect(off[off.length >> 1]).toBeLessThan(1);
    expect(off[Math.floor(off.length * 0.99)]).toBeLessThan(6);
  });

  it('takes anchors along the other diagonal of a quad, on an edge and at a vertex', () => {
    const [a, b, c, d] = body.topology.quads.subarray(40_000, 40_004) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const across = plain.place({ ids: [b, c, d], weights: [0.5, 0, 0.5] }).position;
    const along = plain.place({ ids: [a, b, c], weights: [0.5, 0, 0.5] }).position;
    expect(distance(across, along)).toBeLessThan(1e-3);
    const edge = plain.place({ ids: [a, b, b], weights: [0.5, 0.25, 0.25] }).position;
    expect(distance(edge, plain.place({ ids: [b, a, c], weights: [0.5, 0.5, 0] }).position)).toBeLessThan(
      1e-3,
    );
    const vertex = plain.place({ ids: [a, b, c], weights: [1, 0, 0] }).position;
    expect(vertex).toEqual([0, 1, 2].map((k) => plain.positions[a * 3 + k]));
  });

  it('still places what lies behind the lips, where nothing is drawn', () => {
    const { quads, inner } = body.topology;
    const hidden = inner.indexOf(HOLLOW) * 4;
    const ids = [quads[hidden]!, quads[hidden + 1]!, quads[hidden + 2]!] as const;
    for (const surface of [plain, melted]) {
      const { position, normal } = surface.place({ ids, weights: [0.2, 0.3, 0.5] });
      expect(distance(position, body.position({ ids, weights: [0.2, 0.3, 0.5] }))).toBeLessThan(20);
      expect(length(normal)).toBeCloseTo(1, 6);
    }
  });

  it('closes the eyes: upper and lower lid meet where they were apart', () => {
    // Middle of the upper and of the lower lid's edge on the left, by the vertices that move most.
    const open = model.average().pose('standing');
    const shut = surfaceOf(open);
    const { lid, side } = open.topology;
    const gap = (positions: Float32Array): number => {
      const eye = open.joint('upperlid.L');
      const rim = (sign: 1 | -1): number => {
        let edge = sign * Infinity;
        for (let v = 0; v < lid.length; v++) {
          if (side[v] !== 1 || lid[v]! * sign <= 0.6 || Math.abs(positions[v * 3]! - eye[0]) > 3) continue;
          if (positions[v * 3 + 2]! < eye[2] + 8) continue;
          const y = positions[v * 3 + 1]!;
          edge = sign > 0 ? Math.min(edge, y) : Math.max(edge, y);
        }
        return edge;
      };
      return rim(1) - rim(-1);
    };
    expect(gap(open.positions)).toBeGreaterThan(3);
    expect(gap(shut.positions)).toBeLessThan(1.5);
  });

  it('melts the face only, and calms it', () => {
    const { part, inner } = body.topology;
    let moved = 0;
    for (let v = 0; v < part.length; v++) {
      const off = Math.hypot(
        ...[0, 1, 2].map((k) => melted.positions[v * 3 + k]! - plain.positions[v * 3 + k]!),
      );
      if (BODY_PARTS[part[v]!] !== 'head' && BODY_PARTS[part[v]!] !== 'neck') expect(off).toBeLessThan(1e-3);
      moved = Math.max(moved, off);
    }
    expect(moved).toBeGreaterThan(5);
    expect([...inner].filter((kind) => kind > 0).length).toBeGreaterThan(1000);
    // Nose tip, seen along the face, stands out less than half as far.
    const standing = model.average().pose('standing');
    const reach = (s: Surface): number => s.positions[5054 * 3 + 2]! - s.positions[132 * 3 + 2]!;
    expect(reach(surfaceOf(standing, { face: 'melted' }))).toBeLessThan(0.7 * reach(surfaceOf(standing)));
  });

  it('clothes chest and hips and nothing else', () => {
    const { cloth, part } = body.topology;
    const clothed = new Set(
      [...cloth.keys()].filter((v) => cloth[v]! > 0.5).map((v) => BODY_PARTS[part[v]!]),
    );
    expect([...clothed].sort()).toEqual(expect.arrayContaining(['trunk']));
    for (const bare of ['head', 'forearm', 'hand', 'leg', 'foot']) expect(clothed).not.toContain(bare);
    const hit = model.average().pose('standing').cast([60, 1210, 1000], [0, 0, -1])!;
    expect(plain.cloth[hit.anchor.ids[0]]).toBeGreaterThan(0.5);
    const navel = model.average().pose('standing').cast([0, 1010, 1000], [0, 0, -1])!;
    expect(plain.cloth[navel.anchor.ids[0]]).toBeLessThan(0.5);
  });

  it('has a ring coordinate that rises towards the trunk along every limb and up the trunk', () => {
    const standing = model.average().pose('standing');
    const ringAt = (p: Vec3): number => {
      const { anchor } = standing.nearest(p)!;
      return anchor.ids.reduce((sum, id, k) => sum + anchor.weights[k]! * plain.ring[id]!, 0);
    };
    for (const chain of [
      ['foot.L', 'lowerleg01.L', 'upperleg02.L', 'root', 'spine02', 'neck01'],
      ['wrist.L', 'lowerarm01.L', 'upperarm02.L', 'upperarm01.L'],
    ]) {
      const along = chain.map((joint) => ringAt(standing.joint(joint)));
      expect(along).toEqual([...along].sort((a, b) => a - b));
      const whole = chain
        .slice(1)
        .reduce((s, j, i) => s + length(sub(standing.joint(j), standing.joint(chain[i]!))), 0);
      expect(Math.abs(along[along.length - 1]! - along[0]! - whole)).toBeLessThan(0.25 * whole);
    }
  });
});
