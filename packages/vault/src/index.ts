export { Vault, openVault } from './vault.ts';
export type { Done, Exported, Imported, OnlyKind, PutResult, VaultOptions, VaultStatus } from './vault.ts';
export type { Backend } from './dexie-store.ts';
export type { SetAside, Trouble } from './store.ts';
export { documentVersion, parseDocument } from './document.ts';
export type { ParsedDocument, VaultDocument } from './document.ts';
export { kindNames, kinds } from './kinds.ts';
export type { Draft, RecordOf } from './kinds.ts';
export { isId, makeId } from './id.ts';
export type { Id, KindName } from './id.ts';
export type { AnswerValue, Answers, AnswersId } from './records/answers.ts';
export type { Outcome, OutcomeId, Rating } from './records/outcome.ts';
export type {
  PainAnchor,
  PainDrawing,
  PainDrawingId,
  PainQuality,
  PainRegion,
  PainStroke,
} from './records/pain-drawing.ts';
export type { Preferences, PreferencesId } from './records/preferences.ts';
export type { Profile, ProfileId } from './records/profile.ts';
export type { PlannedPress, Programme, ProgrammeId } from './records/programme.ts';
export type { Press, Session, SessionId } from './records/session.ts';
