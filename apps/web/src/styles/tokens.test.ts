import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;

/** The colours declared in the first block that follows `marker`. */
function tokensAfter(marker: string): Tokens {
  const start = css.indexOf(marker);
  if (start < 0) throw new RangeError(`tokens.css has no ${marker}`);
  const open = css.indexOf('{', start + marker.length - 1);
  const block = css.slice(open + 1, css.indexOf('}', open));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = tokensAfter(':root {');
const darkBySystem = new Map([...light, ...tokensAfter(":root:not([data-theme='light']) {")]);
const darkByChoice = new Map([...light, ...tokensAfter(":root[data-theme='dark'] {")]);
const print = new Map([...light, ...tokensAfter(':root[data-theme] {')]);

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(tokens: Tokens, front: string, ground: string): number {
  const [a, b] = [front, ground].map((name) => {
    const value = tokens.get(name);
    if (value === undefined) throw new RangeError(`tokens.css has no --${name}`);
    return luminance(value);
  });
  const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'raised', 'wash'];
/** Front, the grounds it is used on, the ratio it needs. */
const needs: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', grounds, 7],
  ['soft', grounds, 4.5],
  ['rule', ['paper', 'raised'], 3],
  ['cinnabar', ['paper', 'raised'], 4.5],
  ['celadon', ['paper', 'raised'], 4.5],
  ['indigo', grounds, 4.5],
  ['ochre', ['paper', 'raised'], 4.5],
  ['seal', ['paper', 'raised'], 3],
  ['on-seal', ['seal'], 4.5],
  ['on-stop', ['stop'], 4.5],
  ['stop-ink', ['on-stop'], 4.5],
  ['b-cinnabar', ['halo'], 3],
  ['b-indigo', ['halo'], 3],
  ['b-celadon', ['halo'], 3],
];

describe.each([
  ['light', light],
  ['dark by system', darkBySystem],
  ['dark by choice', darkByChoice],
  ['print', print],
] as const)('contrast, %s', (_, tokens) => {
  it.each(needs)('%s on %s reaches %d', (front, on, need) => {
    for (const ground of on)
      expect(ratio(tokens, front, ground), `${front} on ${ground}`).toBeGreaterThanOrEqual(need);
  });
});

describe('tokens', () => {
  it('are the same in dark, chosen or by system', () => {
    expect([...darkByChoice]).toEqual([...darkBySystem]);
  });

  it('are the only place that names a colour', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(svelte|css)$/.test(file) && !file.endsWith('tokens.css'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(`${source}/${file}`, 'utf8');
      expect(text.match(/#[0-9a-fA-F]{3,8}\b(?=[;,)\s"'])/g) ?? [], file).toEqual([]);
    }
  });
});
