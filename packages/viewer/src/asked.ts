/** From the attributes to what the scene is to show. */
import type { MeshFigure } from '@ashi/body';
import { constructionOf, courseOf, type PoseName, type Side } from '@ashi/locate';
import type { Content, Course, ShownSite } from './content.ts';
import type { BodyData } from './data.ts';
import { sciaticNerve } from './nerve.ts';
import type { Mode } from './control.ts';

export interface Asked {
  readonly point: string | undefined;
  readonly side: Side;
  readonly pose: PoseName | undefined;
  readonly mode: Mode;
  readonly channels: readonly string[];
  readonly nerve: boolean;
  readonly painNote?: string | undefined;
  readonly sites: readonly ShownSite[];
}

export interface Answered {
  readonly pose: PoseName;
  readonly content: Content;
  /** Why the point is not shown, when it was asked for and cannot be. */
  readonly refused?: string;
}

const POSES: readonly PoseName[] = [
  'standing',
  'arms-down',
  'side-lying',
  'prone',
  'seated',
  'ankle-on-knee',
];
/** The resting arms of the mesh stand off the body; people do not. */
const USUAL: PoseName = 'arms-down';
const SIDES: readonly Side[] = ['left', 'right'];

export const poseNamed = (name: string | null): PoseName | undefined => POSES.find((pose) => pose === name);

/** Locates, measures and lays out all that is asked for on one figure. */
export function answer(asked: Asked, data: BodyData, figure: MeshFigure): Answered {
  const { locator, atlas } = data;
  let chosen: ShownSite | undefined;
  let refused: string | undefined;
  let construction: Content['construction'];
  if (asked.point !== undefined) {
    const result = locator?.locate(asked.point, figure, asked.side);
    if (!result) refused = 'no atlas is loaded';
    else if (!result.ok) refused = result.message;
    else {
      const given = asked.sites.find((site) => site.code === asked.point && site.side === result.site.side);
      chosen = { ...given, ...result.site };
      const point = atlas?.points[asked.point];
      if (point && locator) construction = constructionOf(point, figure, asked.side, locator);
    }
  }
  const pose = asked.pose ?? chosen?.pose ?? USUAL;
  const body = figure.pose(pose, asked.side);
  return {
    pose,
    content: {
      sites: asked.sites,
      chosen,
      construction,
      courses: asked.channels.flatMap((code) => coursesOf(code, data, figure)),
      nerve: asked.nerve ? sciaticNerve(figure.pose('standing', body.side), asked.side) : [],
      pressing: asked.mode === 'press',
      painNote: asked.painNote,
    },
    ...(refused === undefined ? {} : { refused }),
  };
}

/** A channel through all its points that the atlas can place, on both sides. */
function coursesOf(code: string, { locator, atlas }: BodyData, figure: MeshFigure): Course[] {
  const channel = atlas?.channels[code];
  if (!channel || !locator) return [];
  const sides = channel.laterality === 'midline' ? SIDES.slice(0, 1) : SIDES;
  return sides.map((side) => {
    const sites = channel.points
      .filter((point) => atlas.points[point] !== undefined)
      .map((point) => locator.locate(point, figure, side))
      .flatMap((result) => (result.ok ? [result.site] : []));
    const lines = sites.length > 1 ? courseOf(channel, sites, figure.pose('standing')) : [];
    return { code, lines, sites };
  });
}
