import type { Safety, SafetyOutcomeId, SafetyRule } from '@ashi/atlas';
import type { Answers, AnswerValue } from './answer.ts';
import { questionById } from './check-answer.ts';
import type { CareEvent, Clearance } from './clearance.ts';
import { holds } from './condition.ts';
import { unansweredQuestions } from './question.ts';

/** Everything a screening depends on. The same input always gives the same screening. */
export interface ScreeningInput {
  readonly complaint: string;
  readonly answers: Answers;
  readonly events?: readonly CareEvent[];
  readonly clearances?: readonly Clearance[];
  /** Emergencies of earlier screenings that were not taken back as a wrong answer. They hold for 24 hours. */
  readonly emergencies?: readonly { readonly rule: string; readonly atMs: number }[];
  readonly nowMs: number;
}

/**
 * Whether a session may begin. `open`: yes, within the limits. `unanswered`: questions are left. `ask-first`: after a
 * clinician's agreement. `later`: not in this state, come back. `closed`: no.
 */
export type SessionGate = 'open' | 'unanswered' | 'ask-first' | 'later' | 'closed';

/** One rule that an answer or an event has switched on. */
export interface Reason {
  readonly rule: string;
  readonly outcome: SafetyOutcomeId;
  readonly severity: SafetyRule['severity'];
  /** The question and the answer that led here. */
  readonly question?: string;
  readonly answer?: AnswerValue;
  /** Or what happened. */
  readonly event?: CareEvent;
  /** Set when the emergency was met in an earlier screening and still holds. */
  readonly heldUntilMs?: number;
  /** The agreement that answers this rule. */
  readonly cleared?: Clearance;
}

export interface Screening {
  readonly complaint: string;
  readonly nowMs: number;
  /** Tags that the answers and events give, sorted. */
  readonly tags: readonly string[];
  /** The worst outcome of all reasons; a cleared reason counts as `limit`. */
  readonly outcome: SafetyOutcomeId;
  readonly gate: SessionGate;
  /** Worst first. Rules that are always on are not among them. */
  readonly reasons: readonly Reason[];
  /** Questions still to be answered before a session can open. */
  readonly unanswered: readonly string[];
  readonly answers: Answers;
  readonly events: readonly CareEvent[];
  readonly clearances: readonly Clearance[];
}

const hourMs = 3_600_000;

/** Weighs the answers. Throws RangeError for a complaint that has no questions. */
export function screen(safety: Safety, input: ScreeningInput): Screening {
  const { complaint, answers, events = [], clearances = [], nowMs } = input;
  const causes = [...answerCauses(safety, answers), ...eventCauses(events)];
  const tags = [...new Set(causes.map((cause) => cause.tag))].sort();
  const reasons = reasonsOf(safety, input, causes);
  const unanswered = unansweredQuestions(safety, complaint, answers, clearances);
  const outcome = reasons.reduce<SafetyOutcomeId>((worst, reason) => {
    const counts = reason.cleared === undefined ? reason.outcome : 'limit';
    return safety.outcomes[counts].rank > safety.outcomes[worst].rank ? counts : worst;
  }, 'ok');
  const gate = gateOf(safety, reasons, unanswered, events, clearances);
  return { complaint, nowMs, tags, outcome, gate, reasons, unanswered, answers, events, clearances };
}

interface Cause {
  readonly tag: string;
  readonly question?: string;
  readonly answer?: AnswerValue;
  readonly event?: CareEvent;
}

/** Tags of the answers. An answer to a question that no longer applies (its `askIf` is false) gives none. */
function answerCauses(safety: Safety, answers: Answers): Cause[] {
  const causes: Cause[] = [];
  for (const [id, answer] of Object.entries(answers)) {
    const question = questionById(safety, id);
    if (question === undefined) continue;
    if (question.askIf !== undefined && !holds(question.askIf, undefined, answers)) continue;
    for (const { when, tag } of question.tags) {
      if (holds(when, answer, answers)) causes.push({ tag, question: id, answer });
    }
  }
  return causes;
}

