import type { Constraint } from '@ashi/atlas';
import type { Vec3 } from '@ashi/geom';
import type { Anchor, Body, PoseName, Side } from './body.ts';
import type { LocateRefusal } from './refusal.ts';

/** How far a site is from satisfying one constraint. */
export interface SiteResidual {
  readonly kind: Constraint['kind'];
  readonly mm: number;
  /** Exact kinds are held to a tenth of a cun, the others to three tenths. */
  readonly exact: boolean;
  /** How far this constraint tells to go on this very body, in mm; only of those that count a length. */
  readonly lengthMm?: number;
}

/** Where a written definition falls on one body. */
export interface Site {
  readonly code: string;
  readonly side: Side | 'midline';
  /** Keeps the place on any shape and pose of the body. */
  readonly anchor: Anchor;
  /** On the body in the pose that the definition names. */
  readonly position: Vec3;
  readonly normal: Vec3;
  readonly pose: PoseName;
  /** Two of three careful people put their finger within this many millimetres of the site. */
  readonly radiusMm: number;
  readonly residuals: readonly SiteResidual[];
}

export type LocateResult = { readonly ok: true; readonly site: Site } | LocateRefusal;

/** The same site on another pose, or another shape, of the body. Three multiply-adds. */
export function poseSite(site: Pick<Site, 'anchor'>, body: Body): { position: Vec3; normal: Vec3 } {
  return { position: body.position(site.anchor), normal: body.normal(site.anchor) };
}
