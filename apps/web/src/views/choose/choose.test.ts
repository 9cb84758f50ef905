import { describe, expect, it } from 'vitest';
import { chosenLanguage } from './choose.ts';

describe('chosenLanguage', () => {
  it('takes what the person chose before', () => {
    expect(chosenLanguage('zh-Hans', ['en-GB'])).toBe('zh-Hans');
    expect(chosenLanguage('en', ['zh-CN'])).toBe('en');
  });

  it('takes the first of the browser’s languages that we have', () => {
    expect(chosenLanguage('system', ['de-DE', 'zh-TW', 'en'])).toBe('zh-Hans');
    expect(chosenLanguage('system', ['de-DE', 'en-US', 'zh'])).toBe('en');
  });

  it('falls back to English', () => {
    expect(chosenLanguage('system', ['de', 'fr'])).toBe('en');
    expect(chosenLanguage('system', [])).toBe('en');
  });
});
