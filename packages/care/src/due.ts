import type { Safety } from '@ashi/atlas';
import type { Answers } from './answer.ts';
import type { Clearance } from './clearance.ts';
import { takeBack } from './check-answer.ts';

/** Answers as they were given at one time. */
export interface AnsweredSet {
  readonly complaint: string;
  readonly answers: Answers;
  /** When the full set was last begun. */
  readonly fullAtMs: number;
  readonly clearances?: readonly Clearance[];
}

export interface FreshStart {
  /** Why the questions are asked again. */
  readonly because: 'first' | 'other-complaint' | 'fourteen-days' | 'every-session';
  /** Answers that still count. Everything else is asked again. */
  readonly answers: Answers;
  readonly clearances: readonly Clearance[];
  /** What to keep as `fullAtMs` of the new set. */
  readonly fullAtMs: number;
}

const dayMs = 86_400_000;

/**
 * What still counts when a session is to begin at `nowMs`. The short set is asked before every session; everything is
 * asked again after `policy.fullEveryDays`, for another complaint, or when the clock stands before the last answers.
 */
export function startFresh(
  safety: Safety,
  complaint: string,
  previous: AnsweredSet | undefined,
  nowMs: number,
): FreshStart {
  const all = (because: FreshStart['because']): FreshStart => ({
    because,
    answers: {},
    clearances: [],
    fullAtMs: nowMs,
  });
  if (previous === undefined) return all('first');
  if (previous.complaint !== complaint) return all('other-complaint');
  const age = nowMs - previous.fullAtMs;
  if (age < 0 || age >= safety.policy.fullEveryDays * dayMs) return all('fourteen-days');
  const asked = [...safety.policy.everySession, ...followUps(safety)];
  return {
    because: 'every-session',
    answers: asked.reduce(takeBack, previous.answers),
    clearances: previous.clearances ?? [],
    fullAtMs: previous.fullAtMs,
  };
}

/** Where the skin is broken changes from day to day, as the skin does. */
function followUps(safety: Safety): string[] {
  return safety.policy.everySession
    .filter((id) => safety.policy.areas[id] !== undefined)
    .map((id) => `where-${id}`);
}
