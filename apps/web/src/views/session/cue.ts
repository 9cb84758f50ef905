/** What is shown and said at each moment of a session. Nothing here knows the time. */
import type { PressMoment, SessionPhase } from '@ashi/care';
import type { Words } from '../../i18n/context.ts';
import type { PressCard } from './card.ts';

/** The one line of a press: what to do now, with the breath. */
export function cueWords(words: Pick<Words, 't'>, cue: PressMoment['cue'], air: 'in' | 'out'): string {
  switch (cue) {
    case 'rise':
      return words.t('session.cue.rise');
    case 'ease':
      return words.t('session.cue.ease');
    case 'release':
      return words.t('session.cue.release');
    case 'paused':
      return words.t('session.paused');
    case 'hold':
      return words.t(air === 'in' ? 'session.cue.in' : 'session.cue.hold');
    case 'circle':
      return words.t('session.cue.circle');
    case 'still':
      return words.t('session.cue.still');
  }
}

/** What is said aloud when it changes; empty when there is nothing new to say. */
export function phaseWords(
  words: Pick<Words, 't'>,
  phase: SessionPhase,
  now: {
    readonly card: PressCard | undefined;
    readonly step: number;
    readonly cue: PressMoment['cue'] | undefined;
    readonly nextName: string | undefined;
  },
): string {
  const { card } = now;
  if (card === undefined) return '';
  const step = card.steps[now.step] ?? card.steps.at(-1);
  switch (phase) {
    case 'posture':
      return `${card.code}. ${card.posture} ${card.tool}`;
    case 'find':
      return [step?.text, step?.feel].filter((part) => part !== undefined).join(' ');
    case 'feel':
      return `${words.t('feel.title')} ${words.t('feel.how', { to: card.pressure.to })}`;
    case 'press':
      return pressWords(words, now.cue);
    case 'let-go':
      return words.t('session.letgo');
    case 'other-side':
      return words.t('session.other.title');
    case 'rest':
      return [words.t('session.rest'), now.nextName && words.t('session.rest.next', { name: now.nextName })]
        .filter((part) => part !== undefined)
        .join('. ');
    case 'rate':
    case 'ended':
      return '';
  }
}

/** Short words while pressing: the breath is only shown, so that the voice does not hurry anyone. */
function pressWords(words: Pick<Words, 't'>, cue: PressMoment['cue'] | undefined): string {
  switch (cue) {
    case 'rise':
      return words.t('session.cue.rise');
    case 'hold':
      return words.t('session.say.hold');
    case 'ease':
      return words.t('session.cue.ease');
    case 'release':
      return words.t('session.cue.release');
    case 'paused':
      return words.t('session.paused');
    case 'circle':
      return words.t('session.cue.circle');
    case 'still':
      return words.t('session.cue.still');
    case undefined:
      return '';
  }
}
