/**
 * The bones we pose, and the joints that carry them. Names and hierarchy follow the source rig; what the poses never
 * move is folded into its parent (pelvis into root, metacarpals into the wrist, toes into the foot, the face into
 * the head). Paired bones end in `.L` and `.R`.
 */
import type { BodyPart } from '@ashi/locate';

export interface Bone {
  readonly name: string;
  readonly parent: string | undefined;
  readonly part: BodyPart;
}

const CENTRE: readonly (readonly [string, string | undefined, BodyPart])[] = [
  ['root', undefined, 'trunk'],
  ['spine05', 'root', 'trunk'],
  ['spine04', 'spine05', 'trunk'],
  ['spine03', 'spine04', 'trunk'],
  ['spine02', 'spine03', 'trunk'],
  ['spine01', 'spine02', 'trunk'],
  ['neck01', 'spine01', 'neck'],
  ['neck02', 'neck01', 'neck'],
  ['neck03', 'neck02', 'neck'],
  ['head', 'neck03', 'head'],
];

const PAIRED: readonly (readonly [string, string, BodyPart])[] = [
  ['upperlid', 'head', 'head'],
  ['lowerlid', 'head', 'head'],
  ['clavicle', 'spine01', 'trunk'],
  ['shoulder01', 'clavicle', 'trunk'],
  ['upperarm01', 'shoulder01', 'arm'],
  ['upperarm02', 'upperarm01', 'arm'],
  ['lowerarm01', 'upperarm02', 'forearm'],
  ['lowerarm02', 'lowerarm01', 'forearm'],
  ['wrist', 'lowerarm02', 'hand'],
  ...[1, 2, 3, 4, 5].flatMap((digit): [string, string, BodyPart][] => [
    [`finger${digit}-1`, 'wrist', 'hand'],
    [`finger${digit}-2`, `finger${digit}-1`, 'hand'],
    [`finger${digit}-3`, `finger${digit}-2`, 'hand'],
  ]),
  ['upperleg01', 'root', 'thigh'],
  ['upperleg02', 'upperleg01', 'thigh'],
  ['lowerleg01', 'upperleg02', 'leg'],
  ['lowerleg02', 'lowerleg01', 'leg'],
  ['foot', 'lowerleg02', 'foot'],
];

const CENTRE_NAMES = new Set(CENTRE.map(([name]) => name));
const sided = (name: string, side: 'L' | 'R'): string => (CENTRE_NAMES.has(name) ? name : `${name}.${side}`);

/** Every parent comes before its children. */
export const BONES: readonly Bone[] = [
  ...CENTRE.map(([name, parent, part]) => ({ name, parent, part })),
  ...(['L', 'R'] as const).flatMap((side) =>
    PAIRED.map(([name, parent, part]) => ({ name: `${name}.${side}`, parent: sided(parent, side), part })),
  ),
];

export const BONE_INDEX: ReadonlyMap<string, number> = new Map(BONES.map((bone, i) => [bone.name, i]));

/** Name of the mirror image of a bone or joint. */
export const mirrorName = (name: string): string =>
  name.endsWith('.L') ? `${name.slice(0, -2)}.R` : name.endsWith('.R') ? `${name.slice(0, -2)}.L` : name;

/** Mirror image of each bone, by index. */
export const MIRROR_BONE: readonly number[] = BONES.map((bone) => BONE_INDEX.get(mirrorName(bone.name))!);

/** Ends of chains, which no further bone's head marks. */
const TIPS = ['crown', 'fingertip.L', 'toetip.L', 'heel.L'] as const;

/** Joints packed with the left half: the head of every centre and left bone, then the tips. */
export const LEFT_JOINTS: readonly string[] = [
  ...BONES.filter((bone) => !bone.name.endsWith('.R')).map((bone) => bone.name),
  ...TIPS,
];

/** All joints: the packed ones, then the mirror images of those that are paired. */
export const JOINTS: readonly string[] = [
  ...LEFT_JOINTS,
  ...LEFT_JOINTS.filter((name) => name.endsWith('.L')).map(mirrorName),
];

export const JOINT_INDEX: ReadonlyMap<string, number> = new Map(JOINTS.map((name, i) => [name, i]));
