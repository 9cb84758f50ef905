import type { Answers } from './answer.ts';
import { agreedAnswer, type Clearance } from './clearance.ts';
import type { Screening } from './screening.ts';

/**
 * `answers` with the agreement of a clinician to everything that `screening` asks one for, and to nothing else: what
 * comes on later is not covered.
 */
export function withAgreement(answers: Answers, screening: Screening): Answers {
  const rules = agreed(screening, '', screening.nowMs).map(({ rule }) => rule);
  const before = agreedRules(answers);
  return { ...answers, [agreedAnswer]: [...new Set([...before, ...rules])] };
}

/** The agreements that the answers hold, as a screening takes them. `atMs`: when the last of them was given. */
export function agreementsIn(answers: Answers, by: string, atMs: number): readonly Clearance[] {
  return agreedRules(answers).map((rule) => ({ rule, scope: 'session', by, atMs }));
}

/** Agreements for every reason of `screening` that a clinician may clear now. For the moment they are given only. */
export function agreed(screening: Screening, by: string, atMs: number): readonly Clearance[] {
  return screening.reasons
    .filter(({ cleared, outcome }) => cleared === undefined && (outcome === 'ask' || outcome === 'urgent'))
    .map(({ rule }) => ({ rule, scope: 'session', by, atMs }));
}

/**
 * Whether an agreement given under `before` still covers `after`: nothing new has come on that a clinician would have
 * to agree to. When it is false, the person is asked again; an old agreement must not be stretched over a new answer.
 */
export function stillAgreed(before: Screening, after: Screening): boolean {
  const known = new Set(before.reasons.map(({ rule }) => rule));
  return after.reasons.every(
    ({ rule, outcome }) =>
      known.has(rule) || (outcome !== 'ask' && outcome !== 'urgent' && outcome !== 'emergency'),
  );
}

function agreedRules(answers: Answers): readonly string[] {
  const rules = answers[agreedAnswer];
  return Array.isArray(rules) ? rules : [];
}
