/* Made by scripts/data/types.ts from data/schemas. Do not edit. */

/**
 * A point as WHO writes it (GB30), or an extra point (EX-HN3).
 */
export type PointCode = string;
/**
 * Kebab case; the file's name without its ending.
 */
export type Key = string;
/**
 * A landmark id or a point code.
 */
export type Ref = string;
/**
 * Keys of data/references.
 */
export type Cites = Key[];
/**
 * Region of the body.
 */
export type Region =
  | 'head'
  | 'face'
  | 'ear'
  | 'neck'
  | 'shoulder'
  | 'scapular'
  | 'axilla'
  | 'arm'
  | 'elbow'
  | 'forearm'
  | 'wrist'
  | 'hand'
  | 'finger'
  | 'chest'
  | 'lateral-chest'
  | 'upper-back'
  | 'upper-abdomen'
  | 'lower-abdomen'
  | 'lateral-abdomen'
  | 'lumbar'
  | 'sacral'
  | 'buttock'
  | 'hip'
  | 'groin'
  | 'perineum'
  | 'thigh'
  | 'knee'
  | 'leg'
  | 'ankle'
  | 'foot'
  | 'toe'
  | 'trunk'
  | 'whole-body';
/**
 * Which face of the region.
 */
export type Aspect =
  | 'anterior'
  | 'posterior'
  | 'medial'
  | 'lateral'
  | 'anteromedial'
  | 'anterolateral'
  | 'posteromedial'
  | 'posterolateral'
  | 'superior'
  | 'inferior'
  | 'distal'
  | 'dorsal'
  | 'dorsolateral'
  | 'plantar'
  | 'palmar'
  | 'radial'
  | 'ulnar'
  | 'tibial'
  | 'fibular'
  | 'oral';
/**
 * On both sides, or once on the midline.
 */
export type Laterality = 'paired' | 'midline';
/**
 * A pose the body model can take.
 */
export type PoseName = 'standing' | 'arms-down' | 'side-lying' | 'prone' | 'seated' | 'ankle-on-knee';
/**
 * Limbs use proximal and distal; head and trunk superior and inferior.
 */
export type Direction =
  | 'proximal'
  | 'distal'
  | 'superior'
  | 'inferior'
  | 'medial'
  | 'lateral'
  | 'anterior'
  | 'posterior'
  | 'radial'
  | 'ulnar'
  | 'anterosuperior'
  | 'anteroinferior'
  | 'posterosuperior'
  | 'posteroinferior'
  | 'superomedial'
  | 'superolateral'
  | 'inferomedial'
  | 'inferolateral';
/**
 * Which side of a structure; 'on' is on it.
 */
export type BorderSide =
  | 'on'
  | 'proximal'
  | 'distal'
  | 'superior'
  | 'inferior'
  | 'medial'
  | 'lateral'
  | 'anterior'
  | 'posterior'
  | 'radial'
  | 'ulnar'
  | 'anterosuperior'
  | 'anteroinferior'
  | 'posterosuperior'
  | 'posteroinferior'
  | 'superomedial'
  | 'superolateral'
  | 'inferomedial'
  | 'inferolateral';
/**
 * B-cun: proportional to the segment. F-cun: finger cun. F-breadth: width of the middle finger's last joint.
 */
export type Unit = 'B-cun' | 'F-cun' | 'F-breadth';
/**
 * How a line, or a landmark derived from others, is built.
 */
export type Construct = VerticalThrough | MedianLine | BetweenLine | FractionPlace;
/**
 * One condition that the point satisfies.
 */
export type Constraint =
  | LevelConstraint
  | DistanceConstraint
  | LateralToConstraint
  | BorderConstraint
  | InDepressionConstraint
  | BetweenConstraint
  | FractionConstraint
  | MidpointConstraint
  | OnLineConstraint
  | CornerConstraint;
export type SafetyOutcomeId = 'emergency' | 'urgent' | 'ask' | 'limit' | 'ok';
export type SafetySeverity = 'stop' | 'avoid-point' | 'caution';
export type SafetyAnswer = string | number | string[];

