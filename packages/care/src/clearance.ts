import type { Safety } from '@ashi/atlas';

/** Something that happened in or after a session and that a rule waits for. */
export interface CareEvent {
  /** A tag of `policy.events`, such as `stop-sharp` or `after-bruise`. */
  readonly tag: string;
  readonly atMs: number;
  /** The point it concerns; absent when it concerns all. */
  readonly code?: string;
  readonly side?: 'left' | 'right' | 'midline';
}

/** A clinician's agreement, as the person reports it. */
export interface Clearance {
  readonly rule: string;
  /** `session`: a session may take place within the rule's limits. `points`: points that the rule hides may be used. */
  readonly scope: 'session' | 'points';
  /** Who agreed, in the person's words. */
  readonly by: string;
  readonly atMs: number;
}

/** Among the answers: the rules a clinician has agreed to, by id. Kept with them, so that it travels with them. */
export const agreedAnswer = 'agreed';

/** Whether a clinician's agreement can clear this rule at all. */
export function isClearable(safety: Safety, rule: string): boolean {
  const outcome = safety.rules[rule]?.outcome;
  return outcome === 'ask' || outcome === 'urgent';
}
