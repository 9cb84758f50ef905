/** The bodies landmarks are picked on and looked at. */
import { loadBodyModel } from '@ashi/body/node';
import type { MeshFigure, Person } from '@ashi/body';
import type { SkinSurface } from './shade.ts';

/** Thin, usual and heavy people, to see whether an anchor still sits right when the shape changes. */
const PEOPLE = {
  'woman-thin': { sex: 'female', heightCm: 162, weightKg: 46, ageYears: 28 },
  'woman-average': { sex: 'female', heightCm: 162, weightKg: 62, ageYears: 42 },
  'woman-heavy': { sex: 'female', heightCm: 160, weightKg: 92, ageYears: 52 },
  'woman-old': { sex: 'female', heightCm: 154, weightKg: 60, ageYears: 76 },
  'man-thin': { sex: 'male', heightCm: 176, weightKg: 56, ageYears: 28 },
  'man-average': { sex: 'male', heightCm: 176, weightKg: 78, ageYears: 42 },
  'man-heavy': { sex: 'male', heightCm: 178, weightKg: 114, ageYears: 52 },
} as const satisfies Readonly<Record<string, Person>>;

/** `canonical` is the body the picks are read on; `arms-down` is the same with the arms hanging. */
export type BodyName = 'canonical' | 'arms-down' | keyof typeof PEOPLE;

/** All but the posed one. */
export const BODY_NAMES: readonly BodyName[] = ['canonical', ...(Object.keys(PEOPLE) as BodyName[])];

const kept = new Map<BodyName, SkinSurface>();

export function canonicalSkin(name: BodyName = 'canonical'): SkinSurface {
  const skin = kept.get(name) ?? {
    positions: positionsOf(name),
    triangles: loadBodyModel().topology.triangles,
  };
  kept.set(name, skin);
  return skin;
}

function positionsOf(name: BodyName): Float32Array {
  return name === 'arms-down' ? figureOf('canonical').pose(name).positions : figureOf(name).rest;
}

export function figureOf(name: Exclude<BodyName, 'arms-down'>): MeshFigure {
  const model = loadBodyModel();
  if (name === 'canonical') return model.average();
  const found = model.figure(PEOPLE[name]);
  if (!found.ok) throw new RangeError(found.message);
  return found.figure;
}
