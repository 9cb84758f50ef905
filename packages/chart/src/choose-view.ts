import { add, cross, dot, length, scale, sub, unit, type Vec3 } from '@ashi/geom';
import { cameraOf, project, projectAll, type Camera, type View } from './camera.ts';
import { FORM_PARTS, type Form, type FormPart } from './form.ts';
import type { SurfacePlace } from './overlay.ts';
import { EMPTY, rasterise, visibleAt, type DepthPicture } from './raster.ts';
import { smoothstep } from './stroke.ts';

/** What the picture must hold, and how it stands on the paper. */
export interface ViewWish {
  readonly width: number;
  readonly height: number;
  /** The picture is at least this high on the body, in mm: a face 240, a hand 200, an ankle 310, a knee 360, a hip 460. */
  readonly leastMm: number;
  /** Roughly up on the paper. Default: up on the body. */
  readonly up?: Vec3;
  readonly leaveOut?: readonly FormPart[];
}

/** Turns tried round the way the skin faces, in degrees: to the side, and up or down. */
const AZIMUTHS = [-50, -35, -20, 0, 20, 35, 50];
const ELEVATIONS = [-15, 0, 12, 25, 40];
/** Seen most naturally a little from the side: 17 degrees off the skin's own direction. */
const EASY_ANGLE = 0.3;
/** A point whose skin turns further away than this is not shown from there. */
const LEAST_FACING = 0.35;
/** Height in pixels of the small pictures by which directions are compared. */
const TRIAL = 72;
/** And of the one by which the best is confirmed. */
const CLOSE = 240;

/**
 * The side that shows a point and its landmarks best, framed: the point in full view, the landmarks seen, near a
 * front, back or side view because people read those at once, nothing in the way, and the outline of the part in
 * the frame, without which a plate cannot be read. Throws RangeError when no direction shows the point at all.
 */
export function chooseView(
  form: Form,
  point: SurfacePlace,
  marks: readonly SurfacePlace[],
  wish: ViewWish,
): View {
  const shown = without(form, wish.leaveOut ?? []);
  const up = unit(wish.up ?? [0, 1, 0]);
  const bestOf = (tried: readonly Vec3[]): View | undefined =>
    tried
      .filter((direction) => dot(point.normal, direction) >= LEAST_FACING)
      .flatMap((direction) => {
        const view = framed(direction, point, marks, up, wish);
        const score = scoreOf(shown, view, point, marks);
        return score === undefined ? [] : [{ view, score }];
      })
      .sort((a, b) => b.score - a.score)
      .find(({ view }) => seenClose(shown, view, point))?.view;
  const best = bestOf(directions(form, point, up, wish.leastMm)) ?? bestOf(aroundNormal(point.normal));
  if (best === undefined) throw new RangeError('chart: the point cannot be seen from any direction tried');
  return settle(shown, best, point, marks);
}

/** Whether the point is seen in a picture as fine as the drawing: in a fold the small ones see it where it is hidden. */
function seenClose(form: Form, view: View, point: SurfacePlace): boolean {
  const lifted = { ...point, position: add(point.position, scale(point.normal, 1)) };
  const { picture, at } = trial(form, view, CLOSE, [lifted]);
  const [x, y, depth] = at[0]!;
  return visibleAt(picture, x, y, depth, 4, 1);
}

/** The same view in small, as many pixels high as asked. */
function trial(form: Form, view: View, pixels: number, places: readonly SurfacePlace[]) {
  const camera = cameraOf({
    ...view,
    width: Math.round((pixels * view.width) / view.height),
    height: pixels,
  });
  const picture = rasterise(
    camera.view.width,
    pixels,
    projectAll(camera, form.positions),
    form.triangles,
    [],
  );
  return { camera, picture, at: places.map((place) => project(camera, place.position)) };
}

function without(form: Form, leaveOut: readonly FormPart[]): Form {
  if (leaveOut.length === 0) return form;
  const out = new Set(leaveOut.map((part) => FORM_PARTS.indexOf(part)));
  const kept: number[] = [];
  form.part.forEach((part, t) => {
    if (!out.has(part))
      kept.push(form.triangles[t * 3]!, form.triangles[t * 3 + 1]!, form.triangles[t * 3 + 2]!);
  });
  return { ...form, triangles: Uint32Array.from(kept) };
}

