/** One panel of a contact sheet: the skin from one side, a millimetre grid, and landmarks with their names. */
import { add, scale, type Vec3 } from '@ashi/geom';
import { dot, stroke, write, type Colour } from './lettering.ts';
import { drawSkin, type Drawing, type SkinSurface, type View } from './shade.ts';

/** A landmark as places on the body drawn: one place, or the places of a curve in order. */
export interface Mark {
  readonly name: string;
  readonly places: readonly Vec3[];
  readonly curve: boolean;
}

export interface PanelOptions {
  readonly title: string;
  /** Grid step in mm; 0 for none. The grid lies in the picture plane, its numbers are body coordinates. */
  readonly grid?: number;
  readonly wire?: boolean;
  readonly names?: boolean;
}

const INK: Colour = [30, 30, 36];
const GRID: Colour = [196, 188, 178];
const COLOURS: readonly Colour[] = [
  [196, 42, 28], [20, 92, 170], [12, 128, 70], [150, 40, 150], [180, 100, 0], [0, 124, 136],
]; // prettier-ignore

function drawGrid(drawing: Drawing, view: View, step: number): void {
  const { picture } = drawing;
  const middle = drawing.project(view.centre);
  const axis = (unitVector: Vec3): readonly [number, number] => {
    const p = drawing.project(add(view.centre, unitVector));
    return [p[0] - middle[0], p[1] - middle[1]];
  };
  (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).forEach((direction, k) => {
    const [dx, dy] = axis(direction);
    const across = Math.abs(dx) > view.pixelsPerMm * 0.95;
    const along = Math.abs(dy) > view.pixelsPerMm * 0.95;
    if (!across && !along) return;
    const here = view.centre[k] as number;
    for (let value = Math.ceil((here - 600) / step) * step; value < here + 600; value += step) {
      if (across) {
        const x = middle[0] + dx * (value - here);
        if (x < 0 || x >= picture.width) continue;
        for (let y = 0; y < picture.height; y += 3) dot(picture, x, y, GRID);
        write(picture, `${value}`, x + 2, picture.height - 9, INK);
      } else {
        const y = middle[1] + dy * (value - here);
        if (y < 0 || y >= picture.height) continue;
        for (let x = 0; x < picture.width; x += 3) dot(picture, x, y, GRID);
        write(picture, `${value}`, 1, y - 8, INK);
      }
    }
  });
}

/** Draws marks over the skin; what lies behind the skin (by more than 6 mm) is left out. */
export function drawPanel(
  skin: SkinSurface,
  view: View,
  marks: readonly Mark[],
  options: PanelOptions,
): Drawing {
  const drawing = drawSkin(skin, view, options.wire);
  const { picture } = drawing;
  if (options.grid) drawGrid(drawing, view, options.grid);
  const taken: { x: number; y: number; w: number }[] = [];
  marks.forEach((mark, n) => {
    const colour = COLOURS[n % COLOURS.length] as Colour;
    const seen = (p: readonly number[]): boolean =>
      (p[0] as number) >= 0 && (p[1] as number) >= 0 && (p[0] as number) < picture.width &&
      (p[1] as number) < picture.height &&
      (p[2] as number) > drawing.depthAt(p[0] as number, p[1] as number) - 6; // prettier-ignore
    const spots = mark.places.map((p) => drawing.project(p));
    if (mark.curve)
      for (let i = 1; i < spots.length; i++)
        if (seen(spots[i - 1] as readonly number[]) && seen(spots[i] as readonly number[]))
          stroke(picture, spots[i - 1] as readonly number[], spots[i] as readonly number[], colour);
    const visible = spots.filter(seen);
    if (visible.length === 0) return;
    if (!mark.curve)
      for (const [x, y] of visible)
        for (let i = -2; i <= 2; i++)
          for (let j = -2; j <= 2; j++) if (i * i + j * j < 7) dot(picture, x + i, y + j, colour);
    if (options.names === false) return;
    const [sx, sy] = visible[Math.floor(visible.length / 2)] as readonly [number, number, number];
    const w = mark.name.length * 6;
    let [x, y] = [sx + 6, sy - 4];
    if (x + w > picture.width) x = sx - 6 - w;
    for (let tries = 0; tries < 30; tries++) {
      if (!taken.some((t) => Math.abs(t.y - y) < 9 && x < t.x + t.w && t.x < x + w)) break;
      y = sy - 4 + (tries % 2 ? -1 : 1) * 9 * Math.ceil((tries + 1) / 2);
    }
    taken.push({ x, y, w });
    if (Math.abs(y - sy + 4) > 5) stroke(picture, [sx, sy], [x < sx ? x + w : x, y + 4], colour);
    write(picture, mark.name, x, y, colour);
  });
  write(picture, options.title, 4, 3, INK);
  return drawing;
}

/** Points along a polyline of places closer than `step` mm, so that a curve drawn hugs the skin. */
export function densify(places: readonly Vec3[], step = 4): Vec3[] {
  return places.flatMap((p, i) => {
    const q = places[i + 1];
    if (!q) return [p];
    const n = Math.max(1, Math.ceil(Math.hypot(q[0] - p[0], q[1] - p[1], q[2] - p[2]) / step));
    return Array.from({ length: n }, (_, k) => add(scale(p, 1 - k / n), scale(q, k / n)));
  });
}
