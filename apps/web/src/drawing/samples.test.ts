import { fileURLToPath } from 'node:url';
import { loadAtlas } from '@ashi/atlas/node';
import { loadBodyModel } from '@ashi/body/node';
import { marksOf, recognise } from '@ashi/care';
import type { Anchor, Body, Side } from '@ashi/locate';
import { describe, expect, it } from 'vitest';
import { samplesOf } from './samples.ts';

const { safety } = loadAtlas(fileURLToPath(new URL('../../../../data', import.meta.url)));
const standing = loadBodyModel().average().pose('standing');

/** A stroke down a leg as seen from behind, from the hip to `share` of the way to the ankle. */
function stroke(body: Body, side: Side, share: number): { path: Anchor[]; radiusMm: number } {
  const hip = body.frame('thigh', side).origin;
  const ankle = body.frame('leg', side).distalEnd;
  const path: Anchor[] = [];
  for (let t = 0; t <= share; t += 0.01) {
    const at = (i: 0 | 1 | 2): number => hip[i] + (ankle[i] - hip[i]) * t;
    const hit = body.cast([at(0), at(1), at(2) - 500], [0, 0, 1]);
    if (hit !== undefined) path.push(hit.anchor);
  }
  return { path, radiusMm: 30 };
}

describe('samplesOf', () => {
  it.each(['left', 'right'] as const)('reads a stroke down the back of the %s leg as that', (side) => {
    const marks = marksOf(safety, samplesOf([stroke(standing, side, 0.75)], standing));
    expect(marks.map(({ region }) => region)).toEqual(['buttock', 'thigh-back', 'knee-back', 'calf']);
    expect(recognise(safety, marks)).toMatchObject({ pattern: 'posterior', side, belowKnee: true });
  });

  it('takes samples at a distance, however dense the stroke', () => {
    const dense = stroke(standing, 'left', 0.75);
    const [samples = []] = samplesOf(
      [{ ...dense, path: dense.path.flatMap((anchor) => [anchor, anchor]) }],
      standing,
    );
    expect(samples.length).toBe(samplesOf([dense], standing)[0]?.length);
    expect(samples.length).toBeLessThan(60);
  });

  it('reads nothing from nothing', () => {
    expect(samplesOf([], standing)).toEqual([]);
  });
});
