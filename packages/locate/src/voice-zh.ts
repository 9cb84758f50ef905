/** 中文步骤：像老师当面讲给人听。 */
import type { BorderSide, Direction, Region } from '@ashi/atlas';
import { handCm, type Amount, type Setting, type Thing, type Voice } from './voice.ts';

const HAND: ReadonlySet<Region> = new Set<Region>(['hand', 'finger', 'wrist']);
const FOOT: ReadonlySet<Region> = new Set<Region>(['foot', 'toe']);

const PARTS: readonly (readonly [number, string])[] = [
  [1 / 4, '四分之一'],
  [1 / 3, '三分之一'],
  [1 / 2, '一半'],
  [2 / 3, '三分之二'],
  [3 / 4, '四分之三'],
];

const partWord = (part: number): string =>
  PARTS.find(([value]) => Math.abs(value - part) < 0.01)?.[1] ?? `百分之${Math.round(part * 100)}`;

function way(direction: Direction, { region }: Setting): string {
  switch (direction) {
    case 'proximal':
      return HAND.has(region) ? '向手肘方向' : FOOT.has(region) ? '向足跟方向' : '向上';
    case 'distal':
      return HAND.has(region) ? '向手指方向' : FOOT.has(region) ? '向脚趾方向' : '向下';
    case 'superior':
      return '向正上方';
    case 'inferior':
      return '向正下方';
    case 'lateral':
      return '向外';
    case 'medial':
      return '向内';
    case 'anterior':
      return '向前';
    case 'posterior':
      return '向后';
    case 'radial':
      return '向拇指一侧';
    case 'ulnar':
      return '向小指一侧';
    default:
      return `向${DIAGONAL[direction]}`;
  }
}

const DIAGONAL = {
  anterosuperior: '前上方',
  anteroinferior: '前下方',
  posterosuperior: '后上方',
  posteroinferior: '后下方',
  superomedial: '内上方',
  superolateral: '外上方',
  inferomedial: '内下方',
  inferolateral: '外下方',
} as const;

const PLAIN_SIDES: Readonly<Record<string, string>> = {
  superior: '上',
  inferior: '下',
  anterior: '前',
  posterior: '后',
  lateral: '外',
  medial: '内',
};

function sideWord(side: BorderSide, { region }: Setting): string {
  switch (side) {
    case 'on':
      return '上';
    case 'proximal':
      return FOOT.has(region) || HAND.has(region) ? '后' : '上';
    case 'distal':
      return FOOT.has(region) || HAND.has(region) ? '前' : '下';
    case 'radial':
      return '拇指一侧';
    case 'ulnar':
      return '小指一侧';
    default:
      return PLAIN_SIDES[side] ?? DIAGONAL[side as keyof typeof DIAGONAL];
  }
}

/** 前 与 下 合为 前下方；先前后内外，再上下。 */
function sidesWord(sides: readonly BorderSide[], setting: Setting): string {
  const words = [...new Set(sides.map((side) => sideWord(side, setting)))];
  const single = words.filter((w) => w.length === 1);
  const rest = words.filter((w) => w.length > 1);
  single.sort((a, b) => '前后内外上下'.indexOf(a) - '前后内外上下'.indexOf(b));
  const joined =
    single.length > 1
      ? `${single.join('')}方`
      : single.map((w) => ('内外'.includes(w) ? `${w}侧` : `${w}方`)).join('');
  return [...(joined ? [joined] : []), ...rest.map((w) => (joined ? `靠${w}` : w))].join('、');
}

const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'];
const counted = (n: number): string =>
  n < 10 ? DIGITS[n]! : `十${n % 10 === 0 ? '' : n % 10 === 2 ? '二' : DIGITS[n % 10]!}`;

/** 四横指为三寸，三横指为二寸，两横指为一寸半，拇指一寸：五寸是七横指，七寸是八横指再加一个拇指宽。 */
export function fingersZh(cun: number): string {
  const halves = Math.max(1, Math.round(cun * 2));
  const [more, thumb] = REST[halves % 6]!;
  const fingers = 4 * Math.floor(halves / 6) + more;
  if (fingers === 0) return thumb;
  return `${counted(fingers)}横指宽${thumb === '' ? '' : `再加${thumb}`}`;
}

const REST: readonly (readonly [fingers: number, thumb: string])[] = [
  [0, ''],
  [0, '半个拇指宽'],
  [0, '一个拇指宽'],
  [2, ''],
  [3, ''],
  [3, '半个拇指宽'],
];

const length = (mm: number): string => `${handCm(mm)} 厘米`;

function amount({ value, unit, lengthMm, professional }: Amount): string {
  const own = lengthMm === undefined ? '' : `（约 ${length(lengthMm)}）`;
  if (professional)
    return ` ${value} ${unit === 'F-breadth' ? '横指' : unit === 'F-cun' ? '同身寸' : '寸'}${own}`;
  if (unit === 'F-breadth') return `${value === 1 ? '一' : value}横指宽${own}`;
  return `${fingersZh(value)}${own}`;
}

