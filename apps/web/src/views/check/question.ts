/** What the question view shows and gives back. The rules that choose questions and weigh answers live in @ashi/care. */
export type Answer = string | number | readonly string[];

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly help?: string;
  /** Why it is asked, shown when the person wants to know. */
  readonly why?: string;
}

export interface ChoiceQuestion extends Asked {
  /** `many`: rows to tick; an empty list is the answer "none of these". */
  readonly kind: 'one' | 'many';
  readonly options: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
}

export interface NumberQuestion extends Asked {
  readonly kind: 'number' | 'scale';
  readonly min: number;
  readonly max: number;
}

export type AskedQuestion = ChoiceQuestion | NumberQuestion;
