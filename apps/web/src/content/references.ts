/** The references that a page leans on, each once, in the order they are met. */
import type { Atlas } from '@ashi/atlas';
import { cite } from './sentence.ts';

export interface ReferenceLine {
  readonly key: string;
  readonly text: string;
}

export function referenceLines(atlas: Pick<Atlas, 'references'>, keys: Iterable<string>): ReferenceLine[] {
  return [...new Set(keys)].flatMap((key) => {
    const reference = atlas.references[key];
    return reference === undefined ? [] : [{ key, text: cite(reference) }];
  });
}
