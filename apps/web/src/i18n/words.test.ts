import { describe, expect, it } from 'vitest';
import en from './en.json';
import zhHans from './zh-Hans.json';
import { languageOfPath, pathIn, word, type WordKey } from './words.ts';

const keys = Object.keys(en) as WordKey[];
const slots = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('the words', () => {
  it('exist in both languages under the same keys', () => {
    expect(Object.keys(zhHans).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s is filled in and takes the same values in both languages', (key) => {
    expect(en[key].trim()).not.toBe('');
    expect(zhHans[key].trim()).not.toBe('');
    // A singular says its number in words.
    const allowed = key.endsWith('.one')
      ? (names: string[]) => names.filter((name) => name !== 'n')
      : (names: string[]) => names;
    expect(allowed(slots(zhHans[key]))).toEqual(allowed(slots(en[key])));
  });

  it('keep away from words that promise', () => {
    const banned = /\b(cures?|heals?|treats?|detox|unblocks?|prevents?|clinically proven)\b/i;
    expect(keys.filter((key) => banned.test(en[key]))).toEqual([]);
    expect(keys.filter((key) => /治愈|根治|疗效|包治/.test(zhHans[key]))).toEqual([]);
  });

  it('take the singular for one', () => {
    expect(word('en', 'settings.records.unsaved', { n: 1 })).toMatch(/^One record/);
    expect(word('en', 'settings.records.unsaved', { n: 3 })).toMatch(/^3 records/);
  });

  it('leave an unknown slot visible rather than empty', () => {
    expect(word('en', 'stop.call', {})).toBe('Call {number}');
  });
});

describe('addresses', () => {
  it('carry the language', () => {
    expect(languageOfPath('/zh/plan/')).toBe('zh-Hans');
    expect(languageOfPath('/en/plan/')).toBe('en');
    expect(languageOfPath('/')).toBe('en');
    expect(languageOfPath('/zhu/')).toBe('en');
  });

  it('change language and keep the place', () => {
    expect(pathIn('zh-Hans', '/en/point/GB30/')).toBe('/zh/point/GB30/');
    expect(pathIn('en', '/zh/')).toBe('/en/');
    expect(pathIn('zh-Hans', '/')).toBe('/zh/');
  });
});
