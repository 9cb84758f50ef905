/** Which language to open with: what the person chose before, else the first of the browser's languages that we have. */
import type { Language } from '../../i18n/words.ts';

export function chosenLanguage(chosen: string, browser: readonly string[]): Language {
  const wanted = chosen === 'system' ? browser : [chosen, ...browser];
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
