/** What a language must be able to say so that steps can be composed from constraints. */
import type { Aspect, BorderSide, Direction, Region, Unit } from '@ashi/atlas';

/** Something to be named in a sentence. */
export interface Thing {
  /** As a phrase that fits into a sentence: `the bony bump on the side of your hip`. */
  readonly phrase: string;
  /** Found by touch rather than by sight. */
  readonly felt: boolean;
  /** A crease or fold, which is followed rather than felt. */
  readonly crease: boolean;
  /** A hollow by itself. */
  readonly hollow: boolean;
  /** It is what the step before was about. */
  readonly known: boolean;
}

export interface Amount {
  readonly value: number;
  readonly unit: Unit;
  /** On this very body. */
  readonly lengthMm?: number;
  /** In cun rather than in finger widths. */
  readonly professional: boolean;
}

/** Where the words are spoken: "down" is down a leg, towards the fingers on a hand. */
export interface Setting {
  readonly region: Region;
  readonly aspect: Aspect;
}

/**
 * Sentences and parts of sentences. Clauses are what may follow "stop": `just below the kneecap`, `between the two
 * tendons`.
 */
export interface Voice {
  find(thing: Thing, first: boolean): string;
  findAndKeepLevel(thing: Thing): string;
  findAndFollow(thing: Thing): string;
  partOfWay(part: number, to: Thing, lengthMm?: number): string;
  halfway(second: Thing): string;
  middleOf(thing: Thing): string;
  go(direction: Direction, amount: Amount, setting: Setting, towards?: Thing): string;
  goOut(amount: Amount): string;
  goStraight(way: 'up' | 'down'): string;
  outsideCorner(corner: Thing, lengthMm: number): string;
  pressInto(thing: Thing): string;
  /** `inHollow`: the finger rests in a small hollow there. `arrived`: the step before has led to the very place. */
  stop(clauses: readonly string[], inHollow: boolean, arrived: boolean): string;
  clause: {
    beside(sides: readonly BorderSide[], thing: Thing, setting: Setting): string;
    on(thing: Thing): string;
    between(things: readonly Thing[], halfway: boolean): string;
    inHollowOf(thing: Thing): string;
    levelWith(thing: Thing): string;
    onLine(from: Thing, to: Thing): string;
    onMidline(): string;
    outFromMidline(amount: Amount): string;
    away(direction: Direction, amount: Amount, thing: Thing, setting: Setting): string;
    straight(way: 'up' | 'down', thing: Thing): string;
    part(part: number, from: Thing, to: Thing): string;
  };
  /** `7.5 cm`: to the half centimetre, as hands measure. */
  length(mm: number): string;
  /** The edge and the bone of a phrase such as `the front edge of the outer ankle bone`. */
  edgeOf(phrase: string): { readonly side: BorderSide; readonly bone: string } | undefined;
  /** A point of the atlas as a thing to find: `ST35, in the outer hollow below the kneecap`. */
  point(code: string, name: string, where: string): string;
}

/** Centimetres to the nearest half; under two, to the nearest millimetre. */
export function handCm(mm: number): number {
  return mm < 20 ? Math.round(mm) / 10 : Math.round(mm / 5) / 2;
}
