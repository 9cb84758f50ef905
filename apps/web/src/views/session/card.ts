/** What the session views show of one point, already in the page's language. */
export interface PressCard {
  readonly code: string;
  readonly pinyin: string;
  readonly simplified: string;
  readonly traditional: string;
  readonly english: string;
  /** "left", "right" or "" on the midline, as words. */
  readonly side: string;
  /** Place in the plan, from 1. */
  readonly number: number;
  readonly of: number;
  readonly posture: string;
  readonly tool: string;
  readonly steps: readonly { readonly text: string; readonly measure?: string; readonly feel?: string }[];
  readonly feel: string;
  readonly onIt: string;
  readonly spread?: string;
  readonly care?: string;
  readonly seconds: number;
  readonly pressure: { readonly from: number; readonly to: number; readonly usualTo: number };
  /** How sure the place is, in mm. */
  readonly radiusMm?: number;
}

/** One thing to do from a page of advice. */
export interface AdviceAct {
  readonly label: string;
  readonly primary?: boolean;
  readonly onact: () => void;
}
