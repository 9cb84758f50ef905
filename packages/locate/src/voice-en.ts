/** Steps in English, as a calm teacher would read them aloud. */
import type { BorderSide, Direction, Region } from '@ashi/atlas';
import { handCm, type Amount, type Setting, type Thing, type Voice } from './voice.ts';

const HAND: ReadonlySet<Region> = new Set<Region>(['hand', 'finger', 'wrist']);
const FOOT: ReadonlySet<Region> = new Set<Region>(['foot', 'toe']);
const ARM: ReadonlySet<Region> = new Set<Region>(['arm', 'elbow', 'forearm', 'shoulder']);

const PARTS: readonly (readonly [number, string])[] = [
  [1 / 4, 'a quarter'],
  [1 / 3, 'one third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
];

const partWord = (part: number): string =>
  PARTS.find(([value]) => Math.abs(value - part) < 0.01)?.[1] ?? `${Math.round(part * 100)} per cent`;

/** Which way to go from a place. */
function way(direction: Direction, { region }: Setting): string {
  switch (direction) {
    case 'proximal':
      if (HAND.has(region)) return 'towards the elbow';
      if (FOOT.has(region)) return 'towards the heel';
      return ARM.has(region) ? 'up the arm' : 'up';
    case 'distal':
      if (HAND.has(region)) return 'towards the fingers';
      if (FOOT.has(region)) return 'towards the toes';
      return ARM.has(region) ? 'down the arm' : 'down';
    case 'superior':
      return 'straight up';
    case 'inferior':
      return 'straight down';
    case 'lateral':
      return 'outwards';
    case 'medial':
      return 'inwards';
    case 'anterior':
      return 'forwards';
    case 'posterior':
      return 'backwards';
    case 'radial':
      return 'towards the thumb';
    case 'ulnar':
      return 'towards the little finger';
    default:
      return DIAGONAL[direction];
  }
}

const DIAGONAL = {
  anterosuperior: 'forwards and up',
  anteroinferior: 'forwards and down',
  posterosuperior: 'backwards and up',
  posteroinferior: 'backwards and down',
  superomedial: 'up and inwards',
  superolateral: 'up and outwards',
  inferomedial: 'down and inwards',
  inferolateral: 'down and outwards',
} as const;

/** On which side of a thing. */
function sideOf(side: BorderSide, { region }: Setting): readonly string[] {
  switch (side) {
    case 'on':
      return ['on'];
    case 'proximal':
      if (FOOT.has(region) || HAND.has(region)) return ['behind'];
      return ['above'];
    case 'distal':
      if (FOOT.has(region) || HAND.has(region)) return ['in front of'];
      return ['below'];
    case 'superior':
      return ['above'];
    case 'inferior':
      return ['below'];
    case 'anterior':
      return ['in front of'];
    case 'posterior':
      return ['behind'];
    case 'lateral':
      return ['on the outer side of'];
    case 'medial':
      return ['on the inner side of'];
    case 'radial':
      return ['on the thumb side of'];
    case 'ulnar':
      return ['on the little-finger side of'];
    default:
      return DIAGONAL_SIDE[side];
  }
}

const DIAGONAL_SIDE = {
  anterosuperior: ['in front of', 'above'],
  anteroinferior: ['in front of', 'below'],
  posterosuperior: ['behind', 'above'],
  posteroinferior: ['behind', 'below'],
  superomedial: ['above', 'on the inner side of'],
  superolateral: ['above', 'on the outer side of'],
  inferomedial: ['below', 'on the inner side of'],
  inferolateral: ['below', 'on the outer side of'],
} as const;

const NUMBERS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';

/**
 * Cun as finger widths: four fingers are three cun, three are two, two are one and a half, a thumb is one.
 * So 5 cun are seven fingers, 7 cun eight fingers and a thumb.
 */
export function fingersEn(cun: number): string {
  const halves = Math.max(1, Math.round(cun * 2));
  const [more, thumb] = REST[halves % 6]!;
  const fingers = 4 * Math.floor(halves / 6) + more;
  const word = NUMBERS.split(' ')[fingers] ?? String(fingers);
  if (fingers === 0) return thumb;
  return `${word} finger widths${thumb === '' ? '' : ` and ${thumb}`}`;
}

/** What is left over three cun, by half cun: fingers, and a part of a thumb. */
const REST: readonly (readonly [fingers: number, thumb: string])[] = [
  [0, ''],
  [0, 'half a thumb’s width'],
  [0, 'one thumb’s width'],
  [2, ''],
  [3, ''],
  [3, 'half a thumb’s width'],
];

function amount({ value, unit, lengthMm, professional }: Amount): string {
  const own = lengthMm === undefined ? '' : `, about ${length(lengthMm)}`;
  if (professional) return `${value} ${unit}${own}`;
  if (unit === 'F-breadth') return `${value === 1 ? 'one finger’s width' : `${value} finger widths`}${own}`;
  return `${fingersEn(value)}${own}`;
}

const inBrackets = (a: Amount): string => amount(a).replace(/, (about .*)$/, ' ($1)');
const length = (mm: number): string => `${handCm(mm)} cm`;
const it = (thing: Thing): string => (thing.known ? 'it' : thing.phrase);
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** Two things of one kind are named together: `the inner and the outer belly of the calf muscle`. */
function pair(things: readonly Thing[]): string {
  const [a, b] = things;
  if (things.length !== 2 || !a || !b || a.known || b.known) return list(things.map(it));
  const [x, y] = [a.phrase.split(' '), b.phrase.split(' ')];
  let tail = 0;
  while (tail < Math.min(x.length, y.length) - 2 && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  if (tail >= 3) {
    const same = x.slice(x.length - tail).join(' ');
    return `${x.slice(0, -tail).join(' ')} and ${y.slice(0, -tail).join(' ')} ${same}`;
  }
  const bones = /^the (\w+ bone) behind /;
  const bone = bones.exec(a.phrase)?.[1];
  if (bone !== undefined && bone === bones.exec(b.phrase)?.[1]) {
    return `the ${bone}s behind ${a.phrase.replace(bones, '')} and ${b.phrase.replace(bones, '')}`;
  }
  return `${a.phrase} and ${b.phrase}`;
}

const EDGES: Readonly<Record<string, BorderSide>> = {
  front: 'anterior',
  'sharp front': 'anterior',
  back: 'posterior',
  rear: 'posterior',
  'inner back': 'posterior',
  upper: 'superior',
  lower: 'inferior',
  inner: 'medial',
  outer: 'lateral',
};

export const EN: Voice = {
  find: (thing, first) => {
    const verb = thing.felt ? (thing.phrase.startsWith('where ') ? 'eel' : 'eel for') : 'ind';
    return first ? `F${verb} ${thing.phrase}.` : `Then f${verb} ${thing.phrase}.`;
  },
  findAndKeepLevel: (thing) =>
    thing.crease
      ? `Find ${thing.phrase} and stay on it.`
      : `${EN.find(thing, true).slice(0, -1)}, and stay level with it.`,
  findAndFollow: (thing) => `Find ${thing.phrase} and follow it.`,
  partOfWay: (part, to, mm) =>
    `From there, go ${partWord(part)} of the way to ${to.phrase}${mm === undefined ? '' : `: about ${length(mm)}`}.`,
  halfway: (second) => `${EN.find(second, false)} Stop halfway between the two.`,
  middleOf: (thing) => `Find ${thing.phrase} and go to its middle.`,
  go: (direction, a, setting, towards) =>
    `From there, go ${way(direction, setting)} ${amount(a)}${towards ? `, towards ${towards.phrase}` : ''}.`,
  goOut: (a) => `From there, go straight out to the side: ${amount(a)}.`,
  goStraight: (w) => `From there, slide straight ${w}.`,
  outsideCorner: (corner, mm) =>
    `Find ${corner.phrase}. The point is just outside it, about ${Math.max(1, Math.round(mm))} mm from the nail.`,
  pressInto: (thing) => `${EN.find(thing, true).slice(0, -1)}: the point is in it.`,
  stop: (clauses, inHollow, arrived) => {
    if (clauses.length === 0) return 'Let the finger sink into the small hollow there.';
    const there = arrived ? 'There you are' : 'Stop';
    return `${there} ${clauses.join(', ')}${inHollow ? ': the finger rests in a small hollow' : ''}.`;
  },
  clause: {
    beside: (sides, thing, setting) => {
      const words = [...new Set(sides.flatMap((side) => sideOf(side, setting)))];
      const near = words.filter((w) => !w.startsWith('on '));
      const flank = words.filter((w) => w.startsWith('on '));
      if (near.length === 0) return `${list(flank)} ${it(thing)}`;
      // "just behind it, on the thumb side"
      const also = flank.map((w) => `, ${w.replace(/ of$/, '')}`).join('');
      return `just ${list(near)} ${it(thing)}${also}`;
    },
    on: (thing) => `on ${it(thing)}`,
    between: (things, halfway) => `${halfway ? 'halfway ' : ''}between ${pair(things)}`,
    inHollowOf: (thing) => (thing.hollow ? `in ${it(thing)}` : `in the hollow beside ${it(thing)}`),
    levelWith: (thing) => (thing.crease ? `on ${it(thing)}` : `level with ${it(thing)}`),
    onLine: (from, to) => `on the line from ${it(from)} to ${it(to)}`,
    onMidline: () => 'on the midline',
    outFromMidline: (a) => `${inBrackets(a)} out from the midline`,
    away: (direction, a, thing, setting) => {
      const words = sideOf(direction, setting);
      return `${inBrackets(a)} ${list(words)} ${it(thing)}`;
    },
    straight: (w, thing) => `straight ${w === 'up' ? 'above' : 'below'} ${it(thing)}`,
    part: (part, from, to) => `${partWord(part)} of the way from ${it(from)} to ${it(to)}`,
  },
  length,
  edgeOf: (phrase) => {
    const found = /^the (front|sharp front|back|rear|inner back|upper|lower|inner|outer) edge of (.+)$/.exec(
      phrase,
    );
    const side = found && EDGES[found[1]!];
    return side ? { side, bone: found[2]! } : undefined;
  },
  point: (code, _name, where) => `${code}, ${where}`,
};
