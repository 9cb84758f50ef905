import type { PatternPoints, Text } from '@ashi/atlas';
import type { Side } from './area.ts';
import { sessionLimits } from './limits.ts';
import {
  itemFor,
  outOf,
  type Candidate,
  type LeftOut,
  type PlanItem,
  type PlanKnowledge,
  type PlanRequest,
} from './plan-item.ts';
import { whyText } from './plan-words.ts';
import type { Screening, SessionGate } from './screening.ts';

export interface PairOffer {
  /** The point in the plan and its partner. */
  readonly of: string;
  readonly with: string;
  readonly text: Text;
  readonly included: boolean;
}

export interface Plan {
  readonly ok: true;
  readonly complaint: string;
  readonly pattern: string;
  readonly side: PlanRequest['side'];
  readonly items: readonly PlanItem[];
  readonly leftOut: readonly LeftOut[];
  readonly pairs: readonly PairOffer[];
  /** Everything with finding breath between points, seconds. */
  readonly totalSeconds: number;
  readonly minutes: number;
  /** Why these points, in a few sentences. */
  readonly why: readonly Text[];
  /** What is known about pressing for this, in one line. */
  readonly honest: Text;
  /** Rules that the answers switched on and that changed something here. */
  readonly limitedBy: readonly string[];
  /** Whether the other side may be pressed too, lighter: only when one side hurts. */
  readonly otherSide: boolean;
}

export interface PlanRefusal {
  readonly ok: false;
  readonly reason: 'gate';
  readonly gate: SessionGate;
}

/**
 * Chooses and orders points. Refuses while the screening is not open. Points without a press card are named among
 * those left out. Throws RangeError for a complaint or a pattern that the atlas does not know.
 */
export function planFor(knowledge: PlanKnowledge, request: PlanRequest): Plan | PlanRefusal {
  const { complaint, pattern, screening, side } = request;
  if (screening.gate !== 'open') return { ok: false, reason: 'gate', gate: screening.gate };
  const known = knowledge.complaints[complaint];
  if (known === undefined) throw new RangeError(`care: no complaint "${complaint}"`);
  const picture = known.points[pattern];
  if (picture === undefined) throw new RangeError(`care: ${complaint} has no pattern "${pattern}"`);
  const sides: Side[] = side === 'left' || side === 'right' ? [side] : ['left', 'right'];

  const leftOut: LeftOut[] = [];
  const chosen: PlanItem[] = [];
  const most = knowledge.safety.policy.session.mostPoints;
  for (const candidate of candidates(knowledge, request, picture)) {
    const result = itemFor(knowledge, request, candidate, sides, picture);
    if ('because' in result) leftOut.push(result);
    else if (chosen.length >= most) leftOut.push(outOf(candidate.code, 'enough'));
    else chosen.push(result);
  }
  const { pairs, partners } = pairing(knowledge, request, chosen, sides, picture);
  const ordered = inOrderOf(knowledge, [...chosen, ...partners], request.buttockSore === true);
  const items = withinTime(knowledge, screening, ordered, leftOut);
  const totalSeconds = secondsOf(knowledge, items);
  return {
    ok: true,
    complaint,
    pattern,
    side,
    items,
    leftOut,
    pairs,
    totalSeconds,
    minutes: Math.ceil(totalSeconds / 60),
    why: whyText(picture),
    honest: known.headline,
    limitedBy: limitingRules(knowledge, screening, items, leftOut),
    otherSide: sides.length === 1,
  };
}

/** Patterns that run down the leg share the points that are generally used; the others keep to their own. */
const legPatterns: readonly string[] = ['posterior', 'lateral', 'mixed'];

function candidates(
  { complaints, points }: PlanKnowledge,
  request: PlanRequest,
  picture: PatternPoints,
): Candidate[] {
  const list: Candidate[] = [
    ...picture.core.map((code) => ({ code, part: 'core' as const })),
    ...picture.add.map((code) => ({ code, part: 'add' as const })),
  ];
  if (legPatterns.includes(request.pattern)) {
    for (const name of [...legPatterns, 'buttock-only']) {
      const other = complaints[request.complaint]?.points[name];
      const general = [...(other?.core ?? []), ...(other?.add ?? [])];
      for (const code of general) {
        if (points[code]?.press !== undefined) list.push({ code, part: 'general' });
      }
    }
  }
  return list.filter((one, index) => list.findIndex(({ code }) => code === one.code) === index);
}

/** Offers the partner of a pair for a point in the plan, and adds it if it was asked for and may be pressed. */
function pairing(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  chosen: readonly PlanItem[],
  sides: readonly Side[],
  picture: PatternPoints,
): { readonly pairs: PairOffer[]; readonly partners: PlanItem[] } {
  const pairs: PairOffer[] = [];
  const partners: PlanItem[] = [];
  const codes = chosen.map(({ code }) => code);
  for (const { code } of chosen) {
    const pair = knowledge.points[code]?.pairing;
    if (pair === undefined || codes.includes(pair.with)) continue;
    const item = itemFor(knowledge, request, { code: pair.with, part: 'pair' }, sides, picture);
    if ('because' in item) continue;
    const included = request.withPair === true;
    pairs.push({ of: code, with: pair.with, text: pair.text, included });
    if (included) partners.push(item);
  }
  return { pairs, partners };
}

/** From the back down to the toes; a hand comes last, beside its partner. */
const nearToFar: readonly string[] = [
  ...['lumbar', 'sacral', 'buttock', 'hip', 'groin', 'thigh', 'knee', 'leg', 'ankle', 'foot', 'toe'],
];

function inOrderOf({ points }: PlanKnowledge, items: readonly PlanItem[], farFirst: boolean): PlanItem[] {
  const place = ({ code }: PlanItem): number => {
    const at = nearToFar.indexOf(points[code]?.location.region ?? '');
    return at < 0 ? nearToFar.length : at;
  };
  const pairLast = (item: PlanItem): number => (item.part === 'pair' ? 1 : 0);
  return [...items].sort(
    (a, b) => pairLast(a) - pairLast(b) || (farFirst ? place(b) - place(a) : place(a) - place(b)),
  );
}

/** Drops the last points until the session is within its longest time. */
function withinTime(
  knowledge: PlanKnowledge,
  screening: Screening,
  items: readonly PlanItem[],
  leftOut: LeftOut[],
): readonly PlanItem[] {
  const { maxSeconds } = sessionLimits(knowledge.safety, screening);
  const kept = [...items];
  while (kept.length > 1 && secondsOf(knowledge, kept) > maxSeconds) {
    const last = kept.pop();
    if (last !== undefined) leftOut.push(outOf(last.code, 'too-long'));
  }
  return kept;
}

function secondsOf({ safety }: PlanKnowledge, items: readonly PlanItem[]): number {
  const { warmUpSeconds, riseSeconds, releaseSeconds, restSeconds } = safety.policy.session;
  const each = riseSeconds + releaseSeconds + restSeconds;
  return items.reduce(
    (sum, { seconds, sides }) => sum + sides.length * (seconds + each),
    items.length > 0 ? warmUpSeconds : 0,
  );
}

function limitingRules(
  { safety }: PlanKnowledge,
  screening: Screening,
  items: readonly PlanItem[],
  leftOut: readonly LeftOut[],
): readonly string[] {
  const felt = new Set([...items.flatMap(({ limitedBy }) => limitedBy), ...leftOut.map(({ rule }) => rule)]);
  return screening.reasons
    .map(({ rule }) => rule)
    .filter((rule) => felt.has(rule) && safety.rules[rule] !== undefined);
}
