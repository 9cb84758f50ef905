/** The diary in the page's language, made from the person's records. */
import type { Safety } from '@ashi/atlas';
import type { PainScores, Trend } from '@ashi/care';
import type { Outcome, Session } from '@ashi/vault';
import { word, type Language } from '../i18n/words.ts';
import type { DiaryPage, DiaryRow } from '../views/diary/diary.ts';

/** Outcomes as @ashi/care weighs them. */
export function painScores(outcomes: readonly Outcome[]): PainScores[] {
  return outcomes.map(({ at, before, after, nextMorning }) => ({
    atMs: at,
    ...(before === undefined ? {} : { before: before.score }),
    ...(after === undefined ? {} : { after: after.score }),
    ...(nextMorning === undefined ? {} : { nextMorning: nextMorning.score }),
  }));
}

/** The day of a moment where the person is, as an ISO date. */
export function localDay(atMs: number): string {
  const at = new Date(atMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export interface DiaryRecords {
  readonly sessions: readonly Session[];
  readonly outcomes: readonly Outcome[];
}

export function diaryPage(
  safety: Safety,
  trend: Trend,
  { sessions, outcomes }: DiaryRecords,
  language: Language,
  nowMs: number,
): DiaryPage {
  const rows = sessions.map((session) => {
    const outcome = outcomes.find(({ sessionId }) => sessionId === session.id);
    return rowOf(safety, session, outcome, language, nowMs);
  });
  return {
    title: trend.title[language],
    about: trend.about[language],
    honest: trend.honest[language],
    days: trend.days,
    weeks: trend.weeks,
    today: localDay(nowMs),
    rows: rows.reverse(),
  };
}

function rowOf(
  safety: Safety,
  session: Session,
  outcome: Outcome | undefined,
  language: Language,
  nowMs: number,
): DiaryRow {
  const pressed = session.presses.filter(({ seconds }) => seconds > 0);
  const minutes = Math.max(1, Math.round(((session.endedAt ?? session.updatedAt) - session.at) / 60_000));
  const unusual = session.unusual.map(
    (key) => safety.policy.unusual.find((one) => one.key === key)?.text[language] ?? key,
  );
  const { before, after, nextMorning } = outcome ?? {};
  return {
    id: session.id,
    day: dayWords(session.at, nowMs, language),
    what: word(language, 'diary.row', { n: pressed.length, minutes }),
    codes: [...new Set(pressed.map(({ code }) => code))],
    ...(session.note === undefined ? {} : { note: session.note }),
    unusual,
    ...(before === undefined ? {} : { before: before.score }),
    ...(after === undefined ? {} : { after: after.score }),
    ...(nextMorning === undefined ? {} : { nextMorning: nextMorning.score }),
  };
}

function dayWords(atMs: number, nowMs: number, language: Language): string {
  if (localDay(atMs) === localDay(nowMs)) return word(language, 'diary.today');
  return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(atMs);
}
