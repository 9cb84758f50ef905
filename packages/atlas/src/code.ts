import type { Atlas, Point } from './types.generated.ts';

/**
 * Channel codes that a written prefix may mean, likeliest first: `UB` is BL everywhere, `P` is PC in English books
 * and LU in French ones. Upper case, no spaces.
 */
export type ChannelPrefixes = ReadonlyMap<string, readonly string[]>;

/** Where one letter means two channels, the reading that English-language books use. */
const likelier: Readonly<Record<string, string>> = { P: 'PC', H: 'HT' };

/** What the channels and their aliases in this atlas are called when a code is written. */
export function channelPrefixes(atlas: Pick<Atlas, 'channels'>): ChannelPrefixes {
  const prefixes = new Map<string, string[]>();
  for (const channel of Object.values(atlas.channels)) {
    for (const written of [channel.code, ...channel.aliases]) {
      const key = written.toUpperCase();
      prefixes.set(key, [...(prefixes.get(key) ?? []), channel.code]);
    }
  }
  for (const [prefix, channel] of Object.entries(likelier)) {
    prefixes.get(prefix)?.sort((a, b) => Number(b === channel) - Number(a === channel));
  }
  return prefixes;
}

/**
 * Codes that a written code may mean, likeliest first: `gb-30`, `UB 40`, `G.30`, `gb3o` (a letter for a digit),
 * `ex-hn3`. Empty if it is not written like a code. The points need not exist.
 */
export function readCode(written: string, prefixes: ChannelPrefixes): string[] {
  const text = written.normalize('NFKC').toUpperCase().trim();
  const extra = /^EX[\s.-]*(HN|CA|B|UE|LE)[\s.-]*0*(\d+)$/.exec(text);
  if (extra !== null) return [`EX-${extra[1]}${extra[2]}`];
  const parts = /^([A-Z]+?)[\s._-]*0*(\d[\dOIL]?|[OIL]\d)$/.exec(text);
  if (parts === null) return [];
  const [, prefix = '', digits = ''] = parts;
  const number = Number(digits.replaceAll('O', '0').replace(/[IL]/g, '1'));
  return (prefixes.get(prefix) ?? []).map((channel) => `${channel}${number}`);
}

/**
 * The point that a code means, however it is written; a code of an older numbering gives the point it meant then
 * only if no point has that code today. Undefined if the atlas has no such point.
 */
export function byCode(atlas: Pick<Atlas, 'points' | 'channels'>, written: string): Point | undefined {
  const codes = readCode(written, channelPrefixes(atlas));
  const found = codes.map((code) => atlas.points[code]).find((point) => point !== undefined);
  if (found !== undefined) return found;
  return Object.values(atlas.points).find((point) => point.otherCodes.some((code) => codes.includes(code)));
}
