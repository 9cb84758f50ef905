import type { Edged } from './isoline.ts';

/** One body in one pose, refined and made ready for drawing. Built by `formOf`; views of it are cheap. */
export interface Form extends Edged {
  /** Packed x, y, z in mm. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Change of normal that brings out the finer shape; see `reliefOf`. */
  readonly relief: Float32Array;
  /** Positive in hollows. */
  readonly hollow: Float32Array;
  /** A coordinate in mm along trunk and limbs: its level lines are rings round them in any pose. */
  readonly ring: Float32Array;
  /** 1 inside the clothed region, 0 outside, between across the hem. */
  readonly cloth: Float32Array;
  /** Part of the body per triangle, as index into `FORM_PARTS`. */
  readonly part: Uint8Array;
}

/** Parts that a plate may leave out where they hide or crowd the region shown. */
export const FORM_PARTS = ['trunk', 'left-arm', 'right-arm', 'left-leg', 'right-leg', 'head'] as const;
export type FormPart = (typeof FORM_PARTS)[number];
