/**
 * Turns the picks into anchors and writes them into `data/landmarks/*.yaml`; the words in those files are kept.
 * Run: `npx tsx scripts/landmarks/place.ts [--check]`. With --check nothing is written and a difference fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, parseDocument, type Document } from 'yaml';
import { BOXES, framed } from './boxes.ts';
import { canonicalSkin } from './canonical.ts';
import { pick, roundAnchor, type PickedAnchor } from './pick.ts';
import type { Pick } from './pick-kinds.ts';
import { PICKS } from './picks.ts';
import type { SkinSurface } from './shade.ts';

const FOLDER = new URL('../../data/landmarks/', import.meta.url);

function anchorsOf(skin: SkinSurface, { box, places, midline }: Pick): PickedAnchor[] {
  const turned = framed(skin, box);
  return places.map(([from, across, along]) => {
    const anchor = pick(turned, from, [across, along], BOXES[box]);
    if (!midline) return anchor;
    const weights = anchor.ids.map((id, k) =>
      Math.abs(skin.positions[id * 3] as number) < 1e-3 ? (anchor.weights[k] as number) : 0,
    );
    const total = weights.reduce((s, w) => s + w, 0);
    return roundAnchor(
      anchor.ids,
      weights.map((w) => w / total),
    );
  });
}

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

const check = process.argv.includes('--check');
const skin = canonicalSkin();
let changed = 0;
for (const [id, authored] of Object.entries(PICKS)) {
  const path = new URL(`${id}.yaml`, FOLDER);
  const before = readFileSync(path, 'utf8');
  const file = parseDocument(before);
  setAnchors(file, anchorsOf(skin, authored), file.get('shape') === 'curve');
  const after = file.toString({ lineWidth: 100 });
  if (after === before) continue;
  changed++;
  if (!check) writeFileSync(path, after);
  else console.error(`landmarks: ${id} differs from its pick`);
}
console.log(`landmarks: ${Object.keys(PICKS).length} picked, ${changed} ${check ? 'differ' : 'written'}`);
if (check && changed) process.exitCode = 1;
