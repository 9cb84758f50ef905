import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** SvelteKit's announcer of page titles carries a style attribute, which our policy refuses; base.css hides it instead. */
const announcerWithoutStyle = {
  name: 'announcer-without-style',
  /** @param {{ content: string }} file */
  markup: ({ content }) => ({
    code: content.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1'),
  }),
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [vitePreprocess(), announcerWithoutStyle],
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
    // The start-up script is inline, so each page names its hash; a server may send the same policy as a header.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
    // Registered by src/device/offline.ts, which also tells the person about a new version.
    serviceWorker: { register: false },
    prerender: {
      entries: ['*', '/atlas.json'],
      handleHttpError: 'fail',
      handleMissingId: 'fail',
      // The wellness profile has no complaint pages.
      handleUnseenRoutes: 'ignore',
      origin: 'http://ashi.invalid',
    },
    typescript: {
      config: (config) => {
        config.include.push('../scripts/**/*.ts', '../test/**/*.ts');
        return config;
      },
    },
    version: { pollInterval: 0 },
  },
};
