/** What is said when a session is over, by how it ended. Never that it worked. */
import type { Safety } from '@ashi/atlas';
import type { SessionState } from '@ashi/care';
import type { Words } from '../../i18n/context.ts';

export function endTitle(state: SessionState, words: Pick<Words, 't'>): string {
  return words.t(state.stopped === undefined ? 'session.end.title' : 'session.ended.title');
}

export function endLines(
  state: SessionState,
  safety: Safety | undefined,
  words: Pick<Words, 't' | 'language'>,
): string[] {
  if (state.stopped === undefined) return [words.t('session.end.honest'), words.t('session.end.morning')];
  if (state.stopped === 'left') return [words.t('session.ended.left')];
  if (state.stopped === 'screening') return [words.t('session.ended.screening')];
  const tag =
    state.stopped === 'numb'
      ? 'stop-numb'
      : safety?.sensations.find(({ key }) => key === state.stopped)?.event;
  const rule = Object.values(safety?.rules ?? {}).find(({ trigger }) => trigger === tag);
  return rule === undefined
    ? [words.t('session.stopped')]
    : [rule.why[words.language], rule.action[words.language]];
}
