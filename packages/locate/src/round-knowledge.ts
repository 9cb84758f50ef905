/** A little atlas for the round body of the tests: landmarks on its leg, and definitions over them. Not part of the door. */
import type { Constraint, Landmark, Location, Point } from '@ashi/atlas';
import type { Anchor } from './body.ts';
import type { Knowledge } from './ground.ts';
import type { RoundBody } from './round-body.ts';

const said = (words: string): { en: string; 'zh-Hans': string } => ({ en: words, 'zh-Hans': words });
const data = ({ ids, weights }: Anchor): NonNullable<Landmark['anchor']> => ({
  ids: [...ids],
  weights: [...weights],
});

export function landmark(id: string, rest: Partial<Landmark>): Landmark {
  return {
    id,
    names: said(id),
    plain: said(`the ${id}`),
    region: 'leg',
    side: 'paired',
    shape: rest.path ? 'curve' : rest.construct ? 'line' : 'point',
    basis: 'surface',
    errorMm: 5,
    errorSource: 'assumed',
    placement: 'worked out',
    ...rest,
  };
}

/** A definition on the front of the leg. */
export function point(code: string, constraints: readonly Constraint[], rest: Partial<Location> = {}): Point {
  return {
    code,
    channel: code.replace(/\d+$/, ''),
    number: 1,
    names: { en: code, pinyin: code, pinyinPlain: code, 'zh-Hans': code, 'zh-Hant': code },
    otherCodes: [],
    categories: [],
    where: said(`at ${code}`),
    location: {
      region: 'leg',
      aspect: 'anterior',
      laterality: 'paired',
      pose: 'standing',
      posture: said('Stand.'),
      constraints: [...constraints],
      relations: [],
      confidence: 'high',
      cites: [],
      ...rest,
    },
    indications: [],
    actions: [],
    cautions: [],
  };
}

/**
 * Landmarks of the round leg (height in mm, degrees from lateral towards the front):
 * knee 500/90, ankle 100/90, outer 100/0, inner 100/180, a ridge down the front at 90, a seam at 40, a ring round the
 * front at 300.
 */
export function roundKnowledge(
  body: RoundBody,
  points: readonly Point[],
  more: readonly Landmark[] = [],
): Knowledge {
  const at = (height: number, turn: number): { anchor: NonNullable<Landmark['anchor']> } => ({
    anchor: data(body.at(height, turn)),
  });
  const down = (turn: number, from = 450, to = 150): { path: NonNullable<Landmark['path']> } => ({
    path: [0, 1, 2, 3, 4, 5, 6].map((i) => data(body.at(from + ((to - from) * i) / 6, turn))),
  });
  const landmarks = [
    landmark('knee', at(500, 90)),
    landmark('ankle', at(100, 90)),
    landmark('outer', at(100, 0)),
    landmark('inner', at(100, 180)),
    landmark('ridge', down(90)),
    landmark('seam', down(40)),
    landmark('ring', { path: [20, 50, 80, 110, 140].map((turn) => data(body.at(300, turn))) }),
    landmark('outer-corner-of-nail-of-great-toe', at(200, 90)),
    landmark('lateral-corner-of-nail-of-great-toe', at(200, 90)),
    landmark('upright', { construct: { kind: 'vertical-through', of: 'outer' } }),
    landmark('unplaced', { shape: 'point' }),
    ...more,
  ];
  return {
    points: Object.fromEntries(points.map((p) => [p.code, p])),
    landmarks: Object.fromEntries(landmarks.map((l) => [l.id, l])),
    measures: [
      {
        id: 'leg',
        region: 'leg',
        direction: 'longitudinal',
        from: 'knee',
        to: 'ankle',
        value: 16,
        cites: [],
      },
    ],
    scales: [
      { region: 'leg', axis: 'longitudinal', use: 'leg', basis: 'standard' },
      { region: 'leg', axis: 'transverse', use: 'leg', basis: 'inferred' },
    ],
  };
}