function eventCauses(events: readonly CareEvent[]): Cause[] {
  return events.map((event) => ({ tag: event.tag, event }));
}

function reasonsOf(safety: Safety, input: ScreeningInput, causes: readonly Cause[]): Reason[] {
  const { complaint, clearances = [], emergencies = [], nowMs } = input;
  const reasons: Reason[] = [];
  for (const [rule, { trigger, complaints, outcome, severity }] of Object.entries(safety.rules)) {
    if (trigger === 'always' || !(complaints.includes('*') || complaints.includes(complaint))) continue;
    // The newest event counts, so that an agreement given before it does not cover it.
    const cause = causes
      .filter(({ tag }) => tag === trigger)
      .reduce<Cause | undefined>(
        (best, next) => (best === undefined || at(next) >= at(best) ? next : best),
        undefined,
      );
    if (cause === undefined) continue;
    const cleared = clearances.find(
      (one) => one.rule === rule && one.scope === 'session' && clears(safety, one, cause, outcome, nowMs),
    );
    reasons.push({
      rule,
      outcome,
      severity,
      ...(cause.question === undefined ? {} : { question: cause.question }),
      ...(cause.answer === undefined ? {} : { answer: cause.answer }),
      ...(cause.event === undefined ? {} : { event: cause.event }),
      ...(cleared === undefined ? {} : { cleared }),
    });
  }
  for (const { rule, atMs } of emergencies) {
    const heldUntilMs = atMs + safety.policy.emergencyHoldHours * hourMs;
    const known = safety.rules[rule];
    if (known === undefined || nowMs >= heldUntilMs || reasons.some((reason) => reason.rule === rule))
      continue;
    reasons.push({ rule, outcome: 'emergency', severity: known.severity, heldUntilMs });
  }
  const rank = (reason: Reason): number => safety.outcomes[reason.outcome].rank;
  return reasons.sort((a, b) => rank(b) - rank(a));
}

function at(cause: Cause): number {
  return cause.event?.atMs ?? 0;
}

/**
 * An emergency that is on is never cleared: only a changed answer, and after the hold, ends it. An agreement answers
 * what was known when it was given: it is not older than the event, and to a question of the short set, which is asked
 * anew before each session, it stands for a day.
 */
function clears(
  safety: Safety,
  clearance: Clearance,
  cause: Cause,
  outcome: SafetyOutcomeId,
  nowMs: number,
): boolean {
  if (outcome === 'emergency' || clearance.atMs < at(cause)) return false;
  const askedAnew = cause.question !== undefined && safety.policy.everySession.includes(cause.question);
  return !askedAnew || nowMs - clearance.atMs < 24 * hourMs;
}

function gateOf(
  safety: Safety,
  reasons: readonly Reason[],
  unanswered: readonly string[],
  events: readonly CareEvent[],
  clearances: readonly Clearance[],
): SessionGate {
  const standing = reasons.filter((reason) => reason.cleared === undefined);
  if (standing.some((reason) => stops(safety, reason, events, clearances))) return 'closed';
  if (standing.some((reason) => safety.rules[reason.rule]?.effect.postpone === true)) return 'later';
  if (unanswered.length > 0) return 'unanswered';
  return standing.some((reason) => reason.outcome === 'ask') ? 'ask-first' : 'open';
}

function stops(
  safety: Safety,
  { rule, outcome }: Reason,
  events: readonly CareEvent[],
  clearances: readonly Clearance[],
): boolean {
  const known = safety.rules[rule];
  if (safety.outcomes[outcome].session === 'no' || known?.effect.block === 'session') return true;
  // "Halve once; if it happens again, stop": a rule that scales the dose stops when it comes on a second time.
  if (known?.effect.scaleDose === undefined) return false;
  const times = events.filter((event) => event.tag === known.trigger);
  return (
    times.length > 1 ||
    clearances.some((one) => one.rule === rule && times.some((event) => event.atMs > one.atMs))
  );
}
