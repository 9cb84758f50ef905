/** A point of the atlas drawn on a figure: located, with its construction and its landmarks by name. */
import type { Atlas, Region } from '@ashi/atlas';
import { surfaceOf, type MeshBody, type MeshFigure, type Surface } from '@ashi/body';
import { constructionOf, type Locator, type PoseName, type Side } from '@ashi/locate';
import type { View } from './camera.ts';
import { pointPlate, type Plate, type PlateSubject } from './plate.ts';
import type { SvgOptions } from './svg.ts';

/** The pose a point is drawn in: side-lying where its definition lies so, else standing, with the arms down unless they are shown or hide it. */
export function drawnPose(pose: PoseName, region: Region): PoseName {
  if (pose === 'side-lying') return pose;
  const off = ['hand', 'wrist', 'finger', 'forearm', 'elbow', 'arm', 'axilla', 'lateral-chest'].includes(
    region,
  );
  return off ? 'standing' : 'arms-down';
}

export interface LocatedOn {
  readonly atlas: Pick<Atlas, 'points' | 'landmarks'>;
  readonly locator: Locator;
  readonly figure: MeshFigure;
  readonly side?: Side;
  /** Picture units; type is sized for 400. */
  readonly size?: number;
}

/** Surfaces are dear; plates of one body share them. */
const surfaces = new WeakMap<object, Surface>();

/** A located point, drawn once when its picture is first asked for, to be written in any language. */
export interface LocatedPlate {
  /** With `pose` and the figure, all that the picture depends on: for keeping drawn plates. */
  readonly pose: PoseName;
  subject(language: Language): PlateSubject;
  readonly view: View;
  svg(language: Language, options: SvgOptions): string;
}
type Language = 'en' | 'zh-Hans';

/** One point on one figure, from the side that shows it. Undefined when it cannot be located there. */
export function locatedPlate(on: LocatedOn, code: string): LocatedPlate | undefined {
  const { atlas, locator, figure, side = 'left', size = 400 } = on;
  const point = atlas.points[code];
  const found = locator.locate(code, figure, side);
  if (point === undefined || !found.ok) return undefined;
  const { location } = point;
  const pose = drawnPose(location.pose, location.region);
  const body = figure.pose(pose, side);
  const construction = constructionOf(point, figure, side, locator);
  const subjectIn = (language: Language): PlateSubject => {
    const named = (id: string | undefined): { label?: string } => {
      const name = id === undefined ? undefined : atlas.landmarks[id]?.names[language];
      return name === undefined ? {} : { label: short(name) };
    };
    return {
      anchor: found.site.anchor,
      label: code,
      region: location.region,
      side,
      radiusMm: found.site.radiusMm,
      marks: construction.marks.map(({ id, anchor }) => ({ anchor, ...named(id) })),
      lines: construction.lines.map(({ path, used, ticks, id }) => ({ path, used, ticks, ...named(id) })),
    };
  };
  let plate: Plate | undefined;
  const drawn = (): Plate =>
    (plate ??= pointPlate(surfaceFor(body), subjectIn('en'), {
      width: size,
      height: size,
      // Lying on the side the head is at the top of the paper, so that the plate is read like a standing body.
      ...(pose === 'side-lying' ? { up: body.frame('trunk', side).proximal } : {}),
    }));
  return {
    pose,
    subject: subjectIn,
    get view() {
      return drawn().view;
    },
    svg: (language, options) => drawn().svg(options, subjectIn(language)),
  };
}

function surfaceFor(body: MeshBody): Surface {
  let surface = surfaces.get(body);
  if (surface === undefined) surfaces.set(body, (surface = surfaceOf(body)));
  return surface;
}

/** As a plate says it: without what follows a comma, and small, as anatomical labels are. */
function short(name: string): string {
  const [head = name] = name.split(/[,，]/);
  return /^[A-Z][a-z]/.test(head) ? head[0]?.toLowerCase() + head.slice(1) : head;
}
