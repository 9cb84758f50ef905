/** How facts of the data are put into sentences. */
import type { Reference } from '@ashi/atlas';
import type { Language } from '../i18n/words.ts';

/** A reference in one line, the way a careful reader expects it. */
export function cite(reference: Reference): string {
  const doi = reference.doi === undefined ? '' : ` doi:${reference.doi}`;
  const authors = reference.authors === undefined ? '' : `${reference.authors}. `;
  return `${authors}${reference.title}. ${reference.journal ?? ''} ${reference.year}.${doi}`.replace(
    / +/g,
    ' ',
  );
}

/** A label inside a sentence: its first letter small, unless it is an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** First letter large, for data that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first sentence, without its stop, and what follows it. */
export function firstSentence(
  text: string,
  language: Language,
): { readonly title: string; readonly about: string } {
  const stop = language === 'en' ? '. ' : '。';
  const at = text.indexOf(stop);
  if (at < 0) return { title: text, about: '' };
  return { title: text.slice(0, at), about: text.slice(at + stop.length).trim() };
}
