/** One sentence about what is wrong with the records, worst first; undefined when all is well. */
import type { VaultStatus } from '@ashi/vault';
import type { Words } from '../i18n/context.ts';

export function recordsTrouble(status: VaultStatus | undefined, words: Pick<Words, 't'>): string | undefined {
  if (status === undefined) return undefined;
  if (status.unsaved > 0) return words.t('settings.records.unsaved', { n: status.unsaved });
  if (!status.persistent) return words.t('settings.records.memory');
  if (status.setAside > 0) return words.t('settings.records.aside', { n: status.setAside });
  return undefined;
}
