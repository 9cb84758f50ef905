import { add, cross, scale, unit, type Vec3 } from '@ashi/geom';
import { project } from './camera.ts';
import type { Drawing } from './ink.ts';
import { setLabels, type Label } from './labels.ts';
import { visibleAt } from './raster.ts';
import { resample, simplify, smoothLine } from './stroke.ts';

/** A place on the drawn surface: position in mm and outward unit normal. */
export interface SurfacePlace {
  readonly position: Vec3;
  readonly normal: Vec3;
}

/** What a plate shows on top of the body. Everything lies on the drawn surface. */
export interface Overlay {
  /** Points: a cinnabar dot, with its sureness ring in true size, and its code. */
  readonly points?: readonly (SurfacePlace & { readonly label: string; readonly radiusMm?: number })[];
  /** Lines of measure. `used` is the part that counts, drawn solid. Ticks are shares of the length. */
  readonly measures?: readonly {
    readonly path: readonly SurfacePlace[];
    readonly used: boolean;
    readonly ticks?: readonly number[];
    /** What the line is, when it is something to feel or see. */
    readonly label?: string;
  }[];
  /** Landmarks: open circles. */
  readonly marks?: readonly (SurfacePlace & { readonly label?: string })[];
  readonly channels?: readonly (readonly SurfacePlace[])[];
  /** Other points on a channel: small celadon discs. */
  readonly nodes?: readonly (SurfacePlace & { readonly label?: string })[];
}

/** Marks stand this far off the skin so that the refined surface never swallows them. */
const LIFT_MM = 2;
/** A mark counts as seen if at most this much skin lies in front of it. */
const SEEN_MM = 12;

/** The overlay as mark-up in picture units. Points on the far side are left out; measures there are dotted. */
export function overlaySvg(drawing: Drawing, overlay: Overlay): string {
  const { points = [], measures = [], marks = [], channels = [], nodes = [] } = overlay;
  const lines: number[][][] = [];
  const labels: Label[] = [];
  let svg = '';
  for (const path of channels) svg += surfaceLine(drawing, path, 'c-channel', lines, false);
  for (const measure of measures) {
    svg += surfaceLine(drawing, measure.path, measure.used ? 'c-measure c-used' : 'c-measure', lines, true);
    svg += ticks(drawing, measure.path, measure.ticks ?? []);
    const named = measure.label === undefined ? undefined : middleSeen(drawing, measure.path);
    if (named)
      labels.push({ x: named[0], y: named[1], text: measure.label ?? '', kind: 'landmark', clear: 3 });
  }
  for (const point of points) {
    if (point.radiusMm) svg += ring(drawing, point, point.radiusMm);
  }
  for (const node of nodes) {
    const [x, y, depth] = onPaper(drawing, node);
    if (!seen(drawing, x, y, depth)) continue;
    svg += `<circle class="c-node" cx="${r(x)}" cy="${r(y)}" r="2.6"/>`;
    if (node.label) labels.push({ x, y, text: node.label, kind: 'node', clear: 5 });
  }
  for (const mark of marks) {
    const [x, y, depth] = onPaper(drawing, mark);
    const hidden = seen(drawing, x, y, depth) ? '' : ' opacity=".5"';
    svg += `<circle class="c-mark" cx="${r(x)}" cy="${r(y)}" r="3.6"${hidden}/>`;
    if (mark.label) labels.push({ x, y, text: mark.label, kind: 'landmark', clear: 7 });
  }
  for (const point of points) {
    const [x, y, depth] = onPaper(drawing, point);
    if (!seen(drawing, x, y, depth)) continue;
    svg += `<circle class="c-dot" cx="${r(x)}" cy="${r(y)}" r="5"/>`;
    labels.unshift({ x, y, text: point.label, kind: 'point', clear: 13 });
  }
  return svg + setLabels(drawing.picture, labels, lines);
}

/** The middle of what can be seen of a path, on the paper. */
function middleSeen(drawing: Drawing, path: readonly SurfacePlace[]): Vec3 | undefined {
  const visible = path
    .map((place) => onPaper(drawing, place))
    .filter(([x, y, depth]) => {
      const { width, height } = drawing.camera.view;
      return x > 0 && y > 0 && x < width && y < height && seen(drawing, x, y, depth);
    });
  return visible[visible.length >> 1];
}

