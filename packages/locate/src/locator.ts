/**
 * The door of the package: a written definition becomes a site on a body.
 *
 * A figure is the same on both sides, so every definition is carried out on its left side and mirrored: left and right
 * agree to the last bit. Sites and landmarks are kept per figure; asking again costs a lookup.
 */
import type { Point, Ref, Region } from '@ashi/atlas';
import type { Vec3 } from '@ashi/geom';
import type { Anchor, Body, Figure, Side } from './body.ts';
import { residualsOf } from './constraint.ts';
import { CUN_PER_STATURE, fingerBreadthMm, fingerCunMm, measureMm } from './cun.ts';
import { direction, skinOf } from './directions.ts';
import { Ground, SIDE, type Knowledge, type PointFinder } from './ground.ts';
import { onMidline, spotAt, type Place, type Spot } from './place.ts';
import { Refused, type LocateRefusal } from './refusal.ts';
import { WEIGHT, type Residual } from './residual.ts';
import type { LocateResult, Site } from './site.ts';
import { curvatureOf, solve, weakest } from './solve.ts';
import { onEar, searched, startsOf } from './starts.ts';
import { radiusOf } from './sureness.ts';
import type { Task } from './task.ts';

/** The standard is exact to a tenth of a cun; what it says in words is met within three tenths. */
const EXACT_CUN = 0.1;
const SOFT_CUN = 0.3;

/** A landmark on one body: one place, or the way of a curve or construction line. */
export interface LandmarkPlace {
  readonly ok: true;
  readonly id: string;
  readonly side: Side | 'midline';
  readonly errorMm: number;
  /** Of a point; of a curve, its middle. */
  readonly anchor: Anchor;
  readonly position: Vec3;
  readonly normal: Vec3;
  /** Only of a curve or line. */
  readonly path?: readonly Anchor[];
}

export interface LocateOptions {
  /** The second reading that the standard itself records, where there is one. */
  readonly alternative?: boolean;
}

export interface LocatorOptions {
  /**
   * Where points lie on another body, such as the average one (`anchorsOn`), by code: the search then begins and mostly
   * ends there, about three times as fast. The places are the same within 1.5 mm, nearly all within 0.1 mm, but not to the last bit.
   */
  readonly starts?: Readonly<Record<string, Anchor>>;
}

/** One cun on this body, by measure, and the finger units, all in mm. */
export interface CunLengths {
  /** By measure id; a measure whose landmarks are not placed is left out. */
  readonly measures: Readonly<Record<string, number>>;
  readonly fingerCunMm: number;
  readonly fingerBreadthMm: number;
}

interface LeftSite {
  readonly anchor: Anchor;
  readonly radiusMm: number;
  readonly residuals: Site['residuals'];
}

type Kept = LeftSite | Refused;

export class Locator {
  readonly knowledge: Knowledge;
  readonly #sites = new WeakMap<Figure, Map<string, Kept>>();
  readonly #grounds = new WeakMap<Body, { readonly ground: Ground; readonly figure: Figure | undefined }>();
  readonly #statures = new WeakMap<Figure, number>();
  readonly #starts: NonNullable<LocatorOptions['starts']>;

  /** Points being solved, the outermost first: a definition that comes back to itself is found here. */
  readonly #open: string[] = [];

  constructor(knowledge: Knowledge, { starts = {} }: LocatorOptions = {}) {
    this.knowledge = knowledge;
    this.#starts = starts;
  }

  /**
   * Where the point falls on this figure, in the pose its definition names. A point of the midline is the same on both
   * sides. Anything in the way comes back as a refusal; only a figure without skin or a wrong side throws.
   */
  locate(code: string, figure: Figure, side: Side, options: LocateOptions = {}): LocateResult {
    if (side !== 'left' && side !== 'right') throw new RangeError(`locate: '${String(side)}' is no side`);
    const point = this.#pointOf(code);
    if (!point) return new Refused('unknown-point', `the atlas has no point '${code}'`).told(code, side);
    const found = this.#leftSite(point, figure, options.alternative === true);
    if (found instanceof Refused) return found.told(code, side);
    const { pose, laterality } = point.location;
    const body = figure.pose(pose, side);
    const anchor = side === SIDE || laterality === 'midline' ? found.anchor : body.mirror(found.anchor);
    return {
      ok: true,
      site: {
        code,
        side: laterality === 'midline' ? 'midline' : side,
        anchor,
        position: body.position(anchor),
        normal: body.normal(anchor),
        pose,
        get radiusMm() {
          return found.radiusMm;
        },
        residuals: found.residuals,
      },
    };
  }

