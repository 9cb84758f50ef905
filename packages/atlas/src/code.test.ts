import { beforeAll, describe, expect, it, test } from 'vitest';
import { byCode, channelPrefixes, readCode, type ChannelPrefixes } from './code.ts';
import { loadAtlas } from './node.ts';
import type { Atlas } from './types.generated.ts';

let atlas: Atlas;
let prefixes: ChannelPrefixes;
beforeAll(() => {
  atlas = loadAtlas();
  prefixes = channelPrefixes(atlas);
});

describe('readCode', () => {
  test.each([
    ['GB30', ['GB30']],
    ['gb-30', ['GB30']],
    ['UB 40', ['BL40']],
    ['gb3o', ['GB30']],
    ['gb0l', ['GB1']],
    ['du 20', ['GV20']],
    ['REN6', ['CV6']],
    ['San jiao 5', []],
    ['P6', ['PC6', 'LU6']],
    ['H7', ['HT7', 'LR7']],
    ['ex-hn3', ['EX-HN3']],
    ['EX LE 05', ['EX-LE5']],
    ['30', []],
    ['huantiao', []],
    ['', []],
  ])('%s → %j', (written, codes) => {
    expect(readCode(written, prefixes)).toEqual(codes);
  });
});

describe('byCode', () => {
  it('gives the point however its code is written', () => {
    expect(byCode(atlas, ' ub.62 ')?.code).toBe('BL62');
  });

  it('prefers today’s number to an older one', () => {
    expect(byCode(atlas, 'BL54')?.code).toBe('BL54');
    expect(byCode(atlas, 'BL50')?.code).toBe('BL50');
  });

  it('knows an older number where today’s has no point: BL36 was BL50', () => {
    const { BL50: _, ...points } = atlas.points;
    expect(byCode({ ...atlas, points }, 'BL50')?.code).toBe('BL36');
  });

  it('is undefined for a point that is not there and for what is no code', () => {
    expect([byCode(atlas, 'GB99'), byCode(atlas, 'knee')]).toEqual([undefined, undefined]);
  });
});