/**
 * Words for people, in every language the atlas speaks.
 */
export interface Text {
  en: string;
  'zh-Hans': string;
}
/**
 * What people type who do not know the term.
 */
export interface LayWords {
  /**
   * Lower case, sorted.
   */
  en: string[];
  'zh-Hans'?: string[];
}
/**
 * A place on the skin: three vertex ids of the body mesh and weights that sum to 1.
 */
export interface AnchorData {
  /**
   * @minItems 3
   * @maxItems 3
   */
  ids: [number, number, number];
  /**
   * @minItems 3
   * @maxItems 3
   */
  weights: [number, number, number];
}
/**
 * A proportional row, its id included.
 */
export interface Measure {
  id: Key;
  region: Region;
  direction: 'longitudinal' | 'transverse';
  from: Ref;
  to: Ref;
  /**
   * Cun between from and to.
   */
  value: number;
  note?: string;
  cites: Cites;
  /**
   * Where the row begins and ends in women, when the standard says otherwise.
   */
  women?: {
    from: Ref;
    to: Ref;
  };
}
/**
 * All of data/, packed. Maps go by code, id or key.
 */
export interface Atlas {
  /**
   * Version of this format; a reader refuses one it does not know.
   */
  version: 1;
  points: {
    [k: string]: Point;
  };
  channels: {
    [k: string]: Channel;
  };
  landmarks: {
    [k: string]: Landmark;
  };
  measures: Measure[];
  scales: Scale[];
  categories: Categories;
  terms: Vocabulary;
  complaints: {
    [k: string]: Complaint;
  };
  references: {
    [k: string]: Reference;
  };
  claims: {
    [k: string]: Claim;
  };
  safety: Safety;
}
export interface Vocabulary {
  indications: Terms;
  actions: Terms;
  groups: Labels;
}
export interface CategoryKind {
  names: Text;
  /**
   * A word or two for a label.
   */
  short: Text;
  pinyin?: string;
  /**
   * What tradition means by it, in plain words.
   */
  explanation: Text;
  /**
   * The whole set, in the order of the list it comes from.
   */
  points: PointCode[];
  cites: Cites;
}
/**
 * data/categories.yaml: kinds of point, with the canonical set of each.
 */
export interface Categories {
  [k: string]: CategoryKind;
}
/**
 * A channel or vessel. One file in data/channels.
 */
export interface Channel {
  /**
   * From the path.
   */
  code: string;
  names: ChannelNames;
  /**
   * Codes other books use.
   */
  aliases: string[];
  kind: 'regular' | 'extraordinary';
  yinYang?: 'yin' | 'yang';
  element?: 'wood' | 'fire' | 'earth' | 'metal' | 'water';
  limb?: 'hand' | 'foot';
  /**
   * Its place among the six: Foot lesser yang, 足少阳.
   */
  division?: Text;
  flow: Text;
  laterality: 'paired' | 'midline';
  /**
   * All its own points, in order; empty for the vessels that borrow theirs.
   */
  points: PointCode[];
  /**
   * The lines that the course is drawn in, the main one first; left out, one line through all points. A branch may begin or end at a point of another line. Every point stands in one of them, except those inside the mouth.
   */
  lines?: PointCode[][];
  /**
   * Where it runs on the skin, station by station.
   */
  course: Text[];
  /**
   * Where tradition lets it run inside the body.
   */
  inside?: Text[];
  /**
   * Channel of the same phase, inside with outside.
   */
  pairedWith?: string;
  /**
   * Channel of the same division on the other limb.
   */
  sameNameWith?: string;
  previous?: string;
  next?: string;
  clock?: ChannelClock;
  opens?: Confluence;
  cites: Cites;
}
export interface ChannelNames {
  en: string;
  pinyin: string;
  'zh-Hans': string;
  'zh-Hant': string;
  /**
   * Two or three words for headings: Gallbladder, 胆经.
   */
  short: Text;
  /**
   * Two traditional characters for the seal.
   */
  seal: string;
  ko?: string;
  vi?: string;
}
/**
 * Its two hours of the day in the traditional clock.
 */
