/**
 * Where the eye is. The picture is orthographic, like a plate: a view is a direction, a target and how many
 * millimetres the height of the picture shows.
 */
import { add, cross, dot, scale, sub, type Vec3 } from '@ashi/geom';

export interface View {
  readonly target: Vec3;
  /** Degrees round the vertical axis: 0 from the front, 90 from the body's left, 180 from behind. */
  readonly azimuth: number;
  /** Degrees above the horizon. */
  readonly elevation: number;
  /** Millimetres of the body that the picture's height shows. */
  readonly heightMm: number;
}

export const NAMED_AZIMUTH = { front: 0, left: 90, back: 180, right: 270 } as const;
export type NamedView = keyof typeof NAMED_AZIMUTH;

export const isNamedView = (name: string): name is NamedView => Object.hasOwn(NAMED_AZIMUTH, name);

/** Unit vectors of the picture: to the right, up, and towards the eye. */
export interface PictureAxes {
  readonly right: Vec3;
  readonly up: Vec3;
  readonly toEye: Vec3;
}

const RADIANS = Math.PI / 180;

export function axesOf(view: Pick<View, 'azimuth' | 'elevation'>): PictureAxes {
  const a = view.azimuth * RADIANS;
  const e = view.elevation * RADIANS;
  const toEye: Vec3 = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  const right: Vec3 = [Math.cos(a), 0, -Math.sin(a)];
  return { right, up: cross(toEye, right), toEye };
}

/** Size of the picture in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface Projected {
  readonly x: number;
  readonly y: number;
  /** Millimetres towards the eye from the target. */
  readonly depth: number;
}

/** From places in mm to CSS pixels, origin at the top left. */
export function projector(view: View, size: PictureSize): (place: Vec3) => Projected {
  const { right, up, toEye } = axesOf(view);
  const k = size.height / view.heightMm;
  return (place) => {
    const d = sub(place, view.target);
    return {
      x: size.width / 2 + dot(d, right) * k,
      y: size.height / 2 - dot(d, up) * k,
      depth: dot(d, toEye),
    };
  };
}

/** The ray through a pixel, starting `fromMm` in front of the target plane. */
export function rayThrough(
  view: View,
  size: PictureSize,
  x: number,
  y: number,
  fromMm = 4000,
): { origin: Vec3; direction: Vec3 } {
  const { right, up, toEye } = axesOf(view);
  const k = view.heightMm / size.height;
  const inPlane = add(
    add(view.target, scale(right, (x - size.width / 2) * k)),
    scale(up, (size.height / 2 - y) * k),
  );
  return { origin: add(inPlane, scale(toEye, fromMm)), direction: scale(toEye, -1) };
}

/**
 * The view from one direction that holds all `places`. `margin` is the share of the picture left free on each side
 * (horizontal, vertical): labels stand there.
 */
export function framing(
  places: Iterable<Vec3>,
  direction: Pick<View, 'azimuth' | 'elevation'>,
  size: PictureSize,
  margin: { readonly across: number; readonly along: number },
): View {
  const { right, up, toEye } = axesOf(direction);
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const p of places) {
    [dot(p, right), dot(p, up), dot(p, toEye)].forEach((c, k) => {
      low[k] = Math.min(low[k]!, c);
      high[k] = Math.max(high[k]!, c);
    });
  }
  const middle = low.map((l, k) => (l + high[k]!) / 2);
  const aspect = size.width / Math.max(size.height, 1);
  const heightMm = Math.max(
    (high[1]! - low[1]!) / (1 - 2 * margin.along),
    (high[0]! - low[0]!) / (1 - 2 * margin.across) / Math.max(aspect, 0.05),
    60,
  );
  const target = add(add(scale(right, middle[0]!), scale(up, middle[1]!)), scale(toEye, middle[2]!));
  return { ...direction, target, heightMm };
}

