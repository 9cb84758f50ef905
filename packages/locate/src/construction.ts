/** How a definition is drawn: the landmarks it names, and the lines it is measured along. */
import type { Constraint, Point, Ref } from '@ashi/atlas';
import { distance, dot, footOn, sub, type Vec3 } from '@ashi/geom';
import type { Anchor, Figure, Side } from './body.ts';
import { namedCurve, wayBetween } from './constraint-ways.ts';
import { direction, skinOf } from './directions.ts';
import { SIDE, type Ground } from './ground.ts';
import { lineOnSkin, type Locator } from './locator.ts';
import { footOf, spotAt, type Place, type Spot } from './place.ts';
import { Refused } from './refusal.ts';
import { anchorsOf, skinPath, type SkinPath } from './skin-path.ts';
import { refsOf, type Task } from './task.ts';

/** A landmark or point that the definition names, to be marked. */
export interface Mark {
  readonly id: Ref;
  readonly anchor: Anchor;
}

/** A line on the skin. Its ticks are fractions of its length. */
export interface ConstructionLine {
  readonly path: readonly Anchor[];
  /** Walked to the site; otherwise only there to look along. */
  readonly used: boolean;
  /** Cun along it, or the parts it is divided into: 0 to 1. */
  readonly ticks: readonly number[];
  /** The constraint it draws. */
  readonly constraint: number;
  /** The curve that it is, if it is one of the atlas. */
  readonly id?: Ref;
}

export interface Construction {
  readonly marks: readonly Mark[];
  readonly lines: readonly ConstructionLine[];
}

/**
 * The drawing of a definition, as anchors: it can be drawn on any pose. Empty where the point has no site on this figure.
 */
export function constructionOf(
  point: Point,
  figure: Figure,
  side: Side,
  locator: Locator,
  options: { readonly alternative?: boolean } = {},
): Construction {
  const alternative = options.alternative === true;
  const found = locator.locate(point.code, figure, SIDE, { alternative });
  const task = locator.taskOf(point, figure, alternative);
  if (!found.ok || !task) return { marks: [], lines: [] };
  const { body } = task.ground;
  const site = spotAt(body, found.site.anchor);
  const left = draw(task, site);
  if (side === SIDE) return left;
  // What lies on the midline is its own mirror image.
  const over = (a: Anchor): Anchor => body.mirror(a);
  return {
    marks: left.marks.map((m) => ({
      ...m,
      anchor: isMidline(task.ground, m.id) ? m.anchor : over(m.anchor),
    })),
    lines: left.lines.map((line) => ({ ...line, path: line.path.map(over) })),
  };
}

function isMidline({ knowledge }: Ground, ref: Ref): boolean {
  return (knowledge.landmarks[ref]?.side ?? knowledge.points[ref]?.location.laterality) === 'midline';
}

function draw(task: Task, site: Spot): Construction {
  const { ground } = task;
  const marks = new Map<Ref, Mark>();
  const lines: ConstructionLine[] = [];
  task.constraints.forEach((c, index) => {
    try {
      for (const ref of refsOf(c)) {
        const place = ground.place(ref);
        if (place.shape === 'point') marks.set(ref, { id: ref, anchor: place.anchor });
        else if (!lines.some((l) => l.id === ref)) {
          lines.push({
            ...shown(task, place, ref, site),
            used: false,
            ticks: [],
            constraint: index,
            id: ref,
          });
        }
      }
      lines.push(...measured(task, c, index, site));
    } catch (error) {
      // A check may name what this body has no place for: it is simply not drawn.
      if (!(error instanceof Refused)) throw error;
    }
  });
  return { marks: [...marks.values()], lines };
}

/** How much of a curve is drawn to each side of the site, in mm: a border may run round the whole hand, and says nothing there. */
const STRETCH = { small: 45, large: 110 } as const;
const SMALL: ReadonlySet<string> = new Set(['hand', 'finger', 'wrist', 'foot', 'toe', 'face', 'ear']);

function shown(
  { ground, location }: Task,
  place: Exclude<Place, { shape: 'point' }>,
  ref: Ref,
  site: Spot,
): { path: readonly Anchor[] } {
  if (place.shape !== 'curve') return { path: lineOnSkin(ground, place, ref) };
  const reach = SMALL.has(location.region) ? STRETCH.small : STRETCH.large;
  return { path: stretchPast(ground, place.anchors, site, reach) };
}

/** The part of a curve that passes the site: from where it comes nearest, to both sides while it is within reach. */
function stretchPast(
  ground: Ground,
  path: readonly Anchor[],
  site: Spot,
  reachMm: number,
): readonly Anchor[] {
  const far = path.map((anchor) => distance(ground.body.position(anchor), site.position));
  const nearest = far.indexOf(Math.min(...far));
  let from = nearest;
  let to = nearest;
  while (from > 0 && (far[from - 1] ?? Infinity) <= reachMm) from--;
  while (to < path.length - 1 && (far[to + 1] ?? Infinity) <= reachMm) to++;
  // A curve of few places keeps its neighbours, so that a line is left to see.
  if (to - from < 1) return path.slice(Math.max(0, nearest - 1), nearest + 2);
  return path.slice(from, to + 1);
}

