import { languageOfPath, languages, loadWords } from '../i18n/words.ts';
import type { LayoutLoad } from './$types';

/** Every page is made at build time and lies in a folder of its own, so that any static server can send it. */
export const prerender = true;
export const trailingSlash = 'always';

/** The door without a language speaks all of them. */
export const load: LayoutLoad = async ({ url }) => {
  const needed = url.pathname === '/' ? languages : [languageOfPath(url.pathname)];
  await Promise.all(needed.map(loadWords));
};
