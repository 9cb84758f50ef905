import { loadAtlas } from '@ashi/atlas/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answer.ts';
import { giveAnswer, readAnswers, takeBack } from './check-answer.ts';
import { startFresh } from './due.ts';
import { explain, ruleText } from './explain.ts';
import { filled } from './language.ts';
import { limitsOf, sessionLimits } from './limits.ts';
import { helpNumbers } from './place.ts';
import { questionsOf, whyAsked } from './question.ts';
import { screen, type Screening } from './screening.ts';

const { safety } = loadAtlas();
const seed = 20_261_125;
const nowMs = Date.parse('2026-11-25T08:00:00Z');
const day = 86_400_000;
const plain = safety.examples[0]!.answers as Answers;
const screened = (change: Answers = {}): Screening =>
  screen(safety, { complaint: 'sciatica', answers: { ...plain, ...change }, nowMs });

describe('giving an answer', () => {
  const refused: [string, unknown, string, string][] = [
    ['age', 130, 'answers.age', 'answers.age must be a whole number from 0 to 120, not 130'],
    ['age', 41.5, 'answers.age', 'answers.age must be a whole number from 0 to 120, not 41.5'],
    ['age', '41', 'answers.age', 'answers.age must be a whole number from 0 to 120, not "41"'],
    ['severity', 11, 'answers.severity', 'answers.severity must be a whole number from 0 to 10, not 11'],
    ['chest', 'maybe', 'answers.chest', 'answers.chest must be one of no, yes, not "maybe"'],
    ['chest', true, 'answers.chest', 'answers.chest must be one of no, yes, not true'],
    [
      'conditions',
      [],
      'answers.conditions',
      'answers.conditions must be a list with at least one choice, not []',
    ],
    [
      'conditions',
      ['none', 'heart'],
      'answers.conditions',
      'answers.conditions cannot hold "none" together with another choice',
    ],
    [
      'agreed',
      ['rf-ces-saddle'],
      'answers.agreed.0',
      'answers.agreed.0 must be a rule that a clinician can clear, not "rf-ces-saddle"',
    ],
    ['agreed', 'yes', 'answers.agreed', 'answers.agreed must be a list of rules, not "yes"'],
    ['mood', 'low', 'answers.mood', 'answers.mood there is no question "mood"'],
    [
      'where-skin',
      ['elbow:left'],
      'answers.where-skin.0',
      'answers.where-skin.0 must be a region such as "calf:left", or "elsewhere", not "elbow:left"',
    ],
    [
      'where-skin',
      ['saddle:left'],
      'answers.where-skin.0',
      'answers.where-skin.0 must be a region such as "calf:left", or "elsewhere", not "saddle:left"',
    ],
    ['where-mood', ['calf'], 'answers.where-mood', 'answers.where-mood there is no question "where-mood"'],
  ];
  test.each(refused)('%s = %j is refused', (id, value, path, message) => {
    expect(giveAnswer(safety, plain, id, value)).toEqual({ ok: false, path, message });
  });

  test('a wrong choice in a list names its place', () => {
    const result = giveAnswer(safety, plain, 'conditions', ['heart', 'gout']);
    expect(result).toMatchObject({ ok: false, path: 'answers.conditions.1' });
  });

  test('right answers are kept, and the old ones are not touched', () => {
    const result = giveAnswer(safety, plain, 'where-skin', ['calf:left', 'buttock', 'elsewhere']);
    expect(result).toEqual({
      ok: true,
      answers: { ...plain, 'where-skin': ['calf:left', 'buttock', 'elsewhere'] },
    });
    expect(plain['where-skin']).toBeUndefined();
    expect(takeBack(plain, 'age').age).toBeUndefined();
  });

  test('of a stored record what is right is kept, and what is not is asked again', () => {
    const { answers, refused: told } = readAnswers(safety, {
      ...plain,
      age: 'old',
      severity: 40,
      gone: true,
    });
    expect(told.map(({ path }) => path)).toEqual(['answers.age', 'answers.severity', 'answers.gone']);
    expect(Object.keys(plain).filter((id) => !(id in answers))).toEqual(['age', 'severity']);
  });

  test(`reading never throws and never lets in what a question does not offer (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(plain), 'where-skin', 'x'), fc.jsonValue()),
        (given) => {
          const { answers, refused: told } = readAnswers(safety, given as Record<string, unknown>);
          expect(Object.keys(answers).length + told.length).toBe(Object.keys(given).length);
          expect(readAnswers(safety, answers).refused).toEqual([]);
          expect(screen(safety, { complaint: 'sciatica', answers, nowMs }).gate).toBeDefined();
        },
      ),
      { seed },
    );
  });
});

describe('when to ask again', () => {
  const previous = { complaint: 'sciatica', answers: plain, fullAtMs: nowMs };
  test('the short set every session', () => {
    const fresh = startFresh(safety, 'sciatica', previous, nowMs + day);
    expect(fresh).toMatchObject({ because: 'every-session', fullAtMs: nowMs });
    const missing = Object.keys(plain).filter((id) => !(id in fresh.answers));
    expect(missing.sort()).toEqual([
      'bladder',
      'both-legs',
      'chest',
      'leg-clot',
      'now',
      'saddle',
      'skin',
      'weak',
    ]);
  });

  test('everything after fourteen days, for another complaint, the first time, and when the clock went back', () => {
    const at = (complaint: string, days: number, before: typeof previous | undefined = previous) =>
      startFresh(safety, complaint, before, nowMs + days * day);
    expect(at('sciatica', 13.99).because).toBe('every-session');
    expect(at('sciatica', 14)).toEqual({
      because: 'fourteen-days',
      answers: {},
      clearances: [],
      fullAtMs: nowMs + 14 * day,
    });
    expect(at('headache', 1).because).toBe('other-complaint');
    expect(at('sciatica', -1).because).toBe('fourteen-days');
    expect(startFresh(safety, 'sciatica', undefined, nowMs).because).toBe('first');
  });

  test('where the skin was broken last time does not count for today', () => {
    const answers = { ...plain, skin: 'yes', 'where-skin': ['calf'] };
    const fresh = startFresh(safety, 'sciatica', { ...previous, answers }, nowMs + day);
    expect(fresh.answers['where-skin']).toBeUndefined();
  });
});

describe('limits of a point', () => {
  test('the strictest of all rules holds, and is named', () => {
    expect(limitsOf(safety, screened(), 'BL40')).toMatchObject({
      open: true,
      maxPressure: 4,
      maxSeconds: 60,
      tools: false,
      because: { pressure: 'tq-popliteal', seconds: 'tq-popliteal', tools: 'tq-popliteal' },
    });
    expect(limitsOf(safety, screened(), 'GB30')).toMatchObject({
      maxPressure: 5,
      maxSeconds: 90,
      ball: true,
      ballMaxSeconds: 90,
      care: ['tq-nerve'],
    });
    expect(limitsOf(safety, screened(), 'GB31')).toMatchObject({
      maxPressure: 6,
      maxSeconds: 180,
      ball: true,
      ballMaxSeconds: 120,
    });
    expect(limitsOf(safety, screened(), 'BL57')).toMatchObject({
      ball: false,
      ballMaxSeconds: 0,
      tools: true,
    });
    expect(limitsOf(safety, screened({ age: 80, conditions: ['blood-thinner'] }), 'GB31')).toMatchObject({
      maxPressure: 3,
      maxSeconds: 60,
      ball: false,
    });
  });

  test('poor feeling limits only where it is, once that is known', () => {
    const numb = { conditions: ['numb'], 'where-numb': ['calf:left'] };
    expect(limitsOf(safety, screened({ conditions: ['numb'] }), 'GB30').maxPressure).toBe(3);
    expect(limitsOf(safety, screened(numb), 'GB30').maxPressure).toBe(5);
    expect(limitsOf(safety, screened(numb), 'BL57', 'left').maxPressure).toBe(3);
    expect(limitsOf(safety, screened(numb), 'BL57', 'right').maxPressure).toBe(6);
  });

  test('until the person has said where the skin is broken, no point is open', () => {
    expect(limitsOf(safety, screened({ skin: 'yes' }), 'GB30').blockedBy).toEqual(['gc-skin']);
    expect(limitsOf(safety, screened({ skin: 'yes', 'where-skin': ['elsewhere'] }), 'GB30').open).toBe(true);
  });

  test('thirty minutes a session, two a day', () => {
    expect(sessionLimits(safety, screened())).toEqual({ maxSeconds: 1800, maxPerDay: 2 });
  });
});

describe('in words', () => {
  test('a stop: why, whom to call, what to say, and what led here', () => {
    const [reason] = screened({ bladder: 'yes' }).reasons;
    expect(explain(safety, reason!, 'en', helpNumbers(safety, 'DE'))).toEqual({
      rule: 'rf-ces-bladder',
      condition: 'Trouble starting to pass urine, not feeling it pass, or leaking, and this is new',
      why: 'The nerves at the base of the spine also control the bladder, and the feeling changes before control is lost. Hours matter.',
      action: 'Call 112 or go to an emergency department now. Do not drive yourself.',
      say: 'My bladder has changed, and I have back or leg pain.',
      question:
        'Has passing urine changed: hard to start, cannot feel it, or leaking? And is that new for you?',
      answer: 'Yes',
      sources: [
        'BMJ Best Practice, cauda equina syndrome, diagnosis approach',
        'NICE CKS sciatica, cauda equina red flags as revised in 2018 (read in two law-firm notes that quote them) [partly confirmed]',
        'NHS sciatica advice on when to get help (read in a blog that restates it) [partly confirmed]',
      ],
    });
    const zh = explain(safety, reason!, 'zh-Hans', helpNumbers(safety, 'CN'));
    expect([zh.action, zh.answer]).toEqual(['立即拨打 120 或去急诊，不要自己开车。', '有']);
  });

  test('of several choices only the one that did it is told', () => {
    const reason = screened({ conditions: ['faints', 'cancer'] }).reasons.find(
      ({ rule }) => rule === 'gc-cancer',
    );
    expect(explain(safety, reason!, 'en', helpNumbers(safety, 'GB')).answer).toBe(
      'Cancer now or in the last five years',
    );
  });

  test('numbers of a country, and honest words where none is known', () => {
    expect(helpNumbers(safety, 'GB').emergencyNumber).toMatchObject({
      dial: '999',
      text: { en: '999 (advice: 111)' },
    });
    expect(helpNumbers(safety, 'FR').emergencyNumber.dial).toBe('112');
    expect(helpNumbers(safety, 'FR').crisisLine).toEqual({
      text: { en: 'a crisis line in your country', 'zh-Hans': '所在国家的心理危机热线' },
    });
    const unknown = helpNumbers(safety, 'unknown');
    expect(unknown.emergencyNumber.dial).toBeUndefined();
    expect(ruleText(safety, 'rf-pe', 'en', unknown).action).toMatch(
      /^Call your local emergency number or go/,
    );
    expect(unknown.verified.en).toMatch(/not re-checked/);
  });

  test('a gap in the numbers is seen, not lost', () => {
    expect(filled('Call {emergencyNumber} or {other}.', { emergencyNumber: '112' })).toBe(
      'Call 112 or {other}.',
    );
  });

  test('every question can say why it is asked', () => {
    for (const complaint of Object.keys(safety.policy.complaints)) {
      for (const question of questionsOf(safety, complaint, plain)) {
        expect(whyAsked(safety, complaint, question), `${complaint}: ${question.id}`).toBeDefined();
      }
    }
  });
});
