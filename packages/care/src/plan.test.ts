import { loadAtlas } from '@ashi/atlas/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answer.ts';
import { limitsOf } from './limits.ts';
import { planFor, type Plan } from './plan.ts';
import type { PlanRequest } from './plan-item.ts';
import { screen, type ScreeningInput } from './screening.ts';

const atlas = loadAtlas();
const { safety } = atlas;
const seed = 20_261_125;
const nowMs = Date.parse('2026-11-25T08:00:00Z');
const plain = safety.examples[0]!.answers as Answers;

function plan(
  change: Answers = {},
  request: Partial<PlanRequest> = {},
  input: Partial<ScreeningInput> = {},
): Plan {
  const screening = screen(safety, {
    complaint: 'sciatica',
    answers: { ...plain, ...change },
    nowMs,
    ...input,
  });
  const made = planFor(atlas, {
    complaint: 'sciatica',
    pattern: 'posterior',
    side: 'left',
    firstWeek: true,
    screening,
    ...request,
  });
  if (!made.ok) throw new Error(`gate ${made.gate}`);
  return made;
}

const codes = (made: Plan): string[] => made.items.map(({ code }) => code);
const out = (made: Plan): string[] => made.leftOut.map(({ code, because }) => `${code} ${because}`);

describe('choosing points', () => {
  test('the back of the leg: its own points first in line, near before far', () => {
    const made = plan();
    expect(codes(made)).toEqual(['GB30', 'GB29', 'BL40', 'GB40', 'BL62']);
    expect(made.items.map(({ part }) => part)).toEqual(['general', 'general', 'core', 'general', 'add']);
    expect(out(made)).toEqual(expect.arrayContaining(['BL54 no-card', 'BL57 no-card']));
    expect(made.honest.en).toMatch(/Nobody has tested finger pressure/);
    expect(made.otherSide).toBe(true);
  });

  test('far before near when the buttock is very sore', () => {
    expect(codes(plan({}, { buttockSore: true }))[0]).toBe('BL62');
    expect(codes(plan({}, { buttockSore: true })).at(-1)).toMatch(/^GB(29|30)$/);
  });

  test('other pictures', () => {
    expect(codes(plan({}, { pattern: 'buttock-only' })).sort()).toEqual(['GB29', 'GB30']);
    expect(codes(plan({}, { pattern: 'back-only', side: 'midline' }))).toEqual(['BL40']);
    const front = plan({}, { pattern: 'anterior' });
    expect(codes(front)).toEqual([]);
    expect(front.minutes).toBe(0);
    expect(front.why.at(-1)?.en).toMatch(/None of the five points/);
  });

  test('both sides are pressed when both hurt', () => {
    const made = plan(
      { 'both-legs': 'old' },
      { side: 'both' },
      {
        clearances: [{ rule: 'rf-both-legs-old', scope: 'session', by: 'Dr Wu', atMs: nowMs }],
      },
    );
    expect(made.items[0]?.sides).toEqual(['left', 'right']);
    expect(made.otherSide).toBe(false);
  });

  test('the pair is offered, and added at the end when wanted', () => {
    expect(plan().pairs).toMatchObject([{ of: 'BL62', with: 'SI3', included: false }]);
    expect(codes(plan({}, { withPair: true })).at(-1)).toBe('SI3');
    expect(plan({}, { withPair: true }).pairs[0]?.included).toBe(true);
  });

  test('time: a warm-up, then each point with its rise, release and rest', () => {
    const made = plan();
    expect(made.items.map(({ seconds }) => seconds)).toEqual([60, 60, 45, 60, 60]);
    expect(made.totalSeconds).toBe(30 + 285 + 5 * 26);
    expect(made.minutes).toBe(8);
    expect(plan({}, { firstWeek: false }).items.find(({ code }) => code === 'GB30')?.seconds).toBe(90);
  });

  test('a blood thinner: lighter, fingers only, and the rule is named', () => {
    const [first] = plan({ conditions: ['blood-thinner'] }).items;
    expect(first).toMatchObject({
      pressure: { from: 3, aim: 3, to: 3, usualTo: 6 },
      limitedBy: expect.arrayContaining(['gc-anticoag']),
    });
    const made = plan({ conditions: ['blood-thinner'] });
    const tools = made.items.flatMap(({ tools }) => tools.map(({ key }) => key));
    expect(new Set(tools)).toEqual(new Set(['finger', 'thumb']));
    expect(made.limitedBy).toEqual(['gc-anticoag']);
  });

  test('pregnant: the back of the knee is left out with its reason', () => {
    const made = plan({ pregnant: 'yes', 'pregnancy-signs': 'no' });
    expect(codes(made)).not.toContain('BL40');
    const bl40 = made.leftOut.find(({ code }) => code === 'BL40');
    expect(bl40).toMatchObject({ because: 'hidden', rule: 'gc-pregnant-legs' });
    expect(bl40?.reason.en).toMatch(/^Left out: pregnant, or gave birth/);
    expect(bl40?.reason['zh-Hans']).toMatch(/^不用：怀孕/);
  });

  test('a bruise rests its point for 48 hours, on its side', () => {
    const events = [{ tag: 'after-bruise', atMs: nowMs - 3_600_000, code: 'GB30', side: 'left' }] as const;
    expect(out(plan({}, {}, { events }))).toContain('GB30 resting');
    expect(codes(plan({}, { side: 'right' }, { events }))).toContain('GB30');
    const later = { events, nowMs: nowMs + 48 * 3_600_000 };
    expect(codes(plan({}, {}, later))).toContain('GB30');
  });

  test('who faints easily lies or sits', () => {
    const gb30 = plan({ conditions: ['faints'] }).items.find(({ code }) => code === 'GB30');
    expect(gb30?.postures.map(({ pose }) => pose)).toEqual(['side-lying']);
    expect(gb30?.tools[0]?.key).not.toBe('wall-ball');
    expect(plan().items.find(({ code }) => code === 'GB30')).toMatchObject({
      tools: [{ key: 'wall-ball' }, { key: 'knuckle' }, { key: 'heel-of-hand' }],
      postures: [{ pose: 'standing' }, { pose: 'side-lying' }],
    });
  });

  test('broken skin on one side leaves out the points there', () => {
    const made = plan({ skin: 'yes', 'where-skin': ['ankle-outer:left'] });
    expect(codes(made)).toEqual(['GB30', 'GB29', 'BL40']);
    expect(codes(plan({ skin: 'yes', 'where-skin': ['ankle-outer:right'] }))).toContain('GB40');
  });

  test('without an open gate there is no plan', () => {
    const screening = screen(safety, { complaint: 'sciatica', answers: { saddle: 'yes' }, nowMs });
    const request = {
      complaint: 'sciatica',
      pattern: 'posterior',
      side: 'left',
      firstWeek: true,
      screening,
    } as const;
    expect(planFor(atlas, request)).toEqual({ ok: false, reason: 'gate', gate: 'closed' });
    expect(() => plan({}, { pattern: 'round' })).toThrow('care: sciatica has no pattern "round"');
    expect(() => plan({}, { complaint: 'hiccups' })).toThrow('care: no complaint "hiccups"');
  });

  test(`no item breaks a limit, whatever is true of the person (seed ${seed})`, () => {
    const options = safety.questions.general!.questions.find(({ id }) => id === 'conditions')!.options!;
    const conditions = options.map(({ value }) => value).filter((value) => value !== 'none');
    const patterns = Object.keys(atlas.complaints.sciatica!.points);
    fc.assert(
      fc.property(
        fc.subarray(conditions),
        fc.constantFrom(...patterns),
        fc.constantFrom('no', 'yes', 'postpartum'),
        fc.boolean(),
        fc.integer({ min: 16, max: 90 }),
        (chosen, pattern, pregnant, firstWeek, age) => {
          const answers: Answers = {
            ...plain,
            age,
            pregnant,
            'pregnancy-signs': 'no',
            conditions: chosen.length > 0 ? chosen : ['none'],
            ...Object.fromEntries(
              Object.keys(safety.policy.areas).map((area) => [`where-${area}`, ['calf:left']]),
            ),
          };
          const closed = screen(safety, { complaint: 'sciatica', answers, nowMs });
          const clearances = closed.reasons.map(({ rule }) => ({
            rule,
            scope: 'session' as const,
            by: 'Dr Wu',
            atMs: nowMs,
          }));
          const screening = screen(safety, { complaint: 'sciatica', answers, nowMs, clearances });
          expect(screening.gate).toBe('open');
          const made = planFor(atlas, {
            complaint: 'sciatica',
            pattern,
            side: 'left',
            firstWeek,
            screening,
            withPair: true,
          });
          if (!made.ok) throw new Error('open, yet refused');
          expect(made.items.filter(({ part }) => part !== 'pair').length).toBeLessThanOrEqual(6);
          expect(made.totalSeconds).toBeLessThanOrEqual(1800);
          for (const { code, pressure, seconds, tools } of made.items) {
            const limits = limitsOf(safety, screening, code, 'left');
            expect(limits.open).toBe(true);
            expect(pressure.to).toBeLessThanOrEqual(limits.maxPressure);
            expect(pressure.from <= pressure.aim && pressure.aim <= pressure.to).toBe(true);
            expect(seconds).toBeLessThanOrEqual(limits.maxSeconds);
            if (!limits.tools)
              expect(tools.every(({ key }) => key === 'finger' || key === 'thumb')).toBe(true);
          }
          // Nothing vanishes: every point of the picture is in the plan or has a reason for being out.
          const { core, add } = atlas.complaints.sciatica!.points[pattern]!;
          const told = [...codes(made), ...made.leftOut.map(({ code }) => code)];
          expect([...core, ...add].filter((code) => !told.includes(code))).toEqual([]);
        },
      ),
      { seed, numRuns: 400 },
    );
  });
});
