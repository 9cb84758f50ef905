import { loadAtlas } from '@ashi/atlas/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreed, agreementsIn, stillAgreed, withAgreement } from './agreement.ts';
import type { Answers, AnswerValue } from './answer.ts';
import { areaQuestion } from './area.ts';
import { takeBack } from './check-answer.ts';
import { hiddenPoints, limitsOf } from './limits.ts';
import { allAsked, nextAsked, progress, questionsOf, tick, unansweredQuestions } from './question.ts';
import { screen, type Screening, type ScreeningInput } from './screening.ts';

const { safety } = loadAtlas();
const seed = 20_261_125;
const nowMs = Date.parse('2026-11-25T08:00:00Z');
const hour = 3_600_000;
const plain = safety.examples[0]!.answers as Answers;

function screened(answers: Answers, more: Partial<ScreeningInput> = {}): Screening {
  return screen(safety, { complaint: 'sciatica', answers, nowMs, ...more });
}

describe('the worked examples', () => {
  test.each(safety.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const screening = screened(example.answers, { complaint: example.complaint });
    expect(screening.outcome).toBe(example.expect.outcome);
    expect(screening.tags).toEqual(expect.arrayContaining(example.expect.tags));
    expect(hiddenPoints(safety, screening, example.expect.blocked)).toEqual(example.expect.blocked);
  });

  test('the first is open, and answers left out leave it unanswered', () => {
    expect(screened(plain).gate).toBe('open');
    expect(screened({}).gate).toBe('unanswered');
    expect(screened(takeBack(plain, 'saddle')).unanswered).toEqual(['saddle']);
  });
});

