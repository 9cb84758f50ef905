import type { Safety, SafetyRule } from '@ashi/atlas';
import { liesIn, placesOf, type Side } from './area.ts';
import type { Screening } from './screening.ts';

/** What the rules leave of one point. Of all rules that concern it, the strictest value holds. */
export interface PointLimits {
  readonly code: string;
  /** Whether it may be pressed at all. */
  readonly open: boolean;
  /** Rules that hide it; empty when it is open. */
  readonly blockedBy: readonly string[];
  /** Until when it rests, after a bruise. */
  readonly restUntilMs?: number;
  /** Highest pressure-feel, 0 to 10, whole. */
  readonly maxPressure: number;
  /** Longest press, seconds. */
  readonly maxSeconds: number;
  /** Whether anything but a thumb or a fingertip may be used. */
  readonly tools: boolean;
  readonly ball: boolean;
  /** Longest press with a ball, seconds; 0 when no ball is allowed. */
  readonly ballMaxSeconds: number;
  /** Whether it may be pressed lying on the front. */
  readonly prone: boolean;
  /** Whether one must lie, or sit with support. */
  readonly lying: boolean;
  /** The rule that set each value; absent where nothing but the hard limits did. */
  readonly because: Readonly<Partial<Record<'pressure' | 'seconds' | 'tools' | 'prone' | 'lying', string>>>;
  /** Every rule that concerns this point in particular (not all points alike), to show as care to take. */
  readonly care: readonly string[];
}

const hourMs = 3_600_000;

/** The limits of one point under a screening. `side` matters where an area is on one side only. */
export function limitsOf(safety: Safety, screening: Screening, code: string, side?: Side): PointLimits {
  const concerned = rulesOn(safety, screening).filter(([, rule]) =>
    concerns(safety, screening, rule, code, side),
  );
  const effects = concerned.map(([id, { effect }]) => ({ id, effect }));
  const scale = least(effects.map(({ id, effect }) => ({ id, value: effect.scaleDose })));
  const pressure = least(effects.map(({ id, effect }) => ({ id, value: effect.maxPressure })));
  const seconds = least(effects.map(({ id, effect }) => ({ id, value: effect.maxSeconds })));
  const ballSeconds = least(effects.map(({ id, effect }) => ({ id, value: effect.toolMaxSeconds })));
  const factor = scale?.value ?? 1;
  const noTools = effects.find(({ effect }) => effect.noTools === true)?.id;
  const noProne = effects.find(({ effect }) => effect.noProne === true)?.id;
  const lying = effects.find(({ effect }) => effect.posture === 'lying')?.id;
  const ball =
    noTools === undefined && effects.some(({ effect }) => effect.ballAllowed?.includes(code) === true);
  const maxSeconds = Math.floor((seconds?.value ?? 0) * factor);
  const blockedBy = blocks(safety, screening, code, side);
  const restUntilMs = restUntil(safety, screening, code, side);
  return {
    code,
    open: blockedBy.length === 0 && restUntilMs === undefined,
    blockedBy,
    ...(restUntilMs === undefined ? {} : { restUntilMs }),
    maxPressure: Math.floor((pressure?.value ?? 0) * factor),
    maxSeconds,
    tools: noTools === undefined,
    ball,
    ballMaxSeconds: ball ? Math.min(maxSeconds, Math.floor((ballSeconds?.value ?? 0) * factor)) : 0,
    prone: noProne === undefined,
    lying: lying !== undefined,
    because: {
      ...named('pressure', scale?.id ?? pressure?.id),
      ...named('seconds', scale?.id ?? seconds?.id),
      ...named('tools', noTools),
      ...named('prone', noProne),
      ...named('lying', lying),
    },
    care: concerned.filter(([, { appliesTo }]) => appliesTo.type === 'points').map(([id]) => id),
  };
}

/** The points that the screening hides, of those given. */
export function hiddenPoints(
  safety: Safety,
  screening: Screening,
  codes: readonly string[],
): readonly string[] {
  return codes.filter((code) => !limitsOf(safety, screening, code).open);
}

/** Longest session in seconds and most sessions a day. */
export function sessionLimits(
  safety: Safety,
  screening: Screening,
): { readonly maxSeconds: number; readonly maxPerDay: number } {
  const effects = rulesOn(safety, screening).map(([, { effect }]) => effect);
  const all = (pick: (effect: SafetyRule['effect']) => number | undefined): number =>
    Math.min(...effects.map(pick).filter((value) => value !== undefined));
  return {
    maxSeconds: all((effect) => effect.maxSessionSeconds),
    maxPerDay: all((effect) => effect.maxSessionsPerDay),
  };
}

type Entry = readonly [string, SafetyRule];

/** Rules that are on for everyone, and those that the screening switched on. */
function rulesOn(safety: Safety, screening: Screening): Entry[] {
  const on = new Set(screening.reasons.map(({ rule }) => rule));
  return Object.entries(safety.rules).filter(([id, { trigger }]) => trigger === 'always' || on.has(id));
}

function concerns(
  safety: Safety,
  screening: Screening,
  rule: SafetyRule,
  code: string,
  side?: Side,
): boolean {
  const { type, groups = [], points = [], region } = rule.appliesTo;
  switch (type) {
    case 'all':
    case 'technique':
      return true;
    case 'points':
      return points.includes(code) || groups.some((group) => inGroup(safety, group, code));
    case 'region': {
      // Until the person has said where, it may be anywhere.
      const places = region === undefined ? undefined : placesOf(screening.answers, region);
      return places === undefined || liesIn(safety, code, side, places);
    }
  }
}

function blocks(safety: Safety, screening: Screening, code: string, side?: Side): string[] {
  return rulesOn(safety, screening)
    .filter(([id, { effect, trigger }]) => {
      const lifted =
        trigger !== 'always' && screening.clearances.some((one) => one.rule === id && one.scope === 'points');
      if (lifted) return false;
      if (effect.blockGroups?.some((group) => inGroup(safety, group, code)) === true) return true;
      if (effect.blockRegion === undefined) return false;
      const places = placesOf(screening.answers, effect.blockRegion);
      return places === undefined || liesIn(safety, code, side, places);
    })
    .map(([id]) => id);
}

function restUntil(safety: Safety, screening: Screening, code: string, side?: Side): number | undefined {
  let until: number | undefined;
  for (const { effect, trigger } of Object.values(safety.rules)) {
    if (effect.restHours === undefined) continue;
    for (const event of screening.events) {
      const sameSide = event.side === undefined || side === undefined || event.side === side;
      if (event.tag !== trigger || (event.code !== undefined && event.code !== code) || !sameSide) continue;
      const end = event.atMs + effect.restHours * hourMs;
      if (end > screening.nowMs) until = Math.max(until ?? 0, end);
    }
  }
  return until;
}

function inGroup(safety: Safety, group: string, code: string): boolean {
  const points = safety.groups[group]?.points;
  if (points === undefined) throw new RangeError(`care: no group of points "${group}"`);
  return points.includes('*') || points.includes(code);
}

interface Value {
  readonly id: string;
  readonly value: number;
}

function least(
  values: readonly { readonly id: string; readonly value: number | undefined }[],
): Value | undefined {
  let strictest: Value | undefined;
  for (const { id, value } of values) {
    if (value !== undefined && (strictest === undefined || value < strictest.value))
      strictest = { id, value };
  }
  return strictest;
}

function named<K extends string>(key: K, id: string | undefined): Partial<Record<K, string>> {
  return id === undefined ? {} : ({ [key]: id } as Partial<Record<K, string>>);
}
