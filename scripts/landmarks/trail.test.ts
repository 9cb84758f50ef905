import { describe, expect, it } from 'vitest';
import { trail } from './trail.ts';

describe('trail', () => {
  it('reads the places of each view in order', () => {
    expect(trail('leg', ['left', '24,62 20.5,-3'], ['above', '203,64'])).toEqual({
      box: 'leg',
      places: [
        ['left', 24, 62],
        ['left', 20.5, -3],
        ['above', 203, 64],
      ],
    });
  });

  it('refuses what is no place', () => {
    expect(() => trail('leg', ['left', '24,62 20'])).toThrow("'20' is no place");
    expect(() => trail('leg', ['left', '24;62'])).toThrow(RangeError);
  });
});
