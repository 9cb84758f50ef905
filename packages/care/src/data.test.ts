import { loadAtlas } from '@ashi/atlas/node';
import type { SafetyCondition } from '@ashi/atlas';
import { describe, expect, test } from 'vitest';
import { agreedAnswer } from './clearance.ts';
import { areaQuestion } from './area.ts';

const { safety, points, complaints } = loadAtlas();
const questions = Object.values(safety.questions).flatMap((module) => module.questions);
const tagsOfQuestions = new Set(questions.flatMap((question) => question.tags.map(({ tag }) => tag)));
const events = safety.policy.events.map(({ tag }) => tag);

function parts(condition: SafetyCondition): SafetyCondition[] {
  return [condition, ...[...(condition.all ?? []), ...(condition.any ?? [])].flatMap(parts)];
}

describe('the safety data', () => {
  test('holds everything', () => {
    expect(Object.keys(safety.rules)).toHaveLength(110);
    expect(questions).toHaveLength(59);
    expect(safety.examples).toHaveLength(19);
    expect(Object.keys(safety.groups)).toHaveLength(25);
  });

  test('says that no clinician has reviewed it', () => {
    expect(safety.policy.reviewedBy).toEqual([]);
    expect(safety.policy.status.en).toMatch(/No clinician has reviewed/);
  });

  test('every tag that a question gives, and every event, has a rule', () => {
    const triggers = new Set(Object.values(safety.rules).map(({ trigger }) => trigger));
    expect([...tagsOfQuestions, ...events].filter((tag) => !triggers.has(tag))).toEqual([]);
  });

  test('every rule can come on', () => {
    const known = new Set(['always', ...tagsOfQuestions, ...events]);
    const dead = Object.entries(safety.rules).filter(([, { trigger }]) => !known.has(trigger));
    expect(dead.map(([id]) => id)).toEqual([]);
  });

  test('every group, source, question, option and complaint that something names exists', () => {
    for (const [id, { appliesTo, effect, cites, complaints }] of Object.entries(safety.rules)) {
      for (const group of [...(appliesTo.groups ?? []), ...(effect.blockGroups ?? [])]) {
        expect(safety.groups[group], `${id}: ${group}`).toBeDefined();
      }
      for (const key of cites) expect(safety.sources[key], `${id}: ${key}`).toBeDefined();
      for (const one of complaints)
        expect(one === '*' || one in safety.policy.complaints, `${id}: ${one}`).toBe(true);
      for (const area of [appliesTo.region, effect.blockRegion]) {
        if (area !== undefined) expect(safety.policy.areas[area], `${id}: ${area}`).toBeDefined();
      }
    }
    for (const question of questions) {
      const options = question.options?.map(({ value }) => value);
      const conditions = [
        ...question.tags.map(({ when }) => when),
        ...(question.askIf ? [question.askIf] : []),
      ];
      for (const part of conditions.flatMap(parts)) {
        const asked = part.q === undefined ? question : questions.find(({ id }) => id === part.q);
        expect(asked, `${question.id}: ${part.q}`).toBeDefined();
        const values = part.q === undefined ? options : asked?.options?.map(({ value }) => value);
        for (const value of [part.is, part.has, ...(part.in ?? [])]) {
          if (value !== undefined) expect(values, question.id).toContain(value);
        }
      }
      if (question.page !== undefined) {
        expect(safety.policy.pages[question.page], question.id).toBeDefined();
        expect([question.type, options], question.id).toEqual(['yesno', ['no', 'yes']]);
        expect(question.statement?.en, question.id).not.toMatch(/\?/);
        expect(question.statement?.['zh-Hans'], question.id).not.toMatch(/？/);
      }
    }
    for (const id of safety.policy.everySession)
      expect(
        questions.some((one) => one.id === id),
        id,
      ).toBe(true);
    for (const modules of Object.values(safety.policy.complaints)) {
      for (const module of modules) expect(safety.questions[module], module).toBeDefined();
    }
  });

  test('every complaint of the atlas has its questions', () => {
    expect(Object.keys(complaints).filter((key) => !(key in safety.policy.complaints))).toEqual([]);
  });

  test('question ids are unique, and none looks like a question about an area', () => {
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const areas = Object.keys(safety.policy.areas).map(areaQuestion);
    expect(ids.filter((id) => areas.includes(id) || id === agreedAnswer)).toEqual([]);
  });

  test('every point that a group or a region names is in the atlas', () => {
    const named = [
      ...Object.values(safety.groups).flatMap((group) => group.points),
      ...Object.values(safety.regions).flatMap((region) => region.points),
      ...Object.values(safety.rules).flatMap(({ effect, appliesTo }) => [
        ...(effect.ballAllowed ?? []),
        ...(appliesTo.points ?? []),
      ]),
    ];
    // The point files are written channel by channel; a code is held to the canon in any case.
    const counts: Record<string, number> = {
      ...{
        LU: 11,
        LI: 20,
        ST: 45,
        SP: 21,
        HT: 9,
        SI: 19,
        BL: 67,
        KI: 27,
        PC: 9,
        TE: 23,
        GB: 44,
        LR: 14,
        GV: 28,
        CV: 24,
      },
    };
    const wrong = named.filter((code) => {
      if (code === '*' || code in points) return false;
      const [, channel = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(code) ?? [];
      return !code.startsWith('EX-') && !(Number(number) >= 1 && Number(number) <= (counts[channel] ?? 0));
    });
    expect(wrong).toEqual([]);
  });

  test('every emergency says whom to call and which words to say', () => {
    for (const [id, rule] of Object.entries(safety.rules)) {
      if (rule.outcome !== 'emergency') continue;
      for (const language of ['en', 'zh-Hans'] as const) {
        expect(rule.action[language], id).toContain('{emergencyNumber}');
        expect(rule.say?.[language], id).toBeTruthy();
        expect(rule.action[language], id).not.toContain('Say:');
      }
    }
  });

  test('the same numbers and braces stand in both languages', () => {
    const found = (text: string, pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map(([all]) => all).sort();
    for (const [id, { action, why, condition }] of Object.entries(safety.rules)) {
      for (const text of [action, why, condition]) {
        expect(found(text['zh-Hans'], /\{\w+\}/g), id).toEqual(found(text.en, /\{\w+\}/g));
        const spoken = new Set(found(text['zh-Hans'], /\d+/g));
        // English writes small numbers as words, Chinese may too: only figures that are in both are compared.
        if (spoken.size > 0 && found(text.en, /\d+/g).length > 0) {
          const missing = found(text.en, /\d{2,}/g).filter((figure) => !spoken.has(figure));
          expect(missing, `${id}: ${text.en}`).toEqual([]);
        }
      }
    }
  });

  test('Chinese sentences are Chinese', () => {
    const texts = [
      ...Object.values(safety.rules).flatMap(({ condition, why, action }) => [condition, why, action]),
      ...questions.flatMap(({ text, options = [] }) => [text, ...options.map(({ label }) => label)]),
    ];
    for (const text of texts) expect(text['zh-Hans'], text.en).toMatch(/[\u4e00-\u9fff]/);
  });
});
