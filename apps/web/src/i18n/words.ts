/** The app's own words, in every language, and the addresses that carry the language. Names and facts come from the data instead. */
import type english from './en.json';
import enUrl from './en.json?url';
import zhHansUrl from './zh-Hans.json?url';

/** As in the data and in `lang` attributes. */
export type Language = 'en' | 'zh-Hans';
/** As in addresses: `/en/…`, `/zh/…`. */
export type LanguagePath = 'en' | 'zh';
export type WordKey = keyof typeof english;
/** A text of the data: one string per language. */
export type Text = Readonly<Record<Language, string>>;
export type Values = Readonly<Record<string, string | number>>;

type Dictionary = Readonly<Record<WordKey, string>>;

/** Where each language's words lie. A page fetches its own language only. */
export const wordsUrl: Readonly<Record<Language, string>> = { en: enUrl, 'zh-Hans': zhHansUrl };

/** While building, and in tests, all languages are there at once; in the browser `loadWords` brings what a page needs. */
const held: Partial<Record<Language, Dictionary>> = import.meta.env.SSR
  ? { en: (await import('./en.json')).default, 'zh-Hans': (await import('./zh-Hans.json')).default }
  : {};

/** Makes the words of a language ready. Every page waits for this before it is drawn. */
export async function loadWords(language: Language): Promise<void> {
  if (held[language] !== undefined) return;
  const response = await fetch(wordsUrl[language]);
  if (!response.ok) throw new TypeError(`web: ${wordsUrl[language]} answered ${response.status}`);
  held[language] = (await response.json()) as Dictionary;
}

export const languages: readonly Language[] = ['en', 'zh-Hans'];

/** How each language names itself. */
export const ownName: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hans': '简体中文' };

export function isWordKey(key: string): key is WordKey {
  return Object.values(held).some((words) => Object.hasOwn(words, key));
}

/**
 * The text for `key`. `{name}` is replaced from `values`. Where a text needs a singular, `key.one` holds it and is
 * taken when `values.n` is 1.
 */
export function word(language: Language, key: WordKey, values: Values = {}): string {
  const single = `${key}.one`;
  const chosen = values['n'] === 1 && isWordKey(single) ? single : key;
  const words = held[language];
  if (words === undefined) throw new RangeError(`web: the words of ${language} are not loaded`);
  return words[chosen].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function pathOf(language: Language): LanguagePath {
  return language === 'en' ? 'en' : 'zh';
}

/** The language of the first part of an address. */
export function languageOfParam(lang: string): Language {
  return lang === 'zh' ? 'zh-Hans' : 'en';
}

export function languageOfPath(path: string): Language {
  return /^\/zh(\/|$)/.test(path) ? 'zh-Hans' : 'en';
}

/** The same page in another language: `/en/plan/` becomes `/zh/plan/`. */
export function pathIn(language: Language, path: string): string {
  const rest = path.replace(/^\/(en|zh)(?=\/|$)/, '');
  return `/${pathOf(language)}${rest === '' ? '/' : rest}`;
}