export interface ChannelClock {
  from: number;
  to: number;
}
/**
 * Confluent point of an extraordinary vessel, and the vessel and point it is coupled with.
 */
export interface Confluence {
  point: PointCode;
  coupledVessel: string;
  coupledPoint: PointCode;
}
/**
 * One claim of the article the project began from, with our verdict. One file in data/claims.
 */
export interface Claim {
  /**
   * From the path.
   */
  id: Key;
  /**
   * What the article says, in our words.
   */
  claim: Text;
  verdict: 'supported' | 'partly' | 'traditional-only' | 'contradicted' | 'unverifiable';
  why: Text;
  /**
   * What the product says instead.
   */
  say?: Text;
  cites: Cites;
  /**
   * What else it rests on, where no record of ours exists.
   */
  otherSources?: string[];
  /**
   * Complaints and the word channels, theory or practice.
   */
  topics: Key[];
  points: PointCode[];
  channels?: string[];
}
export interface PatternPoints {
  names: Text;
  /**
   * Where it hurts.
   */
  where: Text;
  channels: string[];
  core: PointCode[];
  add: PointCode[];
  note?: Text;
}
/**
 * Something people come with. One file in data/complaints.
 */
export interface Complaint {
  /**
   * From the path.
   */
  key: Key;
  names: Text;
  /**
   * What people mean by it.
   */
  summary: Text;
  /**
   * What is known about pressing for it, in one honest line.
   */
  headline: Text;
  /**
   * How it usually goes.
   */
  course: Text[];
  /**
   * Keys of data/references, most telling first.
   */
  studies: Key[];
  /**
   * Keys of data/claims.
   */
  claims: Key[];
  /**
   * Indications that mean this complaint.
   */
  terms: Key[];
  /**
   * By pattern of where it hurts.
   */
  points: {
    [k: string]: PatternPoints;
  };
  lay: LayWords;
  /**
   * What helps besides pressing, and when to see someone.
   */
  help: Text[];
  cites: Cites;
}
/**
 * A list of keys with their labels.
 */
export interface Labels {
  [k: string]: Text;
}
/**
 * The long axis of the region through a landmark or point. On head and trunk it runs in a sagittal or a coronal plane.
 */
export interface VerticalThrough {
  kind: 'vertical-through';
  of: Ref;
  /**
   * On head and trunk; left out, the one that the skin there faces.
   */
  plane?: 'sagittal' | 'coronal';
}
/**
 * The midline of the body.
 */
export interface MedianLine {
  kind: 'median';
  aspect: 'anterior' | 'posterior';
}
/**
 * The path along the skin.
 */
export interface BetweenLine {
  kind: 'between';
  from: Ref;
  to: Ref;
}
/**
 * A place so far along the skin from one landmark to another; its error is its own.
 */
export interface FractionPlace {
  kind: 'fraction';
  from: Ref;
  to: Ref;
  value: number;
}
/**
 * A place, edge or line that points are measured from. One file in data/landmarks.
 */
export interface Landmark {
  /**
   * From the path.
   */
  id: Key;
  /**
   * Anatomical name.
   */
  names: Text;
  /**
   * What a person without training would call it, in a phrase that fits into a sentence.
   */
  plain: Text;
  /**
   * How to find it with the fingers.
   */
  feel?: Text;
  region: Region;
  side: Laterality;
  /**
   * point: one place. curve: a drawn polyline. line: a construction.
   */
  shape: 'point' | 'curve' | 'line';
  /**
   * surface: the mesh shows it. constructed: from measurements and neighbours. assumed: from knowledge only.
   */
  basis: 'surface' | 'constructed' | 'assumed';
  /**
   * How far, in millimetres, a careful person may be off when feeling for it (one standard deviation).
   */
  errorMm: number;
  /**
   * Where errorMm comes from: a reference, or 'assumed'.
   */
  errorSource: string;
  /**
   * How it was placed on the mesh.
   */
  placement: string;
  /**
   * Only with shape point.
   */
  anchor?: AnchorData;
  /**
   * Only with shape curve.
   */
  path?: AnchorData[];
  construct?: Construct;
}
/**
 * On the same transverse level as something.
 */
