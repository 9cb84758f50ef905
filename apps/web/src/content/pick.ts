/** Small choices that every page made from the atlas shares. */
import type { Reference, Text } from '@ashi/atlas';
import type { Language } from '../i18n/words.ts';

export function pick(text: Text, language: Language): string {
  return text[language];
}

/** A reference in one line, the way a careful reader expects it. */
export function cite(reference: Reference): string {
  const doi = reference.doi === undefined ? '' : ` doi:${reference.doi}`;
  const authors = reference.authors === undefined ? '' : `${reference.authors}. `;
  return `${authors}${reference.title}. ${reference.journal ?? ''} ${reference.year}.${doi}`.replace(
    / +/g,
    ' ',
  );
}

/** First letter in upper case, for a line that starts with data. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
