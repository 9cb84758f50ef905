import { loadAtlas } from '@ashi/atlas/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkScores,
  functionChange,
  globalChange,
  measuresDue,
  morningEvents,
  scoreChange,
  type PainScores,
} from './outcome.ts';
import { noChangeEvents, trendOf } from './trend.ts';

const { safety, references } = loadAtlas();
const seed = 20_261_125;
const day = 86_400_000;
const t0 = Date.parse('2026-11-02T08:00:00Z');
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `6>4 . 5>3`: one entry a day, a dot for a day without a session. */
function diary(text: string): PainScores[] {
  return text.split(' ').flatMap((entry, index) => {
    if (entry === '.') return [];
    const [before = '', after = ''] = entry.split('>');
    return [
      {
        atMs: t0 + index * day,
        ...(before === '' ? {} : { before: Number(before) }),
        ...(after === '' ? {} : { after: Number(after) }),
      },
    ];
  });
}

describe('the morning after', () => {
  const cases: [string, Partial<PainScores>, number][] = [
    ['two higher is worse', { before: 4, nextMorning: 6 }, 1],
    ['one higher is not', { before: 4, nextMorning: 5 }, 0],
    ['lower is not', { before: 4, nextMorning: 1 }, 0],
    ['moved down the leg is', { before: 4, nextMorning: 4, movedDown: true }, 1],
    ['nothing said is nothing known', { before: 4 }, 0],
  ];
  test.each(cases)('%s', (_, scores, count) => {
    expect(morningEvents(safety, { atMs: t0, ...scores })).toHaveLength(count);
  });

  test('it is asked between eight and thirty-six hours after', () => {
    const due = (hours: number) =>
      measuresDue(safety, { firstAtMs: t0, psfsAtMs: t0, missingMorningOf: t0 }, t0 + hours * 3_600_000);
    expect([due(7), due(8), due(36), due(37)]).toEqual([[], ['next-morning'], ['next-morning'], []]);
  });

  test('activities weekly, the impression at four weeks', () => {
    expect(measuresDue(safety, { firstAtMs: t0 }, t0)).toEqual(['psfs']);
    expect(measuresDue(safety, { firstAtMs: t0, psfsAtMs: t0 }, t0 + 6 * day)).toEqual([]);
    expect(measuresDue(safety, { firstAtMs: t0, psfsAtMs: t0 + 27 * day }, t0 + 28 * day)).toEqual(['pgic']);
    expect(
      measuresDue(safety, { firstAtMs: t0, psfsAtMs: t0 + 27 * day, pgicAtMs: t0 + 27 * day }, t0 + 28 * day),
    ).toEqual([]);
  });
});

