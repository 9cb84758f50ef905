/** Turns strokes on the body into the samples that @ashi/care reads: each place told in the coordinates of its part. */
import { sampleAt, type PainSample } from '@ashi/care';
import type { Body } from '@ashi/locate';
import type { PainStroke } from '@ashi/vault';

/** Samples are taken at most this far apart along a stroke, in mm. */
const stepMm = 12;

/** One list of samples a stroke. `standing` is the body that was painted, standing. */
export function samplesOf(strokes: readonly PainStroke[], standing: Body): PainSample[][] {
  return strokes.map((stroke) => samplesAlong(stroke, standing));
}

function samplesAlong({ path }: PainStroke, body: Body): PainSample[] {
  const samples: PainSample[] = [];
  let last: readonly [number, number, number] | undefined;
  for (const anchor of path) {
    const at = body.position(anchor);
    if (last !== undefined && Math.hypot(at[0] - last[0], at[1] - last[1], at[2] - last[2]) < stepMm)
      continue;
    last = at;
    const hit = body.nearest(at);
    if (hit === undefined) continue;
    // The middle line belongs to the side it lies on, if only by a hair: places are named left or right.
    const side = hit.side === 'midline' ? (at[0] >= 0 ? 'left' : 'right') : hit.side;
    samples.push(sampleAt(body.frame(hit.part, side), hit.part, side, at));
  }
  return samples;
}