  /** Anchors of every point that has a site on the left of this figure: `starts` for another locator, or to be kept. */
  anchorsOn(figure: Figure): Record<string, Anchor> {
    const anchors: Record<string, Anchor> = {};
    for (const point of Object.values(this.knowledge.points)) {
      const found = this.#leftSite(point, figure, false);
      if (!(found instanceof Refused)) anchors[point.code] = found.anchor;
    }
    return anchors;
  }

  /** Where a landmark lies on a body. Drawn landmarks need nothing but the body; constructed ones may need points. */
  landmark(id: string, body: Body, side: Side): LandmarkPlace | LocateRefusal {
    const landmark = this.knowledge.landmarks[id];
    if (!landmark)
      return new Refused('unknown-landmark', `the atlas has no landmark '${id}'`, id).told(id, side);
    try {
      const ground = this.groundOn(body);
      const place = ground.place(id);
      const mirrored = (a: Anchor): Anchor =>
        side === SIDE || landmark.side === 'midline' ? a : body.mirror(a);
      const spot = spotAt(body, mirrored(ground.spot(id).anchor));
      const path = place.shape === 'point' ? undefined : pathOf(ground, place, id).map(mirrored);
      return {
        ok: true,
        id,
        side: landmark.side === 'midline' ? 'midline' : side,
        errorMm: landmark.errorMm,
        ...spot,
        ...(path ? { path } : {}),
      };
    } catch (error) {
      if (error instanceof Refused) return error.told(id, side);
      throw error;
    }
  }

  /** Lengths of a cun on this figure, measured standing. */
  cun(figure: Figure): CunLengths {
    const ground = this.groundOn(figure.pose('standing'), figure);
    const measures: Record<string, number> = {};
    for (const measure of this.knowledge.measures) {
      try {
        measures[measure.id] = measureMm(ground, measure) / measure.value;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return { measures, fingerCunMm: fingerCunMm(ground), fingerBreadthMm: fingerBreadthMm(ground) };
  }

  /**
   * The ground of a body, for this package's own use: construction shares its kept places. A body whose figure is not
   * known answers for itself in every pose.
   */
  groundOn(body: Body, figure?: Figure): Ground {
    const kept = this.#grounds.get(body);
    if (kept && (kept.figure !== undefined || figure === undefined)) return kept.ground;
    const whole = figure ?? { pose: () => body };
    const finder: PointFinder = (code) => this.#find(code, whole);
    const ground = new Ground(body, this.knowledge, this.#statureOf(whole), finder);
    this.#grounds.set(body, { ground, figure });
    return ground;
  }

  /** What `locate` works from; undefined when the alternative asked for does not exist. */
  taskOf(point: Point, figure: Figure, alternative: boolean): Task | undefined {
    const constraints = alternative ? point.location.alternative?.constraints : point.location.constraints;
    if (!constraints) return undefined;
    const ground = this.groundOn(figure.pose(point.location.pose, SIDE), figure);
    return { ground, location: point.location, constraints };
  }

  #pointOf(code: string): Point | undefined {
    return Object.hasOwn(this.knowledge.points, code) ? this.knowledge.points[code] : undefined;
  }

  #find(code: string, figure: Figure): { anchor: Anchor; radiusMm: number } {
    const point = this.#pointOf(code);
    if (!point) throw new Refused('unknown-landmark', `the atlas has no '${code}'`, code);
    const found = this.#leftSite(point, figure, false);
    if (found instanceof Refused) throw found;
    return found;
  }

  #leftSite(point: Point, figure: Figure, alternative: boolean): Kept {
    let kept = this.#sites.get(figure);
    if (!kept) this.#sites.set(figure, (kept = new Map()));
    const key = alternative ? `${point.code} alternative` : point.code;
    const known = kept.get(key);
    if (known) return known;
    let found: Kept;
    try {
      if (this.#open.includes(key)) {
        throw new Refused('cyclic', `${[...this.#open, key].join(' → ')} goes in a circle`, point.code);
      }
      this.#open.push(key);
      try {
        found = this.#solve(point, figure, alternative);
      } finally {
        this.#open.pop();
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      found = error;
    }
    kept.set(key, found);
    return found;
  }

  #solve(point: Point, figure: Figure, alternative: boolean): LeftSite {
    const task = this.taskOf(point, figure, alternative);
    if (!task) throw new Refused('no-alternative', 'its definition has no second reading');
    const { ground, location } = task;
    const { made: residuals, refs } = ground.noting(() => residualsOf(task));
    const filter = searched(location);
    const limit = limitsOf(ground);
    const accept = (at: Spot): boolean =>
      residuals.every((r) => within(r, at, limit)) && (location.region !== 'head' || !onEar(ground.body, at));
    const aspect = direction(ground.body, SIDE, location.region, location.aspect);
    const known = alternative ? undefined : this.#starts[point.code];
    const found = solve({ body: ground.body, filter }, residuals, startsOf(task, residuals), {
      accept,
      aspect,
      known: known && spotAt(ground.body, known),
    });
    if (!found) throw new Refused('no-skin', `no skin to search in the region '${location.region}'`);
    const at = location.laterality === 'midline' ? onMidline(ground.body, found.at) : found.at;
    const failed = residuals.find((r) => !within(r, at, limit));
    if (failed) throw unmet(failed, at);
    const held = weakest(
      curvatureOf(
        residuals.flatMap((r) => r.rows(at)),
        at,
      ),
    );
    if (held < FREE) {
      throw new Refused('under-determined', 'its conditions leave a direction free');
    }
    const radius = once(() => radiusOf(task, residuals, at, refs));
    // Only what is held weakly can be vague; for the rest the radius may wait until it is asked for.
    if (held < WEAK && radius() > VAGUE) {
      throw new Refused(
        'under-determined',
        `its conditions leave the place open by ${radius().toFixed(0)} mm`,
      );
    }
    return {
      anchor: at.anchor,
      get radiusMm() {
        return radius();
      },
      residuals: residuals.map((r) => ({
        kind: r.kind,
        mm: r.mm(at),
        exact: r.exact,
        ...(r.lengthMm === undefined ? {} : { lengthMm: r.lengthMm }),
      })),
    };
  }