/** Whether the drawn skin lets a place be seen from the drawing's side. */
export const placeIsSeen = (drawing: Drawing, place: SurfacePlace): boolean => {
  const [x, y, depth] = onPaper(drawing, place);
  return seen(drawing, x, y, depth);
};

const onPaper = (drawing: Drawing, place: SurfacePlace): Vec3 =>
  project(drawing.camera, add(place.position, scale(place.normal, LIFT_MM)));

const seen = (drawing: Drawing, x: number, y: number, depth: number): boolean =>
  visibleAt(drawing.picture, x, y, depth, SEEN_MM, 1);

/** A circle of the given radius lying on the skin: foreshortened as the skin is. */
function ring(drawing: Drawing, place: SurfacePlace, radiusMm: number): string {
  const [x, y, depth] = onPaper(drawing, place);
  if (!seen(drawing, x, y, depth)) return '';
  const across = unit(cross(Math.abs(place.normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], place.normal));
  const along = cross(place.normal, across);
  const rim = Array.from({ length: 24 }, (_, i) => {
    const a = (i * Math.PI) / 12;
    const offset = add(scale(across, Math.cos(a) * radiusMm), scale(along, Math.sin(a) * radiusMm));
    return project(drawing.camera, add(add(place.position, offset), scale(place.normal, LIFT_MM)));
  });
  const d = `M${rim.map((p) => `${r(p[0])} ${r(p[1])}`).join('L')}Z`;
  return `<path class="c-sure" d="${d}"/><path class="c-ring" d="${d}"/>`;
}

function paperLine(drawing: Drawing, path: readonly SurfacePlace[]): number[][] {
  const projected = path.map((place) => [...onPaper(drawing, place)]);
  return smoothLine(resample(projected, 3), 6);
}

function surfaceLine(
  drawing: Drawing,
  path: readonly SurfacePlace[],
  name: string,
  lines: number[][][],
  showHidden: boolean,
): string {
  const line = paperLine(drawing, path);
  if (line.length < 2) return '';
  const visible = line.map((p) => seen(drawing, p[0]!, p[1]!, p[2]!));
  for (let i = 1; i < visible.length - 1; i++) {
    if (visible[i - 1] === visible[i + 1]) visible[i] = visible[i - 1]!;
  }
  let svg = '';
  for (let i = 0; i < line.length - 1;) {
    let j = i + 1;
    while (j < line.length - 1 && visible[j] === visible[i]) j++;
    const piece = line.slice(i, j + 1).map((p) => [p[0]!, p[1]!]);
    if (visible[i]) lines.push(piece);
    if (visible[i] || showHidden) {
      const d = `M${simplify(piece, 0.25)
        .map((p) => `${r(p[0]!)} ${r(p[1]!)}`)
        .join('L')}`;
      svg += `<path class="${name}${visible[i] ? '' : ' c-hidden'}" d="${d}"/>`;
    }
    i = j;
  }
  return svg;
}

/** Short strokes across a measure at shares of its length along the SKIN, so they look uneven where it turns away. */
function ticks(drawing: Drawing, path: readonly SurfacePlace[], shares: readonly number[]): string {
  const lengths = [0];
  for (let i = 1; i < path.length; i++) {
    lengths.push(
      lengths[i - 1]! +
        Math.hypot(...[0, 1, 2].map((k) => path[i]!.position[k]! - path[i - 1]!.position[k]!)),
    );
  }
  const total = lengths.at(-1) ?? 0;
  return shares
    .map((share) => {
      let j = 1;
      while (j < path.length - 1 && lengths[j]! < share * total) j++;
      const a = onPaper(drawing, path[j - 1]!);
      const b = onPaper(drawing, path[j]!);
      const t = (share * total - lengths[j - 1]!) / (lengths[j]! - lengths[j - 1]! || 1);
      const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const nx = (-(b[1] - a[1]) / l) * 5;
      const ny = ((b[0] - a[0]) / l) * 5;
      const x = a[0] + (b[0] - a[0]) * t;
      const y = a[1] + (b[1] - a[1]) * t;
      return `<path class="c-measure c-tick" d="M${r(x - nx)} ${r(y - ny)}L${r(x + nx)} ${r(y + ny)}"/>`;
    })
    .join('');
}

const r = (x: number): number => Math.round(x * 10) / 10;
