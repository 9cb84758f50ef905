import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { folded, squeezed, withoutToneNumbers, wordsOf } from './words.ts';

test.each([
  ['Huántiào', 'huantiao'],
  ['lǜ', 'lu'],
  ['Đởm', 'dom'],
  ['カンチョウ', 'かんちょう'],
  ['がぎ', 'がぎ'],
  ['환도', '환도'],
  ['ＧＢ３０', 'gb30'],
  ['finger’s', 'fingers'],
])('%s is folded to %s', (text, want) => {
  expect(folded(text)).toBe(want);
});

test.each([
  ['pain down the back of my leg', ['pain', 'down', 'back', 'leg']],
  ['the', ['the']],
  ['腿疼 gb30', ['腿', '疼', 'gb30']],
  ['Huan-Tiao', ['huan', 'tiao']],
  ['…', []],
])('the words of %s are %j', (text, want) => {
  expect(wordsOf(text)).toEqual(want);
});

test.each([
  ['huan2 tiao4', 'huan tiao'],
  ['huan2tiao4', 'huantiao'],
  ['gb30', 'gb30'],
])('%s without tone numbers is %s', (text, want) => {
  expect(withoutToneNumbers(text)).toBe(want);
});

it('squeezing twice is squeezing once, and case and spaces do not matter (seed 40)', () => {
  const name = fc.array(fc.constantFrom('huan', 'tiao', '环', '跳', 'knee', 'wěi'), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(name, (parts) => {
      const key = squeezed(parts.join(' '));
      expect(squeezed(key)).toBe(key);
      expect(squeezed(parts.join('-').toUpperCase())).toBe(key);
    }),
    { seed: 40 },
  );
});
