import MiniSearch from 'minisearch';
import { channelPrefixes, readCode, type ChannelPrefixes } from './code.ts';
import { entriesOf, type Entry, type HitKind } from './search/entries.ts';
import { folded, isIdeograph, squeezed, withoutToneNumbers, wordsOf } from './search/words.ts';
import type { Atlas, Text } from './types.generated.ts';

/** Something found. The better, the higher the score; scores of two searches do not compare. */
export interface SearchHit {
  readonly kind: HitKind;
  readonly id: string;
  readonly label: Text;
  readonly score: number;
}

/** Rungs of the ladder. What is called exactly what was typed stands above what only contains it. */
const exactCode = 1000;
const olderCode = 950;
const exactName = 900;
const beginning = 700;
const place = 640;
const contained = 500;
/** Of two things with one name the point comes first, then what the person came for. */
const kindBonus: Readonly<Record<HitKind, number>> = {
  point: 30,
  complaint: 25,
  channel: 10,
  category: 5,
  term: 0,
};
const completeBonus = 4;
/** Points that a found complaint or use leads to stand this far below it. */
const leadStep = 40;
const mostLeads = 12;
/** Once something answers by its name, what merely resembles a part of the query is left out. */
const noiseBesideName = 420;
/** Longer queries are cut: no name or phrase is as long. */
const longest = 80;

/**
 * Finds points, complaints, channels, categories and uses by any of their names: codes in any spelling, pinyin with or without
 * tones, both Chinese scripts, English, Korean, Japanese, Vietnamese, what people type who know no term, and where a
 * point is. Build it once; a search then takes well under two milliseconds.
 */
export class AtlasSearch {
  readonly #entries: readonly Entry[];
  readonly #prefixes: ChannelPrefixes;
  readonly #byName = new Map<string, number[]>();
  readonly #sortedNames: readonly (readonly [name: string, entry: number])[];
  readonly #byCode = new Map<string, number>();
  readonly #byOlderCode = new Map<string, number[]>();
  readonly #places: (readonly [entry: number, told: readonly string[]])[] = [];
  /** All that an entry says, folded, by entry. */
  readonly #texts: string[] = [];
  readonly #index: MiniSearch<{ id: number; names: string; where: string }>;

