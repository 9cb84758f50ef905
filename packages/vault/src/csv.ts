import type { Outcome, Rating } from './records/outcome.ts';
import type { Session } from './records/session.ts';

type Cell = string | number | undefined;

/**
 * Text for a spreadsheet: RFC 4180 with CRLF, and a byte-order mark so that Excel reads Chinese.
 * A cell that a spreadsheet would run as a formula (it starts with = + - @, a tab or a line break) gets a leading
 * apostrophe, which spreadsheets hide.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** One row per press; a session without presses has one row with the press columns empty. Times are ISO 8601 UTC. */
export function sessionsCsv(sessions: readonly Session[]): string {
  const header = [
    'session',
    'started',
    'ended',
    'complaint',
    'session_stopped',
    'unusual',
    'note',
    'press',
    'point',
    'side',
    'planned_seconds',
    'seconds',
    'felt',
    'pressure_0_10',
    'tool',
    'press_stopped',
  ];
  const rows = sessions.flatMap((session): Cell[][] => {
    const head: Cell[] = [
      session.id,
      time(session.at),
      time(session.endedAt),
      session.complaint,
      session.stopped,
      session.unusual.join(' '),
      session.note,
    ];
    if (session.presses.length === 0) return [[...head, ...Array<undefined>(9).fill(undefined)]];
    return session.presses.map((press, index) => [
      ...head,
      index + 1,
      press.code,
      press.side,
      press.planned,
      press.seconds,
      press.felt.join(' '),
      press.pressure,
      press.tool,
      press.stopped,
    ]);
  });
  return toCsv(header, rows);
}

/** One row per outcome. Scores 0–10, PGIC 1–7, PSFS as its mean and as `activity: score` pairs. */
export function outcomesCsv(outcomes: readonly Outcome[]): string {
  const header = [
    'outcome',
    'at',
    'complaint',
    'session',
    'before',
    'before_at',
    'after',
    'after_at',
    'next_morning',
    'next_morning_at',
    'pgic_1_7',
    'psfs_mean',
    'psfs',
    'note',
  ];
  const rows = outcomes.map((outcome): Cell[] => [
    outcome.id,
    time(outcome.at),
    outcome.complaint,
    outcome.sessionId,
    ...rating(outcome.before),
    ...rating(outcome.after),
    ...rating(outcome.nextMorning),
    outcome.pgic,
    mean(outcome.psfs?.map((item) => item.score)),
    outcome.psfs?.map((item) => `${item.activity}: ${item.score}`).join('; '),
    outcome.note,
  ]);
  return toCsv(header, rows);
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function time(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

function rating(value: Rating | undefined): Cell[] {
  return [value?.score, time(value?.at)];
}

function mean(values: readonly number[] | undefined): number | undefined {
  if (values === undefined || values.length === 0) return undefined;
  return Math.round((values.reduce((a, b) => a + b, 0) / values.length) * 100) / 100;
}