/** Directions to try: round the way the skin of the region faces, lifted or lowered less than it is, as people draw. */
function directions(form: Form, point: SurfacePlace, up: Vec3, leastMm: number): Vec3[] {
  const facing = regionNormal(form, point, leastMm * 0.22);
  let right = cross(up, facing);
  if (length(right) < 0.2) right = cross(up, Math.abs(up[0]) < 0.9 ? [1, 0, 0] : [0, 0, 1]);
  right = unit(right);
  const ahead = unit(cross(right, up));
  const lift = Math.asin(Math.max(-1, Math.min(1, dot(facing, up)))) * 0.55;
  return AZIMUTHS.flatMap((azimuth) =>
    ELEVATIONS.map((elevation) => {
      const a = (azimuth * Math.PI) / 180;
      const e = Math.max(-0.6, Math.min(0.9, lift + ((elevation * Math.PI) / 180) * 0.8));
      const level = add(scale(ahead, Math.cos(a)), scale(right, Math.sin(a)));
      return unit(add(scale(level, Math.cos(e)), scale(up, Math.sin(e))));
    }),
  );
}

/** For the hollow of the armpit, the sole and the crown: the way the skin itself faces, and leaning off it all round. */
function aroundNormal(normal: Vec3): Vec3[] {
  const side = unit(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const other = cross(normal, side);
  const leaning = [25, 50].flatMap((lean) =>
    [0, 45, 90, 135, 180, 225, 270, 315].map((turn) => {
      const [a, t] = [(lean * Math.PI) / 180, (turn * Math.PI) / 180];
      const off = add(scale(side, Math.cos(t)), scale(other, Math.sin(t)));
      return unit(add(scale(normal, Math.cos(a)), scale(off, Math.sin(a))));
    }),
  );
  return [normal, ...leaning];
}

function regionNormal(form: Form, point: SurfacePlace, radiusMm: number): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  const { positions: p, normals: n } = form;
  for (let i = 0; i < p.length; i += 3) {
    const far = Math.hypot(
      p[i]! - point.position[0],
      p[i + 1]! - point.position[1],
      p[i + 2]! - point.position[2],
    );
    const normal: Vec3 = [n[i]!, n[i + 1]!, n[i + 2]!];
    if (far < radiusMm && dot(normal, point.normal) > 0.2) sum = add(sum, normal);
  }
  return unit(length(sum) === 0 ? point.normal : add(point.normal, unit(sum)));
}

/** A frame round the point and its landmarks with room beside them. */
function framed(
  direction: Vec3,
  point: SurfacePlace,
  marks: readonly SurfacePlace[],
  up: Vec3,
  { width, height, leastMm }: ViewWish,
): View {
  const view: View = { target: point.position, direction, up, heightMm: 1000, width: 1000, height: 1000 };
  const camera = cameraOf(view);
  const at = [point, ...marks].map((place) => project(camera, place.position));
  const [left, right] = extent(at.map((p) => p[0]));
  const [top, bottom] = extent(at.map((p) => p[1]));
  const heightMm = Math.max(leastMm, Math.max(((right - left) * height) / width, bottom - top) * 2.1);
  return moved(
    { ...view, heightMm, width, height },
    camera,
    (left + right) / 2 - 500,
    500 - (top + bottom) / 2,
  );
}

/** The view with its target moved on the paper, in mm. */
function moved(view: View, camera: Camera, rightMm: number, upMm: number): View {
  return { ...view, target: add(view.target, add(scale(camera.right, rightMm), scale(camera.up, upMm))) };
}

const extent = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

