import { loadBodyModel } from '@ashi/body/node';
import type { Body, Side } from '@ashi/locate';
import { describe, expect, it } from 'vitest';
import { regionAt, regionsOf } from './region-at.ts';

const standing = loadBodyModel().average().pose('standing');
type Way = readonly [number, number, number];

/** What is seen at `share` of the way from hip to ankle, looking along `way`. */
function seen(body: Body, side: Side, share: number, way: Way): ReturnType<Body['cast']> {
  const hip = body.frame('thigh', side).origin;
  const ankle = body.frame('leg', side).distalEnd;
  const at = ([0, 1, 2] as const).map((i) => hip[i] + (ankle[i] - hip[i]) * share);
  const [x = 0, y = 0, z = 0] = at;
  return body.cast([x - way[0] * 500, y - way[1] * 500, z - way[2] * 500], way);
}

const forwards: Way = [0, 0, 1];
const backwards: Way = [0, 0, -1];

describe('regionAt', () => {
  it.each([
    [-0.2, forwards, 'low-back'],
    [0, forwards, 'buttock'],
    [0.25, forwards, 'thigh-back'],
    [0.5, forwards, 'knee-back'],
    [0.7, forwards, 'calf'],
    [0.3, backwards, 'thigh-front'],
    [0.7, backwards, 'shin-front'],
    [0.3, [-1, 0, 0], 'thigh-outer'],
    [0.7, [-1, 0, 0], 'shin-outer'],
    [0.97, [-1, 0, 0], 'ankle-outer'],
  ] as const)('at %f of the left leg, looking along %o, it is the %s', (share, way, region) => {
    const hit = seen(standing, 'left', share, way);
    expect(hit && regionAt(hit.anchor, standing)).toEqual({ region, side: 'left' });
  });

  it('names the mirrored place on the other side', () => {
    const hit = seen(standing, 'left', 0.7, forwards);
    expect(hit && regionAt(standing.mirror(hit.anchor), standing)).toEqual({ region: 'calf', side: 'right' });
  });
});

describe('regionsOf', () => {
  it('names what a stroke down the back of a leg runs over, most marked first', () => {
    const path = Array.from(
      { length: 60 },
      (_, i) => seen(standing, 'left', i / 80, forwards)?.anchor,
    ).filter((anchor) => anchor !== undefined);
    const regions = regionsOf([{ path, radiusMm: 30 }], standing);
    expect(regions.map(({ region }) => region).sort()).toEqual([
      'buttock',
      'calf',
      'knee-back',
      'thigh-back',
    ]);
    expect(regions.every(({ side }) => side === 'left')).toBe(true);
  });

  it('names nothing for nothing', () => {
    expect(regionsOf([], standing)).toEqual([]);
  });
});
