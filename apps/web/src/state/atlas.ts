/** The atlas in the browser: one file, fetched when a view needs more than its page brought along. */
import type { Atlas } from '@ashi/atlas';

let reading: Promise<Atlas> | undefined;

/** Rejects when the file cannot be had, for instance offline before the first visit was complete; the next call tries again. */
export function atlas(): Promise<Atlas> {
  reading ??= read().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

async function read(): Promise<Atlas> {
  const [{ readAtlas }, response] = await Promise.all([import('@ashi/atlas'), fetch('/atlas.json')]);
  if (!response.ok) throw new TypeError(`web: /atlas.json answered ${response.status}`);
  return readAtlas(await response.json());
}
