import { AtlasSearch, type Atlas, type Point } from '@ashi/atlas';
import { loadAtlas } from '@ashi/atlas/node';
import type { MeshFigure } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { hiddenPoints, readAnswers, screen } from '@ashi/care';
import { Locator, poseSite, stepsOf, type Body, type Side } from '@ashi/locate';
import { ApiError } from './api-error.ts';
import type { House, LandmarkRecord, OutOfRange, Position, SiteRecord, UnmetRecord } from './house.ts';
import { compareCodes } from './near.ts';
import type { Pose } from './person.ts';

/** Positions to a hundredth of a millimetre, directions and weights to five places: far below what anybody can feel. */
const mm = (value: number): number => Math.round(value * 100) / 100 || 0;
const share = (value: number): number => Math.round(value * 1e5) / 1e5 || 0;
const places = ([x, y, z]: Position): Position => [mm(x), mm(y), mm(z)];
const shares = ([x, y, z]: Position): Position => [share(x), share(y), share(z)];

/** The real house: the atlas of this checkout, the parametric body, the locator and the safety rules. Takes about a second. */
export function openHouse(): House {
  const atlas = loadAtlas();
  const model = loadBodyModel();
  const locator = new Locator(atlas);
  const finder = new AtlasSearch(atlas);
  const codes = Object.keys(atlas.points).sort(compareCodes);
  const known = (code: string): Point | undefined =>
    Object.hasOwn(atlas.points, code) ? atlas.points[code] : undefined;
  return {
    points: codes.flatMap((code) => {
      const point = known(code);
      return point === undefined ? [] : [summaryOf(point)];
    }),
    complaints: Object.keys(atlas.complaints),
    point: (code) => known(code) as Readonly<Record<string, unknown>> | undefined,
    describe: (code) => {
      const point = known(code);
      return point === undefined ? [] : described(atlas, point);
    },
    search: (words, limit) =>
      finder
        .search(words, limit)
        .map(({ kind, id, label, score }) => ({ kind, id, title: label.en, titles: label, score })),
    sites: (person, pose) => sitesOf(atlas, locator, model.figure(person), codes, pose),
    landmarks: (person, pose) => landmarksOf(atlas, locator, model.figure(person), pose),
    screen: (complaint, answers) => screened(atlas, complaint, answers),
  };
}

function summaryOf({ code, channel, names }: Point): House['points'][number] {
  const { en, pinyin, 'zh-Hans': simplified, 'zh-Hant': traditional } = names;
  return { code, channel, names: { en, pinyin, 'zh-Hans': simplified, 'zh-Hant': traditional } };
}

function described(atlas: Atlas, point: Point): string[] {
  const { code, names, where, location, press } = point;
  const steps = stepsOf(point, atlas, 'en').map(({ text }, k) => `  ${k + 1}. ${text}`);
  const dose =
    press === undefined
      ? []
      : [
          `Press ${press.secondsFirstWeek} s in the first week, ${press.secondsMost} s at most, at ${press.pressure.from} to ${press.pressure.to} of 10.`,
        ];
  const uses = point.indications
    .filter(({ flag }) => flag === undefined)
    .map(({ term }) => atlas.terms.indications[term]?.label.en ?? term);
  return [
    `${code} ${names.pinyin} ${names['zh-Hant']}, ${names.en}: ${where.en}`,
    location.posture.en,
    ...steps,
    ...dose,
    ...(uses.length > 0 ? [`Traditionally used for: ${uses.join(', ')}.`] : []),
    ...point.cautions.map(({ text }) => `Take care: ${text.en}`),
  ];
}

type Figured = { readonly ok: true; readonly figure: MeshFigure } | OutOfRange;

function sidesOf(laterality: 'paired' | 'midline'): readonly Side[] {
  return laterality === 'midline' ? ['left'] : ['left', 'right'];
}

function sitesOf(
  atlas: Atlas,
  locator: Locator,
  made: Figured,
  codes: readonly string[],
  pose: Pose,
): ReturnType<House['sites']> {
  if (!made.ok) return made;
  const body = made.figure.pose(pose, 'left');
  const sites: SiteRecord[] = [];
  const unmet: UnmetRecord[] = [];
  for (const code of codes) {
    const laterality = atlas.points[code]?.location.laterality ?? 'paired';
    for (const side of sidesOf(laterality)) {
      const found = locator.locate(code, made.figure, side);
      if (!found.ok) {
        const { reason, message } = found;
        unmet.push({ code, side: laterality === 'midline' ? 'midline' : side, reason, message });
        continue;
      }
      const { site } = found;
      const { position, normal } = poseSite(site, body);
      sites.push({
        code,
        side: site.side,
        position: places(position),
        normal: shares(normal),
        radiusMm: mm(site.radiusMm),
        residuals: site.residuals.map((residual) => ({ kind: residual.kind, mm: mm(residual.mm) })),
        anchor: site.anchor,
      });
    }
  }
  return { ok: true, sites, unmet };
}

function landmarksOf(
  atlas: Atlas,
  locator: Locator,
  made: Figured,
  pose: Pose,
): ReturnType<House['landmarks']> {
  if (!made.ok) return made;
  const body = made.figure.pose(pose, 'left');
  const landmarks = Object.entries(atlas.landmarks).flatMap(([id, { side: laterality }]) =>
    sidesOf(laterality).flatMap((side) => landmarkRecord(locator, id, body, side)),
  );
  return { ok: true, landmarks };
}

function landmarkRecord(locator: Locator, id: string, body: Body, side: Side): readonly LandmarkRecord[] {
  const found = locator.landmark(id, body, side);
  if (!found.ok) return [];
  const { errorMm, path } = found;
  const head = { id, side: found.side, errorMm };
  if (path !== undefined) {
    return [{ ...head, path: path.map((anchor) => ({ position: places(body.position(anchor)), anchor })) }];
  }
  return [{ ...head, position: places(found.position), normal: shares(found.normal), anchor: found.anchor }];
}

/** Every point a rule may speak of: those of the atlas, and those that only the rules name so far. */
function blockable(atlas: Atlas): readonly string[] {
  const named = Object.values(atlas.safety.groups).flatMap(({ points }) => points);
  return [...new Set([...Object.keys(atlas.points), ...named])].sort(compareCodes);
}

function screened(
  atlas: Atlas,
  complaint: string,
  given: Parameters<House['screen']>[1],
): ReturnType<House['screen']> {
  if (!Object.hasOwn(atlas.safety.policy.complaints, complaint)) return undefined;
  const { answers, refused } = readAnswers(atlas.safety, given);
  const [wrong] = refused;
  if (wrong !== undefined) {
    throw new ApiError('bad-file', `${wrong.path} ${wrong.message}`, { path: wrong.path });
  }
  const screening = screen(atlas.safety, { complaint, answers, nowMs: Date.now() });
  return {
    outcome: screening.outcome,
    session: screening.gate === 'open',
    rules: screening.reasons.map(({ rule }) => rule),
    blocked: hiddenPoints(atlas.safety, screening, blockable(atlas)),
    unanswered: screening.unanswered,
  };
}
