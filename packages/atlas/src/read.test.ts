import { describe, expect, it, test } from 'vitest';
import { loadAtlas } from './node.ts';
import { readAtlas } from './read.ts';

describe('readAtlas', () => {
  it('gives back what was packed', () => {
    const atlas = loadAtlas();
    expect(readAtlas(JSON.parse(JSON.stringify(atlas)))).toEqual(JSON.parse(JSON.stringify(atlas)));
  });

  test.each([
    [null, TypeError, 'atlas: this is not a packed atlas; it has no version'],
    ['atlas', TypeError, 'atlas: this is not a packed atlas; it has no version'],
    [{}, TypeError, 'atlas: this is not a packed atlas; it has no version'],
    [{ version: 2 }, RangeError, 'atlas: version 2 is not known; this reader knows 1'],
    [{ version: '1' }, RangeError, 'atlas: version 1 is not known; this reader knows 1'],
    [{ version: 1 }, TypeError, "atlas: 'points' is missing"],
    [{ version: 1, points: {}, channels: null }, TypeError, "atlas: 'channels' is missing"],
  ])('refuses %j', (json, kind, message) => {
    expect(() => readAtlas(json)).toThrow(kind);
    expect(() => readAtlas(json)).toThrow(message);
  });
});
