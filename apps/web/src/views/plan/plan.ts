/** A plan as the plan view shows it, in the page's language. */
export interface PlanPage {
  readonly title: string;
  readonly about: string;
  readonly points: readonly PlanLine[];
  readonly why: readonly string[];
  /** The evidence in one line. */
  readonly honest: string;
  /** What the safety answers changed. */
  readonly limits: readonly string[];
  readonly leftOut: readonly {
    readonly code: string;
    readonly pinyin: string;
    readonly hanzi: string;
    readonly where: string;
    readonly reason: string;
  }[];
  readonly pairs: readonly {
    readonly with: string;
    readonly name: string;
    readonly text: string;
    readonly included: boolean;
  }[];
}

export interface PlanLine {
  /** Place in the order of pressing, from 1. */
  readonly number: number;
  readonly code: string;
  readonly pinyin: string;
  /** Traditional characters in English, simplified ones in Chinese. */
  readonly hanzi: string;
  /** Where it is, in a few words. */
  readonly where: string;
  readonly limits: readonly string[];
}

/** From where a plan's points are looked at: the back of the leg from behind, its side from the side. Undefined: wherever they show best. */
export function viewOf(
  pattern: string,
  leg: 'left' | 'right',
): 'back' | 'front' | 'left' | 'right' | undefined {
  if (pattern === 'lateral') return leg;
  if (pattern === 'anterior') return 'front';
  return ['posterior', 'mixed', 'buttock-only', 'back-only'].includes(pattern) ? 'back' : undefined;
}
