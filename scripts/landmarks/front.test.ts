/** Head, chest and groin against measured people and the proportional rows. */
import { distance, type Vec3 } from '@ashi/geom';
import { describe, expect, it } from 'vitest';
import { BODY_NAMES, canonicalSkin, type BodyName } from './canonical.ts';
import { anchorPlace, landmarkFiles } from './marks.ts';

const files = new Map(landmarkFiles().map((file) => [file.id, file]));

/** A point's place, or the corners of a curve. */
function places(id: string, body: BodyName = 'canonical'): Vec3[] {
  const file = files.get(id);
  const anchors = file?.path ?? (file?.anchor ? [file.anchor] : []);
  if (!anchors.length) throw new Error(`no place for ${id}`);
  return anchors.map((anchor) => anchorPlace(canonicalSkin(body).positions, anchor));
}

const at = (id: string, body: BodyName = 'canonical'): Vec3 => places(id, body)[0] as Vec3;

const stature = (body: BodyName): number =>
  canonicalSkin(body).positions.reduce((top, y, i) => (i % 3 === 1 ? Math.max(top, y) : top), 0);

/** Length along the skin of the midline between two of its landmarks, over the crown. */
function overCrown(from: string, to: string): number {
  const { positions } = canonicalSkin();
  const midline: [number, number][] = [];
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i], positions[i + 1], positions[i + 2]] as [number, number, number];
    // Outer skin only: forehead above the brows, crown, back of the head and nape.
    if (Math.abs(x) < 1e-3 && y > 1400 && (z < 0 || y > 1566)) midline.push([y, z]);
  }
  for (const id of [from, to]) midline.push([at(id)[1], at(id)[2]]);
  const round = ([y, z]: [number, number]): number =>
    y > 1560 ? Math.atan2(z - 50, y - 1540) : -1.6 - (1560 - y) / 500;
  const ends = [from, to].map((id) => round([at(id)[1], at(id)[2]])) as [number, number];
  const way = midline
    .filter((p) => round(p) <= ends[0] && round(p) >= ends[1])
    .sort((a, b) => round(b) - round(a));
  return way
    .slice(1)
    .reduce(
      (sum, p, i) =>
        sum + Math.hypot(p[0] - (way[i] as [number, number])[0], p[1] - (way[i] as [number, number])[1]),
      0,
    );
}

const SPACES = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th'].map((n) => `${n}-intercostal-space`);

describe('the average body', () => {
  it.each([
    ['supratragic-notch', 1 - 0.0755, 0.004],
    ['axillary-fossa-centre', 0.759, 0.015],
    ['lateral-end-of-acromion', 0.8201, 0.005],
  ])('has the %s at %f of stature (ANSUR II)', (id, share, within) => {
    expect(Math.abs(at(id)[1] / stature('canonical') - share)).toBeLessThan(within);
  });

  it.each([
    ['pupil-centre', 0.0371, 0.002],
    ['lateral-end-of-acromion', 0.2305, 0.005],
  ])('has the two %s %f of stature apart (ANSUR II)', (id, share, within) => {
    expect(Math.abs((2 * at(id)[0]) / stature('canonical') - share)).toBeLessThan(within);
  });

  it('counts 3, 12 and 3 equal parts from the glabella over the crown to C7', () => {
    const forehead = overCrown('glabella', 'anterior-hairline') / 3;
    const scalp = overCrown('anterior-hairline', 'posterior-hairline') / 12;
    const nape = overCrown('posterior-hairline', 'c7-spinous-process-lower-border') / 3;
    for (const part of [forehead, nape]) expect(Math.abs(part - scalp)).toBeLessThan(0.1 * scalp);
  });

  it('has the philtrum’s middle halfway between its ends', () => {
    const [top, mid, end] = ['upper-end-of-philtrum', 'midpoint-of-philtrum', 'lower-end-of-philtrum'].map(
      (id) => at(id),
    ) as [Vec3, Vec3, Vec3];
    expect(Math.abs(distance(top, mid) - distance(mid, end))).toBeLessThan(1);
  });
});

describe.each(BODY_NAMES)('the front of %s', (body) => {
  it('keeps the order of things down the midline', () => {
    const down = [
      'anterior-hairline', 'glabella', 'tip-of-nose', 'upper-end-of-philtrum', 'midpoint-of-philtrum',
      'lower-end-of-philtrum', 'tubercle-of-upper-lip', 'mentolabial-sulcus', 'hyoid-bone',
      'superior-border-of-thyroid-cartilage', 'cricoid-cartilage', 'suprasternal-fossa', 'jugular-notch-of-sternum',
      'xiphisternal-joint', 'umbilicus-centre', 'superior-border-of-pubic-symphysis', 'inferior-border-of-pubic-symphysis',
    ]; // prettier-ignore
    const heights = down.map((id) => at(id, body)[1]);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('keeps the order of things down the back of the head', () => {
    const down = [
      'superior-border-of-external-occipital-protuberance', 'external-occipital-protuberance',
      'depression-between-trapezius-muscles', 'c2-spinous-process-upper-border', 'posterior-hairline', 'c7-spinous-process',
      'c7-spinous-process-lower-border',
    ]; // prettier-ignore
    const heights = down.map((id) => at(id, body)[1]);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('keeps the spaces between the ribs one below the other, sloping down from the breastbone', () => {
    for (let i = 1; i < SPACES.length; i++) {
      const [above, below] = [places(SPACES[i - 1] as string, body), places(SPACES[i] as string, body)];
      if (i < 6) expect((above[0] as Vec3)[1]).toBeGreaterThan((below[0] as Vec3)[1]);
      expect(Math.min(...above.map((p) => p[1]))).toBeGreaterThan(Math.min(...below.map((p) => p[1])));
    }
    for (const id of SPACES) {
      const heights = places(id, body).map((p) => p[1]);
      expect(heights[0]).toBeGreaterThan(Math.min(...heights));
    }
  });

  it('has the two edges of the sternocleidomastoid apart, the front one in front', () => {
    const [front, back] = ['anterior', 'posterior'].map((edge) =>
      places(`${edge}-border-of-sternocleidomastoid`, body),
    ) as [Vec3[], Vec3[]];
    for (const p of front) {
      const across = back.reduce((best, q) => (Math.abs(q[1] - p[1]) < Math.abs(best[1] - p[1]) ? q : best));
      expect(Math.hypot(p[0] - across[0], p[2] - across[2])).toBeGreaterThan(10);
      expect(p[2]).toBeGreaterThan(across[2] - 1);
    }
  });
});

it('a man’s nipple lies within a centimetre of the fourth space', () => {
  for (const body of ['man-thin', 'man-average', 'man-heavy'] as const) {
    const near = Math.min(
      ...places('4th-intercostal-space', body).map((p) => distance(p, at('nipple', body))),
    );
    expect(near).toBeLessThan(10);
  }
});
