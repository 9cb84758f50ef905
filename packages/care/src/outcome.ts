import type { Safety, Text } from '@ashi/atlas';
import type { CareEvent } from './clearance.ts';

/** Pain around one session, NRS-11: 0 none, 10 the worst imaginable. */
export interface PainScores {
  /** When the session began, ms since 1970. */
  readonly atMs: number;
  readonly before?: number;
  readonly after?: number;
  readonly nextMorning?: number;
  /** The person said that the pain has moved further down the leg. */
  readonly movedDown?: boolean;
}

export interface ScoreRefusal {
  readonly ok: false;
  /** Which value, as `psfs.1.score`. */
  readonly path: string;
  readonly message: string;
}

const dayMs = 86_400_000;

/** Checks scores that come from outside. Whole numbers from 0 to 10; what is wrong is told with its path. */
export function checkScores(scores: PainScores): { readonly ok: true } | ScoreRefusal {
  for (const name of ['before', 'after', 'nextMorning'] as const) {
    const refusal = outside(name, scores[name], 0, 10);
    if (refusal !== undefined) return refusal;
  }
  return { ok: true };
}

/**
 * What the morning after tells the rules: `after-worse` when the pain is higher by `policy.change.worseBy` or more
 * than before the session, or has moved further down the leg. Without a morning score nothing is known.
 */
export function morningEvents(safety: Safety, scores: PainScores): readonly CareEvent[] {
  const { before, nextMorning, movedDown, atMs } = scores;
  const rise = before === undefined || nextMorning === undefined ? 0 : nextMorning - before;
  const worse = rise >= safety.policy.change.worseBy || movedDown === true;
  return worse ? [{ tag: 'after-worse', atMs: atMs + dayMs }] : [];
}

/** `same`, `lower` or `higher` by so many points. One session never shows that anything helped. */
export function scoreChange(
  before: number | undefined,
  after: number | undefined,
): { readonly kind: 'same' | 'lower' | 'higher'; readonly by: number } | undefined {
  if (before === undefined || after === undefined) return undefined;
  const kind = after === before ? 'same' : after < before ? 'lower' : 'higher';
  return { kind, by: Math.abs(after - before) };
}

/** One activity the person named, 0 unable to 10 as before. */
export interface Activity {
  readonly activity: string;
  readonly score: number;
}

export interface FunctionChange {
  readonly mean: number;
  /** Against the first time; absent when there is no first time with the same activities. */
  readonly change?: number;
  /** Whether the mean, or one activity, has changed by what counts. */
  readonly counts: boolean;
  readonly items: readonly { readonly activity: string; readonly change: number; readonly counts: boolean }[];
}

/** Patient-Specific Functional Scale: the mean, and the change of the activities that are in both. Higher is better. */
export function functionChange(
  safety: Safety,
  first: readonly Activity[],
  now: readonly Activity[],
): FunctionChange | ScoreRefusal {
  for (const [name, list] of Object.entries({ 'psfs-first': first, psfs: now })) {
    for (const [index, { score }] of list.entries()) {
      const refusal = outside(`${name}.${index}.score`, score, 0, 10);
      if (refusal !== undefined) return refusal;
    }
  }
  const { functionItem, functionMean } = safety.policy.change;
  const items = now.flatMap(({ activity, score }) => {
    const earlier = first.find((one) => one.activity === activity);
    if (earlier === undefined) return [];
    const change = score - earlier.score;
    return [{ activity, change, counts: Math.abs(change) >= functionItem }];
  });
  const mean = average(now.map(({ score }) => score)) ?? 0;
  const change = average(items.map((item) => item.change));
  return {
    mean,
    ...(change === undefined ? {} : { change }),
    counts: (change !== undefined && Math.abs(change) >= functionMean) || items.some((item) => item.counts),
    items,
  };
}

/** The seven answers of the Patient Global Impression of Change, 1 to 7. The first two count as a change. */
export const globalChange: readonly {
  readonly value: number;
  readonly label: Text;
  readonly counts: boolean;
}[] = [
  { value: 1, label: { en: 'Very much better', 'zh-Hans': '好非常多' }, counts: true },
  { value: 2, label: { en: 'Much better', 'zh-Hans': '好很多' }, counts: true },
  { value: 3, label: { en: 'A little better', 'zh-Hans': '好一点' }, counts: false },
  { value: 4, label: { en: 'No change', 'zh-Hans': '没有变化' }, counts: false },
  { value: 5, label: { en: 'A little worse', 'zh-Hans': '差一点' }, counts: false },
  { value: 6, label: { en: 'Much worse', 'zh-Hans': '差很多' }, counts: true },
  { value: 7, label: { en: 'Very much worse', 'zh-Hans': '差非常多' }, counts: true },
];

export interface MeasuresGiven {
  /** The first session of this complaint. */
  readonly firstAtMs: number;
  readonly psfsAtMs?: number;
  readonly pgicAtMs?: number;
  /** Sessions whose morning score is missing. */
  readonly missingMorningOf?: number;
}

/** What to ask now: the morning score after a night, activities every week, the overall impression at four weeks. */
export function measuresDue(
  safety: Safety,
  given: MeasuresGiven,
  nowMs: number,
): readonly ('next-morning' | 'psfs' | 'pgic')[] {
  const due: ('next-morning' | 'psfs' | 'pgic')[] = [];
  const { firstAtMs, psfsAtMs, pgicAtMs, missingMorningOf } = given;
  const night = missingMorningOf === undefined ? -1 : nowMs - missingMorningOf;
  // From 8 to 36 hours after: later a memory of "the next morning" is a guess.
  if (night >= 8 * 3_600_000 && night <= 36 * 3_600_000) due.push('next-morning');
  if (psfsAtMs === undefined || nowMs - psfsAtMs >= 7 * dayMs) due.push('psfs');
  const weeks = safety.policy.change.noChangeWeeks;
  if (nowMs - (pgicAtMs ?? firstAtMs) >= weeks * 7 * dayMs) due.push('pgic');
  return due;
}

/** The mean, or undefined of nothing. */
export function average(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function outside(
  path: string,
  value: number | undefined,
  min: number,
  max: number,
): ScoreRefusal | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return undefined;
  return { ok: false, path, message: `${path} must be a whole number from ${min} to ${max}, not ${value}` };
}
