import type { Atlas, CategoryKind, Channel, Complaint, Point, Term, Text } from '../types.generated.ts';

export type HitKind = 'point' | 'complaint' | 'channel' | 'category' | 'term';

/** One thing that can be found, with all it is called. */
export interface Entry {
  readonly kind: HitKind;
  /** A point or channel code; the key of a complaint, a category or an indication. */
  readonly id: string;
  readonly label: Text;
  /** Names: each alone, or its beginning, is a reason to come first. */
  readonly names: readonly string[];
  /** Where it is, in words; empty for what is nowhere. */
  readonly where: readonly string[];
  /** Whether the point can be pressed with a card of ours; such points come first among equals. */
  readonly complete: boolean;
  /** Points to offer after it, best first. Never for uses that call for a doctor or that only history knows. */
  readonly leadsTo: readonly string[];
}

export function entriesOf(atlas: Atlas): Entry[] {
  const carriers = carriersOf(atlas);
  return [
    ...Object.values(atlas.points).map(pointEntry),
    ...Object.values(atlas.complaints).map((complaint) => complaintEntry(complaint, atlas)),
    ...Object.values(atlas.channels).map(channelEntry),
    ...Object.entries(atlas.categories).map(([id, kind]) => categoryEntry(id, kind, atlas)),
    ...Object.entries(atlas.terms.indications).map(([id, term]) => termEntry(id, term, carriers)),
  ];
}

/** Points by indication, its key points first, then where it is most typical; only unflagged uses. */
function carriersOf(atlas: Atlas): Map<string, string[]> {
  const found = new Map<string, { code: string; rank: number; votes: number }[]>();
  for (const point of Object.values(atlas.points)) {
    for (const { term, rank, votes, flag } of point.indications) {
      if (flag !== undefined) continue;
      const list = found.get(term) ?? [];
      list.push({ code: point.code, rank, votes });
      found.set(term, list);
    }
  }
  return new Map(
    [...found].map(([term, list]) => [term, inOrder(list, atlas.terms.indications[term]?.keyPoints ?? [])]),
  );
}

function inOrder(
  list: { code: string; rank: number; votes: number }[],
  keyPoints: readonly string[],
): string[] {
  const place = (code: string): number => {
    const found = keyPoints.indexOf(code);
    return found < 0 ? keyPoints.length : found;
  };
  return list
    .sort((a, b) => place(a.code) - place(b.code) || a.rank - b.rank || b.votes - a.votes)
    .map(({ code }) => code);
}

function pointEntry(point: Point): Entry {
  const { names } = point;
  const romaji = names.ja === undefined ? [] : [names.ja.romaji, shortVowels(names.ja.romaji)];
  return {
    kind: 'point',
    id: point.code,
    label: { en: `${point.code} ${names.pinyin}`, 'zh-Hans': `${point.code} ${names['zh-Hans']}` },
    names: unique([
      point.code,
      names.pinyin,
      ...(names.pinyinAlternatives ?? []),
      names['zh-Hans'],
      names['zh-Hant'],
      ...(names.variants ?? []),
      names.en,
      ...(names.enAlternatives ?? []),
      ...(names.ko === undefined ? [] : [names.ko.hangul, names.ko.romanised]),
      ...(names.ja === undefined ? [] : [names.ja.kanji, names.ja.kana]),
      ...romaji,
      ...(names.vi === undefined ? [] : [names.vi]),
    ]),
    where: [point.where.en, point.where['zh-Hans']],
    complete: point.press !== undefined,
    leadsTo: [],
  };
}

/** Its points: those with a press card first, then those at the core of most patterns, then the most used. */
function complaintPoints({ points, terms }: Complaint, atlas: Atlas): string[] {
  const weight = new Map<string, number>();
  for (const { core, add } of Object.values(points)) {
    for (const code of core) weight.set(code, (weight.get(code) ?? 0) + 2);
    for (const code of add) weight.set(code, (weight.get(code) ?? 0) + 1);
  }
  const used = atlas.terms.indications[terms[0] ?? '']?.keyPoints ?? [];
  const carded = (code: string): number => Number(atlas.points[code]?.press !== undefined);
  const place = (code: string): number => (used.includes(code) ? used.indexOf(code) : used.length);
  return [...weight]
    .sort(([a, x], [b, y]) => carded(b) - carded(a) || y - x || place(a) - place(b))
    .map(([code]) => code);
}

function complaintEntry(complaint: Complaint, atlas: Atlas): Entry {
  const term = atlas.terms.indications[complaint.terms[0] ?? ''];
  return {
    kind: 'complaint',
    id: complaint.key,
    label: complaint.names,
    names: unique([
      complaint.names.en,
      complaint.names['zh-Hans'],
      ...complaint.lay.en,
      ...(complaint.lay['zh-Hans'] ?? []),
      ...(term === undefined ? [] : termNames(term)),
    ]),
    where: Object.values(complaint.points).flatMap(({ where }) => [where.en, where['zh-Hans']]),
    complete: false,
    leadsTo: complaintPoints(complaint, atlas),
  };
}

function channelEntry(channel: Channel): Entry {
  const { names } = channel;
  return {
    kind: 'channel',
    id: channel.code,
    label: { en: names.en, 'zh-Hans': names['zh-Hans'] },
    names: unique([
      channel.code,
      ...channel.aliases.filter((alias) => alias.length > 1),
      names.en,
      names.pinyin,
      names['zh-Hans'],
      names['zh-Hant'],
      names.short.en,
      names.short['zh-Hans'],
      `${names.short.en} meridian`,
      ...(names.ko === undefined ? [] : [names.ko]),
      ...(names.vi === undefined ? [] : [names.vi]),
    ]),
    where: [],
    complete: false,
    leadsTo: [],
  };
}

function categoryEntry(id: string, { names, short, pinyin, points }: CategoryKind, atlas: Atlas): Entry {
  const here = points.flatMap((code) => atlas.points[code] ?? []);
  return {
    kind: 'category',
    id,
    label: names,
    names: unique([
      names.en,
      names['zh-Hans'],
      `${short.en} point`,
      ...(pinyin === undefined ? [] : [pinyin]),
    ]),
    where: [],
    complete: false,
    leadsTo: here
      .sort((a, b) => Number(b.press !== undefined) - Number(a.press !== undefined))
      .map(({ code }) => code),
  };
}

function termEntry(id: string, term: Term, carriers: ReadonlyMap<string, string[]>): Entry {
  const unsafe = term.care !== undefined || term.archaic !== undefined;
  return {
    kind: 'term',
    id,
    label: term.label,
    names: unique(termNames(term)),
    where: [],
    complete: false,
    leadsTo: unsafe ? [] : (carriers.get(id) ?? []),
  };
}

function termNames(term: Term): string[] {
  return [
    term.label.en,
    term.label['zh-Hans'],
    ...(term.traditional === undefined ? [] : [term.traditional]),
    ...(term.lay?.en ?? []),
    ...(term.lay?.['zh-Hans'] ?? []),
  ];
}

function shortVowels(romaji: string): string {
  return romaji.replaceAll('ou', 'o').replaceAll('uu', 'u');
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
