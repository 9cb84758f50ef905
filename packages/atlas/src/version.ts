import type { Atlas } from './types.generated.ts';

/** Version of the packed atlas that this reader knows. Raised when an older reader would misread the data. */
export const atlasVersion: Atlas['version'] = 1;
