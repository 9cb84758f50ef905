/** The 3D body in the browser, without drawing it: the person's figure and where points fall on it. */
import type { BodyModel, MeshFigure, Person } from '@ashi/body';
import type { Locator } from '@ashi/locate';
import firstUrl from '@ashi/body/assets/first.bin?url';
import morphUrl from '@ashi/body/assets/morph.bin?url';
import rigUrl from '@ashi/body/assets/rig.bin?url';
import { atlas } from './atlas.ts';
import type { ProfileValues } from './profile.svelte.ts';

/** A figure and whether it is the person's own size; where we cannot draw that, it is the average one. */
export interface OwnFigure {
  readonly figure: MeshFigure;
  readonly own: boolean;
}

let modelling: Promise<BodyModel> | undefined;
let locating: Promise<Locator> | undefined;

/** The model with every shape. Rejects when a file cannot be had; the next call tries again. */
export function bodyModel(): Promise<BodyModel> {
  modelling ??= loadModel().catch((error: unknown) => {
    modelling = undefined;
    throw error;
  });
  return modelling;
}

export async function figureOf(person: ProfileValues): Promise<OwnFigure> {
  const model = await bodyModel();
  const made = model.figure(await drawnPerson(person));
  return made.ok ? { figure: made.figure, own: true } : { figure: model.average(), own: false };
}

/** The person as we draw them: an age beyond those we have is drawn as the nearest one. */
export async function drawnPerson({ sex, heightCm, weightKg, ageYears }: ProfileValues): Promise<Person> {
  const { min, max } = (await import('@ashi/body')).SUPPORTED.ageYears;
  return { sex, heightCm, weightKg, ageYears: Math.min(max, Math.max(min, ageYears)) };
}

export function locator(): Promise<Locator> {
  locating ??= Promise.all([import('@ashi/locate'), atlas()])
    .then(([{ Locator: Finder }, held]) => new Finder(held))
    .catch((error: unknown) => {
      locating = undefined;
      throw error;
    });
  return locating;
}

async function loadModel(): Promise<BodyModel> {
  const [{ BodyModel: Model }, first, rig, morph] = await Promise.all([
    import('@ashi/body'),
    bytes(firstUrl),
    bytes(rigUrl),
    bytes(morphUrl),
  ]);
  return Model.decode({ first, rig, morph });
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`web: ${url} answered ${response.status}`);
  return response.arrayBuffer();
}
