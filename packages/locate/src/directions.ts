/**
 * Words of direction as unit vectors on the body at hand.
 *
 * Every word is read in the frame of the body part that the region belongs to, so that "proximal" follows a bent knee.
 * Head and trunk have up and down, limbs have proximal and distal; the ankle and the foot have both: up and forward
 * from the leg as it stands on the foot, distal and dorsal from the foot itself.
 */
import type { Aspect, Region } from '@ashi/atlas';
import { add, scale, unit, type Vec3 } from '@ashi/geom';
import type { Body, BodyPart, PartFrame, Side, SkinFilter } from './body.ts';

/** Whose axes a region uses, and on which skin its points may lie (it may spill over to its neighbours). */
const REGIONS: Readonly<Record<Region, readonly [axes: BodyPart, ...skin: BodyPart[]]>> = {
  head: ['head', 'head', 'neck'],
  face: ['head', 'head'],
  ear: ['head', 'head'],
  // On the neck levels are horizontal: the neck itself leans forward by 20 degrees.
  neck: ['trunk', 'neck', 'head', 'trunk'],
  shoulder: ['trunk', 'trunk', 'arm', 'neck'],
  scapular: ['trunk', 'trunk', 'arm', 'neck'],
  axilla: ['trunk', 'trunk', 'arm'],
  arm: ['arm', 'arm', 'trunk', 'forearm'],
  elbow: ['arm', 'arm', 'forearm'],
  forearm: ['forearm', 'forearm', 'arm', 'hand'],
  wrist: ['forearm', 'forearm', 'hand'],
  hand: ['hand', 'hand', 'forearm'],
  finger: ['hand', 'hand'],
  chest: ['trunk', 'trunk', 'neck', 'arm'],
  'lateral-chest': ['trunk', 'trunk', 'arm'],
  'upper-back': ['trunk', 'trunk', 'neck', 'arm'],
  'upper-abdomen': ['trunk', 'trunk'],
  'lower-abdomen': ['trunk', 'trunk', 'thigh'],
  'lateral-abdomen': ['trunk', 'trunk'],
  lumbar: ['trunk', 'trunk'],
  sacral: ['trunk', 'trunk', 'thigh'],
  buttock: ['trunk', 'trunk', 'thigh'],
  hip: ['trunk', 'trunk', 'thigh'],
  groin: ['trunk', 'trunk', 'thigh'],
  perineum: ['trunk', 'trunk', 'thigh'],
  thigh: ['thigh', 'thigh', 'trunk', 'leg'],
  knee: ['leg', 'leg', 'thigh'],
  leg: ['leg', 'leg', 'thigh', 'foot'],
  ankle: ['leg', 'leg', 'foot'],
  foot: ['leg', 'foot', 'leg'],
  toe: ['leg', 'foot'],
  trunk: ['trunk', 'trunk', 'thigh', 'neck'],
  'whole-body': ['trunk'],
};

const LIMBS: ReadonlySet<BodyPart> = new Set<BodyPart>(['arm', 'forearm', 'hand', 'thigh', 'leg', 'foot']);
const FOOT: ReadonlySet<Region> = new Set<Region>(['foot', 'toe']);
const HAND: ReadonlySet<Region> = new Set<Region>(['hand', 'finger']);

/** Compound words are the sum of their parts. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  anteromedial: ['anterior', 'medial'],
  anterolateral: ['anterior', 'lateral'],
  posteromedial: ['posterior', 'medial'],
  posterolateral: ['posterior', 'lateral'],
  anterosuperior: ['anterior', 'superior'],
  anteroinferior: ['anterior', 'inferior'],
  posterosuperior: ['posterior', 'superior'],
  posteroinferior: ['posterior', 'inferior'],
  superomedial: ['superior', 'medial'],
  superolateral: ['superior', 'lateral'],
  inferomedial: ['inferior', 'medial'],
  inferolateral: ['inferior', 'lateral'],
  dorsolateral: ['dorsal', 'lateral'],
};

const OPPOSITE: Readonly<Record<string, string>> = {
  distal: 'proximal',
  inferior: 'superior',
  posterior: 'anterior',
  medial: 'lateral',
  ulnar: 'radial',
  tibial: 'fibular',
  palmar: 'dorsal',
  plantar: 'dorsal',
};

const frames = new WeakMap<Body, Map<string, PartFrame>>();

/** A body part's axes, kept per body: every row of every condition asks for them. */
function frameOf(body: Body, part: BodyPart, side: Side): PartFrame {
  let kept = frames.get(body);
  if (!kept) frames.set(body, (kept = new Map()));
  const key = `${part} ${side}`;
  let frame = kept.get(key);
  if (!frame) kept.set(key, (frame = body.frame(part, side)));
  return frame;
}

/** The long axis of a region, pointing up or towards the trunk: what "the same level" is perpendicular to. */
export function longAxis(body: Body, side: Side, region: Region): Vec3 {
  const part = REGIONS[region][0];
  const frame = frameOf(body, part, side);
  return frame.proximal;
}

/** Whether a region follows a limb rather than head or trunk. */
export const isLimb = (region: Region): boolean => LIMBS.has(REGIONS[region][0]);

/** A word of direction or aspect as a unit vector. Throws RangeError for a word that is none. */
export function direction(body: Body, side: Side, region: Region, word: string): Vec3 {
  const parts = COMPOUND[word];
  if (parts) return unit(parts.map((w) => direction(body, side, region, w)).reduce(add));
  const opposite = OPPOSITE[word];
  if (opposite) return scale(direction(body, side, region, opposite), -1);
  const frame = frameOf(body, REGIONS[region][0], side);
  switch (word) {
    case 'anterior':
    case 'oral':
      return frame.anterior;
    case 'lateral':
    case 'radial':
    case 'fibular':
      return frame.lateral;
    case 'superior':
      return frame.proximal;
    case 'proximal':
      return FOOT.has(region) ? frameOf(body, 'foot', side).proximal : towardsTrunk(body, side, region);
    case 'dorsal':
      return dorsal(body, side, region);
    default:
      throw new RangeError(`locate: '${word}' is no direction`);
  }
}

/** On head and trunk, where the standard speaks of up and down, "proximal" is up. */
function towardsTrunk(body: Body, side: Side, region: Region): Vec3 {
  if (region === 'shoulder') return frameOf(body, 'arm', side).proximal;
  return longAxis(body, side, region);
}

/** The back of the hand, the top of the foot. */
function dorsal(body: Body, side: Side, region: Region): Vec3 {
  if (FOOT.has(region) || region === 'ankle') return frameOf(body, 'foot', side).anterior;
  if (HAND.has(region)) return scale(frameOf(body, 'hand', side).anterior, -1);
  return scale(frameOf(body, REGIONS[region][0], side).anterior, -1);
}

/** Outward direction of an aspect of a region. */
export function aspectDirection(body: Body, side: Side, region: Region, aspect: Aspect): Vec3 {
  return direction(body, side, region, aspect);
}

/** Which skin a region's points may lie on. Limbs keep to their own side; the trunk is one. */
export function skinOf(region: Region, side: Side): SkinFilter {
  const [axes, ...parts] = REGIONS[region];
  return LIMBS.has(axes) && region !== 'thigh' ? { parts, side } : { parts };
}
