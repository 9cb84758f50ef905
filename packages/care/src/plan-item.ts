import type { Atlas, PatternPoints, PressPosture, PressTool, Text } from '@ashi/atlas';
import type { Side } from './area.ts';
import { inEach } from './language.ts';
import { limitsOf, type PointLimits } from './limits.ts';
import type { Recognised } from './pattern.ts';
import { leftOutText, type LeftOutReason } from './plan-words.ts';
import type { Screening } from './screening.ts';

/** The parts of the atlas that a plan is made from. */
export type PlanKnowledge = Pick<Atlas, 'points' | 'complaints' | 'safety'>;

export interface PlanRequest {
  readonly complaint: string;
  /** A pattern of the complaint, as `recognise` gives it. */
  readonly pattern: string;
  readonly side: NonNullable<Recognised['side']>;
  readonly screening: Screening;
  /** Whether the person has pressed for less than a week. */
  readonly firstWeek: boolean;
  /** The buttock is too sore to begin with: far points come first. */
  readonly buttockSore?: boolean;
  /** Add the partner of a traditional pair, such as SI3 to BL62. */
  readonly withPair?: boolean;
}

/** Pressure-feel from 0 to 10: begin at `from`, aim for `aim`, never above `to`. `usualTo` is what is usual elsewhere. */
export interface PlannedPressure {
  readonly from: number;
  readonly aim: number;
  readonly to: number;
  readonly usualTo: number;
}

export interface PlanItem {
  readonly code: string;
  /** The side to press; two when both hurt. */
  readonly sides: readonly Side[];
  readonly part: 'core' | 'add' | 'general' | 'pair';
  /** Why it is in the plan. */
  readonly reason: Text;
  readonly seconds: number;
  /** How long from the second week on. */
  readonly secondsLater: number;
  readonly pressure: PlannedPressure;
  /** The first of each is proposed; the others are allowed too. */
  readonly tools: readonly PressTool[];
  readonly postures: readonly PressPosture[];
  readonly care: readonly Text[];
  /** Rules that made it gentler, shorter or plainer than its card. */
  readonly limitedBy: readonly string[];
}

export interface LeftOut {
  readonly code: string;
  readonly because: LeftOutReason;
  /** The rule that hides it. */
  readonly rule?: string;
  readonly reason: Text;
}

/** A point of the tables, before anything was checked. */
export interface Candidate {
  readonly code: string;
  readonly part: PlanItem['part'];
}

/** One point as it may be pressed under the screening, or why it may not. */
export function itemFor(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  { code, part }: Candidate,
  sides: readonly Side[],
  picture: PatternPoints,
): PlanItem | LeftOut {
  const { safety, points } = knowledge;
  const card = points[code]?.press;
  // What a rule hides is said before what we lack, so that the reason that matters is the one shown.
  const bySide = sides.map((side) => ({ side, limits: limitsOf(safety, request.screening, code, side) }));
  const open = bySide.filter(({ limits }) => limits.open);
  const [first] = open;
  if (first === undefined)
    return hiddenBy(
      knowledge,
      code,
      bySide.map(({ limits }) => limits),
    );
  if (card === undefined) return outOf(code, 'no-card');

  const limits = strictest(open.map((one) => one.limits));
  const tools = toolsOf(card.tools, limits);
  const postures = posturesOf(card.postures, limits, tools[0]?.key);
  const longest =
    tools[0]?.key === 'wall-ball' ? Math.min(limits.maxSeconds, limits.ballMaxSeconds) : limits.maxSeconds;
  const seconds = Math.min(request.firstWeek ? card.secondsFirstWeek : card.secondsLater, longest);
  const to = Math.min(card.pressure.to, limits.maxPressure);
  const { because } = limits;
  const limitedBy = [
    ...(to < card.pressure.to ? [because.pressure] : []),
    ...(longest < card.secondsLater ? [because.seconds] : []),
    ...(tools.length < card.tools.length ? [because.tools] : []),
    ...(postures.length < card.postures.length ? [because.prone, because.lying] : []),
  ].filter((rule) => rule !== undefined);
  return {
    code,
    sides: open.map(({ side }) => side),
    part,
    reason: reasonFor(part, picture),
    seconds,
    secondsLater: Math.min(card.secondsLater, longest),
    pressure: {
      from: Math.min(card.pressure.from, to),
      aim: Math.min(card.pressure.usualTo, to),
      to,
      usualTo: safety.policy.pressureScale.targetTo,
    },
    tools,
    postures,
    care: card.care,
    limitedBy: [...new Set(limitedBy)],
  };
}

