/** A complaint's page in one language, made from the atlas when the page is built. */
export interface ComplaintPage {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  /** The honest line that comes first. */
  readonly headline: string;
  readonly course: readonly string[];
  readonly studies: readonly {
    readonly key: string;
    readonly title: string;
    readonly what: string;
    readonly result: string;
    readonly certainty?: string;
  }[];
  readonly claims: readonly { readonly claim: string; readonly verdict: string; readonly why: string }[];
  /** The points traditionally used, by where it hurts. */
  readonly patterns: readonly {
    readonly key: string;
    readonly name: string;
    readonly where: string;
    readonly note?: string;
    readonly points: readonly {
      readonly code: string;
      readonly pinyin: string;
      /** Traditional characters in English, simplified ones in Chinese. */
      readonly hanzi: string;
      readonly say: string;
      readonly linked: boolean;
    }[];
  }[];
  readonly help: readonly string[];
  readonly references: readonly { readonly key: string; readonly text: string }[];
}
