/** Where a diary's scores fall in the trend drawing. Scores run 0 to 10 always, never zoomed; days are evenly spaced. */
export interface TrendDay {
  /** ISO day, `2026-11-24`. */
  readonly day: string;
  readonly before?: number;
  readonly after?: number;
}

export interface TrendWeek {
  readonly from: string;
  readonly to: string;
  readonly average: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface PlacedDay {
  readonly day: string;
  readonly x: number;
  readonly before?: number;
  readonly after?: number;
}

export interface PlacedTrend {
  readonly days: readonly PlacedDay[];
  /** Unbroken runs of "before" scores; a missed day ends a run. */
  readonly runs: readonly string[];
  /** Days without any score: a tick on the axis. */
  readonly missed: readonly number[];
  readonly weeks: readonly { readonly from: number; readonly to: number; readonly y: number }[];
}

export const trendMargin = { left: 34, right: 8, top: 14, bottom: 34 } as const;
const msPerDay = 86_400_000;

export function trendY(score: number, { height }: Frame): number {
  const room = height - trendMargin.top - trendMargin.bottom;
  return trendMargin.top + room * (1 - score / 10);
}

/** `days` in order, at most one a date. Between the first and the last, every date gets its place. */
export function placeTrend(
  days: readonly TrendDay[],
  weeks: readonly TrendWeek[],
  frame: Frame,
): PlacedTrend {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { days: [], runs: [], missed: [], weeks: [] };
  const start = Date.parse(first.day);
  const count = Math.max(1, Math.round((Date.parse(last.day) - start) / msPerDay));
  const room = frame.width - trendMargin.left - trendMargin.right - 16;
  const at = (index: number): number => trendMargin.left + 8 + (room * index) / count;
  const index = (day: string): number => Math.round((Date.parse(day) - start) / msPerDay);
  const byIndex = new Map(days.map((day) => [index(day.day), day]));

  const runs: string[] = [];
  const missed: number[] = [];
  const placed: PlacedDay[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > 1) runs.push(`M${run.join('L')}`);
    run = [];
  };
  for (let i = 0; i <= index(last.day); i++) {
    const day = byIndex.get(i);
    const x = at(i);
    if (day?.before === undefined) endRun();
    else run.push(`${x.toFixed(1)} ${trendY(day.before, frame).toFixed(1)}`);
    if (day === undefined || (day.before === undefined && day.after === undefined)) missed.push(x);
    else {
      const { before, after } = day;
      placed.push({
        day: day.day,
        x,
        ...(before === undefined ? {} : { before: trendY(before, frame) }),
        ...(after === undefined ? {} : { after: trendY(after, frame) }),
      });
    }
  }
  endRun();
  return {
    days: placed,
    runs,
    missed,
    weeks: weeks.map(({ from, to, average }) => ({
      from: at(Math.max(0, index(from))) - 6,
      to: at(Math.min(count, index(to))) + 6,
      y: trendY(average, frame),
    })),
  };
}
