import { describe, expect, it } from 'vitest';
import { compareCodes, nearCodes, normalCode } from './near.ts';

const codes = ['GB29', 'GB30', 'GB40', 'BL40', 'BL62', 'SI3', 'EX-HN1'];

describe('codes as people write them', () => {
  it.each([
    ['gb30', 'GB30'],
    ['GB-30', 'GB30'],
    [' gb 030 ', 'GB30'],
    ['si3', 'SI3'],
    ['ex-hn1', 'EX-HN1'],
    ['环跳', '环跳'],
  ])('%s is %s', (written, code) => {
    expect(normalCode(written)).toBe(code);
  });

  it.each([
    ['GB3', ['GB30', 'GB29', 'GB40', 'SI3']],
    ['GB3O', ['GB30']],
    ['BG30', ['GB30']],
    ['LB40', ['BL40', 'GB40']],
    ['XYZ', []],
    ['', []],
    ['G'.repeat(10_000), []],
  ])('%s may mean %j', (written, near) => {
    expect(nearCodes(written, codes).slice(0, near.length || 5)).toEqual(near);
  });

  it('sorts by number', () => {
    expect(['GB10', 'GB9', 'BL62'].sort(compareCodes)).toEqual(['BL62', 'GB9', 'GB10']);
  });
});
