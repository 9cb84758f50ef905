/** How a query and a name are brought to the same form before they are compared. */

const stopWords = new Set(
  'a an and at for from have i in is it its my of on or the to when with your'.split(' '),
);
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u;
const pieces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]|[\p{L}\p{N}]+/gu;

/**
 * Lower case, full-width forms narrowed, marks off Latin letters (`Huántiào`, `huantiao`), katakana as hiragana.
 * Marks on other scripts stay: there they make another letter.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/['’]/g, '')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * Words of a text: runs of letters and digits, and every Chinese, Japanese or Korean character by itself. Small
 * English words are left out unless nothing else is there.
 */
export function wordsOf(text: string): string[] {
  const all = folded(text).match(pieces) ?? [];
  const telling = all.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : all;
}

/** The telling words run together: `Huán tiào`, `huantiao` and `Huan-Tiao` are one. */
export function squeezed(text: string): string {
  return wordsOf(text).join('');
}

/** The tone numbers off written pinyin: `huan2 tiao4`. */
export function withoutToneNumbers(text: string): string {
  return text.replace(/([a-zü])[1-5](?=\s|$|[a-z])/gi, '$1');
}

export function isIdeograph(word: string): boolean {
  return ideograph.test(word);
}
