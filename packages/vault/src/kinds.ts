import type { KindName } from './id.ts';
import type { RecordKind, Stamp } from './kind.ts';
import { answers, type Answers } from './records/answers.ts';
import { outcome, type Outcome } from './records/outcome.ts';
import { painDrawing, type PainDrawing } from './records/pain-drawing.ts';
import { preferences, type Preferences } from './records/preferences.ts';
import { profile, type Profile } from './records/profile.ts';
import { programme, type Programme } from './records/programme.ts';
import { session, type Session } from './records/session.ts';

/** The record type of each kind. */
export interface RecordOf {
  profile: Profile;
  preferences: Preferences;
  painDrawing: PainDrawing;
  answers: Answers;
  programme: Programme;
  session: Session;
  outcome: Outcome;
}

/** What the app hands in: the record without its stamp. With an `id` it replaces that record, without it is new. */
export type Draft<K extends KindName> = Omit<RecordOf[K], keyof Stamp<K>> & {
  readonly id?: RecordOf[K]['id'];
};

/** Every kind, by name. A new kind is a file in `records/`, a line here and a store in `dexie-store.ts`. */
export const kinds: { readonly [K in KindName]: RecordKind<K, RecordOf[K]> } = {
  profile,
  preferences,
  painDrawing,
  answers,
  programme,
  session,
  outcome,
};

export const kindNames = Object.keys(kinds) as readonly KindName[];