function scoreOf(
  form: Form,
  view: View,
  point: SurfacePlace,
  marks: readonly SurfacePlace[],
): number | undefined {
  const { camera, picture, at } = trial(form, view, TRIAL, [point, ...marks]);
  const [here, ...there] = at;
  if (!here || !visibleAt(picture, here[0], here[1], here[2], 15, 1)) return undefined;
  const toEye = camera.toEye;
  const up = view.up ?? [0, 1, 0];
  const angle = Math.acos(Math.min(1, dot(point.normal, toEye)));
  let score = 2 * (1 - Math.abs(angle - EASY_ANGLE) / 1.2);
  const count = Math.max(1, marks.length);
  marks.forEach((mark, k) => {
    const [x, y, depth] = there[k]!;
    if (visibleAt(picture, x, y, depth, 15, 1)) {
      score += (1.1 * smoothstep(0.02, 0.35, dot(mark.normal, toEye))) / Math.sqrt(count);
    }
    const apart = length(sub(mark.position, point.position)) || 1;
    const onPaper = Math.hypot(x - here[0], y - here[1]) / camera.unitsPerMm;
    score += (0.5 / count) * (onPaper / apart);
  });
  score +=
    0.5 * Math.max(Math.abs(toEye[0]), Math.abs(toEye[2])) - 0.25 * Math.abs(Math.asin(dot(toEye, unit(up))));
  return score - 2 * clutter(picture, here[2]);
}

/** Share of the drawn picture that lies more than 9 cm in front of the point. */
function clutter(picture: DepthPicture, depth: number): number {
  let drawn = 0;
  let before = 0;
  for (const d of picture.depth) {
    if (d <= EMPTY) continue;
    drawn++;
    if (d > depth + 90) before++;
  }
  return drawn === 0 ? 0 : before / drawn;
}

/** Widens the frame until the part's outline on both sides of the point is in it, then moves it off empty margins. */
function settle(form: Form, view: View, point: SurfacePlace, marks: readonly SurfacePlace[]): View {
  const wide = { ...view, heightMm: Math.max(800, view.heightMm * 2.2), width: 160, height: 160 };
  const { camera, picture, at } = trial(form, wide, 160, [point]);
  const [x, y, depth] = at[0]!;
  const body = (column: number): boolean => {
    const d = picture.depth[Math.round(y) * 160 + column] ?? EMPTY;
    return d > EMPTY && d < depth + 120;
  };
  let left = Math.round(x);
  let right = left;
  while (left > 0 && body(left - 1)) left--;
  while (right < 159 && body(right + 1)) right++;
  const needMm = (((right - left + 1) / camera.unitsPerMm) * 1.3 * view.height) / view.width;
  let out = view;
  if (needMm > view.heightMm) {
    out = { ...view, heightMm: Math.min(needMm, view.heightMm * 1.7) };
    out = moved(out, camera, (((left + right) / 2 - 79.5) / camera.unitsPerMm) * 0.8, 0);
  }
  return offMargins(form, out, [point, ...marks]);
}

function offMargins(form: Form, view: View, places: readonly SurfacePlace[]): View {
  const { camera, picture, at } = trial(form, view, 64, places);
  const { width, height } = camera.view;
  const columns: number[] = [];
  const rows: number[] = [];
  picture.depth.forEach((d, k) => {
    if (d <= EMPTY) return;
    columns.push(k % width);
    rows.push(Math.floor(k / width));
  });
  if (columns.length === 0) return view;
  const shift = (drawn: readonly number[], marks: readonly number[], size: number): number => {
    const first = drawn.reduce((a, b) => Math.min(a, b), size);
    const after = size - 1 - drawn.reduce((a, b) => Math.max(a, b), 0);
    const spare = 0.13 * size;
    let by = 0;
    if (first > spare && after < first) by = Math.min(first - spare, (first - after) / 2);
    else if (after > spare && first < after) by = -Math.min(after - spare, (after - first) / 2);
    // Never so far that a mark comes nearer to the edge than a seventh of the picture.
    const [low, high] = extent(marks);
    return Math.max(high - 0.86 * size, Math.min(low - 0.14 * size, by));
  };
  const dx = shift(
    columns,
    at.map((p) => p[0]),
    width,
  );
  const dy = shift(
    rows,
    at.map((p) => p[1]),
    height,
  );
  return moved(view, camera, dx / camera.unitsPerMm, -dy / camera.unitsPerMm);
}
