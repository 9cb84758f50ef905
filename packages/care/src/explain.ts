import type { Safety, SafetyQuestion } from '@ashi/atlas';
import type { AnswerValue } from './answer.ts';
import { questionById } from './check-answer.ts';
import { filled, type Language } from './language.ts';
import { fillings, type HelpNumbers } from './place.ts';
import type { Reason } from './screening.ts';

/** One reason in words: what, why, what to do, what to say, and what led here. */
export interface Explanation {
  readonly rule: string;
  readonly condition: string;
  readonly why: string;
  readonly action: string;
  /** The exact words to say on the phone, without quotation marks. */
  readonly say?: string;
  readonly question?: string;
  /** The answer that switched the rule on; of several choices, only those that did. */
  readonly answer?: string;
  /** Where the rule comes from, and how far that was checked. */
  readonly sources: readonly string[];
}

/** A reason of a screening in one language, with the numbers of one country filled in. */
export function explain(
  safety: Safety,
  reason: Reason,
  language: Language,
  numbers: HelpNumbers,
): Explanation {
  const rule = safety.rules[reason.rule];
  if (rule === undefined) throw new RangeError(`care: no rule "${reason.rule}"`);
  const fill = fillings(numbers, language);
  const question = reason.question === undefined ? undefined : questionById(safety, reason.question);
  return {
    ...ruleText(safety, reason.rule, language, numbers),
    ...(rule.say === undefined ? {} : { say: filled(rule.say[language], fill) }),
    ...(question === undefined ? {} : { question: question.text[language] }),
    ...(question === undefined || reason.answer === undefined
      ? {}
      : { answer: answerText(question, reason.answer, rule.trigger, language) }),
  };
}

/** A rule in one language, whether or not anything switched it on: for the page of rules and for limits of a point. */
export function ruleText(safety: Safety, id: string, language: Language, numbers: HelpNumbers): Explanation {
  const rule = safety.rules[id];
  if (rule === undefined) throw new RangeError(`care: no rule "${id}"`);
  const fill = fillings(numbers, language);
  return {
    rule: id,
    condition: rule.condition[language],
    why: filled(rule.why[language], fill),
    action: filled(rule.action[language], fill),
    sources: rule.cites.map((key) => sourceText(safety, key, language)),
  };
}

/** A source, and how far it was checked where that is less than fully. */
function sourceText(safety: Safety, key: string, language: Language): string {
  const source = safety.sources[key];
  if (source === undefined) return key;
  switch (source.verified) {
    case 'confirmed in source':
      return source.text;
    case 'partly confirmed in source':
      return `${source.text} ${language === 'en' ? '[partly confirmed]' : '［部分核对］'}`;
    case 'from knowledge, not re-checked':
      return `${source.text} ${language === 'en' ? '[from knowledge, not re-checked]' : '［凭已有知识，未再核对］'}`;
  }
}

function answerText(question: SafetyQuestion, answer: AnswerValue, tag: string, language: Language): string {
  const label = (value: string): string =>
    question.options?.find((option) => option.value === value)?.label[language] ?? value;
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'string') return label(answer);
  const told = question.tags.filter((one) => one.tag === tag).map(({ when }) => when.has);
  return answer
    .filter((value) => told.includes(value))
    .map(label)
    .join(language === 'en' ? '; ' : '；');
}
