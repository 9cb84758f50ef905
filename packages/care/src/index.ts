export { agreed, agreementsIn, stillAgreed, withAgreement } from './agreement.ts';
export type { AnswerValue, Answers } from './answer.ts';
export { areaQuestion, liesIn, placeOf, placesOf, type Place, type Side } from './area.ts';
export {
  giveAnswer,
  questionById,
  readAnswers,
  takeBack,
  type AnswerRefusal,
  type AnswerResult,
} from './check-answer.ts';
export { agreedAnswer, isClearable, type CareEvent, type Clearance } from './clearance.ts';
export { startFresh, type AnsweredSet, type FreshStart } from './due.ts';
export { explain, ruleText, type Explanation } from './explain.ts';
export { filled, inEach, type Fillings, type Language } from './language.ts';
export { hiddenPoints, limitsOf, sessionLimits, type PointLimits } from './limits.ts';
export { fillings, helpNumbers, type HelpNumber, type HelpNumbers } from './place.ts';
export { allAsked, idsOf, nextAsked, progress, questionsOf, tick, whyAsked, type Asked } from './question.ts';
export { screen, type Reason, type Screening, type ScreeningInput, type SessionGate } from './screening.ts';
export {
  leastSamples,
  marksOf,
  regionOf,
  sampleAt,
  type PainMark,
  type PainSample,
  type PartAxes,
} from './pain-drawing.ts';
export { contradicted, recognise, type Pattern, type Recognised } from './pattern.ts';
export { planFor, type PairOffer, type Plan, type PlanRefusal } from './plan.ts';
export type { LeftOut, PlanItem, PlanKnowledge, PlannedPressure, PlanRequest } from './plan-item.ts';
export type { LeftOutReason } from './plan-words.ts';
export { pressMoment, type PressMoment } from './press-view.ts';
export {
  startSession,
  stepSession,
  type SessionEvent,
  type SessionResult,
  type SessionStart,
} from './session.ts';
export type { PressRecord, QueuedPress, SessionPhase, SessionState } from './session-state.ts';
export {
  checkScores,
  functionChange,
  globalChange,
  measuresDue,
  morningEvents,
  scoreChange,
  type Activity,
  type FunctionChange,
  type MeasuresGiven,
  type PainScores,
  type ScoreRefusal,
} from './outcome.ts';
export {
  noChangeEvents,
  trendOf,
  type Trend,
  type TrendDay,
  type TrendVerdict,
  type TrendWeek,
} from './trend.ts';
