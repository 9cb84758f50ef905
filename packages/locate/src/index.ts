/** Executable point locations: a written definition becomes a site, steps in words, a construction and a sureness. */
export type {
  Anchor,
  Body,
  BodyPart,
  Figure,
  PartFrame,
  PoseName,
  Side,
  SkinFilter,
  SkinHit,
} from './body.ts';
export {
  Locator,
  type CunLengths,
  type LandmarkPlace,
  type LocateOptions,
  type LocatorOptions,
} from './locator.ts';
export type { Knowledge } from './ground.ts';
export type { LocateRefusal, Reason } from './refusal.ts';
export { aspectDirection } from './directions.ts';
export { poseSite, type LocateResult, type Site, type SiteResidual } from './site.ts';
export { stepsOf, type Language, type Step, type StepOptions } from './steps.ts';
export { alongPath, anchorsOf, skinPath, type PathOptions, type SkinPath } from './skin-path.ts';
export { spotAt, type Spot } from './place.ts';
export { constructionOf, type Construction, type ConstructionLine, type Mark } from './construction.ts';
export { courseOf } from './course.ts';
