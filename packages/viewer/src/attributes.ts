/** What the attributes of the element say, read and defaulted in one place. */
import type { Side } from '@ashi/locate';
import { poseNamed, type Asked } from './asked.ts';
import type { ShownSite } from './content.ts';
import type { Mode } from './control.ts';
import type { PersonAttributes } from './person.ts';
import { wordsFor } from './words.ts';

export const ATTRIBUTES: readonly string[] = [
  'src', 'point', 'side', 'sex', 'height', 'weight', 'age', 'pose', 'view', 'theme', 'mode', 'channels', 'nerve', 'labels',
  'pain-note',
]; // prettier-ignore

export function modeOf(element: Element): Mode {
  const mode = element.getAttribute('mode');
  return mode === 'paint' || mode === 'press' ? mode : 'look';
}

export const sideOf = (element: Element): Side =>
  element.getAttribute('side') === 'right' ? 'right' : 'left';

export const wordsOf = (element: Element): ReturnType<typeof wordsFor> =>
  wordsFor(element.closest('[lang]')?.getAttribute('lang'));

export const personAttributes = (element: Element): PersonAttributes => ({
  sex: element.getAttribute('sex'),
  height: element.getAttribute('height'),
  weight: element.getAttribute('weight'),
  age: element.getAttribute('age'),
});

export const askedOf = (element: Element, sites: readonly ShownSite[]): Asked => ({
  point: element.getAttribute('point') || undefined,
  side: sideOf(element),
  pose: poseNamed(element.getAttribute('pose')),
  mode: modeOf(element),
  channels: (element.getAttribute('channels') ?? '').split(/[\s,]+/).filter((code) => code !== ''),
  nerve: element.hasAttribute('nerve'),
  painNote: element.getAttribute('pain-note') || undefined,
  sites,
});

export function labelsOf(element: Element): 'plain' | 'anatomical' | 'none' {
  const labels = element.getAttribute('labels');
  return labels === 'none' || labels === 'anatomical' ? labels : 'plain';
}

/** The theme asked for, else the colour scheme that applies to the element, else what the person's system says. */
export function isDark(element: Element): boolean {
  const theme = element.getAttribute('theme');
  if (theme === 'light' || theme === 'dark') return theme === 'dark';
  const scheme = getComputedStyle(element).colorScheme.split(' ');
  if (scheme.includes('dark') !== scheme.includes('light')) return scheme.includes('dark');
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Tells when the page's theme or language changes, until the signal aborts. */
export function watchPage(changed: () => void, signal: AbortSignal): void {
  const page = new MutationObserver(changed);
  page.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'style', 'lang', 'data-theme'],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  signal.addEventListener('abort', () => page.disconnect());
}