/** What has to be seen: a place with its outward normal. */
export interface Subject {
  readonly position: Vec3;
  readonly normal: Vec3;
}

export interface DirectionWish {
  /** Whether skin other than the subject's lies between it and an eye far away along `toEye`. */
  readonly blocked?: (position: Vec3, toEye: Vec3) => boolean;
  /** Highest elevation that still looks natural in this pose: low when upright, high when lying. */
  readonly highest: number;
  readonly lowest: number;
  /** Towards the crown: a body is not shown head down. */
  readonly headward?: Vec3;
  /** Only directions this near to an azimuth. */
  readonly near?: { readonly azimuth: number; readonly withinDeg: number };
}

/**
 * The direction that shows the subjects best: facing their skin, with nothing in between, and rather from one of
 * the four sides than from an odd angle. Searched over whole directions, so that it cannot be caught in between.
 */
export function bestDirection(
  subjects: readonly Subject[],
  wish: DirectionWish,
): Pick<View, 'azimuth' | 'elevation'> {
  let best = { azimuth: 0, elevation: 0 };
  let bestScore = -Infinity;
  for (let elevation = wish.lowest; elevation <= wish.highest; elevation += 10) {
    for (let azimuth = 0; azimuth < 360; azimuth += 15) {
      if (wish.near && Math.abs(turnBetween(azimuth, wish.near.azimuth)) > wish.near.withinDeg) continue;
      const { toEye, up } = axesOf({ azimuth, elevation });
      let score = -Math.abs(elevation) / 400 - Math.abs(((azimuth + 45) % 90) - 45) / 900;
      if (wish.headward) score -= 0.5 * Math.max(0, -dot(wish.headward, up) - 0.25);
      for (const subject of subjects) {
        const facing = dot(subject.normal, toEye);
        score += Math.min(facing, 0.94) / subjects.length;
        if (facing < 0.2) score -= 0.6;
        else if (wish.blocked?.(subject.position, toEye)) score -= 1;
      }
      if (score > bestScore) {
        bestScore = score;
        best = { azimuth, elevation };
      }
    }
  }
  return best;
}

/** Degrees from one azimuth to another, the short way round. */
const turnBetween = (from: number, to: number): number => ((((to - from) % 360) + 540) % 360) - 180;

/** The view a share `t` (0 to 1) of the way from one to another: the short way round, and zooming evenly. */
export function between(a: View, b: View, t: number): View {
  const turn = turnBetween(a.azimuth, b.azimuth);
  return {
    target: add(scale(a.target, 1 - t), scale(b.target, t)),
    azimuth: (((a.azimuth + turn * t) % 360) + 360) % 360,
    elevation: a.elevation + (b.elevation - a.elevation) * t,
    heightMm: a.heightMm * Math.pow(b.heightMm / a.heightMm, t),
  };
}

/** The look's easing, cubic-bezier(.3, 0, .2, 1), at time `x` from 0 to 1. */
export function ease(x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const along = (p1: number, p2: number, s: number): number =>
    3 * p1 * s * (1 - s) ** 2 + 3 * p2 * s ** 2 * (1 - s) + s ** 3;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (along(0.3, 0.2, middle) < x) low = middle;
    else high = middle;
  }
  return along(0, 1, (low + high) / 2);
}

/** The nearest of the four named views, for the app's view switch. */
export function namedView(view: Pick<View, 'azimuth'>): NamedView {
  const quarter = Math.round((((view.azimuth % 360) + 360) % 360) / 90) % 4;
  return (['front', 'left', 'back', 'right'] as const)[quarter]!;
}

/** Across the line of sight, `byPx` pixels to the right and down: where a drag moves the target. */
export function panned(view: View, size: PictureSize, byPx: readonly [number, number]): View {
  const { right, up } = axesOf(view);
  const k = view.heightMm / size.height;
  return { ...view, target: add(view.target, add(scale(right, -byPx[0] * k), scale(up, byPx[1] * k))) };
}