  constructor(atlas: Atlas) {
    this.#entries = entriesOf(atlas);
    this.#prefixes = channelPrefixes(atlas);
    this.#index = new MiniSearch({
      fields: ['names', 'where'],
      tokenize: wordsOf,
      processTerm: (term) => term,
    });
    const names: [string, number][] = [];
    for (const [number, entry] of this.#entries.entries()) {
      if (entry.kind === 'point') this.#byCode.set(entry.id, number);
      for (const key of new Set(entry.names.map(squeezed))) {
        names.push([key, number]);
        push(this.#byName, key, number);
      }
      this.#texts.push(folded([...entry.names, ...entry.where].join(' ')));
      // The joined form lets a slip of the finger in `huantiao` be forgiven as one word.
      const joined = entry.kind === 'point' ? entry.names.map(squeezed).join(' ') : '';
      this.#index.add({
        id: number,
        names: `${entry.names.join(' ')} ${joined}`,
        where: entry.where.join(' '),
      });
      if (entry.where.length > 0) this.#places.push([number, entry.where.map(squeezed)]);
    }
    this.#sortedNames = names.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    for (const point of Object.values(atlas.points)) {
      for (const code of point.otherCodes) push(this.#byOlderCode, code, this.#byCode.get(point.code)!);
    }
  }

  /** What answers to the query, best first; at most `limit` hits. An empty query finds nothing. */
  search(query: string, limit = 10): SearchHit[] {
    const text = query.slice(0, longest);
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const scores = new Map<number, number>();
    const give = (entry: number, score: number): void => {
      const { kind, complete } = this.#entries[entry]!;
      const full = score + kindBonus[kind] + (complete ? completeBonus : 0);
      if (full > (scores.get(entry) ?? 0)) scores.set(entry, full);
    };
    this.#codes(text, give);
    for (const key of new Set([squeezed(text), squeezed(withoutToneNumbers(text))])) this.#named(key, give);
    if (words.length > 1) this.#placed(words.join(''), give);
    this.#containing(words, give);
    this.#led(scores);
    const best = Math.max(...scores.values());
    return [...scores]
      .filter(([, score]) => best < beginning || score >= noiseBesideName)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .map(([number, score]) => {
        const { kind, id, label } = this.#entries[number]!;
        return { kind, id, label, score };
      });
  }

  #codes(text: string, give: Give): void {
    for (const [rank, code] of readCode(text, this.#prefixes).entries()) {
      const point = this.#byCode.get(code);
      if (point !== undefined) give(point, exactCode - rank);
      for (const older of this.#byOlderCode.get(code) ?? []) give(older, olderCode - rank);
      // `gb3` on its way to GB30.
      for (const [other, entry] of this.#byCode) {
        if (other.startsWith(code) && other !== code)
          give(entry, beginning - (2 * Number(other.slice(code.length))) / 10);
      }
    }
  }

  #named(key: string, give: Give): void {
    for (const entry of this.#byName.get(key) ?? []) give(entry, exactName);
    for (let at = this.#firstFrom(key), left = 60; left > 0; at++, left--) {
      const [name, entry] = this.#sortedNames[at] ?? [''];
      if (entry === undefined || !name.startsWith(key)) break;
      if (name !== key) give(entry, Math.max(beginning - 5 * (name.length - key.length), place + 20));
    }
  }

  /** Place of the first name that is not before `key`. */
  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#sortedNames.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sortedNames[middle]![0] < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Points whose place is told in just these words: `behind the knee`. */
  #placed(key: string, give: Give): void {
    for (const [entry, told] of this.#places)
      if (told.some((words) => words.includes(key))) give(entry, place);
  }

  /** Full text: how much of the query a thing answers counts twice, its weight among the others once. */
  #containing(words: readonly string[], give: Give): void {
    const joined = words.length > 1 && words.length <= 3 && !words.some(isIdeograph) ? [words.join('')] : [];
    const found = this.#index.search([...words, ...joined].join(' '), {
      boost: { names: 2, where: 1.5 },
      prefix: (term) => !isIdeograph(term) && term.length > 1,
      fuzzy: (term) => (isIdeograph(term) || term.length < 4 || /\d/.test(term) ? false : 0.25),
      maxFuzzy: 2,
      weights: { prefix: 0.6, fuzzy: 0.35 },
    });
    const best = found[0]?.score ?? 1;
    const pairs = words.flatMap((word, at) => {
      const next = words[at + 1];
      return next !== undefined && isIdeograph(word) && isIdeograph(next) ? [word + next] : [];
    });
    for (const { id, score, queryTerms } of found) {
      const whole = queryTerms.some((term) => joined.includes(term));
      const answered = whole ? 1 : new Set(queryTerms).size / new Set(words).size;
      // Characters that stand apart in a text say little: 中 and 风 are not 中风.
      const text = this.#texts[Number(id)]!;
      const close =
        pairs.length === 0 ? 1 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
      give(Number(id), contained * answered ** 2 * (0.4 + 0.6 * close) * (0.6 + (0.4 * score) / best));
    }
  }

  /** Points of the complaints and uses that were found well. */
  #led(scores: Map<number, number>): void {
    for (const [number, score] of [...scores]) {
      const { leadsTo } = this.#entries[number]!;
      if (score < contained * 0.6) continue;
      for (const [rank, code] of leadsTo.slice(0, mostLeads).entries()) {
        const point = this.#byCode.get(code);
        if (point === undefined) continue;
        scores.set(point, Math.max(scores.get(point) ?? 0, score - leadStep - 2 * rank));
      }
    }
  }
}

type Give = (entry: number, score: number) => void;

function push(map: Map<string, number[]>, key: string, value: number): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
