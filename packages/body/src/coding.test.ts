import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackReader, PackWriter } from './coding.ts';
import { NearestUnused, addPredictions, predicted, predictionOf } from './half.ts';

const seed = 20261125;
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

describe(`packed files (seed ${seed})`, () => {
  it('give back the numbers and the text that went in', () => {
    const number = fc.integer({ min: -32767, max: 32767 });
    fc.assert(
      fc.property(fc.array(fc.array(number)), fc.string({ unit: 'grapheme-ascii' }), (blocks, text) => {
        const writer = new PackWriter('morph');
        for (const block of blocks) writer.numbers(block);
        const reader = new PackReader(bufferOf(writer.text(text).bytes()), 'morph');
        for (const block of blocks) expect([...reader.numbers()]).toEqual(block);
        expect(reader.text()).toBe(text);
      }),
      { seed },
    );
  });

  it('refuse to pack what they cannot hold', () => {
    expect(() => new PackWriter('rig').numbers([0.5])).toThrow('body: cannot pack 0.5');
    expect(() => new PackWriter('rig').numbers([32768])).toThrow('body: cannot pack 32768');
  });

  it('are refused when they are another file, another version, or cut short', () => {
    const bytes = new PackWriter('first').numbers([1, 2, 300]).bytes();
    expect(() => new PackReader(bufferOf(bytes), 'rig')).toThrow(
      'body: these bytes are not a packed rig file',
    );
    expect(() => new PackReader(new ArrayBuffer(0), 'rig')).toThrow(
      'body: these bytes are not a packed rig file',
    );
    const newer = bytes.slice();
    newer[5] = 2;
    expect(() => new PackReader(bufferOf(newer), 'first')).toThrow(
      'body: first file has version 2, this code reads version 1',
    );
    for (let length = 8; length < bytes.length; length++) {
      expect(() => new PackReader(bufferOf(bytes.slice(0, length)), 'first').numbers()).toThrow(
        'body: first file ends early',
      );
    }
  });
});

describe(`prediction over quads (seed ${seed})`, () => {
  // A strip of quads, each new one with its unknown corners last.
  const strip = (quads: number): number[] =>
    Array.from({ length: quads }, (_, i) =>
      i === 0 ? [0, 1, 2, 3] : i === 1 ? [3, 2, 4, 5] : [2 * i + 1, 2 * i, 2 * i + 2, 2 * i + 3],
    ).flat();

  it('is undone by the decoder', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
        (n, stream) => {
          const quads = strip(n);
          const count = Math.max(...quads) + 1;
          const prediction = predictionOf(quads, count);
          const values = Int32Array.from({ length: count * 2 }, () => stream.next().value as number);
          const coded = values.map((value, i) => {
            const offset = i < count ? 0 : count;
            return value - predicted(values, prediction, i - offset, offset);
          });
          addPredictions(coded, prediction, count);
          expect([...coded]).toEqual([...values]);
        },
      ),
      { seed },
    );
  });

  it('predicts a flat regular strip exactly, but for its first corners', () => {
    const quads = strip(5);
    const count = Math.max(...quads) + 1;
    const prediction = predictionOf(quads, count);
    const corners = [...Array(count).keys()].filter((v) => prediction[v * 3 + 2]! >= 0);
    expect(corners.length).toBeGreaterThanOrEqual(5);
  });

  it('ranks unused numbers so that any order can be given back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(40), { minLength: 41, maxLength: 41 }),
        fc.nat(60),
        (order, middle) => {
          const writer = new NearestUnused(41);
          const ranks = order.map((value) => writer.rankOf(value, middle));
          const reader = new NearestUnused(41);
          expect(ranks.map((rank) => reader.valueAt(rank, middle))).toEqual(order);
        },
      ),
      { seed, numRuns: 20 },
    );
  });
});
