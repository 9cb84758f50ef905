import type { Person, Pose } from './person.ts';

/** Millimetres in the body frame: x to the body's left, y up, z forward, origin on the floor between the feet. */
export type Position = readonly [number, number, number];

/** A place on the skin: three hm08 vertex ids and weights that sum to 1. */
export interface AnchorRecord {
  readonly ids: readonly [number, number, number];
  readonly weights: readonly [number, number, number];
}

/** Where one point falls on one body. */
export interface SiteRecord {
  readonly code: string;
  readonly side: 'left' | 'right' | 'midline';
  readonly position: Position;
  /** Outward unit normal. */
  readonly normal: Position;
  /** How sure the place is: a radius on the skin, mm. */
  readonly radiusMm: number;
  /** How far the place is from satisfying each constraint of the definition, mm. */
  readonly residuals: readonly { readonly kind: string; readonly mm: number }[];
  readonly anchor: AnchorRecord;
}

/** A definition that this body cannot satisfy. */
export interface UnmetRecord {
  readonly code: string;
  readonly side: 'left' | 'right' | 'midline';
  readonly reason: string;
  readonly message: string;
}

/** Where one landmark lies on one body: a place, or a path along the skin. */
export interface LandmarkRecord {
  readonly id: string;
  readonly side: 'left' | 'right' | 'midline';
  /** How precisely people find it, mm. */
  readonly errorMm: number;
  readonly position?: Position;
  readonly normal?: Position;
  readonly anchor?: AnchorRecord;
  readonly path?: readonly { readonly position: Position; readonly anchor: AnchorRecord }[];
}

/** A point in one line: what a list or a search hit shows. */
export interface PointSummary {
  readonly code: string;
  readonly channel: string;
  readonly names: {
    readonly en: string;
    readonly pinyin: string;
    readonly 'zh-Hans': string;
    readonly 'zh-Hant': string;
  };
}

/** One search hit. The better, the higher `score`; scores of two searches do not compare. */
export interface HitRecord {
  readonly kind: string;
  /** Point code, complaint or term key. */
  readonly id: string;
  /** Its name in English, and in every language of the atlas. */
  readonly title: string;
  readonly titles: Readonly<Record<'en' | 'zh-Hans', string>>;
  readonly score: number;
}

/** A body outside the range of the model. */
export interface OutOfRange {
  readonly ok: false;
  readonly field: 'heightCm' | 'weightKg' | 'ageYears';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly message: string;
}

/** What screening made of a person's answers. */
export interface ScreeningRecord {
  readonly outcome: string;
  readonly session: boolean;
  /** Ids of the rules that are on. */
  readonly rules: readonly string[];
  /** Codes of points that may not be pressed. */
  readonly blocked: readonly string[];
  /** Questions still to be answered. */
  readonly unanswered: readonly string[];
}

/** Answers by question key, as a file or a form holds them. */
export type AnswersRecord = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * What the server and the command line ask of the packages below. Owned here, so that routes and commands can be
 * tested against a small one; `open-house.ts` makes the real one.
 */
export interface House {
  readonly points: readonly PointSummary[];
  readonly complaints: readonly string[];
  /** Everything the atlas says about a point; undefined for an unknown code. */
  point(code: string): Readonly<Record<string, unknown>> | undefined;
  /** The same for a person to read, in lines; empty for an unknown code. */
  describe(code: string): readonly string[];
  search(words: string, limit: number): readonly HitRecord[];
  sites(
    person: Person,
    pose: Pose,
  ): { ok: true; sites: readonly SiteRecord[]; unmet: readonly UnmetRecord[] } | OutOfRange;
  landmarks(person: Person, pose: Pose): { ok: true; landmarks: readonly LandmarkRecord[] } | OutOfRange;
  /** Undefined for an unknown complaint. Throws an ApiError for answers that fit no question. */
  screen(complaint: string, answers: AnswersRecord): ScreeningRecord | undefined;
}