/** The line a constraint is counted along. */
function measured(task: Task, c: Constraint, index: number, site: Spot): readonly ConstructionLine[] {
  const { ground, location } = task;
  const filter = skinOf(location.region, SIDE);
  switch (c.kind) {
    case 'fraction':
      return parts(task, [c.from, c.to], c.value, index, site);
    case 'midpoint':
      return parts(task, c.between, 0.5, index, site);
    case 'on-line': {
      const way = wayBetween(task, `${c.from} ${c.to}`, ground.spot(c.from), ground.spot(c.to));
      return [{ path: anchorsOf(way), used: false, ticks: [], constraint: index }];
    }
    case 'distance': {
      const along = direction(ground.body, SIDE, location.region, c.direction);
      const start = startOf(task, ground.place(c.from), site, along);
      return start ? [counted(skinPath(ground.body, start, site, { filter }), c.value, index)] : [];
    }
    case 'lateral-to': {
      if (c.value === 0) return [];
      const foot = footOf(ground.place(c.structure), site.position).position;
      const outward = direction(ground.body, SIDE, location.region, location.aspect);
      const start = ground.body.nearest(foot, { ...filter, facing: outward });
      return start ? [counted(skinPath(ground.body, start, site, { filter }), c.value, index)] : [];
    }
    case 'level': {
      const start = ground.place(c.with);
      if (start.shape !== 'point' || distance(start.position, site.position) < 4) return [];
      const way = skinPath(ground.body, start, site, { filter });
      return [{ path: anchorsOf(way), used: false, ticks: [], constraint: index }];
    }
    case 'border':
    case 'in-depression':
    case 'between':
    case 'corner':
      return [];
  }
}

/** From beside the site at the level that is counted from: a tape laid along the limb, not across it. */
function startOf({ ground, location }: Task, from: Place, site: Spot, along: Vec3): Spot | undefined {
  const foot = footOf(from, site.position).position;
  const level = dot(sub(site.position, foot), along);
  const beside: Vec3 = [0, 1, 2].map((k) => site.position[k]! - level * along[k]!) as unknown as Vec3;
  return ground.body.nearest(beside, { ...skinOf(location.region, SIDE), facing: site.normal });
}

/** A tick for every whole cun. */
function counted(way: SkinPath, value: number, index: number): ConstructionLine {
  const whole = Math.max(1, Math.floor(value + 1e-6));
  const ticks = Array.from({ length: whole + 1 }, (_, i) => Math.min(1, i / value));
  return { path: anchorsOf(way), used: true, ticks, constraint: index };
}

/** A way in equal parts: the walked piece up to the site, and the rest. */
function parts(
  task: Task,
  [from, to]: readonly [Ref, Ref],
  value: number,
  index: number,
  site: Spot,
): readonly ConstructionLine[] {
  const spots = walkedFrom(task, from, to, site);
  const at = footOn(
    spots.map((s) => s.position),
    site.position,
  ).segment;
  const first = [...spots.slice(0, at + 1), site].map((s) => s.anchor);
  const second = [site, ...spots.slice(at + 1)].map((s) => s.anchor);
  const count = Math.round(1 / value) === 1 / value ? Math.round(1 / value) : partsOf(value);
  const inFirst = Array.from({ length: count + 1 }, (_, i) => i / count);
  return [
    {
      path: first,
      used: true,
      ticks: inFirst.filter((t) => t <= value + 1e-3).map((t) => Math.min(1, t / value)),
      constraint: index,
    },
    {
      path: second,
      used: false,
      ticks: inFirst.filter((t) => t >= value - 1e-3).map((t) => Math.max(0, (t - value) / (1 - value))),
      constraint: index,
    },
  ];
}

/** From one thing to the other: along a curve that names both, beside the site between two edges, else along the skin. */
function walkedFrom(task: Task, from: Ref, to: Ref, site: Spot): readonly Spot[] {
  const { ground, location } = task;
  const curve = namedCurve(task, from, to);
  const places = [from, to].map((ref) => ground.place(ref));
  if (curve) {
    const spots = curve.anchors.map((anchor) => spotAt(ground.body, anchor));
    const [a, b] = places.map(
      (place) => footOn(curve.positions, footOf(place, site.position).position).segment,
    );
    return a! <= b! ? spots : spots.reverse();
  }
  if (places.some((place) => place.shape !== 'point')) {
    const feet = places.map((place) => {
      const foot = footOf(place, site.position).position;
      return ground.body.nearest(foot, { ...skinOf(location.region, SIDE), facing: site.normal }) ?? site;
    });
    return [feet[0]!, site, feet[1]!];
  }
  return wayBetween(task, `${from} ${to}`, ground.spot(from), ground.spot(to)).spots;
}

/** Into how many parts a fraction divides its way: 2/3 into three, 3/4 into four. */
function partsOf(value: number): number {
  return [2, 3, 4, 5, 6].find((n) => Math.abs(value * n - Math.round(value * n)) < 0.02) ?? 10;
}
