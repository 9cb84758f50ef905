/** A point's page in one language, made from the atlas when the page is built. */
export interface PointPage {
  readonly code: string;
  readonly pinyin: string;
  readonly english: string;
  readonly simplified: string;
  readonly traditional: string;
  /** Two characters for the seal, such as 少陽; absent for points off the channels. */
  readonly seal?: string;
  /** Where it is, in a few words. */
  readonly where: string;
  /** Names in further languages, each with its BCP 47 tag. */
  readonly otherNames: readonly { readonly tag: string; readonly language: string; readonly name: string }[];
  readonly steps: readonly { readonly text: string; readonly measure?: string }[];
  /** How sure the place is on the average body, in mm. */
  readonly radiusMm?: number;
  /** What the standard says about firmness and other readings. */
  readonly confidence?: string;
  readonly press?: readonly { readonly name: string; readonly value: string }[];
  readonly care: readonly string[];
  readonly tradition: { readonly uses: readonly string[]; readonly actions: readonly string[] };
  readonly evidence: readonly string[];
  readonly referred?: string;
  readonly categories: readonly { readonly name: string; readonly means: string }[];
  readonly pairing?: { readonly text: string; readonly code: string; readonly name: string };
  readonly channel: {
    readonly name: string;
    readonly neighbours: readonly {
      readonly code: string;
      readonly pinyin: string;
      readonly hanzi: string;
      readonly here: boolean;
      readonly linked: boolean;
    }[];
  };
  readonly complaints: readonly { readonly key: string; readonly name: string }[];
  /** What the founding article says about this point, and our verdict. */
  readonly claims: readonly { readonly claim: string; readonly verdict: string; readonly why: string }[];
  readonly references: readonly { readonly key: string; readonly text: string; readonly url?: string }[];
}