describe('gates', () => {
  const cases: [string, Answers, Screening['gate'], string | undefined][] = [
    ['an emergency closes', { saddle: 'yes' }, 'closed', 'rf-ces-saddle'],
    ['an urgent sign closes', { bladder: 'unsure' }, 'closed', 'rf-ces-unsure'],
    ['a rash in a band closes', { skin: 'band' }, 'closed', 'rf-shingles'],
    ['too young closes', { age: 12 }, 'closed', 'gc-child'],
    ['unwell now means later', { now: 'yes' }, 'later', 'gc-unwell-now'],
    ['a mild weakness asks first', { weak: 'stable' }, 'ask-first', 'rf-weak-stable'],
    ['a blood thinner opens with limits', { conditions: ['blood-thinner'] }, 'open', 'gc-anticoag'],
    ['broken skin waits for where', { skin: 'yes' }, 'unanswered', 'gc-skin'],
    ['and then opens', { skin: 'yes', 'where-skin': ['calf:left'] }, 'open', 'gc-skin'],
  ];
  test.each(cases)('%s', (_, change, gate, rule) => {
    const screening = screened({ ...plain, ...change });
    expect([screening.gate, screening.reasons[0]?.rule]).toEqual([gate, rule]);
  });

  test('the reason names the question, the answer and the rule', () => {
    expect(screened({ ...plain, bladder: 'yes' }).reasons[0]).toEqual({
      rule: 'rf-ces-bladder',
      outcome: 'emergency',
      severity: 'stop',
      question: 'bladder',
      answer: 'yes',
    });
  });

  test('a clinician clears urgent and ask, within their limits; an emergency never', () => {
    const weak = screened({ ...plain, weak: 'stable', conditions: ['cancer'] });
    const clearances = agreed(weak, 'Dr Wu', nowMs);
    expect(clearances.map(({ rule }) => rule).sort()).toEqual(['gc-cancer', 'rf-weak-stable']);
    const cleared = screened({ ...plain, weak: 'stable', conditions: ['cancer'] }, { clearances });
    expect([cleared.gate, cleared.outcome]).toEqual(['open', 'limit']);
    expect(limitsOf(safety, cleared, 'GB31').maxPressure).toBe(3);
    const night = screened({ ...plain, night: 'yes' });
    expect(screened({ ...plain, night: 'yes' }, { clearances: agreed(night, 'Dr Wu', nowMs) }).gate).toBe(
      'open',
    );
    const saddle = screened({ ...plain, saddle: 'yes' });
    expect(agreed(saddle, 'Dr Wu', nowMs)).toEqual([]);
    for (const [id, rule] of [
      ['saddle', 'rf-ces-saddle'],
      ['tearing', 'rf-aaa'],
    ] as const) {
      const clearances = [{ rule, scope: 'session', by: 'me', atMs: nowMs }] as const;
      const at = (hours: number) =>
        screened({ ...plain, [id]: 'yes' }, { clearances, nowMs: nowMs + hours * hour });
      expect([at(0).gate, at(1).gate, at(48).gate]).toEqual(['closed', 'closed', 'closed']);
    }
  });

  test('an agreement to a question of the short set stands for a day, to another as long as its answer', () => {
    const later = (answers: Answers, hours: number): Screening => {
      const clearances = agreed(screened(answers), 'Dr Wu', nowMs);
      return screened(answers, { clearances, nowMs: nowMs + hours * hour });
    };
    const weak = { ...plain, weak: 'stable' };
    const stiff = { ...plain, conditions: ['heart'] };
    expect([later(weak, 23).gate, later(weak, 24).gate]).toEqual(['open', 'ask-first']);
    expect([later(stiff, 23).gate, later(stiff, 24).gate]).toEqual(['open', 'open']);
  });

  test('an old agreement is not stretched over a new answer', () => {
    const before = screened({ ...plain, weak: 'stable' });
    expect(stillAgreed(before, screened({ ...plain, weak: 'stable', conditions: ['faints'] }))).toBe(true);
    expect(stillAgreed(before, screened({ ...plain, weak: 'stable', bladder: 'unsure' }))).toBe(false);
    expect(stillAgreed(before, screened({ ...plain, weak: 'stable', conditions: ['cancer'] }))).toBe(false);
  });

  test('an agreement kept with the answers covers the rules it was given for, and no other', () => {
    const weak = { ...plain, weak: 'stable' };
    const kept = withAgreement(weak, screened(weak));
    expect(kept.agreed).toEqual(['rf-weak-stable']);
    const at = (answers: Answers) =>
      screened(answers, { clearances: agreementsIn(answers, 'Dr Wu', nowMs) }).gate;
    expect(at(kept)).toBe('open');
    expect(at({ ...kept, bladder: 'unsure' })).toBe('closed');
    expect(at({ ...kept, conditions: ['cancer'] })).toBe('ask-first');
    const both = withAgreement(
      { ...kept, conditions: ['cancer'] },
      screened({ ...kept, conditions: ['cancer'] }),
    );
    expect(both.agreed).toEqual(['rf-weak-stable', 'gc-cancer']);
    expect(withAgreement(plain, screened({ ...plain, saddle: 'yes' })).agreed).toEqual([]);
  });

  test('an earlier emergency holds for 24 hours whatever is answered now', () => {
    const emergencies = [{ rule: 'rf-ces-saddle', atMs: nowMs }];
    const clearances = [
      { rule: 'rf-ces-saddle', scope: 'session', by: 'Dr Wu', atMs: nowMs + hour },
    ] as const;
    const at = (hours: number): Screening =>
      screened(plain, { emergencies, clearances, nowMs: nowMs + hours * hour });
    expect([at(1).gate, at(23.9).gate, at(24).gate]).toEqual(['closed', 'closed', 'open']);
    expect(at(1).reasons[0]?.heldUntilMs).toBe(nowMs + 24 * hour);
  });

  test('points that a rule hides open only for that rule, and never against a rule that is always on', () => {
    const answers = { ...plain, pregnant: 'yes', 'pregnancy-signs': 'no' };
    const clearances = [
      { rule: 'gc-pregnant-core', scope: 'points', by: 'midwife', atMs: nowMs },
      { rule: 'tq-eye', scope: 'points', by: 'midwife', atMs: nowMs },
    ] as const;
    expect(limitsOf(safety, screened(answers), 'SP6').blockedBy).toEqual([
      'gc-pregnant-core',
      'gc-pregnant-legs',
    ]);
    const cleared = screened(answers, { clearances });
    expect(limitsOf(safety, cleared, 'LI4').open).toBe(true);
    expect(limitsOf(safety, cleared, 'SP6').blockedBy).toEqual(['gc-pregnant-legs']);
    expect(limitsOf(safety, cleared, 'BL1').open).toBe(false);
  });

  test('a rise after pressing halves the dose once and stops the second time', () => {
    const event = (days: number) => ({ tag: 'after-worse', atMs: nowMs - days * 24 * hour });
    const once = screened(plain, { events: [event(3)] });
    expect(once.gate).toBe('ask-first');
    const clearances = agreed(once, 'Dr Wu', nowMs - 2 * 24 * hour);
    const halved = screened(plain, { events: [event(3)], clearances });
    expect(halved.gate).toBe('open');
    expect(limitsOf(safety, halved, 'GB30')).toMatchObject({
      maxPressure: 2,
      maxSeconds: 45,
      ballMaxSeconds: 45,
    });
    expect(screened(plain, { events: [event(3), event(1)], clearances }).gate).toBe('closed');
  });

  test('a complaint without questions is a mistake of the caller', () => {
    expect(() => screened(plain, { complaint: 'hiccups' })).toThrow(
      'care: no questions for the complaint "hiccups"',
    );
  });
});

