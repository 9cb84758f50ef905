export type * from './types.generated.ts';
export { readAtlas } from './read.ts';
export { atlasVersion } from './version.ts';
export { byCode, channelPrefixes, readCode, type ChannelPrefixes } from './code.ts';
export { AtlasSearch, type SearchHit } from './search.ts';
export type { HitKind } from './search/entries.ts';
export {
  claimsAbout,
  complaintsOf,
  neighbours,
  pointsFor,
  pointsOfCategory,
  pointsOfChannel,
  type Neighbours,
} from './lookup.ts';
