import type { Text } from '@ashi/atlas';

/** A language that every sentence of the project exists in. */
export type Language = keyof Text;

/** What stands for the names in braces, such as `{emergencyNumber}` and `{crisisLine}`. */
export type Fillings = Readonly<Record<string, string>>;

/** `text` with every `{name}` replaced. A name without a filling stays as it is, so that a gap is seen and not lost. */
export function filled(text: string, fillings: Fillings): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => fillings[name] ?? whole);
}

/** The same sentence made in every language. */
export function inEach(make: (language: Language) => string): Text {
  return { en: make('en'), 'zh-Hans': make('zh-Hans') };
}