describe('asking', () => {
  const idsAsked = (complaint: string, answers: Answers): string[] =>
    allAsked(safety, complaint, answers).map(({ id }) => id);

  test('sciatica takes seventeen steps, danger first', () => {
    expect(idsAsked('sciatica', {})).toEqual([
      ...['danger', 'saddle', 'bladder', 'bowel', 'sexual', 'both-legs', 'age', 'leg-clot', 'pregnant'],
      ...['conditions', 'skin', 'now', 'weak', 'illness', 'pattern', 'severity', 'duration'],
    ]);
  });

  test('an answer may bring one more question, beside it', () => {
    const ids = idsAsked('sciatica', { pregnant: 'maybe', severity: 9, duration: '6w+' });
    expect(ids.slice(ids.indexOf('pregnant'), ids.indexOf('pregnant') + 2)).toEqual([
      'pregnant',
      'pregnancy-signs',
    ]);
    expect(ids.slice(-4)).toEqual(['severity', 'severity-day', 'duration', 'better']);
  });

  test('only the complaint is asked about', () => {
    expect(idsAsked('insomnia', {})).toEqual(
      expect.arrayContaining(['self-harm', 'mania', 'apnoea', 'month', 'age']),
    );
    expect(idsAsked('insomnia', {})).not.toContain('saddle');
    for (const complaint of Object.keys(safety.policy.complaints)) {
      expect(allAsked(safety, complaint, {}).length, complaint).toBeLessThanOrEqual(19);
    }
  });

  test('a list answers all of its questions', () => {
    const first = nextAsked(safety, 'sciatica', {});
    expect(first).toMatchObject({ kind: 'tick', id: 'danger' });
    if (first?.kind !== 'tick') throw new Error('a list was expected');
    const answers = tick({}, first, ['cold-leg']);
    expect(answers).toEqual({ chest: 'no', 'big-injury': 'no', tearing: 'no', 'cold-leg': 'yes' });
    expect(nextAsked(safety, 'sciatica', answers)).toBeUndefined();
    expect(screened(answers).gate).toBe('closed');
  });

  test('asking ends at an emergency, goes on past an urgent sign, and counts', () => {
    expect(nextAsked(safety, 'sciatica', { saddle: 'yes' })).toBeUndefined();
    expect(nextAsked(safety, 'sciatica', { saddle: 'unsure' })?.id).toBe('danger');
    expect(progress(safety, 'sciatica', plain)).toEqual({ done: 17, of: 17 });
    expect(progress(safety, 'sciatica', { age: 42 })).toEqual({ done: 1, of: 17 });
  });

  test('where the skin is broken is asked last, and only when a session is still possible', () => {
    expect(nextAsked(safety, 'sciatica', { ...plain, skin: 'yes' })).toMatchObject({
      kind: 'area',
      area: 'skin',
    });
    expect(nextAsked(safety, 'sciatica', { ...plain, skin: 'band' })).toBeUndefined();
  });
});

