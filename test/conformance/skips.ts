import { parse } from 'yaml';
import { readFileSync } from 'node:fs';

/** Point code → reason, by the test that is skipped. */
export interface Skips {
  /** Not held to any test that needs a site on every body. */
  readonly located: Readonly<Record<string, string>>;
  /** Not held to a radius of 40 mm on every body. */
  readonly vague: Readonly<Record<string, string>>;
  /** Not held to the test that small changes of the person move a site only a little. */
  readonly steady: Readonly<Record<string, string>>;
}

export function readSkips(): Skips {
  const read = parse(readFileSync(new URL('skips.yaml', import.meta.url), 'utf8')) as Partial<Skips> | null;
  return { located: read?.located ?? {}, vague: read?.vague ?? {}, steady: read?.steady ?? {} };
}
