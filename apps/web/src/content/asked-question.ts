/** A safety question in the page's language, as the question view shows it. */
import type { Safety, SafetyQuestion } from '@ashi/atlas';
import { whyAsked, type Asked } from '@ashi/care';
import type { Language } from '../i18n/words.ts';
import type { AskedQuestion } from '../views/check/question.ts';

type Shown = Exclude<Asked, { kind: 'area' }>;

export function askedQuestion(
  safety: Safety,
  complaint: string,
  asked: Shown,
  language: Language,
): AskedQuestion {
  if (asked.kind === 'one') return single(safety, complaint, asked.question, language);
  return {
    kind: 'many',
    id: asked.id,
    text: asked.text[language],
    options: asked.questions.map(({ id, text, help }) => ({
      value: id,
      label: text[language],
      ...(help === undefined ? {} : { detail: help[language] }),
    })),
  };
}

function single(
  safety: Safety,
  complaint: string,
  question: SafetyQuestion,
  language: Language,
): AskedQuestion {
  const { id, text, help, type, options = [], min = 0, max = 10 } = question;
  const why = whyAsked(safety, complaint, question);
  const asked = {
    id,
    text: text[language],
    ...(help === undefined ? {} : { help: help[language] }),
    ...(why === undefined ? {} : { why: why[language] }),
  };
  switch (type) {
    case 'number':
    case 'scale':
      return { ...asked, kind: type, min, max };
    case 'yesno':
    case 'single':
      return { ...asked, kind: 'one', options: labelled(options, language) };
    case 'multi':
      // "None of these" is what an empty list means.
      return {
        ...asked,
        kind: 'many',
        options: labelled(options, language).filter(({ value }) => value !== 'none'),
      };
  }
}

function labelled(
  options: NonNullable<SafetyQuestion['options']>,
  language: Language,
): { value: string; label: string }[] {
  return options.map(({ value, label }) => ({ value, label: label[language] }));
}
