/** The plan in ink, for paper: the person's own leg from hip to floor with the points numbered as in the list. */
import type { Surface } from '@ashi/body';
import { cameraOf, drawInk, formOf, INK, overlaySvg, toSvg, type FormPart, type View } from '@ashi/chart';
import type { Vec3 } from '@ashi/geom';
import type { Anchor, Side } from '@ashi/locate';

export interface PlanMark {
  readonly anchor: Anchor;
  readonly side: Side | 'midline';
  readonly label: string;
}

/** From where a plan is looked at; undefined: from behind, a little from the side. */
export type PlanView = 'back' | 'front' | 'left' | 'right' | undefined;

const size = { width: 520, height: 560 };
/** Skin shown around the outermost points. */
const aroundMm = 150;
/** Degrees that the eye stands beside straight back or front, on the side concerned, so that the side of the leg is seen too. */
const asideDeg = 40;
/** So far from the middle there are only arms. */
const armsFromMm = 260;

export function planPlate(
  surface: Surface,
  marks: readonly PlanMark[],
  view: PlanView,
  title: string,
): string | undefined {
  const points = marks.map(({ anchor, label }) => ({ ...surface.place(anchor), label }));
  if (points.length === 0) return undefined;
  const range = (axis: 0 | 1 | 2): readonly [number, number] => {
    const along = points.map(({ position }) => position[axis]);
    return [Math.min(...along) - aroundMm, Math.max(...along) + aroundMm];
  };
  const [low, high] = range(1);
  const middle = ([from, to]: readonly [number, number]): number => (from + to) / 2;
  const bottom = Math.max(low, -20);
  const seen: View = {
    ...size,
    target: [middle(range(0)), (bottom + high) / 2, middle(range(2))],
    direction: directionOf(view, sideOf(marks)),
    heightMm: Math.max(high - bottom, 420),
  };
  const drawing = drawInk(formOf(surface), cameraOf(seen), {
    ...INK,
    leaveOut: leftOut(points, view === 'front' ? undefined : sideOf(marks)),
  });
  return toSvg(drawing, overlaySvg(drawing, { points }), { title, id: 'plan-plate', bare: true });
}

/** The one leg that is concerned; undefined when both are. */
function sideOf(marks: readonly PlanMark[]): Side | undefined {
  const [first, ...others] = marks.map(({ side }) => side);
  return first === undefined || first === 'midline' || others.some((side) => side !== first)
    ? undefined
    : first;
}

function directionOf(view: PlanView, side: Side | undefined): Vec3 {
  const outwards = side === undefined ? 0 : side === 'left' ? 1 : -1;
  const turn = (asideDeg * Math.PI) / 180;
  if (view === 'left' || view === 'right') {
    // The outer side, a little from behind.
    return [view === 'left' ? Math.cos(turn / 3) : -Math.cos(turn / 3), 0, -Math.sin(turn / 3)];
  }
  const straight = view === 'front' ? 1 : -1;
  return [outwards * Math.sin(turn), 0, straight * Math.cos(turn)];
}

/** Arms that would only hang before the hip, and the other leg: its place is for labels. */
function leftOut(
  points: readonly { readonly position: Vec3 }[],
  side: Side | undefined,
): readonly FormPart[] {
  if (points.some(({ position }) => Math.abs(position[0]) > armsFromMm)) return [];
  if (side === undefined) return ['left-arm', 'right-arm'];
  return ['left-arm', 'right-arm', side === 'left' ? 'right-leg' : 'left-leg'];
}
