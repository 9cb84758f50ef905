import type { Atlas } from './types.generated.ts';
import { atlasVersion } from './version.ts';

const parts = [
  'points',
  'channels',
  'landmarks',
  'measures',
  'scales',
  'categories',
  'terms',
  'complaints',
  'references',
  'claims',
  'safety',
] as const satisfies readonly Exclude<keyof Atlas, 'version'>[];

/**
 * The packed atlas as parsed from JSON, once its version and its parts are found to be what this reader knows. What
 * is inside the parts was checked when the data was packed.
 *
 * Throws RangeError for a version it does not know and TypeError for anything that is not an atlas.
 */
export function readAtlas(json: unknown): Atlas {
  if (typeof json !== 'object' || json === null || !('version' in json)) {
    throw new TypeError('atlas: this is not a packed atlas; it has no version');
  }
  if (json.version !== atlasVersion) {
    throw new RangeError(
      `atlas: version ${String(json.version)} is not known; this reader knows ${atlasVersion}`,
    );
  }
  for (const part of parts) {
    const value: unknown = (json as Record<string, unknown>)[part];
    if (typeof value !== 'object' || value === null) throw new TypeError(`atlas: '${part}' is missing`);
  }
  return json as Atlas;
}
