import type { Body, Side } from '@ashi/locate';
import { limbLine, type LimbPlace } from './limb-line.ts';
import type { PainStroke } from './pain.ts';

/** Regions that can be chosen from a list instead of painted, from the low back to the foot. */
export const PAIN_REGIONS = [
  'low-back', 'buttock', 'outer-hip', 'back-of-thigh', 'outer-thigh', 'front-of-thigh', 'back-of-knee', 'calf',
  'outer-lower-leg', 'front-of-shin', 'outer-ankle', 'top-of-foot',
] as const; // prettier-ignore
export type PainRegion = (typeof PAIN_REGIONS)[number];

interface Wash {
  readonly line: readonly LimbPlace[];
  readonly radiusMm: number;
}

const wash = (
  part: LimbPlace['part'],
  from: number,
  to: number,
  towards: number,
  radiusMm: number,
): Wash => ({
  line: [
    { part, along: from, towards },
    { part, along: to, towards },
  ],
  radiusMm,
});

/** The same sweep of a broad brush on every body: shares of the part's length, degrees from behind, millimetres. */
const WASHES: Readonly<Record<PainRegion, Wash>> = {
  'low-back': {
    line: [
      { part: 'trunk', along: 0.1, towards: 24 },
      { part: 'trunk', along: 0.3, towards: 20 },
    ],
    radiusMm: 38,
  },
  buttock: wash('thigh', -0.14, 0.08, -8, 46),
  'outer-hip': wash('thigh', -0.12, 0.08, 84, 40),
  'back-of-thigh': wash('thigh', 0.26, 0.82, 0, 40),
  'outer-thigh': wash('thigh', 0.2, 0.86, 90, 34),
  'front-of-thigh': wash('thigh', 0.22, 0.84, 180, 40),
  'back-of-knee': wash('thigh', 0.94, 1.02, 0, 32),
  calf: wash('leg', 0.16, 0.58, 0, 36),
  'outer-lower-leg': wash('leg', 0.14, 0.82, 96, 26),
  'front-of-shin': wash('leg', 0.16, 0.82, 168, 26),
  'outer-ankle': wash('leg', 0.93, 1.0, 80, 26),
  'top-of-foot': {
    line: [
      { part: 'foot', along: 0.35, towards: 180 },
      { part: 'foot', along: 0.75, towards: 180 },
    ],
    radiusMm: 24,
  },
};

/** A region painted as one stroke, or undefined where this body offers no skin to paint. */
export function regionStroke(region: PainRegion, body: Body, side: Side): PainStroke | undefined {
  const { line, radiusMm } = WASHES[region];
  const anchors = limbLine(body, side, line, 6);
  return anchors.length > 0 ? { anchors, radiusMm } : undefined;
}
