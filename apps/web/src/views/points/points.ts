/** Points as lists show them, in the page's language. */
export interface PointLine {
  readonly code: string;
  readonly pinyin: string;
  /** Traditional characters in English, simplified ones in Chinese. */
  readonly hanzi: string;
  /** English name or simplified characters, and where it is. */
  readonly say: string;
}

export interface ChannelLines {
  readonly code: string;
  readonly name: string;
  readonly points: readonly PointLine[];
}

export interface FoundLine extends PointLine {
  readonly kind: 'point' | 'complaint';
  readonly href: string;
}
