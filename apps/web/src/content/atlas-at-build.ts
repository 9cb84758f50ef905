/** The atlas at build time, read once. */
import type { Atlas } from '@ashi/atlas';
import { loadAtlas } from '@ashi/atlas/node';

let loaded: Atlas | undefined;

export function atlasAtBuild(): Atlas {
  loaded ??= loadAtlas(`${ashiRoot}data`);
  return loaded;
}
