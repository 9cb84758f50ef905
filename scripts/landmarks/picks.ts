/** Where each landmark was picked on the canonical body; one file for each part of the body. */
import type { Picks } from './pick-kinds.ts';
import { ARM_PICKS } from './picks-arm.ts';
import { BACK_PICKS } from './picks-back.ts';
import { HEAD_PICKS } from './picks-head.ts';
import { HIP_PICKS } from './picks-hip.ts';
import { LEG_PICKS } from './picks-leg.ts';
import { TRUNK_PICKS } from './picks-trunk.ts';

export const PICKS: Picks = {
  ...ARM_PICKS,
  ...BACK_PICKS,
  ...HIP_PICKS,
  ...LEG_PICKS,
  ...HEAD_PICKS,
  ...TRUNK_PICKS,
};
