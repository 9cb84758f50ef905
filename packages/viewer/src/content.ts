/** From what is to be shown, in anchors, to marks on one drawn body. */
import { add, cross, distance, length, lerp, scale, sub, unit, type Vec3 } from '@ashi/geom';
import type { Surface } from '@ashi/body';
import type { Anchor, Construction, PoseName, Side } from '@ashi/locate';
import type { DotMark, LineMark, RingMark } from './marks.ts';
import type { Palette } from './palette.ts';

/** A located point to show. */
export interface ShownSite {
  readonly code: string;
  readonly side: Side | 'midline';
  readonly anchor: Anchor;
  readonly radiusMm?: number;
  /** Its place in a plan, written before the code. */
  readonly number?: number;
  /** Second line of its label. */
  readonly note?: string;
  /** The pose its definition names. */
  readonly pose?: PoseName;
}

/** A channel on one side: its line and its points. */
export interface Course {
  readonly code: string;
  readonly lines: readonly (readonly Anchor[])[];
  readonly sites: readonly ShownSite[];
}

export interface Content {
  readonly sites: readonly ShownSite[];
  readonly chosen?: ShownSite | undefined;
  readonly construction?: Construction | undefined;
  readonly courses: readonly Course[];
  readonly nerve: readonly (readonly Anchor[])[];
  /** While pressing, the clock stands for the ring and the construction rests. */
  readonly pressing: boolean;
  /** What the pain drawing means, written beside it. */
  readonly painNote?: string | undefined;
}

/** Lines lie this far off the skin, so that it does not swallow them where it curves between two anchors. */
const LIFT_MM = 1.4;
const TICK_MM = 9;

export const keyOf = ({ code, side }: Pick<ShownSite, 'code' | 'side'>): string => `${code} ${side}`;

export function marksOf(
  content: Content,
  surface: Surface,
  palette: Palette,
): { lines: LineMark[]; dots: DotMark[]; rings: RingMark[] } {
  const on = (anchor: Anchor): Vec3 => lifted(surface, anchor).position;
  const lines: LineMark[] = [];
  const dots: DotMark[] = [];
  const dot = (anchor: Anchor, look: Omit<DotMark, 'position' | 'normal'>): void => {
    dots.push({ ...lifted(surface, anchor), ...look });
  };
  for (const nerve of content.nerve) {
    lines.push({
      places: drawnSmoothly(nerve.map(on)),
      widthPx: 3,
      edgePx: 1.2,
      colour: palette.ochre,
      opacity: 0.75,
      dash: [7, 5],
    });
  }
  for (const course of content.courses) {
    for (const line of course.lines) {
      lines.push({ places: drawnSmoothly(line.map(on)), widthPx: 1.5, edgePx: 1.1, colour: palette.celadon });
    }
    for (const site of course.sites) {
      dot(site.anchor, { radiusPx: 2.6, rimPx: 0, edgePx: 1.3, fill: palette.celadon, rim: palette.celadon });
    }
  }
  if (content.construction && !content.pressing) {
    construction(content.construction, surface, palette, lines);
    for (const { anchor } of content.construction.marks) {
      dot(anchor, { radiusPx: 3, rimPx: 1.75, edgePx: 1.3, fill: palette.halo, rim: palette.indigo });
    }
  }
  const red = { rimPx: 0, edgePx: 1.6, fill: palette.cinnabar, rim: palette.cinnabar };
  for (const site of content.sites) {
    if (!isChosen(site, content.chosen)) dot(site.anchor, { radiusPx: 4.5, ...red });
  }
  const rings: RingMark[] = [];
  if (content.chosen) {
    dot(content.chosen.anchor, { radiusPx: 5, ...red });
    const { radiusMm } = content.chosen;
    if (radiusMm !== undefined && !content.pressing) {
      rings.push({ ...surface.place(content.chosen.anchor), radiusMm });
    }
  }
  return { lines, dots, rings };
}

export const isChosen = (site: ShownSite, chosen: ShownSite | undefined): boolean =>
  chosen !== undefined && keyOf(site) === keyOf(chosen);

/** Dashed where it only leads the eye, solid where it is what is measured, with a short stroke across at each tick. */
function construction(
  { lines: measured }: Construction,
  surface: Surface,
  palette: Palette,
  lines: LineMark[],
): void {
  const ink = { edgePx: 1.4, colour: palette.indigo, drawsItself: true };
  for (const { path, used, ticks } of measured) {
    const spots = path.map((anchor) => lifted(surface, anchor));
    const places = drawnSmoothly(spots.map(({ position }) => position));
    lines.push(used ? { places, widthPx: 2.4, ...ink } : { places, widthPx: 1.75, dash: [2, 5], ...ink });
    for (const share of ticks) {
      // At its ends a line has its marks.
      if (share < 0.03 || share > 0.97) continue;
      const tick = tickAt(spots, share);
      if (tick) lines.push({ places: tick, widthPx: 1.75, ...ink });
    }
  }
}

/** As a hand would draw it: the small zigzag of a way across triangles is taken out, ends stay. */
function drawnSmoothly(places: readonly Vec3[]): readonly Vec3[] {
  let line = places;
  for (let round = 0; round < 3; round++) {
    const before = line;
    line = before.map((p, i) => {
      const [a, b] = [before[i - 1], before[i + 1]];
      return a && b ? lerp(p, lerp(a, b, 0.5), 0.5) : p;
    });
  }
  return line;
}

interface Spot {
  readonly position: Vec3;
  readonly normal: Vec3;
}

function lifted(surface: Surface, anchor: Anchor): Spot {
  const { position, normal } = surface.place(anchor);
  return { position: add(position, scale(normal, LIFT_MM)), normal };
}

/** A short stroke on the skin across a line, at a share (0 to 1) of its length. */
function tickAt(spots: readonly Spot[], share: number): [Vec3, Vec3] | undefined {
  const steps = spots.slice(1).map(({ position }, i) => distance(position, spots[i]!.position));
  let left = share * steps.reduce((sum, step) => sum + step, 0);
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    if (left > step && i < steps.length - 1) {
      left -= step;
      continue;
    }
    const from = spots[i]!;
    const along = sub(spots[i + 1]!.position, from.position);
    const across = cross(along, from.normal);
    if (step < 1e-6 || length(across) < 1e-6) return undefined;
    const at = add(from.position, scale(along, left / step));
    const reach = scale(unit(across), TICK_MM);
    return [sub(at, reach), add(at, reach)];
  }
  return undefined;
}
