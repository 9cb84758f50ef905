/**
 * One body in one pose, asked by the words of the atlas: where is this landmark, how long is a cun here.
 *
 * A ground always speaks of the LEFT side; the right is its mirror image (see `locator.ts`). Places are looked up once
 * and kept. To ask what a landmark's error does, `with` gives a second ground in which that landmark lies elsewhere and
 * everything built on it follows.
 */
import type { Atlas, Construct, Landmark, Location, Ref } from '@ashi/atlas';
import { add, dot, footOn, placeAlong, scale, type Vec3 } from '@ashi/geom';
import type { Anchor, Body, Side } from './body.ts';
import { direction, isLimb, longAxis, skinOf } from './directions.ts';
import {
  curveOf,
  curveOn,
  lineThrough,
  onMidline,
  shifted,
  spotAt,
  type LinePlace,
  type Place,
  type Spot,
} from './place.ts';
import { Refused } from './refusal.ts';
import { bent, skinPath, type PathOptions, type SkinPath } from './skin-path.ts';

/** The part of the atlas that locating needs. */
export type Knowledge = Pick<Atlas, 'points' | 'landmarks' | 'measures' | 'scales'>;

/** Where another point of the atlas lies on this figure, and how sure that is. */
export type PointFinder = (code: string) => { readonly anchor: Anchor; readonly radiusMm: number };

export const SIDE: Side = 'left';

export class Ground {
  readonly body: Body;
  readonly knowledge: Knowledge;
  /** Stature in mm, which scales the finger units. */
  readonly statureMm: number;
  readonly #findPoint: PointFinder;
  readonly #parent: Ground | undefined;
  readonly #moved: { readonly ref: Ref; readonly place: Place } | undefined;
  readonly #places = new Map<Ref, Place>();
  readonly #ways = new Map<string, SkinPath>();
  readonly #building: Ref[] = [];
  /** Landmarks and points looked up while `noting`; constructions count as what they are built on. */
  #noted: Set<Ref> | undefined;

  constructor(
    body: Body,
    knowledge: Knowledge,
    statureMm: number,
    findPoint: PointFinder,
    derived?: { parent: Ground; moved?: { ref: Ref; place: Place } },
  ) {
    this.body = body;
    this.knowledge = knowledge;
    this.statureMm = statureMm;
    this.#findPoint = findPoint;
    this.#parent = derived?.parent;
    this.#moved = derived?.moved;
  }