export interface LevelConstraint {
  kind: 'level';
  with: Ref;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * So far along a direction from the level of something. One coordinate only.
 */
export interface DistanceConstraint {
  kind: 'distance';
  from: Ref;
  direction: Direction;
  value: number;
  unit: Unit;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * So far from a line, square to it along the skin; 0 is on the line.
 */
export interface LateralToConstraint {
  kind: 'lateral-to';
  structure: Ref;
  value: number;
  unit: Unit;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * Next to a structure on one side of it; 'on' is on it.
 */
export interface BorderConstraint {
  kind: 'border';
  structure: Ref;
  side: BorderSide;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * In the hollow of, or beside, a structure.
 */
export interface InDepressionConstraint {
  kind: 'in-depression';
  of: Ref;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * Between structures; halfway when nothing else fixes it.
 */
export interface BetweenConstraint {
  kind: 'between';
  structures: Ref[];
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * A part of the way from one thing to another.
 */
export interface FractionConstraint {
  kind: 'fraction';
  from: Ref;
  to: Ref;
  value: number;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * Halfway between two things.
 */
export interface MidpointConstraint {
  kind: 'midpoint';
  /**
   * @minItems 2
   * @maxItems 2
   */
  between: [Ref, Ref];
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * On the line along the skin from one thing to another.
 */
export interface OnLineConstraint {
  kind: 'on-line';
  from: Ref;
  to: Ref;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * Just outside the corner of a nail.
 */
export interface CornerConstraint {
  kind: 'corner';
  digit:
    | 'thumb'
    | 'index-finger'
    | 'middle-finger'
    | 'ring-finger'
    | 'little-finger'
    | 'great-toe'
    | 'second-toe'
    | 'third-toe'
    | 'fourth-toe'
    | 'little-toe';
  side: 'radial' | 'ulnar' | 'medial' | 'lateral';
  offset: number;
  unit: Unit;
  /**
   * For editors: where this reading comes from.
   */
  note?: string;
  /**
   * True: a check on the result, not a target of the search.
   */
  soft?: boolean;
}
/**
 * How the point lies to another point; the direction runs from the other point to this one.
 */
export interface Relation {
  kind:
    | 'level'
    | 'distance'
    | 'direction'
    | 'same-curve'
    | 'fraction'
    | 'counterpart'
    | 'between'
    | 'midpoint'
    | 'aligned';
  to?: Ref;
  direction?: Direction;
  value?: number;
  unit?: Unit;
  curve?: string;
  points?: Ref[];
  between?: Ref[];
}
/**
 * An executable definition of where a point is.
 */
export interface Location {
  region: Region;
  aspect: Aspect;
  laterality: Laterality;
  /**
   * The pose the definition is solved in.
   */
  pose: PoseName;
  /**
   * How the person holds the part.
   */
  posture: Text;
  /**
   * All of them hold at the point.
   */
  constraints: Constraint[];
  alternative?: AlternativeLocation;
  /**
   * Ties to other points: checks, never targets.
   */
  relations: Relation[];
  /**
   * How firmly the definition fixes a place on a real body.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * Where other sources differ, or what the standard leaves open.
   */
  differences?: Text[];
  cites: Cites;
}
/**
 * A second reading that the standard itself records.
 */
export interface AlternativeLocation {
  note: Text;
  constraints: Constraint[];
}
export interface MeasureRow {
  region: Region;
  direction: 'longitudinal' | 'transverse';
  from: Ref;
  to: Ref;
  /**
   * Cun between from and to.
   */
  value: number;
  note?: string;
  cites: Cites;
  /**
   * Where the row begins and ends in women, when the standard says otherwise.
   */
  women?: {
    from: Ref;
    to: Ref;
  };
}
export interface Scale {
  region: Region;
  axis: 'longitudinal' | 'transverse' | 'anteroposterior';
  /**
   * Only for these faces of the region; left out, for all.
   */
  aspects?: Aspect[];
  /**
   * Id of a measure; null where no cun is used.
   */
  use: string | null;
  /**
   * standard: the row says so. inferred: ours, for want of a row.
   */
  basis: 'standard' | 'inferred';
  note?: string;
}
/**
 * data/measures.yaml: a cun is not one length, each belongs to the segment that scales it.
 */
export interface Measures {
  /**
   * The proportional rows of the standard, by id.
   */
  measures: {
    [k: string]: MeasureRow;
  };
  /**
   * Which row sets the length of a cun, by region and direction.
   */
  scales: Scale[];
}
/**
 * One point, its names in every language held.
 */
export interface PointNames {
  en: string;
  enAlternatives?: string[];
  /**
   * With tones, as one word.
   */
  pinyin: string;
  /**
   * Without tones.
   */
  pinyinPlain: string;
  pinyinAlternatives?: string[];
  'zh-Hans': string;
  'zh-Hant': string;
  /**
   * Other Chinese forms and names.
   */
  variants?: string[];
  ko?: {
    hangul: string;
    romanised: string;
  };
  ja?: {
    kanji: string;
    kana: string;
    romaji: string;
  };
  vi?: string;
}
export interface Category {
  /**
   * Key of data/categories.yaml.
   */
  key: Key;
  /**
   * What it is the category of: a channel, a vessel, a phase, a region.
   */
  of?: string;
  /**
   * Place in an ordered set.
   */
  order?: number;
  /**
   * Name in that set, where each point has its own.
   */
  name?: Text;
}
export interface Indication {
  /**
   * Key of data/terms/indications.yaml.
   */
  term: Key;
  rank: number;
  /**
   * How many independent families of lists name it, at most 8.
   */
  votes: number;
  /**
   * Best ground for it with pressure: named by tradition only, tried in a trial, or found in a review.
   */
  basis: 'tradition' | 'trial' | 'review';
  cites: Cites;
  /**
   * archaic: an old word, never advice. emergency: call for help instead. doctor: see a clinician first.
   */
  flag?: 'archaic' | 'emergency' | 'doctor';
  /**
   * Named for the pair with this point.
   */
  with?: PointCode;
  /**
   * Named by the article the project began from.
   */
  article?: boolean;
}
export interface Action {
  /**
   * Key of data/terms/actions.yaml.
   */
  term: Key;
  votes: number;
  cites: Cites;
  article?: boolean;
}
export interface Caution {
  text: Text;
  /**
   * Ids of data/safety/rules that say the same as a rule.
   */
  rules: Key[];
}
/**
 * How to press it yourself.
 */
export interface PressCard {
  postures: PressPosture[];
  tools: PressTool[];
  secondsFirstWeek: number;
  secondsLater: number;
  secondsMost: number;
  pressure: PressureRange;
  /**
   * What it should feel like.
   */
  feel: Text;
  /**
   * How to know that you are on it.
   */
  onIt: Text;
  /**
   * Where the feeling may spread.
   */
  spread: Text;
  /**
   * What to mind while pressing.
   */
  care: Text[];
  cites: Cites;
}
export interface PressPosture {
  pose: PoseName;
  text: Text;
}
export interface PressTool {
  key: 'thumb' | 'finger' | 'knuckle' | 'heel-of-hand' | 'wall-ball' | 'table-edge';
  text: Text;
}
/**
 * Pressure feel from 0 to 10: start at from, rise to usualTo, never above to.
 */
export interface PressureRange {
  from: number;
  to: number;
  usualTo: number;
}
/**
 * An atlas point. One file in data/points/<channel>/<code>.yaml.
 */
export interface Point {
  /**
   * From the path.
   */
  code: PointCode;
  /**
   * From the path: a channel code, or EX.
   */
  channel: string;
  /**
   * From the path.
   */
  number: number;
  names: PointNames;
  /**
   * Codes in other systems, without the spellings that any channel alias gives (UB40, V40 ...).
   */
  otherCodes: string[];
  categories: Category[];
  /**
   * A few words for lists.
   */
  where: Text;
  location: Location;
  /**
   * Traditional uses unless the basis says otherwise; most typical first.
   */
  indications: Indication[];
  /**
   * Traditional ideas of what the point does.
   */
  actions: Action[];
  cautions: Caution[];
  press?: PressCard;
  /**
   * Where pressing may be felt besides the spot.
   */
  referred?: Text;
  pairing?: Pairing;
}
/**
 * A traditional pair.
 */
export interface Pairing {
  with: PointCode;
  text: Text;
  cites: Cites;
}
/**
 * In the direction reported: negative means less pain or a lower score.
 */
export interface Effect {
  outcome: string;
  measure: string;
  value: number | string;
  unit?: string;
  /**
   * @minItems 2
   * @maxItems 2
   */
  ci?: [number, number];
  p?: number | string;
  certainty?: string;
  note?: string;
  verified?: string;
  n?: number;
}
/**
 * A work that something in the atlas rests on. One file in data/references.
 */
export interface Reference {
  /**
   * From the path.
   */
  key: Key;
  title: string;
  authors?: string;
  /**
   * Left out where the copy seen does not show it.
   */
  year?: number;
  journal?: string;
  doi?: string;
  pmid?: string;
  design: string;
  /**
   * What was done to people. Needle trials never support pressing.
   */
  modality: 'acupressure' | 'auricular acupressure' | 'acupuncture' | 'massage' | 'mixed' | 'none';
  population?: string;
  comparator?: string;
  /**
   * People studied.
   */
  n?: number;
  effects: Effect[];
  /**
   * How sure the authors are, in their words or by GRADE.
   */
  certainty: string;
  /**
   * What it found, in a sentence.
   */
  result: Text;
  /**
   * What to keep in mind.
   */
  caveat: Text;
  topics?: string[];
  /**
   * How much of this record was read in the source.
   */
  verified: 'confirmed in source' | 'partly confirmed in source' | 'from knowledge, not re-checked';
  /**
   * What was read.
   */
  seen?: string;
}
/**
 * True or false of the answers. An unanswered question makes its part false. Parts given together must all hold.
 */
export interface SafetyCondition {
  /**
   * Look at the answer to this question instead of the one that carries the condition.
   */
  q?: string;
  is?: string;
  in?: string[];
  /**
   * A multiple answer contains this value.
   */
  has?: string;
  gte?: number;
  lt?: number;
  all?: SafetyCondition[];
  any?: SafetyCondition[];
}
export interface SafetyOption {
  value: string;
  label: Text;
}
export interface SafetyTagRule {
  when: SafetyCondition;
  tag: string;
}
export interface SafetyQuestion {
  id: string;
  text: Text;
  type: 'number' | 'scale' | 'yesno' | 'single' | 'multi';
  tags: SafetyTagRule[];
  help?: Text;
  options?: SafetyOption[];
  min?: number;
  max?: number;
  askIf?: SafetyCondition;
  /**
   * The same as a statement, for a list to tick.
   */
  statement?: Text;
  /**
   * Asked together with the other yes-or-no questions of this page, as one list to tick.
   */
  page?: string;
}
/**
 * The questions of one module, in the order they are asked.
 */
export interface SafetyModule {
  names: Text;
  questions: SafetyQuestion[];
}
/**
 * What a rule does. Of several rules the strictest value wins.
 */
export interface SafetyEffect {
  block?: 'session';
  blockGroups?: string[];
  blockRegion?: string;
  /**
   * Highest pressure-feel, 0 to 10.
   */
  maxPressure?: number;
  /**
   * Longest press on one point, seconds.
   */
  maxSeconds?: number;
  /**
   * Longest session, seconds.
   */
  maxSessionSeconds?: number;
  maxSessionsPerDay?: number;
  noTools?: true;
  noProne?: true;
  posture?: 'lying';
  /**
   * No session now; come back later.
   */
  postpone?: true;
  /**
   * Longest press with a ball, seconds.
   */
  toolMaxSeconds?: number;
  ballAllowed?: string[];
  endPoint?: true;
  endSession?: true;
  /**
   * Leave the point alone for so many hours.
   */
  restHours?: number;
  /**
   * Factor on time and on pressure.
   */
  scaleDose?: number;
  note?: Text;
}
export interface SafetyScope {
  type: 'all' | 'points' | 'region' | 'technique';
  groups?: string[];
  points?: string[];
  region?: string;
}
export interface SafetyRule {
  /**
   * The tag that switches the rule on, or `always`.
   */
  trigger: string;
  /**
   * Complaint keys, or `*` for every complaint.
   */
  complaints: string[];
  appliesTo: SafetyScope;
  condition: Text;
  severity: SafetySeverity;
  outcome: SafetyOutcomeId;
  effect: SafetyEffect;
  why: Text;
  action: Text;
  /**
   * Keys of sources.yaml.
   */
  cites: string[];
  /**
   * The exact words to say on the phone, without quotation marks.
   */
  say?: Text;
}
export interface SafetyOutcome {
  rank: number;
  session: 'yes' | 'after-confirmation' | 'no';
  title: Text;
  text: Text;
}
export interface SafetyGroup {
  names: Text;
  /**
   * Point codes, or `*` for every point.
   */
  points: string[];
}
export interface SafetySource {
  text: string;
  verified: 'confirmed in source' | 'partly confirmed in source' | 'from knowledge, not re-checked';
}
export interface SafetyNumber {
  /**
   * What to show.
   */
  text: Text;
  /**
   * What the button dials.
   */
  dial: string;
}
export interface SafetyPlace {
  names: Text;
  emergencyNumber: SafetyNumber;
  crisisLine?: SafetyNumber;
  /**
   * ISO 3166 codes that share this entry.
   */
  members?: string[];
}
export interface SafetyPlaces {
  verified: Text;
  unknown: SafetyUnknownPlace;
  /**
   * By ISO 3166 code, and EU.
   */
  places: {
    [k: string]: SafetyPlace;
  };
}
export interface SafetyUnknownPlace {
  emergencyNumber: Text;
  crisisLine: Text;
}
export interface SafetyExample {
  name: string;
  complaint: string;
  answers: {
    [k: string]: SafetyAnswer;
  };
  expect: SafetyExpectation;
}
export interface SafetyExpectation {
  outcome: SafetyOutcomeId;
  tags: string[];
  blocked: string[];
}
export interface SafetySensation {
  key: string;
  kind: 'wanted' | 'neutral' | 'unwanted';
  text: Text;
  does: 'go-on' | 'try-again' | 'move' | 'stop';
  advice: Text;
  event?: string;
  traditional?: SafetyTraditionalWord;
  cites?: string[];
}
export interface SafetyTraditionalWord {
  hanzi: string;
  pinyin: string;
}
export interface SafetyRegion {
  names: Text;
  paired: boolean;
  /**
   * Offered where the person says where it hurts; otherwise only where an area is to be spared.
   */
  pain: boolean;
  patterns: ('posterior' | 'lateral' | 'anterior' | 'back' | 'buttock')[];
  reach: 'back' | 'hip' | 'thigh' | 'knee' | 'leg' | 'foot' | 'elsewhere';
  /**
   * Its name inside a sentence.
   */
  part: Text;
  /**
   * Point codes that lie in it.
   */
  points: string[];
  /**
   * Questions that a mark here makes necessary.
   */
  asks?: string[];
}
export interface SafetyRhythm {
  key: string;
  names: Text;
  how: Text;
  holdSeconds?: number;
  easeSeconds?: number;
}
export interface SafetyPolicy {
  updated: string;
  /**
   * Clinicians who have signed the rules. Empty: nobody has.
   */
  reviewedBy: string[];
  status: Text;
  howItWorks: Text[];
  severities: SafetySeverities;
  /**
   * Question modules to ask, by complaint.
   */
  complaints: {
    [k: string]: string[];
  };
  /**
   * Questions asked before every session.
   */
  everySession: string[];
  /**
   * The full set is asked again after so many days.
   */
  fullEveryDays: number;
  /**
   * For so long nothing in the app clears an emergency.
   */
  emergencyHoldHours: number;
  events: SafetyEvent[];
  unusual: SafetyUnusual[];
  /**
   * Question above a list to tick, by page.
   */
  pages: {
    [k: string]: Text;
  };
  /**
   * What an area rule is about (`blockRegion`), as a question that the person answers with places.
   */
  areas: {
    [k: string]: Text;
  };
  pressureScale: SafetyPressureScale;
  session: SafetySession;
  change: SafetyChange;
}
export interface SafetySeverities {
  stop: Text;
  'avoid-point': Text;
  caution: Text;
}
export interface SafetyEvent {
  tag: string;
  when: Text;
}
export interface SafetyUnusual {
  key: string;
  text: Text;
  event?: string;
}
export interface SafetyPressureScale {
  least: number;
  most: number;
  targetFrom: number;
  targetTo: number;
  hardMost: number;
  anchors: SafetyPressureAnchor[];
  forceKgFrom: number;
  forceKgTo: number;
  forceNewtonFrom: number;
  forceNewtonTo: number;
  cites: string[];
}
export interface SafetyPressureAnchor {
  value: number;
  text: Text;
}
export interface SafetySession {
  warmUpSeconds: number;
  riseSeconds: number;
  releaseSeconds: number;
  restSeconds: number;
  firstWeekDays: number;
  mostPoints: number;
  secondsFirstWeek: number;
  secondsLater: number;
  rhythms: SafetyRhythm[];
}
/**
 * What counts as a change in one person's scores.
 */
export interface SafetyChange {
  painPoints: number;
  painPercent: number;
  functionMean: number;
  functionItem: number;
  worseBy: number;
  noChangeWeeks: number;
  noChangeBelow: number;
  cites: string[];
}
/**
 * Everything in data/safety, read into one value.
 */
export interface Safety {
  policy: SafetyPolicy;
  outcomes: SafetyOutcomes;
  groups: {
    [k: string]: SafetyGroup;
  };
  sources: {
    [k: string]: SafetySource;
  };
  places: SafetyPlaces;
  rules: {
    [k: string]: SafetyRule;
  };
  questions: {
    [k: string]: SafetyModule;
  };
  sensations: SafetySensation[];
  regions: {
    [k: string]: SafetyRegion;
  };
  examples: SafetyExample[];
}
export interface SafetyOutcomes {
  emergency: SafetyOutcome;
  urgent: SafetyOutcome;
  ask: SafetyOutcome;
  limit: SafetyOutcome;
  ok: SafetyOutcome;
}
export interface Term {
  label: Text;
  /**
   * The label in traditional characters.
   */
  traditional?: string;
  lay?: LayWords;
  /**
   * Key of data/terms/groups.yaml; indications only.
   */
  group?: Key;
  /**
   * What the idea means; not a claim of effect.
   */
  plain?: Text;
  /**
   * What an old term meant; it is not a modern diagnosis.
   */
  archaic?: Text;
  /**
   * emergency: call for help first. doctor: see a clinician first.
   */
  care?: 'emergency' | 'doctor';
  painRegion?: Region;
  /**
   * Nearest ICD-10 code, for search and export only; never a diagnosis.
   */
  icd10?: string;
  /**
   * The complaint whose safety questions fit.
   */
  complaint?: Key;
  /**
   * Points most used for it, first the most used; our own reading of the lists, not a prescription.
   */
  keyPoints?: PointCode[];
}
/**
 * data/terms/indications.yaml and actions.yaml: one vocabulary, by id.
 */
export interface Terms {
  [k: string]: Term;
}