const plainFinger: PressTool = {
  key: 'finger',
  text: { en: 'Thumb or fingertips only, lightly.', 'zh-Hans': '只用拇指或指尖，轻按。' },
};

/** Tools the limits leave; where nothing is left, plain fingers. */
function toolsOf(tools: readonly PressTool[], limits: PointLimits): readonly PressTool[] {
  const left = tools.filter(({ key }) => {
    if (key === 'thumb' || key === 'finger') return true;
    if (key === 'wall-ball') return limits.ball && !limits.lying;
    return limits.tools;
  });
  return left.length > 0 ? left : [plainFinger];
}

/** Postures the limits leave; a ball at the wall is used standing, everything else rather not. */
function posturesOf(
  postures: readonly PressPosture[],
  limits: PointLimits,
  tool: PressTool['key'] | undefined,
): readonly PressPosture[] {
  const allowed = postures.filter(
    ({ pose }) => (limits.prone || pose !== 'prone') && (!limits.lying || pose !== 'standing'),
  );
  const standing = allowed.filter(({ pose }) => pose === 'standing');
  const others = allowed.filter(({ pose }) => pose !== 'standing');
  const ordered = tool === 'wall-ball' ? [...standing, ...others] : [...others, ...standing];
  return ordered.length > 0 ? ordered : postures.slice(0, 1);
}

function strictest(all: readonly PointLimits[]): PointLimits {
  return all.reduce((a, b) => ({
    ...(b.maxPressure < a.maxPressure ? b : a),
    maxPressure: Math.min(a.maxPressure, b.maxPressure),
    maxSeconds: Math.min(a.maxSeconds, b.maxSeconds),
    tools: a.tools && b.tools,
    ball: a.ball && b.ball,
    ballMaxSeconds: Math.min(a.ballMaxSeconds, b.ballMaxSeconds),
    prone: a.prone && b.prone,
    lying: a.lying || b.lying,
    because: { ...b.because, ...a.because },
  }));
}

function hiddenBy({ safety }: PlanKnowledge, code: string, limits: readonly PointLimits[]): LeftOut {
  const rule = limits.flatMap(({ blockedBy }) => blockedBy)[0];
  if (rule === undefined) return { code, because: 'resting', reason: leftOutText('resting') };
  return { code, because: 'hidden', rule, reason: leftOutText('hidden', safety.rules[rule]) };
}

/** A point that the plan goes without. */
export function outOf(code: string, because: LeftOutReason): LeftOut {
  return { code, because, reason: leftOutText(because) };
}

function reasonFor(part: PlanItem['part'], { names }: PatternPoints): Text {
  switch (part) {
    case 'core':
      return inEach((language) =>
        language === 'en' ? `In the usual set for “${names.en}”.` : `“${names['zh-Hans']}”的常用穴位。`,
      );
    case 'add':
      return inEach((language) =>
        language === 'en' ? `Often added for “${names.en}”.` : `“${names['zh-Hans']}”时常加的穴位。`,
      );
    case 'general':
      return {
        en: 'Generally used by tradition for pain down the leg; not chosen for where yours runs.',
        'zh-Hans': '传统上通用于腿痛的穴位，不是按你疼痛的走向选的。',
      };
    case 'pair':
      return { en: 'Partner in a traditional pair.', 'zh-Hans': '传统配穴中的另一穴。' };
  }
}
