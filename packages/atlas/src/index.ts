export type * from './types.generated.ts';
export { readAtlas } from './read.ts';
export { atlasVersion } from './version.ts';
