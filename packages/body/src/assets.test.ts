import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Sliders } from './macros.ts';
import { BodyModel } from './model.ts';
import { loadBodyModel, readBodyAssets } from './node.ts';

const assets = readBodyAssets();
const packed = (buffer: ArrayBuffer): number =>
  brotliCompressSync(new Uint8Array(buffer), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).length;

describe('packed body', () => {
  it('keeps to its byte budgets', () => {
    const sizes = { first: packed(assets.first), morph: packed(assets.morph), rig: packed(assets.rig) };
    console.log('brotli 11:', JSON.stringify(sizes));
    expect(sizes.first).toBeLessThanOrEqual(24_000);
    expect(sizes.first + sizes.morph + sizes.rig).toBeLessThanOrEqual(260_000);
  }, 60_000);

  it('is within 0.35 mm of the source on 40 random bodies', () => {
    const bytes = readFileSync(new URL('../samples/bodies.bin', import.meta.url));
    const [bodyCount, vertexCount] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
    const slider = (body: number, k: number): number => bytes.readDoubleLE(8 + (body * 5 + k) * 8);
    const bodies = Array.from({ length: bodyCount }, (_, n): Sliders => {
      const [sex, age, muscle, weight, height] = [0, 1, 2, 3, 4].map((k) => slider(n, k)) as [
        number, number, number, number, number,
      ]; // prettier-ignore
      return { sex, age, muscle, weight, height };
    });
    const afterSliders = 8 + bodyCount * 40;
    const ids = Array.from({ length: vertexCount }, (_, v) => bytes.readUInt16LE(afterSliders + v * 2));
    const afterIds = afterSliders + vertexCount * 2;
    expect(bytes.length).toBe(afterIds + bodyCount * vertexCount * 6);
    const model = loadBodyModel();
    let worst = 0;
    let worstLow = 0;
    bodies.forEach((sliders, n) => {
      const { rest } = model.shaped(sliders);
      const at = (v: number, k: number): number =>
        bytes.readInt16LE(afterIds + ((n * vertexCount + v) * 3 + k) * 2) * 0.05;
      // The figure stands on the floor, the source does not: the two differ by one height per body.
      const drop = ids.reduce((sum, id, v) => sum + rest[id * 3 + 1]! - at(v, 1), 0) / ids.length;
      ids.forEach((id, v) => {
        const off = Math.hypot(
          rest[id * 3]! - at(v, 0),
          rest[id * 3 + 1]! - drop - at(v, 1),
          rest[id * 3 + 2]! - at(v, 2),
        );
        worst = Math.max(worst, off);
      });
      worstLow = Math.min(
        worstLow,
        rest.filter((_, i) => i % 3 === 1).reduce((a, b) => Math.min(a, b)),
      );
    });
    console.log(`worst distance from the source: ${worst.toFixed(3)} mm`);
    expect(bodies.length).toBe(40);
    expect(worst).toBeLessThanOrEqual(0.35);
    expect(worstLow).toBeCloseTo(0, 3);
  });

  it('shows the average body before the shapes of others have come', () => {
    const early = BodyModel.decode({ first: assets.first, rig: assets.rig });
    expect(early.hasMorphs).toBe(false);
    const rest = early.average().rest.slice();
    expect(() => early.figure({ sex: 'female', heightCm: 165, weightKg: 60, ageYears: 40 })).toThrow(
      RangeError,
    );
    early.addMorphs(assets.morph);
    expect(early.figure({ sex: 'female', heightCm: 165, weightKg: 60, ageYears: 40 }).ok).toBe(true);
    expect(early.average().rest).toEqual(rest);
  });

  it('refuses files in each other’s place', () => {
    expect(() => BodyModel.decode({ first: assets.rig, rig: assets.rig })).toThrow(
      'body: these bytes are not a packed first file',
    );
    expect(() => BodyModel.decode({ first: assets.first, rig: assets.first })).toThrow(
      'body: these bytes are not a packed rig file',
    );
    expect(() => loadBodyModel().addMorphs(assets.rig)).toThrow(
      'body: these bytes are not a packed morph file',
    );
  });

  it('has the topology of hm08: one closed surface of 13380 vertices, mirrored', () => {
    const { topology } = loadBodyModel();
    const { vertexCount, quads, triangles, mirror, side } = topology;
    expect(vertexCount).toBe(13_380);
    expect(quads.length / 4).toBe(13_378);
    expect(triangles.length / 3).toBe(26_756);
    expect([...side].filter((s) => s === 0).length).toBe(188);
    const edges = new Set<number>();
    for (let q = 0; q < quads.length; q++) {
      const next = q % 4 === 3 ? q - 3 : q + 1;
      edges.add(quads[q]! * vertexCount + quads[next]!);
    }
    // Every edge is used once in each direction, and its mirror image exists.
    expect(edges.size).toBe(quads.length);
    for (const edge of edges) {
      const [a, b] = [Math.floor(edge / vertexCount), edge % vertexCount];
      if (!edges.has(b * vertexCount + a)) throw new Error(`edge ${a} ${b} is open`);
      if (!edges.has(mirror[b]! * vertexCount + mirror[a]!))
        throw new Error(`edge ${a} ${b} is not mirrored`);
    }
  });
});