describe('scores', () => {
  test('a wrong score is told with its place', () => {
    expect(checkScores({ atMs: t0, before: 6, after: 11 })).toEqual({
      ok: false,
      path: 'after',
      message: 'after must be a whole number from 0 to 10, not 11',
    });
    expect(checkScores({ atMs: t0, before: 0, nextMorning: 10 })).toEqual({ ok: true });
  });

  test('a change between two scores', () => {
    expect([scoreChange(6, 4), scoreChange(4, 4), scoreChange(4, 5), scoreChange(4, undefined)]).toEqual([
      { kind: 'lower', by: 2 },
      { kind: 'same', by: 0 },
      { kind: 'higher', by: 1 },
      undefined,
    ]);
  });

  test('activities: two of the mean, or three of one', () => {
    const first = [
      { activity: 'sit', score: 2 },
      { activity: 'walk', score: 4 },
    ];
    const at = (sit: number, walk: number) =>
      functionChange(safety, first, [
        { activity: 'sit', score: sit },
        { activity: 'walk', score: walk },
      ]);
    expect(at(4, 6)).toMatchObject({ mean: 5, change: 2, counts: true });
    expect(at(3, 5)).toMatchObject({ change: 1, counts: false });
    expect(at(5, 4)).toMatchObject({ change: 1.5, counts: true });
    expect(functionChange(safety, first, [{ activity: 'swim', score: 5 }])).toEqual({
      mean: 5,
      counts: false,
      items: [],
    });
    expect(at(12, 4)).toMatchObject({ ok: false, path: 'psfs.0.score' });
  });

  test('the impression has seven answers in both languages', () => {
    expect(globalChange.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(globalChange.filter(({ counts }) => counts).map(({ value }) => value)).toEqual([1, 2, 6, 7]);
  });

  test('what counts as a change is cited', () => {
    for (const key of safety.policy.change.cites) expect(references[key], key).toBeDefined();
  });
});

describe('the line', () => {
  test('gaps stay gaps; of two sessions a day the first before and the last after stand', () => {
    const scores = [...diary('6>4 . 5'), { atMs: t0 + 3_600_000, before: 3, after: 2 }];
    expect(trendOf(safety, scores, dayOf).days).toEqual([
      { day: '2026-11-02', before: 6, after: 2 },
      { day: '2026-11-04', before: 5 },
    ]);
  });

  test('weeks run from the first day; one score makes no average', () => {
    const { weeks } = trendOf(safety, diary('6 6 . 7 . . . 5 . . . . . . 4 4'), dayOf);
    expect(weeks).toEqual([
      { from: '2026-11-02', to: '2026-11-08', average: 19 / 3, days: 3 },
      { from: '2026-11-16', to: '2026-11-22', average: 4, days: 2 },
    ]);
  });

  const cases: [string, string, string, string][] = [
    ['6 6 6', 'too-early', 'Too early to tell', '还看不出来'],
    [
      '6 6 6 6 6 6 6 5 4 5',
      'no-clear-change',
      'No clear change: 6.0 in the first week, 4.7 now',
      '没有明显变化：第一周 6.0，现在 4.7',
    ],
    ['6 6 6 6 6 6 6 4 4 4', 'lower', 'The weekly average went from 6.0 to 4.0', '周平均从 6.0 降到 4.0'],
    ['3 3 3 3 3 3 3 5 5 5', 'higher', 'The weekly average rose from 3.0 to 5.0', '周平均从 3.0 升到 5.0'],
    // A third lower, yet below two points.
    [
      '3 3 3 3 3 3 3 2 2 2',
      'no-clear-change',
      'No clear change: 3.0 in the first week, 2.0 now',
      '没有明显变化：第一周 3.0，现在 2.0',
    ],
  ];
  test.each(cases)('%s is %s', (text, verdict, en, zh) => {
    expect(trendOf(safety, diary(text), dayOf)).toMatchObject({ verdict, title: { en, 'zh-Hans': zh } });
  });

  test('no words ever credit the points', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 60 }), (values) => {
        const { title, about, honest } = trendOf(safety, diary(values.join(' ') || '.'), dayOf);
        const all = [title, about, honest].flatMap((text) => [text.en, text['zh-Hans']]).join(' ');
        expect(all).not.toMatch(/improved|worked|helped|thanks to|better|好转|见效|有效|治/i);
      }),
      { seed },
    );
  });

  test('four weeks without a fall of one point are said, not before', () => {
    const flat = diary(Array.from({ length: 29 }, () => '6').join(' '));
    const falling = diary(Array.from({ length: 29 }, (_, index) => (index < 14 ? '6' : '5')).join(' '));
    const at = (scores: PainScores[], days: number) =>
      noChangeEvents(safety, scores, dayOf, t0 + days * day).length;
    expect([at(flat.slice(0, 27), 27), at(flat, 28), at(falling, 28), at([], 28)]).toEqual([0, 1, 0, 0]);
    // Too few weeks with scores: nothing is known.
    expect(at(diary(`6 6 ${'. '.repeat(26)}6 6`), 30)).toBe(0);
  });
});
