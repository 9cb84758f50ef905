/** Why there is no session, in the page's language, in the order in which it is read. */
export interface StopPage {
  readonly title: string;
  readonly text: string;
  /** Red ground and call button. */
  readonly emergency: boolean;
  readonly reasons: readonly StopReason[];
  /** Absent where we do not know the number; the words then say "your local emergency number". */
  readonly number?: { readonly label: string; readonly dial: string };
  /** Said when an earlier answer still holds: until when. */
  readonly held?: string;
  /** A clinician's agreement can open the session. */
  readonly clearable: boolean;
  /** The question whose answer led here and can be given again. */
  readonly question?: string;
}

/** One rule that stops, with what led to it. */
export interface StopReason {
  readonly rule: string;
  readonly condition: string;
  readonly why: string;
  readonly action: string;
  /** The exact words to say on the phone, without quotation marks. */
  readonly say?: string;
  readonly question?: string;
  readonly answer?: string;
  /** Where the rule comes from, as readable references. */
  readonly sources: readonly string[];
}
