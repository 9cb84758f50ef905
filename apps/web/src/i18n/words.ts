/** The app's own words, in every language, and the addresses that carry the language. Names and facts come from the data instead. */
import en from './en.json';
import zhHans from './zh-Hans.json';

/** As in the data and in `lang` attributes. */
export type Language = 'en' | 'zh-Hans';
/** As in addresses: `/en/…`, `/zh/…`. */
export type LanguagePath = 'en' | 'zh';
export type WordKey = keyof typeof en;
/** A text of the data: one string per language. */
export type Text = Readonly<Record<Language, string>>;
export type Values = Readonly<Record<string, string | number>>;

const all: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, 'zh-Hans': zhHans };

export const languages: readonly Language[] = ['en', 'zh-Hans'];

/** How each language names itself. */
export const ownName: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hans': '简体中文' };

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/**
 * The text for `key`. `{name}` is replaced from `values`. Where a text needs a singular, `key.one` holds it and is
 * taken when `values.n` is 1.
 */
export function word(language: Language, key: WordKey, values: Values = {}): string {
  const single = `${key}.one`;
  const chosen = values['n'] === 1 && isWordKey(single) ? single : key;
  return all[language][chosen].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
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
