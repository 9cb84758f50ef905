/** Gives every view the words of the page's language. A context and not a global: pages of two languages are rendered side by side. */
import { createContext } from 'svelte';
import { pathOf, word, type Language, type Text, type Values, type WordKey } from './words.ts';

export interface Words {
  readonly language: Language;
  t(key: WordKey, values?: Values): string;
  /** A text of the data in this language. */
  text(text: Text): string;
  /** An address inside this language; `place` starts without a slash: `link('plan/')`. */
  link(place: string): string;
  /** A joined list: "thigh, calf and foot", "大腿、小腿和足". */
  list(items: readonly string[]): string;
  /** A day as people write it, from an ISO date. */
  day(iso: string, form?: 'short' | 'long'): string;
}

const [useWords, setWords] = createContext<Words>();
export { useWords };

/** Called once, by the layout of a language. `language` is read at each use, so a change of language re-renders. */
export function provideWords(language: () => Language): Words {
  const words: Words = {
    get language() {
      return language();
    },
    t: (key, values) => word(language(), key, values),
    text: (text) => text[language()],
    link: (place) => `/${pathOf(language())}/${place}`,
    list: (items) => new Intl.ListFormat(language(), { type: 'conjunction' }).format(items),
    day: (iso, form = 'short') =>
      new Intl.DateTimeFormat(
        language(),
        form === 'short'
          ? { day: 'numeric', month: 'short' }
          : { weekday: 'long', day: 'numeric', month: 'long' },
      ).format(new Date(iso)),
  };
  return setWords(words);
}
