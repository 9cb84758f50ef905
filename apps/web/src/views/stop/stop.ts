/** One rule that stops, in the page's language, with what led to it. */
export interface StopReason {
  readonly rule: string;
  readonly why: string;
  readonly action: string;
  /** The exact words to say on the phone, without quotation marks. */
  readonly say?: string;
  /** The question and the answer that switched the rule on. */
  readonly question?: string;
  readonly answer?: string;
  /** Where the rule comes from, as readable references. */
  readonly sources: readonly string[];
}

/** The digits to dial out of "112 or 999", "999 (advice: 111)": the first number. Undefined when there is none. */
export function dialable(text: string): string | undefined {
  return /\d{2,}/.exec(text)?.[0];
}
