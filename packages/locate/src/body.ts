/**
 * What a body must answer so that points can be located on it. The mesh body implements it; so could a
 * photograph fitted to taps, as long as anchors can be evaluated.
 */
import type { Vec3 } from '@ashi/geom';

export type Side = 'left' | 'right';
export type PoseName = 'standing' | 'arms-down' | 'side-lying' | 'prone' | 'seated' | 'ankle-on-knee';
export type BodyPart = 'head' | 'neck' | 'trunk' | 'arm' | 'forearm' | 'hand' | 'thigh' | 'leg' | 'foot';

/** A place on the skin that survives any change of shape or pose: three hm08 vertex ids and weights that sum to 1. */
export interface Anchor {
  readonly ids: readonly [number, number, number];
  readonly weights: readonly [number, number, number];
}

/** A place found on the skin. `normal` is the outward unit normal, `distanceMm` how far the query was from it. */
export interface SkinHit {
  readonly anchor: Anchor;
  readonly position: Vec3;
  readonly normal: Vec3;
  readonly part: BodyPart;
  readonly side: Side | 'midline';
  readonly distanceMm: number;
}

/** Axes of a body part in the pose at hand, all unit vectors; `origin` is its proximal joint (trunk: pelvis centre). */
export interface PartFrame {
  readonly origin: Vec3;
  readonly distalEnd: Vec3;
  readonly proximal: Vec3;
  readonly anterior: Vec3;
  readonly lateral: Vec3;
}

/** Which skin a query may land on. Omitted fields do not limit. */
export interface SkinFilter {
  readonly parts?: readonly BodyPart[];
  readonly side?: Side;
  /** Only skin whose outward normal has a positive component along this direction. */
  readonly facing?: Vec3;
  /** Also skin behind the lips and the lids. A query with a filter does not land there unless this is set. */
  readonly inside?: boolean;
}

/** One body in one pose. Positions in millimetres: x to the body's left, y up, z forward, floor at y = 0. */
export interface Body {
  readonly pose: PoseName;
  /** Chooses between two rows of the standard where it has one for women; without it the common row is taken. */
  readonly sex?: 'female' | 'male' | undefined;
  position(anchor: Anchor): Vec3;
  /** Smooth outward unit normal at the anchor. */
  normal(anchor: Anchor): Vec3;
  nearest(place: Vec3, filter?: SkinFilter): SkinHit | undefined;
  /** First skin met from `origin` along `direction`, from either side of the skin. */
  cast(origin: Vec3, direction: Vec3, filter?: SkinFilter): SkinHit | undefined;
  frame(part: BodyPart, side: Side): PartFrame;
  /** The same place on the other side. Exact: mirroring twice gives the anchor back. */
  mirror(anchor: Anchor): Anchor;
}

/** A person's body shape, able to take poses. `side` is the side cared for: up when lying, crossed when seated. */
export interface Figure {
  pose(name: PoseName, side?: Side): Body;
}
