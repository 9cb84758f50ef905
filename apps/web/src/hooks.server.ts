import type { Handle } from '@sveltejs/kit';
import { languageOfPath } from './i18n/words.ts';

/** Writes the page's language into the document, so that it is right before any script runs. */
export const handle: Handle = ({ event, resolve }) => {
  const language = languageOfPath(event.url.pathname);
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%ashi.lang%', language)
        .replace('%ashi.manifest%', language === 'en' ? 'en.webmanifest' : 'zh.webmanifest'),
  });
};
