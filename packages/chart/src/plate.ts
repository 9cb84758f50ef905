import type { Region } from '@ashi/atlas';
import type { Surface } from '@ashi/body';
import { length, sub, type Vec3 } from '@ashi/geom';
import type { Anchor, Side } from '@ashi/locate';
import { cameraOf, type View } from './camera.ts';
import { chooseView } from './choose-view.ts';
import type { Form } from './form.ts';
import { formOf } from './form-of.ts';
import { drawInk, type Drawing } from './ink.ts';
import { INK, type InkStyle } from './scene.ts';
import { overlaySvg, type Overlay, type SurfacePlace } from './overlay.ts';
import { regionView } from './region-view.ts';
import { toSvg, type SvgOptions } from './svg.ts';

/** What a plate of one point shows. Places are anchors; the words are the caller's, in the reader's language. */
export interface PlateSubject {
  readonly anchor: Anchor;
  readonly label: string;
  readonly region: Region;
  readonly side: Side;
  readonly radiusMm?: number;
  /** Landmarks it is measured from. */
  readonly marks?: readonly { readonly anchor: Anchor; readonly label?: string }[];
  /** Lines it is measured along; `used` is the part that counts, `ticks` shares of the length. */
  readonly lines?: readonly {
    readonly path: readonly Anchor[];
    readonly used: boolean;
    readonly ticks?: readonly number[];
    readonly label?: string;
  }[];
  /** Other points of the region, small and quiet. */
  readonly neighbours?: readonly { readonly anchor: Anchor; readonly label?: string }[];
  readonly channels?: readonly (readonly Anchor[])[];
}

export interface PlateSize {
  readonly width: number;
  readonly height: number;
  /** Roughly up on the paper, in body axes. Default: up on the body. */
  readonly up?: Vec3;
  /** Instead of the side that the chart chooses; kept so that every body is drawn from the same side. */
  readonly direction?: Vec3;
}

/** A drawn plate: the view it was taken from, and its SVG in any words. */
export interface Plate {
  readonly view: View;
  readonly drawing: Drawing;
  /** `subject` with other words draws the same picture in another language. */
  svg(options: SvgOptions, subject?: PlateSubject): string;
}

const forms = new WeakMap<Surface, Form>();

/** The form of a drawn skin, made once. */
function formFor(surface: Surface): Form {
  let form = forms.get(surface);
  if (form === undefined) forms.set(surface, (form = formOf(surface)));
  return form;
}

/** Draws one point on a body from the side that shows it, with how it is measured. About half a second, then 0.1 s a further plate. */
export function pointPlate(surface: Surface, subject: PlateSubject, size: PlateSize): Plate {
  const form = formFor(surface);
  const region = regionView(subject.region, subject.side);
  const at = (anchor: Anchor): SurfacePlace => surface.place(anchor);
  const overlay = overlayOf(subject, at);
  const measured = (subject.lines ?? []).flatMap(({ path, used }) =>
    shownOf(path.map(at), used, at(subject.anchor), region.leastMm / 2),
  );
  const wish = { ...size, leastMm: region.leastMm, leaveOut: region.leaveOut };
  const marks = [...(overlay.marks ?? []), ...measured];
  const chosen = chooseView(form, at(subject.anchor), marks, wish);
  const view = size.direction === undefined ? chosen : { ...chosen, direction: size.direction };
  const style: InkStyle = {
    ...INK,
    relief: region.relief,
    leaveOut: region.leaveOut,
    creaseSmoothing: region.creaseSmoothing ?? INK.creaseSmoothing,
    crease: region.crease ?? INK.crease,
  };
  const drawing = drawInk(form, cameraOf(view), style);
  return {
    view,
    drawing,
    svg: (options, words = subject) => toSvg(drawing, overlaySvg(drawing, overlayOf(words, at)), options),
  };
}

/** What of a line the frame must hold: the middle of a length that counts; of a line to keep to, where it passes the point within reach. */
function shownOf(
  path: readonly SurfacePlace[],
  used: boolean,
  point: SurfacePlace,
  reachMm: number,
): SurfacePlace[] {
  if (used) return path.slice(path.length >> 1, (path.length >> 1) + 1);
  const far = (place: SurfacePlace): number => length(sub(place.position, point.position));
  return path
    .filter((place) => far(place) < reachMm)
    .sort((a, b) => far(a) - far(b))
    .slice(0, 1);
}

function overlayOf(subject: PlateSubject, at: (anchor: Anchor) => SurfacePlace): Overlay {
  const { anchor, label, radiusMm, marks = [], lines = [], neighbours = [], channels = [] } = subject;
  const named = <T extends { readonly anchor: Anchor; readonly label?: string }>(mark: T) => ({
    ...at(mark.anchor),
    ...(mark.label === undefined ? {} : { label: mark.label }),
  });
  return {
    points: [{ ...at(anchor), label, ...(radiusMm === undefined ? {} : { radiusMm }) }],
    marks: marks.map(named),
    nodes: neighbours.map(named),
    channels: channels.map((path) => path.map(at)),
    measures: lines.map(({ path, ...line }) => ({ ...line, path: path.map(at) })),
  };
}

/** Where a whole figure is seen from. */
export type FigureSide = 'front' | 'back' | 'left' | 'right';

const DIRECTIONS: Readonly<Record<FigureSide, Vec3>> = {
  front: [0, 0, 1],
  back: [0, 0, -1],
  left: [1, 0, 0],
  right: [-1, 0, 0],
};

/** Whole-body ink: finer lines, closer rings, only strong creases, no fading. */
const FIGURE_INK: InkStyle = {
  ...INK,
  lineWidth: 0.75,
  relief: 1.2,
  crease: [2.2, 14],
  creaseLength: 12,
  hatchStep: 3.4,
  hatchWidth: 0.62,
  fade: 0,
};

/** Draws the whole figure from one side, with channels and points when given. */
export function figurePlate(
  surface: Surface,
  side: FigureSide,
  size: { readonly width: number; readonly height: number },
  over: Pick<PlateSubject, 'neighbours' | 'channels'> = {},
): Plate {
  const form = formFor(surface);
  const [low, high] = extentOf(surface.positions, 1);
  const [left, right] = extentOf(surface.positions, side === 'front' || side === 'back' ? 0 : 2);
  const heightMm = 1.05 * Math.max(high - low, ((right - left) * size.height) / size.width);
  const across = (left + right) / 2;
  const target: Vec3 =
    side === 'front' || side === 'back' ? [across, (low + high) / 2, 0] : [0, (low + high) / 2, across];
  const view: View = { target, direction: DIRECTIONS[side], heightMm, ...size };
  const drawing = drawInk(form, cameraOf(view), FIGURE_INK);
  const at = (anchor: Anchor): SurfacePlace => surface.place(anchor);
  const overlay: Overlay = {
    channels: (over.channels ?? []).map((path) => path.map(at)),
    nodes: (over.neighbours ?? []).map(({ anchor, label }) => ({
      ...at(anchor),
      ...(label === undefined ? {} : { label }),
    })),
  };
  return { view, drawing, svg: (options) => toSvg(drawing, overlaySvg(drawing, overlay), options) };
}

function extentOf(positions: Float32Array, axis: number): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < positions.length; i += 3) {
    low = Math.min(low, positions[i]!);
    high = Math.max(high, positions[i]!);
  }
  return [low, high];
}
