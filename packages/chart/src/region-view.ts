import type { Region } from '@ashi/atlas';
import type { Side } from '@ashi/locate';
import type { FormPart } from './form.ts';

/** How a region is drawn: how much of the body the plate holds, how strongly its finer shape is lit, what stays out. */
export interface RegionView {
  readonly leastMm: number;
  readonly relief: number;
  readonly leaveOut: readonly FormPart[];
  /** Rounds of smoothing before soft creases are sought; a face needs more. */
  readonly creaseSmoothing?: number;
  readonly crease?: readonly [number, number];
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Sizes looked at on plates of both bodies. A part is left out where it would hide or crowd the region; its cut lies outside the frame. */
export function regionView(region: Region, side: Side): RegionView {
  const arms: readonly FormPart[] = ['left-arm', 'right-arm'];
  const leg: FormPart = `${other(side)}-leg`;
  const allBut = (part: FormPart): readonly FormPart[] =>
    (['trunk', 'head', 'left-arm', 'right-arm', 'left-leg', 'right-leg'] as const).filter((p) => p !== part);
  switch (region) {
    case 'head':
    case 'face':
    case 'ear':
    case 'neck':
      return {
        leastMm: region === 'ear' ? 160 : 270,
        relief: 0.9,
        leaveOut: arms,
        creaseSmoothing: 8,
        crease: [1.5, 9],
      };
    case 'hand':
    case 'wrist':
    case 'finger':
      return { leastMm: region === 'finger' ? 150 : 210, relief: 1.3, leaveOut: allBut(`${side}-arm`) };
    case 'arm':
    case 'elbow':
    case 'forearm':
      return { leastMm: 330, relief: 1.3, leaveOut: allBut(`${side}-arm`) };
    case 'ankle':
    case 'foot':
    case 'toe':
      return { leastMm: region === 'toe' ? 220 : 290, relief: 2.2, leaveOut: [leg] };
    case 'knee':
    case 'leg':
      return { leastMm: region === 'knee' ? 360 : 480, relief: 2.2, leaveOut: [leg, ...arms] };
    case 'upper-back':
    case 'scapular':
    case 'lumbar':
    case 'sacral':
      return {
        leastMm: 480,
        relief: 2.2,
        leaveOut: region === 'upper-back' || region === 'scapular' ? [] : arms,
      };
    case 'shoulder':
    case 'axilla':
    case 'chest':
    case 'lateral-chest':
      return { leastMm: 440, relief: 1.3, leaveOut: [] };
    default:
      return { leastMm: 460, relief: 1.3, leaveOut: arms };
  }
}
