import type { Drawing } from './ink.ts';
import { TENTHS } from './stroke.ts';

/**
 * Colours of a plate. The defaults stand in the file as CSS variables, so that one file serves light, dark and
 * paper, and a page with its own theme switch can set them when the SVG is inline. Dark is not the negative:
 * the body keeps a fill of its own, and hatching stays darker than it.
 */
const THEMES = {
  light: {
    paper: '#F6F1E7',
    skin: '#FFFBF3',
    cloth: '#EFE7D8',
    ink: '#1F2422',
    shade: '#5B4F42',
    point: '#B5392A',
    measure: '#34507A',
    channel: '#3F6B5D',
    soft: '#5B625E',
    rule: '#8A8272',
  },
  dark: {
    paper: '#151816',
    skin: '#3C3C36',
    cloth: '#34352F',
    ink: '#F1EADC',
    shade: '#0C0E0D',
    point: '#FF8A73',
    measure: '#A9C6F0',
    channel: '#8DBBAA',
    soft: '#A9A99D',
    rule: '#74776E',
  },
  print: {
    paper: '#FFFFFF',
    skin: '#FFFFFF',
    cloth: '#F4F4F4',
    ink: '#000000',
    shade: '#444444',
    point: '#B5392A',
    measure: '#34507A',
    channel: '#3F6B5D',
    soft: '#333333',
    rule: '#777777',
  },
} as const;

export type ChartTheme = keyof typeof THEMES;

/** The style sheet of every plate. On a page with inline plates include it once; in a file it stands inside. */
export function chartStyle(theme?: ChartTheme): string {
  const variables = (t: ChartTheme): string =>
    Object.entries(THEMES[t])
      .map(([name, value]) => `--c-${name}:${value}`)
      .join(';');
  const themes = theme
    ? `.ashi-chart{${variables(theme)}}`
    : `.ashi-chart{${variables('light')}}` +
      `@media(prefers-color-scheme:dark){.ashi-chart{${variables('dark')}}}` +
      `@media print{.ashi-chart{${variables('print')}}}`;
  return themes + RULES;
}

const RULES =
  '.c-skin{fill:var(--c-skin)}.c-cloth{fill:var(--c-cloth)}.c-wash{fill:var(--c-shade);opacity:.13}' +
  '.c-hatch{fill:var(--c-shade);opacity:.8}.c-ink{fill:var(--c-ink)}.c-crease{fill:var(--c-ink);opacity:.85}' +
  '.c-hem{fill:var(--c-ink);opacity:.5}' +
  '.c-measure,.c-channel,.c-leader,.c-ring{fill:none;stroke-linecap:round;stroke-linejoin:round}' +
  '.c-measure{stroke:var(--c-measure);stroke-width:1.75;stroke-dasharray:2 5}' +
  '.c-used{stroke-width:2.4;stroke-dasharray:none}.c-tick{stroke-dasharray:none;stroke-width:1.5}' +
  '.c-hidden{stroke-dasharray:1 5;opacity:.6}' +
  '.c-channel{stroke:var(--c-channel);stroke-width:1.4}.c-node{fill:var(--c-channel)}' +
  '.c-leader{stroke:var(--c-rule);stroke-width:1}' +
  '.c-mark{fill:var(--c-skin);stroke:var(--c-measure);stroke-width:1.5}' +
  '.c-dot{fill:var(--c-point)}.c-ring{stroke:var(--c-point);stroke-width:1.5}' +
  '.c-sure{fill:var(--c-point);fill-opacity:.1}' +
  ".c-text{font:italic 15px 'Ashi Serif',Georgia,serif;fill:var(--c-soft)}" +
  ".c-code{font:600 15px 'Ashi Sans',system-ui,sans-serif;fill:var(--c-point)}" +
  ".c-node-code{font:600 13.5px 'Ashi Sans',system-ui,sans-serif;fill:var(--c-channel)}";

export interface SvgOptions {
  /** Says what the picture shows, for those who do not see it. */
  readonly title: string;
  /** Unique on the page: two inline plates must not share mask ids. */
  readonly id: string;
  /** A single theme for a flat file; omitted: light, dark and print by media query. */
  readonly theme?: ChartTheme;
  /** Leave the style sheet out (an inline plate on a page that has it once). */
  readonly bare?: boolean;
}

/** A drawing with what is laid over it, as SVG text. `over` is mark-up in picture units. */
export function toSvg(drawing: Drawing, over: string, options: SvgOptions): string {
  const { width: w, height: h } = drawing.camera.view;
  const { id, title, theme, bare = false } = options;
  const path = (name: string, data: string): string => (data ? `<path class="${name}" d="${data}"/>` : '');
  const fill = path('c-skin', drawing.skin) + path('c-cloth', drawing.cloth);
  const ink =
    drawing.washes.map((data) => path('c-wash', data)).join('') +
    path('c-hatch', drawing.hatching) +
    path('c-crease', drawing.creases) +
    path('c-hem', drawing.hems) +
    path('c-ink', drawing.outlines);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="ashi-chart" viewBox="0 0 ${w} ${h}" role="img" ` +
    `aria-labelledby="${id}-t"><title id="${id}-t">${escapeText(title)}</title>` +
    (bare ? '' : `<style>${chartStyle(theme)}</style>`) +
    fadeMask(id, w, h) +
    `<g transform="scale(.1)"><g mask="url(#${id}-x)"><g mask="url(#${id}-y)">${fill}</g></g>${ink}</g>` +
    `${over}</svg>`
  );
}

/** The body's paper fades into the page like an unfinished drawing. */
function fadeMask(id: string, w: number, h: number): string {
  const stops =
    '<stop offset="0" stop-color="#000"/><stop offset=".09" stop-color="#fff"/>' +
    '<stop offset=".91" stop-color="#fff"/><stop offset="1" stop-color="#000"/>';
  const box = `M0 0H${w * TENTHS}V${h * TENTHS}H0z`;
  return (
    `<defs><linearGradient id="${id}-g">${stops}</linearGradient>` +
    `<linearGradient id="${id}-v" x2="0" y2="1" href="#${id}-g"/>` +
    `<mask id="${id}-x"><path fill="url(#${id}-g)" d="${box}"/></mask>` +
    `<mask id="${id}-y"><path fill="url(#${id}-v)" d="${box}"/></mask></defs>`
  );
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
