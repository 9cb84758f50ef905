import { describe, expect, it } from 'vitest';
import { firstSentence, inSentence } from './sentence.ts';

describe('inSentence', () => {
  it('makes a label fit into a sentence', () => {
    expect(inSentence('Hip pain')).toBe('hip pain');
    expect(inSentence('BL40')).toBe('BL40');
    expect(inSentence('腰痛')).toBe('腰痛');
  });
});

describe('firstSentence', () => {
  it('parts the first sentence from the rest', () => {
    expect(firstSentence('Left calf. Back of the leg. Right side clear.', 'en')).toEqual({
      title: 'Left calf',
      about: 'Back of the leg. Right side clear.',
    });
    expect(firstSentence('左侧小腿。腿后侧。', 'zh-Hans')).toEqual({ title: '左侧小腿', about: '腿后侧。' });
    expect(firstSentence('Nothing', 'en')).toEqual({ title: 'Nothing', about: '' });
  });
});