const it = (thing: Thing): string => (thing.known ? '它' : thing.phrase);
const and = (things: readonly Thing[]): string => {
  const words = things.map(it);
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join('、')}和${words[words.length - 1]}`;
};

/** 同类的两样合着说：小腿肚内侧和外侧的肌腹。 */
function pair(things: readonly Thing[]): string {
  const [a, b] = things;
  if (things.length !== 2 || !a || !b || a.known || b.known) return and(things);
  const [x, y] = [a.phrase, b.phrase];
  const shorter = Math.min(x.length, y.length);
  let tail = 0;
  while (tail < shorter - 1 && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  // 不把“第四趾”拆成“第四”。
  if ('趾指侧'.includes(x[x.length - tail] ?? ' ')) tail--;
  if (tail < 3) return and(things);
  let head = 0;
  while (head < shorter - tail - 1 && x[head] === y[head]) head++;
  if (x[head - 1] === '第') head--;
  const same = x.slice(x.length - tail);
  return `${x.slice(0, x.length - tail)}和${y.slice(head, y.length - tail)}${same}`;
}

const EDGES: Readonly<Record<string, BorderSide>> = {
  前缘: 'anterior',
  后缘: 'posterior',
  上缘: 'superior',
  下缘: 'inferior',
  内缘: 'medial',
  外缘: 'lateral',
};

export const ZH: Voice = {
  find: (thing, first) => `${first ? '先' : '再'}${thing.felt ? '摸到' : '找到'}${thing.phrase}。`,
  findAndKeepLevel: (thing) =>
    thing.crease
      ? `先找到${thing.phrase}，手指停在这条线上。`
      : `先${thing.felt ? '摸到' : '找到'}${thing.phrase}，保持在同一高度。`,
  findAndFollow: (thing) => `先找到${thing.phrase}，手指沿着它走。`,
  partOfWay: (part, to, mm) =>
    `从这里沿皮肤向${to.phrase}量，走全程的${partWord(part)}${mm === undefined ? '' : `，约 ${length(mm)}`}。`,
  halfway: (second) => `${ZH.find(second, false).slice(0, -1)}，两处连线的中点就是。`,
  middleOf: (thing) => `找到${thing.phrase}，取它的中点。`,
  go: (direction, a, setting, towards) =>
    `从这里${way(direction, setting)}量${amount(a)}${towards ? `，沿着通向${towards.phrase}的线走` : ''}。`,
  goOut: (a) => `从这里水平向外量${amount(a)}。`,
  goStraight: (w) => `从这里向正${w === 'up' ? '上' : '下'}方移。`,
  outsideCorner: (corner, mm) =>
    `找到${corner.phrase}，穴位就在角外约 ${Math.max(1, Math.round(mm))} 毫米处。`,
  pressInto: (thing) => `${ZH.find(thing, true).slice(0, -1)}，穴位就在其中。`,
  stop: (clauses, inHollow, arrived) => {
    if (clauses.length === 0) return '手指落在那里的小凹陷中。';
    const told = clauses.map((c, i) => (i === 0 ? c : `，${/[上]$/.test(c) ? '落' : ''}在${c}`)).join('');
    return `${arrived ? '此处正在' : '停在'}${told}${inHollow ? '，指下有一处小凹陷' : ''}。`;
  },
  clause: {
    beside: (sides, thing, setting) => `${it(thing)}的${sidesWord(sides, setting)}`,
    on: (thing) => `${it(thing)}上`,
    between: (things, halfway) => `${pair(things)}${halfway ? '的正中间' : '之间'}`,
    inHollowOf: (thing) => (thing.hollow ? `${it(thing)}中` : `${it(thing)}旁的凹陷中`),
    levelWith: (thing) => (thing.crease ? `${it(thing)}上` : `与${it(thing)}相平处`),
    onLine: (from, to) => `${it(from)}与${it(to)}的连线上`,
    onMidline: () => '正中线上',
    outFromMidline: (a) => `正中线旁开${amount(a)}处`,
    away: (direction, a, thing, setting) => `${it(thing)}${way(direction, setting)}${amount(a)}处`,
    straight: (w, thing) => `${it(thing)}的正${w === 'up' ? '上' : '下'}方`,
    part: (part, from, to) => `从${it(from)}到${it(to)}的${partWord(part)}处`,
  },
  length,
  edgeOf: (phrase) => {
    const found = /^(.+?)的?(前缘|后缘|上缘|下缘|内缘|外缘)$/.exec(phrase);
    const side = found && EDGES[found[2]!];
    return side ? { side, bone: found[1]! } : undefined;
  },
  point: (code, name, where) => `${name}（${code}，${where.replace(/（.*?）/g, '')}）`,
};
