import { readFileSync } from 'node:fs';
import { chartStyle } from '@ashi/chart';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./chart.css', import.meta.url), 'utf8');
const plain = (text: string): string =>
  text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/(?<=[\s,(:])0\./g, '.')
    .replaceAll(/[\s;]/g, '')
    .replaceAll('"', "'");

describe('the style of ink drawings', () => {
  it('has every rule that @ashi/chart writes into a file', () => {
    const rules = chartStyle('light').replace(/^[^}]*}/, '');
    for (const rule of rules.match(/[^}]+}/g) ?? []) expect(plain(css)).toContain(plain(rule));
  });

  it('gives every colour that the rules ask for', () => {
    const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
    for (const [, name = ''] of chartStyle('light').matchAll(/var\((--c-\w+)\)/g)) {
      expect(`${css}${tokens}`).toMatch(new RegExp(`${name}:`));
    }
  });
});
