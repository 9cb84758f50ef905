import { loadAtlas } from '@ashi/atlas/node';
import { distance, type Vec3 } from '@ashi/geom';
import { Locator } from '@ashi/locate';
import { loadBodyModel } from '@ashi/body/node';
import { describe, expect, it } from 'vitest';
import { BODY_NAMES, canonicalSkin, figureOf, type BodyName } from './canonical.ts';
import { placedFile } from './landmark-file.ts';
import { anchorPlace, landmarkFiles } from './marks.ts';
import { PICKS } from './picks.ts';

const files = landmarkFiles();
const canonical = canonicalSkin();
const { topology } = loadBodyModel();
const anchors = files.flatMap((file) =>
  [file.anchor ?? [], file.path ?? []].flat().map((anchor) => ({ ...anchor, file })),
);

const locator = new Locator(loadAtlas());

/** Where a landmark lies, drawn or counted off; of a curve, its middle. */
function at(id: string, body: BodyName = 'canonical'): Vec3 {
  const file = files.find((f) => f.id === id);
  if (file?.construct && body !== 'arms-down') {
    const place = locator.landmark(id, figureOf(body).pose('standing'), 'left');
    if (!place.ok) throw new Error(place.message);
    return place.position;
  }
  const path = file?.path ?? (file?.anchor ? [file.anchor] : []);
  const middle = path[(path.length - 1) >> 1];
  if (!middle) throw new Error(`no place for ${id}`);
  return anchorPlace(canonicalSkin(body).positions, middle);
}

const stature = (body: BodyName): number =>
  canonicalSkin(body).positions.reduce((top, y, i) => (i % 3 === 1 ? Math.max(top, y) : top), 0);

describe('landmark files', () => {
  it('hold what the picks say, in the form the tool writes', async () => {
    for (const [id, pick] of Object.entries(PICKS)) {
      const file = await placedFile(id, pick, canonical);
      expect(file?.after, id).toBe(file?.before);
    }
  });

  it('have anchors that lie on one face of the mesh and weigh 1', () => {
    const quads = new Map<number, number[]>();
    topology.quads.forEach((v, i) => quads.set(v, [...(quads.get(v) ?? []), i >> 2]));
    for (const { ids, weights, file } of anchors) {
      const borne = ids.filter((_, k) => (weights[k] as number) > 0).map((id) => quads.get(id) ?? []);
      expect(
        borne[0]?.some((q) => borne.every((of) => of.includes(q))),
        file.id,
      ).toBe(true);
      expect(
        weights.reduce((sum, w) => sum + w, 0),
        file.id,
      ).toBeCloseTo(1, 9);
      expect(Math.min(...weights), file.id).toBeGreaterThanOrEqual(0);
    }
  });

  it('keep midline landmarks on the midline and all others on the left', () => {
    for (const anchor of anchors) {
      const x = anchorPlace(canonical.positions, anchor)[0];
      if (anchor.file.side === 'midline') expect(x, anchor.file.id).toBe(0);
      else expect(x, anchor.file.id).toBeGreaterThan(0);
    }
  });
});

describe('the average body against measured people', () => {
  // Means of women and men over stature: ANSUR II, 4082 men and 1986 women.
  it.each([
    ['c7-spinous-process-lower-border', 0.8605, 0.008],
    ['jugular-notch-of-sternum', 0.8179, 0.01],
    ['umbilicus-centre', 0.6017, 0.01],
    ['l4-spinous-process-lower-border', 0.608, 0.01],
    ['greater-trochanter-prominence', 0.516, 0.005],
    ['lateral-epicondyle-of-femur', 0.283, 0.01],
    ['lateral-malleolus-prominence', 0.04, 0.005],
  ])('%s lies at %f of stature', (id, share, within) => {
    expect(Math.abs(at(id)[1] / stature('canonical') - share)).toBeLessThan(within);
  });

  it('gives the three measures of the thigh a cun within an eighth of each other', () => {
    const cun = (from: string, to: string, parts: number): number => (at(from)[1] - at(to)[1]) / parts;
    const thigh = [
      cun('superior-border-of-pubic-symphysis', 'base-of-patella', 18),
      cun('greater-trochanter-prominence', 'popliteal-crease', 19),
      cun('gluteal-fold', 'popliteal-crease', 14),
    ];
    expect(Math.max(...thigh) / Math.min(...thigh)).toBeLessThan(1.125);
    // The body's stature is 75 such parts by the standard.
    for (const one of thigh) expect(Math.abs((one * 75) / stature('canonical') - 1)).toBeLessThan(0.14);
  });

  it('has the pubic bone 150 mm of skin below the navel, as 100 soldiers had', () => {
    const gap = distance(at('umbilicus-centre'), at('superior-border-of-pubic-symphysis'));
    expect(Math.abs(gap / stature('canonical') - 153.45 / 1693)).toBeLessThan(0.003);
  });
});

describe.each(BODY_NAMES)('on %s', (body) => {
  const spine = [
    'c7', ...Array.from({ length: 12 }, (_, i) => `t${i + 1}`), ...Array.from({ length: 5 }, (_, i) => `l${i + 1}`),
  ].map((level) => `${level}-spinous-process-lower-border`); // prettier-ignore

  it('keeps the order of things from the neck to the knee', () => {
    const down = [
      ...spine, 's2-spinous-process', 'sacral-hiatus', 'tip-of-coccyx', 'gluteal-fold',
      'tip-of-middle-finger-with-arm-hanging', 'base-of-patella', 'apex-of-patella',
    ]; // prettier-ignore
    const heights = down.map((id) => at(id, body)[1]);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('keeps the greater trochanter at the height where people have it, within 3 % of stature', () => {
    expect(Math.abs(at('greater-trochanter-prominence', body)[1] / stature(body) - 0.516)).toBeLessThan(0.03);
  });

  it('keeps the sacral openings between the midline and the iliac spine, nearer below', () => {
    const across = ['1st', '2nd', '3rd', '4th'].map((n) => at(`${n}-posterior-sacral-foramen`, body)[0]);
    // The soft tissue of heavy bodies spreads the lower ones: 2 mm are let pass.
    for (let i = 1; i < across.length; i++) expect(across[i]).toBeLessThan((across[i - 1] as number) + 2);
    expect(across[0]).toBeLessThan(at('posterior-superior-iliac-spine', body)[0]);
  });
});
