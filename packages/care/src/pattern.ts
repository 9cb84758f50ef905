import type { Safety, SafetyRegion, Text } from '@ashi/atlas';
import type { Answers } from './answer.ts';
import type { Side } from './area.ts';
import { inEach, type Language } from './language.ts';
import { inOrder, type PainMark } from './pain-drawing.ts';

/** Where pain runs, as the tables of points know it. It names a place on the body, never a nerve. */
export type Pattern = 'posterior' | 'lateral' | 'mixed' | 'anterior' | 'back-only' | 'buttock-only';

/** What a drawing, or a choice of regions, says. */
export interface Recognised {
  /** Undefined when the marks fit none, such as toes alone or nothing at all. */
  readonly pattern?: Pattern;
  /** The side that hurts, from the buttock down if marked there; `both`, or `midline` for the low back alone. */
  readonly side?: Side | 'both' | 'midline';
  /** How far down it goes. */
  readonly reach?: SafetyRegion['reach'];
  readonly belowKnee: boolean;
  readonly marks: readonly PainMark[];
  /** Questions that these marks make necessary. */
  readonly asks: readonly string[];
  /** What was recognised, in a few short sentences. */
  readonly sentence: Text;
}

type Reach = SafetyRegion['reach'];
const depth: readonly Reach[] = ['elsewhere', 'back', 'hip', 'thigh', 'knee', 'leg', 'foot'];
/** So many times more regions of one kind than of the other make one pattern of a mixed drawing. */
const dominates = 3;

const patternWords: Readonly<Record<Pattern, Text>> = {
  posterior: { en: 'Back of the leg', 'zh-Hans': '腿后侧' },
  lateral: { en: 'Outer side of the leg', 'zh-Hans': '腿外侧' },
  mixed: { en: 'Back and outer side of the leg', 'zh-Hans': '腿后侧和外侧' },
  anterior: { en: 'Front of the leg', 'zh-Hans': '腿前侧' },
  'back-only': { en: 'The back only, nothing down the leg', 'zh-Hans': '只在腰部，没有往腿上走' },
  'buttock-only': { en: 'The buttock, nothing down the leg', 'zh-Hans': '只到臀部，没有往腿上走' },
};

/** Recognises pattern and side. Throws RangeError for a region that does not exist. */
export function recognise(safety: Safety, given: readonly PainMark[]): Recognised {
  const marks = inOrder(safety, given);
  const pattern = patternOf(safety, marks);
  const side = sideOf(safety, marks);
  const reach = marks.reduce<Reach | undefined>((deepest, { region }) => {
    const next = reachOf(safety, region);
    return deepest === undefined || depth.indexOf(next) > depth.indexOf(deepest) ? next : deepest;
  }, undefined);
  const belowKnee = reach === 'leg' || reach === 'foot';
  const asks = new Set(marks.flatMap(({ region }) => safety.regions[region]?.asks ?? []));
  if (side === 'both' && legMarks(safety, marks).length > 0) asks.add('both-legs');
  return {
    ...(pattern === undefined ? {} : { pattern }),
    ...(side === undefined ? {} : { side }),
    ...(reach === undefined ? {} : { reach }),
    belowKnee,
    marks,
    asks: [...asks],
    sentence: inEach((language) => sentenceOf(safety, marks, pattern, side, reach, language)),
  };
}

/** Answers that a drawing contradicts, to be asked again: both legs are drawn, and "no" was said to both legs. */
export function contradicted({ asks }: Recognised, answers: Answers): readonly string[] {
  return asks.filter((id) => id === 'both-legs' && answers[id] === 'no');
}

