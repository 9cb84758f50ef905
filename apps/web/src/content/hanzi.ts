import type { Point } from '@ashi/atlas';
import type { Language } from '../i18n/words.ts';

/** The characters of a name as the language's readers expect them: the classical ones beside pinyin, else the simplified. */
export function hanziOf(point: Point | undefined, language: Language): string {
  return point?.names[language === 'en' ? 'zh-Hant' : 'zh-Hans'] ?? '';
}
