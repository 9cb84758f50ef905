import type { Atlas } from '@ashi/atlas';
import { BodyModel } from '@ashi/body';
import { Locator } from '@ashi/locate';

/** What the element needs: an app that has it already hands it over, anyone else names a folder that holds it. */
export interface BodyData {
  readonly model: BodyModel;
  /** Without it no point can be shown, only the body. */
  readonly locator?: Locator;
  readonly atlas?: Pick<Atlas, 'points' | 'landmarks' | 'channels'>;
}

const ATLAS_VERSION = 1;

/**
 * Loads `first.bin`, `rig.bin` and `atlas.json` from a folder. `morph.bin`, ten times as large, follows on its own:
 * `morphed` settles when other people's shapes can be had too. Rejects with what could not be loaded.
 */
export async function loadBodyData(
  folder: string,
  signal: AbortSignal,
): Promise<{ data: BodyData; morphed: Promise<void> }> {
  const base = new URL(folder.endsWith('/') ? folder : `${folder}/`, document.baseURI);
  const file = async (name: string): Promise<Response> => {
    const response = await fetch(new URL(name, base), { signal });
    if (!response.ok) throw new Error(`viewer: ${name} answered ${response.status}`);
    return response;
  };
  const bytes = async (name: string): Promise<ArrayBuffer> => (await file(name)).arrayBuffer();
  const [first, rig, atlas] = await Promise.all([
    bytes('first.bin'),
    bytes('rig.bin'),
    file('atlas.json').then((response) => response.json() as Promise<Atlas>),
  ]);
  if (atlas.version !== ATLAS_VERSION) {
    throw new Error(`viewer: atlas.json has version ${String(atlas.version)}, this reads ${ATLAS_VERSION}`);
  }
  const model = BodyModel.decode({ first, rig });
  const morphed = bytes('morph.bin').then((morph) => model.addMorphs(morph));
  return { data: { model, locator: new Locator(atlas), atlas }, morphed };
}