function patternOf(safety: Safety, marks: readonly PainMark[]): Pattern | undefined {
  const count = (kind: SafetyRegion['patterns'][number]): number =>
    new Set(
      marks.map(({ region }) => region).filter((region) => safety.regions[region]?.patterns.includes(kind)),
    ).size;
  const [back, side, front] = [count('posterior'), count('lateral'), count('anterior')];
  if (back + side + front === 0) {
    if (count('buttock') > 0) return 'buttock-only';
    return count('back') > 0 ? 'back-only' : undefined;
  }
  if (front > back + side) return 'anterior';
  if (back === 0 || side >= dominates * back) return 'lateral';
  if (side === 0 || back >= dominates * side) return 'posterior';
  return 'mixed';
}

/** Marks from the hip down decide the side; the low back alone may be on the midline. */
function sideOf(safety: Safety, marks: readonly PainMark[]): Recognised['side'] {
  const below = marks.filter(({ region }) => depth.indexOf(reachOf(safety, region)) >= depth.indexOf('hip'));
  const relevant = below.some(({ side }) => side !== 'midline') ? below : marks;
  const left = relevant.some(({ side }) => side === 'left');
  const right = relevant.some(({ side }) => side === 'right');
  if (left && right) return 'both';
  if (left) return 'left';
  if (right) return 'right';
  return relevant.length > 0 ? 'midline' : undefined;
}

function legMarks(safety: Safety, marks: readonly PainMark[]): readonly PainMark[] {
  return marks.filter(({ region }) => depth.indexOf(reachOf(safety, region)) >= depth.indexOf('thigh'));
}

function reachOf(safety: Safety, region: string): Reach {
  return safety.regions[region]?.reach ?? 'elsewhere';
}

function sentenceOf(
  safety: Safety,
  marks: readonly PainMark[],
  pattern: Pattern | undefined,
  side: Recognised['side'],
  reach: Reach | undefined,
  language: Language,
): string {
  if (marks.length === 0) return language === 'en' ? 'Nothing is marked yet.' : '还没有标出疼痛的部位。';
  const sentences = (['left', 'right', 'midline'] as const).map((one) =>
    whereText(safety, marks, one, language),
  );
  if (pattern !== undefined)
    sentences.push(`${patternWords[pattern][language]}${reachText(pattern, reach, language)}`);
  if (side === 'left' || side === 'right')
    sentences.push(clearText(side === 'left' ? 'right' : 'left', language));
  if (side === 'both') sentences.push(language === 'en' ? 'Both sides' : '两侧都有');
  const stop = language === 'en' ? '. ' : '。';
  return `${sentences.filter((one) => one !== '').join(stop)}${stop}`.trim();
}

/** "Left buttock, thigh and calf". */
function whereText(
  safety: Safety,
  marks: readonly PainMark[],
  side: PainMark['side'],
  language: Language,
): string {
  const names = marks
    .filter((mark) => mark.side === side)
    .map(({ region }) => safety.regions[region]?.part[language]);
  const parts = [...new Set(names.filter((name) => name !== undefined))];
  if (parts.length === 0) return '';
  const list = listed(parts, language);
  if (side === 'midline') return `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
  if (language === 'zh-Hans') return `${side === 'left' ? '左侧' : '右侧'}${list}`;
  return `${side === 'left' ? 'Left' : 'Right'} ${list}`;
}

function reachText(pattern: Pattern, reach: Reach | undefined, language: Language): string {
  if (pattern === 'back-only' || pattern === 'buttock-only') return '';
  if (reach === 'foot') return language === 'en' ? ', down to the foot' : '，到足部';
  if (reach === 'leg') return language === 'en' ? ', past the knee' : '，过膝';
  if (reach === 'knee') return language === 'en' ? ', down to the knee' : '，到膝部';
  return language === 'en' ? ', above the knee' : '，未过膝';
}

function clearText(side: Side, language: Language): string {
  if (language === 'zh-Hans') return `${side === 'left' ? '左侧' : '右侧'}没有标出疼痛`;
  return `${side === 'left' ? 'Left' : 'Right'} side clear`;
}

/** "a, b and c"; 「a、b和c」. */
function listed(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const rest = parts.slice(0, -1);
  return language === 'en' ? `${rest.join(', ')} and ${last}` : `${rest.join('、')}和${last}`;
}
