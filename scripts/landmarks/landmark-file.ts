/** A landmark's file with its anchors taken from the pick; its words are kept. */
import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import { anchorsOf } from './anchors.ts';
import type { Pick } from './pick-kinds.ts';
import type { PickedAnchor } from './pick.ts';
import type { SkinSurface } from './shade.ts';

const FOLDER = new URL('../../data/landmarks/', import.meta.url);

export interface LandmarkText {
  readonly path: URL;
  readonly before: string;
  readonly after: string;
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

/** The file as the formatter leaves it, words without quotes where YAML allows. */
async function written(file: Document, path: URL): Promise<string> {
  visit(file, (_, node) => {
    if (isScalar(node) && typeof node.value === 'string') node.type = 'PLAIN';
  });
  const options = await resolveConfig(path);
  return format(file.toString({ lineWidth: 100 }), { ...options, filepath: path.pathname });
}

/** Undefined when the landmark has no file yet. */
export async function placedFile(
  id: string,
  pick: Pick,
  skin: SkinSurface,
): Promise<LandmarkText | undefined> {
  const path = new URL(`${id}.yaml`, FOLDER);
  if (!existsSync(path)) return undefined;
  const before = readFileSync(path, 'utf8');
  const file = parseDocument(before);
  setAnchors(file, anchorsOf(skin, pick), file.get('shape') === 'curve');
  return { path, before, after: await written(file, path) };
}
