/** Shoulder blade, arm, hand, knee and toes against measured people and against one another. */
import { distance, dot, sub, unit, type Vec3 } from '@ashi/geom';
import { loadBodyModel } from '@ashi/body/node';
import { describe, expect, it } from 'vitest';
import { BODY_NAMES, canonicalSkin, type BodyName } from './canonical.ts';
import { anchorPlace, landmarkFiles } from './marks.ts';

const files = new Map(landmarkFiles().map((file) => [file.id, file]));

function places(id: string, body: BodyName = 'canonical'): Vec3[] {
  const file = files.get(id);
  const anchors = file?.path ?? (file?.anchor ? [file.anchor] : []);
  if (!anchors.length) throw new Error(`no place for ${id}`);
  return anchors.map((anchor) => anchorPlace(canonicalSkin(body).positions, anchor));
}

const at = (id: string, body: BodyName = 'canonical'): Vec3 => places(id, body)[0] as Vec3;

/** The corner of a curve that is nearest to a place. */
const near = (id: string, to: Vec3, body: BodyName): Vec3 =>
  places(id, body).reduce((best, p) => (distance(p, to) < distance(best, to) ? p : best));

const stature = (body: BodyName): number =>
  canonicalSkin(body).positions.reduce((top, y, i) => (i % 3 === 1 ? Math.max(top, y) : top), 0);

/** How far along the way from `from` to `to` a place lies: 0 at the one, 1 at the other. */
const share = (p: Vec3, from: Vec3, to: Vec3): number =>
  dot(sub(p, from), sub(to, from)) / distance(from, to) ** 2;

const rising = (values: readonly number[]): void => expect(values).toEqual([...values].sort((a, b) => a - b));

describe('the average body', () => {
  // ANSUR II means of women and men over stature.
  it.each([
    ['hand length', 'palmar-wrist-crease', 'tip-of-middle-finger', 0.1106, 0.006],
    ['hand breadth', '2nd-metacarpophalangeal-joint', '5th-metacarpophalangeal-joint', 0.0492, 0.004],
  ])('has the %s of measured people', (_, from, to, ratio, within) => {
    const tip = at(to);
    expect(Math.abs(distance(near(from, tip, 'canonical'), tip) / stature('canonical') - ratio)).toBeLessThan(
      within,
    );
  });

  it('has the armpit folds at the height of measured people when the arms hang', () => {
    const hanging = canonicalSkin('arms-down').positions;
    for (const id of ['anterior-axillary-fold', 'posterior-axillary-fold']) {
      const anchor = files.get(id)?.anchor;
      if (!anchor) throw new Error(id);
      expect(Math.abs(anchorPlace(hanging, anchor)[1] / stature('canonical') - 0.759), id).toBeLessThan(
        0.006,
      );
    }
  });

  it('counts nine cun from the front fold to the elbow, each within 4 % of a 75th of stature', () => {
    const { proximal } = loadBodyModel().average().pose('standing').frame('arm', 'left');
    const crease = places('cubital-crease')[2] as Vec3;
    const mm = dot(sub(at('anterior-axillary-fold'), crease), proximal);
    expect(Math.abs((mm / 9 / stature('canonical')) * 75 - 1)).toBeLessThan(0.04);
  });
});

describe.each(BODY_NAMES)('on %s', (body) => {
  const p = (id: string): Vec3 => at(id, body);

  it('keeps the shoulder blade between the spine and the shoulder', () => {
    rising([0, p('medial-end-of-spine-of-scapula')[0], p('midpoint-of-spine-of-scapula')[0], p('acromial-angle')[0]]);
    rising([p('inferior-angle-of-scapula'), p('medial-end-of-spine-of-scapula'), p('superior-angle-of-scapula')].map((v) => v[1]));
    rising([p('acromial-angle'), p('lateral-end-of-acromion'), p('anterior-end-of-lateral-border-of-acromion')].map((v) => v[2]));
  }); // prettier-ignore

  it('keeps the cords of the wrist in their order from the thumb to the little finger', () => {
    const wrist = near('palmar-wrist-crease', p('tip-of-middle-finger'), body);
    const [thumb, little] = [p('scaphoid'), p('proximal-border-of-pisiform')];
    const cords = [
      'radial-artery', 'tendon-of-flexor-carpi-radialis', 'tendon-of-palmaris-longus',
      'tendon-of-flexor-carpi-ulnaris',
    ]; // prettier-ignore
    rising(cords.map((id) => share(near(id, wrist, body), thumb, little)));
  });

  it('keeps the knuckles in a row and each nail beside its tip', () => {
    const [index, little] = [p('2nd-metacarpophalangeal-joint'), p('5th-metacarpophalangeal-joint')];
    rising(
      ['2nd', '3rd', '4th', '5th'].map((n) => share(p(`${n}-metacarpophalangeal-joint`), index, little)),
    );
    for (const [corner, tip] of [
      ['radial-corner-of-nail-of-thumb', 'tip-of-thumb'],
      ['radial-corner-of-nail-of-index-finger', 'tip-of-index-finger'],
      ['radial-corner-of-nail-of-middle-finger', 'tip-of-middle-finger'],
      ['ulnar-corner-of-nail-of-ring-finger', 'tip-of-ring-finger'],
      ['radial-corner-of-nail-of-little-finger', 'tip-of-little-finger'],
      ['medial-corner-of-nail-of-great-toe', 'tip-of-great-toe'],
      ['lateral-corner-of-nail-of-second-toe', 'tip-of-second-toe'],
    ] as const)
      expect(distance(p(corner), p(tip)), corner).toBeLessThan(0.0135 * stature(body));
  });

  it('keeps the point of the elbow behind and between its knobs', () => {
    const [inner, outer] = [p('medial-epicondyle-of-humerus'), p('lateral-epicondyle-of-humerus')];
    const part = share(p('olecranon'), inner, outer);
    expect(part).toBeGreaterThan(0.35);
    expect(part).toBeLessThan(0.75);
    expect(p('olecranon')[2]).toBeLessThan(Math.min(inner[2], outer[2]));
  });

  it('has the edges of the patellar ligament a thumb apart, the fibular end of the biceps tendon on the head', () => {
    const [inner, outer] = [places('patellar-ligament', body)[0], places('patellar-ligament', body).at(-1)] as [Vec3, Vec3];
    expect(distance(inner, outer)).toBeGreaterThan(21);
    expect(distance(inner, outer)).toBeLessThan(48);
    expect(unit(sub(outer, inner))[0]).toBeGreaterThan(0.8);
    const end = places('tendon-of-biceps-femoris', body).at(-1) as Vec3;
    expect(distance(end, near('head-of-fibula', end, body))).toBeLessThan(8);
  }); // prettier-ignore

  it('keeps adductor, artery, sartorius and tensor in their order across the top of the thigh', () => {
    const level = places('adductor-longus', body)[1] as Vec3;
    const across = [
      'adductor-longus',
      'femoral-artery',
      'sartorius',
      'rectus-femoris',
      'tensor-fasciae-latae',
    ];
    rising(across.map((id) => near(id, [90, level[1], level[2]], body)[0]));
  });
});