describe('promises', () => {
  const complaints = Object.keys(safety.policy.complaints);
  const values: Record<string, fc.Arbitrary<AnswerValue>> = Object.fromEntries(
    Object.values(safety.questions).flatMap((module) =>
      module.questions.map((question) => {
        const options = question.options?.map(({ value }) => value) ?? [];
        const choice: fc.Arbitrary<AnswerValue> =
          question.type === 'number' || question.type === 'scale'
            ? fc.integer({ min: question.min ?? 0, max: question.max ?? 10 })
            : question.type === 'multi'
              ? fc.oneof(
                  { arbitrary: fc.constant(['none']), weight: 3 },
                  {
                    arbitrary: fc.subarray(
                      options.filter((value) => value !== 'none'),
                      { minLength: 1 },
                    ),
                    weight: 1,
                  },
                )
              : // Mostly harmless, so that open gates are met as well.
                fc.oneof(
                  { arbitrary: fc.constant(options[0]!), weight: 12 },
                  { arbitrary: fc.constantFrom(...options), weight: 1 },
                );
        return [question.id, choice] as const;
      }),
    ),
  );
  const areas = Object.fromEntries(
    Object.keys(safety.policy.areas).map((area) => [
      areaQuestion(area),
      fc.constant<AnswerValue>(['calf:left']),
    ]),
  );
  const answersOf: fc.Arbitrary<Answers> = fc.record<Answers>({ ...values, ...areas }, { requiredKeys: [] });
  const fullOf: fc.Arbitrary<Answers> = fc.record({ ...values, ...areas });
  const run = { seed, numRuns: 600 };

  test(`no answers open a session while a rule that stops is on (seed ${seed})`, () => {
    let open = 0;
    fc.assert(
      fc.property(fc.constantFrom(...complaints), fullOf, (complaint, answers) => {
        const { gate, reasons } = screened(answers, { complaint });
        if (gate !== 'open') return;
        open++;
        for (const { rule, outcome } of reasons) {
          expect(safety.outcomes[outcome].rank).toBeLessThan(2);
          expect(safety.rules[rule]?.effect.block).toBeUndefined();
        }
      }),
      run,
    );
    expect(open).toBeGreaterThan(50);
  });

  test(`taking an answer back never opens a session (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...complaints),
        fc.oneof(answersOf, fullOf),
        fc.nat(),
        (complaint, answers, pick) => {
          const ids = Object.keys(answers);
          const id = ids[pick % Math.max(1, ids.length)];
          if (id === undefined) return;
          const without = screened(takeBack(answers, id), { complaint });
          if (without.gate === 'open') expect(screened(answers, { complaint }).gate).toBe('open');
          const asked = questionsOf(safety, complaint, answers).some((question) => question.id === id);
          if (asked) expect(without.gate).not.toBe('open');
        },
      ),
      run,
    );
  });

  test(`a session with a question left is never open (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...complaints), answersOf, (complaint, answers) => {
        const left = unansweredQuestions(safety, complaint, answers);
        if (left.length > 0) expect(screened(answers, { complaint }).gate).not.toBe('open');
      }),
      run,
    );
  });

  test('"not sure" never opens what "yes" would close', () => {
    for (const [complaint, modules] of Object.entries(safety.policy.complaints)) {
      for (const question of modules.flatMap((module) => safety.questions[module]?.questions ?? [])) {
        if (!question.options?.some(({ value }) => value === 'unsure')) continue;
        const worst = question.options
          .map(({ value }) => screened({ [question.id]: value }, { complaint }))
          .some(({ gate }) => gate === 'closed');
        const unsure = screened({ [question.id]: 'unsure' }, { complaint });
        expect([question.id, unsure.gate]).toEqual([question.id, worst ? 'closed' : unsure.gate]);
        expect(safety.outcomes[unsure.outcome].rank, question.id).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test(`one more event, or one agreement less, never opens a session (seed ${seed})`, () => {
    const eventOf = fc.record({
      tag: fc.constantFrom(...safety.policy.events.map(({ tag }) => tag)),
      atMs: fc.integer({ min: nowMs - 96 * hour, max: nowMs }),
    });
    fc.assert(
      fc.property(fullOf, fc.array(eventOf, { maxLength: 3 }), eventOf, (answers, events, event) => {
        const clearances = agreed(screened(answers, { events }), 'Dr Wu', nowMs - 48 * hour);
        const before = screened(answers, { events, clearances });
        const more = screened(answers, { events: [...events, event], clearances });
        if (before.gate !== 'open') expect(more.gate).not.toBe('open');
        const fewer = screened(answers, { events, clearances: clearances.slice(1) });
        if (before.gate !== 'open') expect(fewer.gate).not.toBe('open');
      }),
      run,
    );
  });

  test(`one more condition never loosens the limits of a point (seed ${seed})`, () => {
    const codes = ['GB30', 'BL40', 'BL57', 'GB34', 'GV4', 'LI4', 'BL23', 'CV6', 'GB40', 'SI3'];
    const options = safety.questions.general!.questions.find(({ id }) => id === 'conditions')!.options!;
    const conditions = options.map(({ value }) => value).filter((value) => value !== 'none');
    fc.assert(
      fc.property(
        fc.subarray(conditions, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...codes),
        (chosen, pick, code) => {
          const fewer = chosen.filter((_, index) => index !== pick % chosen.length);
          const limits = (list: string[]) =>
            limitsOf(safety, screened({ ...plain, conditions: list.length > 0 ? list : ['none'] }), code);
          const [loose, strict] = [limits(fewer), limits(chosen)];
          expect(strict.maxPressure).toBeLessThanOrEqual(loose.maxPressure);
          expect(strict.maxSeconds).toBeLessThanOrEqual(loose.maxSeconds);
          expect(strict.open && !loose.open).toBe(false);
          expect(strict.tools && !loose.tools).toBe(false);
        },
      ),
      run,
    );
  });
});