  #statureOf(figure: Figure): number {
    const kept = this.#statures.get(figure);
    if (kept !== undefined) return kept;
    const top = figure.pose('standing').nearest([0, 1e5, 0]);
    if (!top) throw new RangeError('locate: a figure without skin');
    this.#statures.set(figure, top.position[1]);
    return top.position[1];
  }
}

/** A quarter of the lowest tier, squared: below it nothing holds the place in one direction. */
const FREE = 0.0005 ** 2;

/** Held by less than what keeps a place beside a knob; squared. */
const WEAK = WEIGHT.alongside ** 2;

/** A site less sure than this is no place to press: wider than the widest spread of trained hands (36 mm, ST38). */
const VAGUE = 40;

/** A value worked out when it is first asked for. What cannot be worked out is as vague as can be. */
function once(work: () => number): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) return kept;
    try {
      kept = work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      kept = VAGUE;
    }
    return kept;
  };
}

interface Limits {
  readonly exactMm: number;
  readonly softMm: number;
}

const limitsOf = (ground: Ground): Limits => ({
  exactMm: (EXACT_CUN * ground.statureMm) / CUN_PER_STATURE,
  softMm: (SOFT_CUN * ground.statureMm) / CUN_PER_STATURE,
});

const within = (r: Residual, at: Spot, limit: Limits): boolean =>
  r.check || Math.abs(r.mm(at)) <= (r.exact ? limit.exactMm : limit.softMm);

function unmet(residual: Residual, at: Spot): Refused {
  const mm = Math.abs(residual.mm(at)).toFixed(1);
  return new Refused(
    'unmet-constraint',
    `constraint ${residual.index} (${residual.kind}) misses '${residual.about}' by ${mm} mm`,
    residual.about,
  );
}

function pathOf(ground: Ground, place: Place, id: string): readonly Anchor[] {
  if (place.shape === 'line') return lineOnSkin(ground, place, id);
  return place.shape === 'curve' ? place.anchors : [place.anchor];
}

/** A construction line as far as it helps the eye: this far up and down from what it goes through, in mm. */
const LINE_REACH = [-120, -90, -60, -40, -20, 0, 20, 40, 60, 90, 120];

/** A straight construction line, laid on the skin near the landmark it goes through. */
export function lineOnSkin(
  ground: Ground,
  place: Extract<Place, { shape: 'line' }>,
  id: Ref,
): readonly Anchor[] {
  const out: Anchor[] = [];
  const region: Region | undefined = ground.knowledge.landmarks[id]?.region;
  const filter = region ? skinOf(region, SIDE) : {};
  for (const mm of LINE_REACH) {
    const p: Vec3 = [
      place.through[0] + mm * place.along[0],
      place.through[1] + mm * place.along[1],
      place.through[2] + mm * place.along[2],
    ];
    const hit = ground.body.nearest(p, { ...filter, facing: place.outward });
    if (hit) out.push(hit.anchor);
  }
  return out;
}
