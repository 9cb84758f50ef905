/** What a constraint becomes on one body: how far from being satisfied, and which way. */
import type { Constraint, Ref } from '@ashi/atlas';
import type { Vec3 } from '@ashi/geom';
import type { Spot } from './place.ts';

/** One number to bring to zero. `gradient` is its slope in space, in mm per mm. */
export interface Row {
  readonly value: number;
  readonly gradient: Vec3;
  readonly weight: number;
}

/**
 * Weights in four tiers, so far apart that a lower tier decides only what the higher ones leave open:
 * a bias of the exact ones by a soft one of 10 mm is 0.0025 × 10 mm = 0.025 mm.
 */
export const WEIGHT = {
  /** Fractions, midpoints, distances, levels, lines and nail corners: numbers and straight lines. */
  exact: 1,
  /** Edges of structures, and the space between them. */
  soft: 0.05,
  /** Beyond its edge a structure still draws the point near, but a third as strongly as it keeps it off. */
  drift: 0.05 / 3,
  /** Beside a single place also means not far along from it. */
  alongside: 0.05 / 6,
  /** Beside an edge means beside its middle, when nothing says where along it. */
  middle: 0.05 / 12,
  /** Hollows, and checks. */
  hint: 0.0025,
  /** What the words imply: "below" is straight below. */
  straight: 0.001,
} as const;

export interface Residual {
  /** Place in the list of constraints. */
  readonly index: number;
  readonly kind: Constraint['kind'];
  readonly exact: boolean;
  /** A check on the result: told, never a reason to refuse. */
  readonly check: boolean;
  /** The landmark or point to name when it cannot be met. */
  readonly about: Ref;
  /** Where to begin looking. */
  readonly centre: Vec3;
  /** The length it tells to go, in mm on this body. */
  readonly lengthMm?: number;
  rows(at: Spot): readonly Row[];
  /** Millimetres from satisfied, signed where a sign has a meaning; 0 anywhere inside a tolerance. */
  mm(at: Spot): number;
  /** How far the words themselves leave the place open, in mm (one standard deviation). */
  readonly slackMm: number;
}

/** Three rows that hold a place down: only the part along the skin can be met. */
export function hold(place: Vec3, at: Vec3, weight: number): readonly Row[] {
  const axes: readonly Vec3[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  return axes.map((gradient, k) => ({ value: at[k]! - place[k]!, gradient, weight }));
}
