import { BODY_PARTS, surfaceOf, type MeshBody, type MeshFigure, type Surface } from '@ashi/body';
import type { Vec3 } from '@ashi/geom';
import type { PoseName, Side } from '@ashi/locate';
import { occlusionOf } from './occlusion.ts';
import type { StageSkin } from './stage.ts';

/** A body ready to be drawn and asked: its posed skin, the same skin at rest, and how open each place is. */
export interface DrawnBody {
  readonly figure: MeshFigure;
  readonly body: MeshBody;
  /** Standing, arms off the body: where pain is painted. */
  readonly rest: MeshBody;
  readonly surface: Surface;
  readonly skin: StageSkin;
  readonly open: Float32Array;
}

/** A figure, not a person: the face is smooth unless a point on it is shown. */
export type FaceKind = 'melted' | 'features';

/** Poses that stay in reach without being made again. */
const KEPT = 4;

/** Makes drawn bodies and keeps the last few. */
export class DrawnBodies {
  readonly #kept = new Map<string, Promise<DrawnBody>>();
  #figure: MeshFigure | undefined;

  of(figure: MeshFigure, pose: PoseName, side: Side, face: FaceKind): Promise<DrawnBody> {
    if (figure !== this.#figure) {
      this.#kept.clear();
      this.#figure = figure;
    }
    const key = `${pose} ${side} ${face}`;
    let made = this.#kept.get(key);
    if (!made) {
      made = draw(figure, pose, side, face);
      this.#kept.set(key, made);
      const oldest = this.#kept.keys().next().value;
      if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    }
    return made;
  }
}

async function draw(figure: MeshFigure, pose: PoseName, side: Side, face: FaceKind): Promise<DrawnBody> {
  const body = figure.pose(pose, side);
  const rest = figure.pose('standing', side);
  const surface = surfaceOf(body, { face });
  await breath();
  const atRest = rest === body ? surface : surfaceOf(rest, { face });
  const open = await occlusionOf(surface, breath);
  if (face === 'melted') lightenHead(open, surface);
  const skin: StageSkin = {
    positions: surface.positions,
    normals: surface.normals,
    triangles: surface.triangles,
    rest: atRest.positions,
    restNormals: atRest.normals,
    cloth: surface.cloth,
  };
  return { figure, body, rest, surface, skin, open };
}

/** Lets the page answer taps in between. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A thinned-out set of places of the skin, enough for framing and for keeping labels off. */
export function* placesOf(positions: Float32Array, every: number): Generator<Vec3> {
  for (let i = 0; i < positions.length; i += 3 * every) {
    yield [positions[i]!, positions[i + 1]!, positions[i + 2]!];
  }
}

const HEAD = BODY_PARTS.indexOf('head');
/** What is left of a smooth face's hollows would read as stains. */
const HEAD_SHADE = 0.4;

function lightenHead(open: Float32Array, { part }: Surface): void {
  for (let v = 0; v < open.length; v++) {
    if (part[v] === HEAD) open[v] = 1 - (1 - open[v]!) * HEAD_SHADE;
  }
}
