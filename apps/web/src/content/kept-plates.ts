/**
 * The drawn points of the average body, kept on disk between builds: drawing one takes a quarter of a second, and there are
 * hundreds. A plate is kept under a hash of all that it shows and of the code and body that draw it, so a kept one is
 * never out of date. Without words of the app, so that `scripts/plates.ts` can draw ahead in several processes.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locatedPlate, type LocatedPlate } from '@ashi/chart';
import type { Language } from '../i18n/words.ts';
import { atlasAtBuild } from './atlas-at-build.ts';
import { averageFigure, locatorAtBuild } from './located-at-build.ts';

/** Stands in a kept plate where the page puts its title. */
export const TITLE = '{title}';
const drawers = ['packages/chart/src', 'packages/body/src', 'packages/body/assets', 'packages/geom/src'];

const plates = new Map<string, LocatedPlate | undefined>();
let drawnBy: string | undefined;

export const plateFolder = (): string => join(ashiRoot, 'node_modules/.cache/ashi/plates');

/** The plate and the name of the file that holds it; both empty where the point cannot be located. */
export function keptPlate(code: string, language: Language): { readonly svg: string; readonly file: string } {
  const plate = plateOf(code);
  if (plate === undefined) return { svg: '', file: '' };
  const key = createHash('sha256').update((drawnBy ??= hashOfDrawers()));
  key.update(JSON.stringify([plate.pose, plate.subject(language)]));
  const file = `${code}-${language}-${key.digest('hex').slice(0, 24)}.svg`;
  const path = join(plateFolder(), file);
  if (existsSync(path)) return { svg: readFileSync(path, 'utf8'), file };
  const svg = plate.svg(language, { title: TITLE, id: 'plate', bare: true });
  mkdirSync(plateFolder(), { recursive: true });
  // Written aside first: another process may be reading.
  writeFileSync(`${path}.${process.pid}`, svg);
  renameSync(`${path}.${process.pid}`, path);
  return { svg, file };
}

function plateOf(code: string): LocatedPlate | undefined {
  if (!plates.has(code)) {
    const on = { atlas: atlasAtBuild(), locator: locatorAtBuild(), figure: averageFigure() };
    plates.set(code, locatedPlate(on, code));
  }
  return plates.get(code);
}

function hashOfDrawers(): string {
  const hash = createHash('sha256');
  for (const folder of drawers) addFolder(hash, join(ashiRoot, folder));
  return hash.digest('hex');
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (!/\.test\.ts$/.test(entry.name)) hash.update(entry.name).update(readFileSync(path));
  }
}
