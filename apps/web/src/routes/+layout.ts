/** Every page is made at build time and lies in a folder of its own, so that any static server can send it. */
export const prerender = true;
export const trailingSlash = 'always';
