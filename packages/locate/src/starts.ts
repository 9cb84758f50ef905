/** Where the search for a site begins, and on which skin. */
import type { Constraint, Ref } from '@ashi/atlas';
import { dot, scale, sub, type Vec3 } from '@ashi/geom';
import type { Body, SkinFilter } from './body.ts';
import { direction, skinOf } from './directions.ts';
import { SIDE, type Ground } from './ground.ts';
import { footOf, type Place, type Spot } from './place.ts';
import type { Residual } from './residual.ts';
import type { Task } from './task.ts';

/** The skin a site may lie on; behind the lips only where the definition says that it lies there. */
export const searched = ({ region, aspect }: Task['location']): SkinFilter => ({
  ...skinOf(region, SIDE),
  inside: aspect === 'oral',
});

/** Where to begin: amid everything the definition names, then at each thing alone. */
export function* startsOf(task: Task, residuals: readonly Residual[]): Iterable<Spot> {
  const { body } = task.ground;
  const { region, aspect } = task.location;
  const filter = searched(task.location);
  const facing = direction(body, SIDE, region, aspect);
  const centres = residuals.map((r) => r.centre);
  const middle = amid(task, centres);
  for (const place of [middle, ...centres]) {
    const hit = body.nearest(place, { ...filter, facing }) ?? body.nearest(place, filter);
    if (!hit) continue;
    yield hit;
    const wall = region === 'head' ? wallBeside(body, hit) : undefined;
    if (wall) yield wall;
  }
}

/** The mean of the structures, drawn twice towards where they come closest to one another. */
function amid({ ground, constraints }: Task, centres: readonly Vec3[]): Vec3 {
  let middle = meanOf(centres);
  const places = constraints.flatMap((c) => refPlaces(ground, c));
  for (let i = 0; i < 2 && places.length > 0; i++) {
    const now = middle;
    middle = meanOf([...places.map((p) => footOf(p, now).position), ...centres]);
  }
  return middle;
}

function refPlaces(ground: Ground, c: Constraint): readonly Place[] {
  switch (c.kind) {
    case 'border':
      return [ground.place(c.structure)];
    case 'between':
      return c.structures.map((ref: Ref) => ground.place(ref));
    default:
      return [];
  }
}

const meanOf = (places: readonly Vec3[]): Vec3 => {
  const sum = places.reduce((a, p) => [a[0] + p[0], a[1] + p[1], a[2] + p[2]], [0, 0, 0] as Vec3);
  return [sum[0] / places.length, sum[1] / places.length, sum[2] / places.length];
};

/** The wall of the head may bulge so far within the place of the ear, in mm. */
const WALL = 4;

/** Whether a place of the head lies outside its wall, on the rim of the ear: seen from within, other skin comes first. */
export const onEar = (body: Body, at: Spot): boolean => wallBeside(body, at) !== undefined;

/** The wall of the head between its middle and a place on the ear. */
function wallBeside(body: Body, at: Spot): Spot | undefined {
  const lateral = direction(body, SIDE, 'head', 'lateral');
  const aside = dot(sub(at.position, body.frame('head', SIDE).origin), lateral);
  const middle = sub(at.position, scale(lateral, aside));
  const wall = body.cast(middle, lateral, { parts: ['head'], facing: lateral });
  return wall && wall.distanceMm < aside - WALL ? wall : undefined;
}
