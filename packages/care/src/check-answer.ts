import type { Safety, SafetyQuestion } from '@ashi/atlas';
import { agreedAnswer, isClearable } from './clearance.ts';
import type { Answers, AnswerValue } from './answer.ts';
import { areaQuestion, isPlaceValue } from './area.ts';
import { indexOf } from './safety-index.ts';

/** Why a value cannot be an answer. The answers given before stay as they were. */
export interface AnswerRefusal {
  readonly ok: false;
  /** Where, as `answers.conditions.2`. */
  readonly path: string;
  readonly message: string;
}

export type AnswerResult = { readonly ok: true; readonly answers: Answers } | AnswerRefusal;

/** `answers` with one more, or changed. Whatever is not one of the question's values is refused with its path. */
export function giveAnswer(safety: Safety, answers: Answers, id: string, value: unknown): AnswerResult {
  const checked = checkValue(safety, id, value);
  return checked.ok ? { ok: true, answers: { ...answers, [id]: checked.value } } : checked;
}

/** `answers` without the answer to `id`. */
export function takeBack(answers: Answers, id: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
}

/**
 * Answers that come from outside (a stored record, a file): what is right is kept, what is not is reported and stays
 * unanswered, so that it will be asked again.
 */
export function readAnswers(
  safety: Safety,
  given: Readonly<Record<string, unknown>>,
): { readonly answers: Answers; readonly refused: readonly AnswerRefusal[] } {
  const answers: Record<string, AnswerValue> = {};
  const refused: AnswerRefusal[] = [];
  for (const [id, value] of Object.entries(given)) {
    const checked = checkValue(safety, id, value);
    if (checked.ok) answers[id] = checked.value;
    else refused.push(checked);
  }
  return { answers, refused };
}

/** The question with this id, wherever its module is. */
export function questionById(safety: Safety, id: string): SafetyQuestion | undefined {
  return indexOf(safety).questions.get(id);
}

type Checked = { readonly ok: true; readonly value: AnswerValue } | AnswerRefusal;

function checkValue(safety: Safety, id: string, value: unknown): Checked {
  const path = `answers.${id}`;
  if (id === agreedAnswer) return checkAgreed(safety, value, path);
  const area = Object.keys(safety.policy.areas).find((one) => areaQuestion(one) === id);
  if (area !== undefined) return checkPlaces(safety, value, path);
  const question = questionById(safety, id);
  if (question === undefined) return refusal(path, `there is no question "${id}"`);
  switch (question.type) {
    case 'number':
    case 'scale':
      return checkNumber(question, value, path);
    case 'yesno':
    case 'single':
      return checkChoice(question, value, path);
    case 'multi':
      return checkChoices(question, value, path);
  }
}

function checkNumber({ min = 0, max = 10 }: SafetyQuestion, value: unknown, path: string): Checked {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    return refusal(path, `must be a whole number from ${min} to ${max}, not ${shown(value)}`);
  }
  return { ok: true, value };
}

function checkChoice({ options = [] }: SafetyQuestion, value: unknown, path: string): Checked {
  const values = options.map((option) => option.value);
  if (typeof value !== 'string' || !values.includes(value)) {
    return refusal(path, `must be one of ${values.join(', ')}, not ${shown(value)}`);
  }
  return { ok: true, value };
}

function checkChoices(question: SafetyQuestion, value: unknown, path: string): Checked {
  if (!Array.isArray(value) || value.length === 0) {
    return refusal(path, `must be a list with at least one choice, not ${shown(value)}`);
  }
  const list: readonly unknown[] = value;
  const chosen: string[] = [];
  for (const [index, one] of list.entries()) {
    const checked = checkChoice(question, one, `${path}.${index}`);
    if (!checked.ok) return checked;
    chosen.push(String(one));
  }
  if (chosen.includes('none') && chosen.length > 1) {
    return refusal(path, 'cannot hold "none" together with another choice');
  }
  return { ok: true, value: [...new Set(chosen)] };
}

function checkPlaces(safety: Safety, value: unknown, path: string): Checked {
  if (!Array.isArray(value) || value.length === 0) {
    return refusal(path, `must be a list with at least one place, not ${shown(value)}`);
  }
  const list: readonly unknown[] = value;
  for (const [index, one] of list.entries()) {
    if (!isPlaceValue(safety, one)) {
      return refusal(
        `${path}.${index}`,
        `must be a region such as "calf:left", or "elsewhere", not ${shown(one)}`,
      );
    }
  }
  return { ok: true, value: list.map(String) };
}

function checkAgreed(safety: Safety, value: unknown, path: string): Checked {
  if (!Array.isArray(value)) return refusal(path, `must be a list of rules, not ${shown(value)}`);
  const list: readonly unknown[] = value;
  for (const [index, one] of list.entries()) {
    if (typeof one !== 'string' || !isClearable(safety, one)) {
      return refusal(`${path}.${index}`, `must be a rule that a clinician can clear, not ${shown(one)}`);
    }
  }
  return { ok: true, value: list.map(String) };
}

function refusal(path: string, message: string): AnswerRefusal {
  return { ok: false, path, message: `${path} ${message}` };
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