  /** The same ground, with one landmark moved across the skin by `mm` if named. */
  with(ref?: Ref, mm = 0, way: 0 | 1 = 0): Ground {
    const moved =
      ref === undefined ? undefined : { ref, place: shifted(this.place(ref), this.body, mm, way) };
    return new Ground(this.body, this.knowledge, this.statureMm, this.#findPoint, {
      parent: this,
      ...(moved ? { moved } : {}),
    });
  }

  /** The ground with nothing moved. */
  get still(): Ground {
    return this.#parent ?? this;
  }

  /** What `run` gives, with every landmark and point it looked up; looking up a point may itself note, for that point. */
  noting<T>(run: () => T): { readonly made: T; readonly refs: readonly Ref[] } {
    const outer = this.#noted;
    const mine = (this.#noted = new Set<Ref>());
    try {
      return { made: run(), refs: [...mine] };
    } finally {
      this.#noted = outer;
    }
  }

  /** Where a landmark or a point lies. Throws Refused when it does not. */
  place(ref: Ref): Place {
    if (this.#moved?.ref === ref) return this.#moved.place;
    const landmark = this.knowledge.landmarks[ref];
    const construct = landmark?.anchor || landmark?.path ? undefined : landmark?.construct;
    if (landmark && construct && construct.kind !== 'fraction') {
      const kept = this.#places.get(ref);
      // Noting has to see through to what a construction is built on, so it is built again while noting.
      if (kept && !this.#noted) return kept;
      return this.#keep(ref, this.#build(ref, landmark, construct));
    }
    this.#noted?.add(ref);
    if (this.#parent) return this.#parent.place(ref);
    const kept = this.#places.get(ref);
    if (kept) return kept;
    if (!landmark) return this.#keep(ref, this.#point(ref));
    if (!construct) return this.#keep(ref, this.#drawn(landmark));
    // A place counted off has an error of its own: what it is counted between is not noted.
    const noted = this.#noted;
    this.#noted = undefined;
    try {
      return this.#keep(ref, this.#build(ref, landmark, construct));
    } finally {
      this.#noted = noted;
    }
  }

  /** A place that must be a single one: a point, or the middle of something drawn. */
  spot(ref: Ref): Spot {
    const place = this.place(ref);
    if (place.shape === 'point') return place;
    if (place.shape === 'curve') {
      const middle = place.anchors[(place.anchors.length - 1) >> 1]!;
      const hit = this.body.nearest(place.positions[(place.positions.length - 1) >> 1]!);
      return hit ?? spotAt(this.body, middle);
    }
    const hit = this.body.nearest(place.through);
    if (!hit) throw new Refused('no-skin', `no skin near '${ref}'`, ref);
    return hit;
  }

  /** How far a careful person may be off at this landmark or point, in mm (one standard deviation). */
  errorMm(ref: Ref): number {
    const landmark = this.knowledge.landmarks[ref];
    // A point's radius holds two thirds of the marks, which is 1.51 standard deviations each way.
    return landmark ? landmark.errorMm : this.#findPoint(ref).radiusMm / 1.51;
  }

  /**
   * The way along the skin between two spots, kept under a name. On a derived ground the kept way is bent after its
   * moved ends, each part by its share: right to first order, and no new search.
   */
  way(name: string, from: Spot, to: Spot, options: PathOptions): SkinPath {
    const known = this.#parent?.way(name, from, to, options) ?? this.#ways.get(name);
    if (known) return this.#parent ? bent(known, from, to) : known;
    const path = skinPath(this.body, from, to, options);
    this.#ways.set(name, path);
    return path;
  }

  #keep(ref: Ref, place: Place): Place {
    this.#places.set(ref, place);
    return place;
  }

  /** A part of the way along the skin, hollows and all: a finger that counts spines follows them. */
  #counted(
    ref: Ref,
    { region, side }: Landmark,
    { from, to, value }: Extract<Construct, { kind: 'fraction' }>,
  ): Spot {
    const filter = skinOf(region, SIDE);
    const { spots } = this.way(ref, this.spot(from), this.spot(to), { filter });
    const corners = spots.map((s) => s.position);
    const place = placeAlong(corners, value);
    const { segment } = footOn(corners, place);
    const facing = add(spots[segment]!.normal, spots[segment + 1]!.normal);
    const hit = this.body.nearest(place, { ...filter, facing });
    if (!hit) throw new Refused('no-skin', `no skin near '${ref}'`, ref);
    return side === 'midline' ? onMidline(this.body, hit) : hit;
  }

  #point(code: Ref): Place {
    if (!(code in this.knowledge.points))
      throw new Refused('unknown-landmark', `the atlas has no '${code}'`, code);
    return { shape: 'point', ...spotAt(this.body, this.#findPoint(code).anchor) };
  }

  #drawn(landmark: Landmark): Place {
    if (landmark.anchor) return { shape: 'point', ...spotAt(this.body, landmark.anchor) };
    const path = landmark.path;
    if (path && path.length >= 2) {
      return curveOn(this.body, path);
    }
    throw new Refused('landmark-not-placed', `'${landmark.id}' has no place on the body yet`, landmark.id);
  }

  #build(ref: Ref, landmark: Landmark, construct: Construct): Place {
    if (this.#building.includes(ref)) {
      throw new Refused('cyclic', `${[...this.#building, ref].join(' → ')} goes in a circle`, ref);
    }
    this.#building.push(ref);
    try {
      switch (construct.kind) {
        case 'vertical-through': {
          const base = this.spot(construct.of);
          return uprightThrough(this.body, landmark.region, base, construct.plane);
        }
        case 'median':
          return medianLine(this.body, landmark.region, construct.aspect);
        case 'between': {
          const [from, to] = [this.spot(construct.from), this.spot(construct.to)];
          const spots = this.way(ref, from, to, { filter: skinOf(landmark.region, SIDE) }).spots;
          return curveOf(spots);
        }
        case 'fraction':
          return { shape: 'point', ...this.#counted(ref, landmark, construct) };
      }
    } finally {
      this.#building.pop();
    }
  }
}

/**
 * The vertical line through a place. On head and trunk it is the cut of a sagittal or a coronal plane, as the skin there
 * faces; on a limb it follows the skin.
 */
function uprightThrough(
  body: Body,
  region: Location['region'],
  base: Spot,
  plane: 'sagittal' | 'coronal' | undefined,
): LinePlace {
  const along = longAxis(body, SIDE, region);
  if (isLimb(region)) return lineThrough(base, along);
  const [out, front] = (['lateral', 'anterior'] as const).map((word) => {
    const axis = direction(body, SIDE, region, word);
    return scale(axis, Math.sign(dot(base.normal, axis)) || 1);
  }) as [Vec3, Vec3];
  const faced = dot(base.normal, out) > dot(base.normal, front) ? 'coronal' : 'sagittal';
  return lineThrough(
    { position: base.position, normal: (plane ?? faced) === 'coronal' ? out : front },
    along,
  );
}

/** The midline of the front or back of the body part that the region belongs to. */
function medianLine(body: Body, region: Location['region'], aspect: 'anterior' | 'posterior'): LinePlace {
  const frame = body.frame(region === 'head' || region === 'face' ? 'head' : 'trunk', SIDE);
  const outward = direction(body, SIDE, region === 'head' || region === 'face' ? 'head' : 'trunk', aspect);
  return { shape: 'line', through: frame.origin, along: frame.proximal, across: frame.lateral, outward };
}
