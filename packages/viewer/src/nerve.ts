import type { Anchor, Body, Side } from '@ashi/locate';
import { limbLine, type LimbPlace } from './limb-line.ts';

const at = (part: LimbPlace['part'], along: number, towards: number): LimbPlace => ({ part, along, towards });

/**
 * The sciatic nerve as textbooks draw it: out of the pelvis under the piriformis, between sitting bone and
 * trochanter, down the middle of the back of the thigh, parting above the hollow of the knee into a branch down the
 * calf and one round the head of the fibula. A picture of the usual course laid on the skin, not a map of a person.
 */
const TRUNK: readonly LimbPlace[] = [
  at('thigh', -0.12, -28),
  at('thigh', 0.04, -6),
  at('thigh', 0.2, 0),
  at('thigh', 0.8, 0),
];
const TIBIAL: readonly LimbPlace[] = [
  at('thigh', 0.8, 0),
  at('thigh', 0.97, 0),
  at('leg', 0.08, 0),
  at('leg', 0.6, -4),
  at('leg', 0.92, -32),
];
const PERONEAL: readonly LimbPlace[] = [
  at('thigh', 0.8, 0),
  at('thigh', 0.96, 34),
  at('leg', 0.08, 68),
  at('leg', 0.3, 104),
  at('leg', 0.94, 132),
];

/** Three lines: the trunk and its two branches. */
export const sciaticNerve = (body: Body, side: Side): Anchor[][] =>
  [TRUNK, TIBIAL, PERONEAL].map((line) => limbLine(body, side, line, 8)).filter((line) => line.length > 1);
