import type { Safety, Text } from '@ashi/atlas';
import type { CareEvent } from './clearance.ts';
import { inEach, type Language } from './language.ts';
import { average, type PainScores } from './outcome.ts';

/** One day of the line. A score that was not given is absent: a gap stays a gap. */
export interface TrendDay {
  /** ISO day, `2026-11-24`. */
  readonly day: string;
  readonly before?: number;
  readonly after?: number;
}

/** The mean of the scores before pressing, over seven days counted from the first. */
export interface TrendWeek {
  readonly from: string;
  readonly to: string;
  readonly average: number;
  /** On how many days a score was given. */
  readonly days: number;
}

export type TrendVerdict = 'too-early' | 'no-clear-change' | 'lower' | 'higher';

export interface Trend {
  /** Days with a score, in order. */
  readonly days: readonly TrendDay[];
  readonly weeks: readonly TrendWeek[];
  /** The latest week against the first. `lower` and `higher` only from what counts as a change. */
  readonly verdict: TrendVerdict;
  readonly firstAverage?: number;
  readonly lastAverage?: number;
  /** The plain result. */
  readonly title: Text;
  /** What counts as a change, and where that comes from. */
  readonly about: Text;
  /** What the line cannot show. */
  readonly honest: Text;
}

const dayMs = 86_400_000;
/** A week's mean needs scores on so many days. */
const leastDays = 2;

/**
 * The line over the days. `dayOf` tells the ISO day of a moment where the person is. Of several sessions on one day
 * the first score before and the last score after stand for the day. The points are never given the credit.
 */
export function trendOf(
  safety: Safety,
  scores: readonly PainScores[],
  dayOf: (atMs: number) => string,
): Trend {
  const days = daysOf(scores, dayOf);
  const weeks = weeksOf(days);
  const first = weeks[0];
  const last = weeks.length > 1 ? weeks.at(-1) : undefined;
  const verdict = verdictOf(safety, first, last);
  return {
    days,
    weeks,
    verdict,
    ...(first === undefined ? {} : { firstAverage: first.average }),
    ...(last === undefined ? {} : { lastAverage: last.average }),
    title: inEach((language) => titleOf(verdict, first, last, language)),
    about: aboutChange(safety),
    honest: {
      en: 'Leg pain often eases by itself, and attention and hope change scores too. This line cannot show what pressing did.',
      'zh-Hans': '腿疼常会自己缓解，关注和期待也会改变评分。这条线看不出按压起了什么作用。',
    },
  };
}

/**
 * `no-change-4w` when four weeks have passed since the first session, scores were given in the first and in the latest
 * week, and the weekly mean has fallen by less than `policy.change.noChangeBelow`.
 */
export function noChangeEvents(
  safety: Safety,
  scores: readonly PainScores[],
  dayOf: (atMs: number) => string,
  nowMs: number,
): readonly CareEvent[] {
  const { noChangeWeeks, noChangeBelow } = safety.policy.change;
  const firstAtMs = Math.min(...scores.map(({ atMs }) => atMs));
  if (scores.length === 0 || nowMs - firstAtMs < noChangeWeeks * 7 * dayMs) return [];
  const { weeks } = trendOf(safety, scores, dayOf);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined || weeks.length < noChangeWeeks) return [];
  return first.average - last.average < noChangeBelow ? [{ tag: 'no-change-4w', atMs: nowMs }] : [];
}

function daysOf(scores: readonly PainScores[], dayOf: (atMs: number) => string): TrendDay[] {
  const byDay = new Map<string, TrendDay>();
  for (const { atMs, before, after } of [...scores].sort((a, b) => a.atMs - b.atMs)) {
    const day = dayOf(atMs);
    const had = byDay.get(day);
    const first = had?.before ?? before;
    const last = after ?? had?.after;
    if (first === undefined && last === undefined) continue;
    byDay.set(day, {
      day,
      ...(first === undefined ? {} : { before: first }),
      ...(last === undefined ? {} : { after: last }),
    });
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Weeks counted from the first day; a week with too few scores has no mean and leaves a gap. */
function weeksOf(days: readonly TrendDay[]): TrendWeek[] {
  const [start] = days;
  if (start === undefined) return [];
  const startMs = Date.parse(start.day);
  const byWeek = new Map<number, number[]>();
  for (const { day, before } of days) {
    if (before === undefined) continue;
    const week = Math.floor(Math.round((Date.parse(day) - startMs) / dayMs) / 7);
    byWeek.set(week, [...(byWeek.get(week) ?? []), before]);
  }
  const weeks: TrendWeek[] = [];
  for (const [week, values] of [...byWeek].sort(([a], [b]) => a - b)) {
    const mean = average(values);
    if (mean === undefined || values.length < leastDays) continue;
    const from = isoDay(startMs + week * 7 * dayMs);
    weeks.push({ from, to: isoDay(startMs + (week * 7 + 6) * dayMs), average: mean, days: values.length });
  }
  return weeks;
}

/** Below two points nothing is called a change, whatever the percentage. */
function verdictOf(safety: Safety, first: TrendWeek | undefined, last: TrendWeek | undefined): TrendVerdict {
  if (first === undefined || last === undefined) return 'too-early';
  const change = last.average - first.average;
  if (Math.abs(change) < safety.policy.change.painPoints) return 'no-clear-change';
  return change < 0 ? 'lower' : 'higher';
}

function titleOf(
  verdict: TrendVerdict,
  first: TrendWeek | undefined,
  last: TrendWeek | undefined,
  language: Language,
): string {
  const en = language === 'en';
  if (first === undefined || last === undefined) return en ? 'Too early to tell' : '还看不出来';
  const [a, b] = [first.average.toFixed(1), last.average.toFixed(1)];
  switch (verdict) {
    case 'lower':
      return en ? `The weekly average went from ${a} to ${b}` : `周平均从 ${a} 降到 ${b}`;
    case 'higher':
      return en ? `The weekly average rose from ${a} to ${b}` : `周平均从 ${a} 升到 ${b}`;
    default:
      return en
        ? `No clear change: ${a} in the first week, ${b} now`
        : `没有明显变化：第一周 ${a}，现在 ${b}`;
  }
}

function aboutChange({ policy }: Safety): Text {
  const { painPoints, painPercent } = policy.change;
  return {
    en: `For one person, ${painPoints} points or ${painPercent} % counts as a change (Ostelo 2008); we call nothing below ${painPoints} points a change. Dashes are weekly averages of the scores before pressing.`,
    'zh-Hans': `对一个人来说，${painPoints} 分或 ${painPercent}% 才算有变化（Ostelo 2008）；不到 ${painPoints} 分我们都不算。虚线是按压前评分的周平均。`,
  };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
