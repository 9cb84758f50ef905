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
  readonly traditional: string;
  /** Where it is, in a few words. */
  readonly where: string;
  readonly limits: readonly string[];
}
