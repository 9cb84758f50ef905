import type { Safety, SafetyOutcomeId, SafetyQuestion, SafetyRule, Text } from '@ashi/atlas';
import type { Answers, AnswerValue } from './answer.ts';
import { areaQuestion } from './area.ts';
import type { Clearance } from './clearance.ts';
import { holds } from './condition.ts';
import { indexOf } from './safety-index.ts';

/** What to put before the person next. */
export type Asked =
  | { readonly kind: 'one'; readonly id: string; readonly question: SafetyQuestion }
  /** A list to tick: ticked means yes, the rest no. The `text` of its questions reads as a statement. */
  | {
      readonly kind: 'tick';
      readonly id: string;
      readonly text: Text;
      readonly questions: readonly SafetyQuestion[];
    }
  /** Where an area is, answered with places such as `calf:left`. */
  | { readonly kind: 'area'; readonly id: string; readonly area: string; readonly text: Text };

/**
 * The next thing to ask, or undefined when nothing is left, or when an answer already points to an emergency: then
 * asking stops. Signs of an emergency come first, rare signs are asked as one list.
 */
export function nextAsked(
  safety: Safety,
  complaint: string,
  answers: Answers,
  clearances: readonly Clearance[] = [],
): Asked | undefined {
  if (emergencyIn(safety, complaint, answers)) return undefined;
  const [first] = unansweredQuestions(safety, complaint, answers, clearances);
  if (first === undefined) return undefined;
  return allAsked(safety, complaint, answers, clearances).find((asked) => idsOf(asked).includes(first));
}

/** Every step of the questions as the answers stand now, answered or not, in the order they are asked. */
export function allAsked(
  safety: Safety,
  complaint: string,
  answers: Answers,
  clearances: readonly Clearance[] = [],
): readonly Asked[] {
  const steps: Asked[] = [];
  const pages = new Set<string>();
  const questions = questionsOf(safety, complaint, answers);
  for (const question of questions) {
    const { page } = question;
    const text = page === undefined ? undefined : safety.policy.pages[page];
    const together = questions.filter((other) => page !== undefined && other.page === page);
    if (page === undefined || text === undefined || together.length === 1) {
      steps.push({ kind: 'one', id: question.id, question });
    } else if (!pages.has(page)) {
      pages.add(page);
      steps.push({ kind: 'tick', id: page, text, questions: together.map(asStatement) });
    }
  }
  return [...steps, ...areaSteps(safety, complaint, answers, clearances)];
}

/** In a list to tick, a question reads as a statement. */
function asStatement(question: SafetyQuestion): SafetyQuestion {
  return question.statement === undefined ? question : { ...question, text: question.statement };
}

/** Which step of how many comes next, counted as the answers stand now. */
export function progress(
  safety: Safety,
  complaint: string,
  answers: Answers,
  clearances: readonly Clearance[] = [],
): { readonly done: number; readonly of: number } {
  const steps = allAsked(safety, complaint, answers, clearances);
  const done = steps.filter((asked) => idsOf(asked).every((id) => answers[id] !== undefined)).length;
  return { done, of: steps.length };
}

/** Answers of a list: `yes` for the ticked questions, `no` for the others. */
export function tick(
  answers: Answers,
  asked: Extract<Asked, { kind: 'tick' }>,
  ticked: readonly string[],
): Answers {
  const given: Record<string, AnswerValue> = {};
  for (const { id } of asked.questions) given[id] = ticked.includes(id) ? 'yes' : 'no';
  return { ...answers, ...given };
}

/** Ids of the answers that a step collects. */
export function idsOf(asked: Asked): readonly string[] {
  return asked.kind === 'tick' ? asked.questions.map((question) => question.id) : [asked.id];
}

/** Ids of the questions that must be answered before a session and are not, in the order they are asked. */
export function unansweredQuestions(
  safety: Safety,
  complaint: string,
  answers: Answers,
  clearances: readonly Clearance[] = [],
): readonly string[] {
  return allAsked(safety, complaint, answers, clearances)
    .flatMap(idsOf)
    .filter((id) => answers[id] === undefined);
}

/**
 * The questions of the complaint that apply as the answers stand, signs of an emergency first. A question that can
 * change nothing for this complaint is left out.
 */
export function questionsOf(safety: Safety, complaint: string, answers: Answers): readonly SafetyQuestion[] {
  const modules = safety.policy.complaints[complaint];
  if (modules === undefined) throw new RangeError(`care: no questions for the complaint "${complaint}"`);
  const questions = modules
    .flatMap((module) => safety.questions[module]?.questions ?? [])
    .filter(({ askIf }) => askIf === undefined || holds(askIf, undefined, answers))
    .filter(
      (question) =>
        indexOf(safety).lookedAt.has(question.id) || rulesBehind(safety, complaint, question).length > 0,
    );
  const danger = questions.filter((question) => worstOutcome(safety, complaint, question) === 'emergency');
  return [...danger, ...questions.filter((question) => !danger.includes(question))];
}

/** The sentence that says why a question is asked: the reason of the worst rule its answers can switch on. */
export function whyAsked(safety: Safety, complaint: string, question: SafetyQuestion): Text | undefined {
  const rules = rulesBehind(safety, complaint, question);
  return rules.sort((a, b) => safety.outcomes[b.outcome].rank - safety.outcomes[a.outcome].rank)[0]?.why;
}

function worstOutcome(safety: Safety, complaint: string, question: SafetyQuestion): SafetyOutcomeId {
  return rulesBehind(safety, complaint, question).reduce<SafetyOutcomeId>(
    (worst, { outcome }) => (safety.outcomes[outcome].rank > safety.outcomes[worst].rank ? outcome : worst),
    'ok',
  );
}

function rulesBehind(safety: Safety, complaint: string, question: SafetyQuestion): SafetyRule[] {
  const { rules } = indexOf(safety);
  return question.tags
    .flatMap(({ tag }) => rules.get(tag) ?? [])
    .map(([, rule]) => rule)
    .filter(({ complaints }) => complaints.includes('*') || complaints.includes(complaint));
}

function emergencyIn(safety: Safety, complaint: string, answers: Answers): boolean {
  return questionsOf(safety, complaint, answers).some((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return false;
    const tags = question.tags.filter(({ when }) => holds(when, answer, answers)).map(({ tag }) => tag);
    return rulesBehind(safety, complaint, question).some(
      ({ trigger, outcome }) => outcome === 'emergency' && tags.includes(trigger),
    );
  });
}

/** An area rule that is on needs to know where. When its session is closed anyway, nobody is asked. */
function areaSteps(
  safety: Safety,
  complaint: string,
  answers: Answers,
  clearances: readonly Clearance[],
): Asked[] {
  const tags = questionsOf(safety, complaint, answers).flatMap((question) =>
    question.tags
      .filter(({ when }) => answers[question.id] !== undefined && holds(when, answers[question.id], answers))
      .map(({ tag }) => tag),
  );
  const steps: Asked[] = [];
  for (const [id, { trigger, appliesTo, outcome }] of Object.entries(safety.rules)) {
    const area = appliesTo.region;
    if (area === undefined || !tags.includes(trigger)) continue;
    const text = safety.policy.areas[area];
    const open = safety.outcomes[outcome].session !== 'no' || clearances.some(({ rule }) => rule === id);
    if (text !== undefined && open) steps.push({ kind: 'area', id: areaQuestion(area), area, text });
  }
  return steps;
}
