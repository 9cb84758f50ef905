/** The diary in the page's language, made from the records and the trend that @ashi/care works out. */
import type { TrendDay, TrendWeek } from '../../parts/trend.ts';

export interface DiaryPage {
  readonly title: string;
  /** Averages and what counts as a change. */
  readonly about: string;
  /** What the line cannot show. */
  readonly honest: string;
  readonly days: readonly TrendDay[];
  readonly weeks: readonly TrendWeek[];
  readonly today: string;
  readonly rows: readonly DiaryRow[];
}

export interface DiaryRow {
  readonly id: string;
  readonly day: string;
  readonly what: string;
  /** Points that were pressed. */
  readonly codes: readonly string[];
  readonly note?: string;
  readonly unusual: readonly string[];
  readonly before?: number;
  readonly after?: number;
  readonly nextMorning?: number;
}
