/**
 * Turns the picks into anchors and writes them into `data/landmarks/*.yaml`; the words in those files are kept.
 * Run: `npx tsx scripts/landmarks/place.ts [--check] [parts of names]`. With --check nothing is written and a difference fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import { anchorsOf } from './anchors.ts';
import { canonicalSkin } from './canonical.ts';
import type { PickedAnchor } from './pick.ts';
import { PICKS } from './picks.ts';

const FOLDER = new URL('../../data/landmarks/', import.meta.url);

/** Anchors on one line each, so that a file is read at a glance and a change shows as one line. */
function setAnchors(file: Document, anchors: readonly PickedAnchor[], curve: boolean): void {
  const node = file.createNode(curve ? anchors : anchors[0]);
  const flow = (part: unknown): void => {
    if (isMap(part)) part.flow = true;
  };
  if (curve) (node as { items: unknown[] }).items.forEach(flow);
  else flow(node);
  file.set(curve ? 'path' : 'anchor', node);
}

/** The file as the formatter leaves it, words without quotes where YAML allows. */
async function written(file: Document, path: URL): Promise<string> {
  visit(file, (_, node) => {
    if (isScalar(node) && typeof node.value === 'string') node.type = 'PLAIN';
  });
  const options = await resolveConfig(path);
  return format(file.toString({ lineWidth: 100 }), { ...options, filepath: path.pathname });
}

const check = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const skin = canonicalSkin();
const counts = { placed: 0, changed: 0, missing: 0 };
for (const [id, authored] of Object.entries(PICKS)) {
  if (wanted.length && !wanted.some((part) => id.includes(part))) continue;
  const path = new URL(`${id}.yaml`, FOLDER);
  if (!existsSync(path)) {
    counts.missing++;
    console.error(`landmarks: ${id} has a pick but no file`);
    continue;
  }
  const before = readFileSync(path, 'utf8');
  const file = parseDocument(before);
  setAnchors(file, anchorsOf(skin, authored), file.get('shape') === 'curve');
  const after = await written(file, path);
  counts.placed++;
  if (after === before) continue;
  counts.changed++;
  if (!check) writeFileSync(path, after);
  else console.error(`landmarks: ${id} differs from its pick`);
}
const verb = check ? 'differ' : 'written';
console.log(
  `landmarks: ${counts.placed} picked, ${counts.changed} ${verb}, ${counts.missing} without a file`,
);
if (counts.missing || (check && counts.changed)) process.exitCode = 1;
