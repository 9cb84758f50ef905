import { dot, type Vec3 } from '@ashi/geom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axesOf,
  bestDirection,
  between,
  ease,
  framing,
  namedView,
  NAMED_AZIMUTH,
  panned,
  projector,
  rayThrough,
  type View,
} from './view.ts';

const size = { width: 390, height: 700 };
const angle = fc.double({ min: -720, max: 720, noNaN: true });
const tilt = fc.double({ min: -80, max: 80, noNaN: true });
const mm = fc.double({ min: -1500, max: 1500, noNaN: true });
const place = fc.tuple(mm, mm, mm);
const view: fc.Arbitrary<View> = fc.record({
  target: place,
  azimuth: angle,
  elevation: tilt,
  heightMm: fc.double({ min: 80, max: 2500, noNaN: true }),
});

describe('axes of a picture', () => {
  it.each([
    ['front', [0, 0, 1], [1, 0, 0]],
    ['left', [1, 0, 0], [0, 0, -1]],
    ['back', [0, 0, -1], [-1, 0, 0]],
    ['right', [-1, 0, 0], [0, 0, 1]],
  ] as const)('from the %s the eye is at %j and %j points right', (name, toEye, right) => {
    const axes = axesOf({ azimuth: NAMED_AZIMUTH[name], elevation: 0 });
    toEye.forEach((c, k) => expect(axes.toEye[k]).toBeCloseTo(c, 12));
    right.forEach((c, k) => expect(axes.right[k]).toBeCloseTo(c, 12));
    expect(axes.up[1]).toBeCloseTo(1, 12);
  });

  it('are unit vectors at right angles (seed 3)', () => {
    fc.assert(
      fc.property(angle, tilt, (azimuth, elevation) => {
        const { right, up, toEye } = axesOf({ azimuth, elevation });
        for (const [a, b, is] of [
          [right, right, 1],
          [up, up, 1],
          [toEye, toEye, 1],
          [right, up, 0],
          [up, toEye, 0],
          [right, toEye, 0],
        ] as const) {
          expect(dot(a, b)).toBeCloseTo(is, 9);
        }
      }),
      { seed: 3 },
    );
  });
});

describe('projecting', () => {
  it('a ray through a projected pixel meets the place again (seed 5)', () => {
    fc.assert(
      fc.property(view, place, (v, p) => {
        const { x, y } = projector(v, size)(p);
        const { origin, direction } = rayThrough(v, size, x, y);
        const away: Vec3 = [p[0] - origin[0], p[1] - origin[1], p[2] - origin[2]];
        const along = dot(away, direction);
        expect(Math.hypot(...away.map((c, k) => c - direction[k]! * along))).toBeLessThan(1e-6);
      }),
      { seed: 5 },
    );
  });

  it('frames every place inside the margins (seed 7)', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 30 }),
        angle,
        tilt,
        (places, azimuth, elevation) => {
          const v = framing(places, { azimuth, elevation }, size, { across: 0.1, along: 0.05 });
          for (const p of places) {
            const { x, y } = projector(v, size)(p);
            expect(x).toBeGreaterThan(size.width * 0.1 - 1e-6);
            expect(x).toBeLessThan(size.width * 0.9 + 1e-6);
            expect(y).toBeGreaterThan(size.height * 0.05 - 1e-6);
            expect(y).toBeLessThan(size.height * 0.95 + 1e-6);
          }
        },
      ),
      { seed: 7 },
    );
  });

  it('a pan moves what is seen by as many pixels (seed 9)', () => {
    fc.assert(
      fc.property(
        view,
        place,
        fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
        (v, p, by) => {
          const before = projector(v, size)(p);
          const after = projector(panned(v, size, by), size)(p);
          expect(after.x - before.x).toBeCloseTo(by[0], 5);
          expect(after.y - before.y).toBeCloseTo(by[1], 5);
        },
      ),
      { seed: 9 },
    );
  });
});

describe('the direction that shows a place', () => {
  const upright = { lowest: -10, highest: 50 };

  it.each([
    ['the back of the knee', [0, 0, -1], 'back'],
    ['the kneecap', [0, 0, 1], 'front'],
    ['the left hip', [1, 0, 0], 'left'],
    ['the right hip', [-1, 0, 0], 'right'],
  ] as const)('%s is seen from its own side', (_, normal, side) => {
    const found = bestDirection([{ position: [0, 500, 0], normal }], upright);
    expect(namedView(found)).toBe(side);
    expect(dot(normal, axesOf(found).toEye)).toBeGreaterThan(0.9);
  });

  it('stays near the side that was asked for, on either leg', () => {
    for (const left of [1, -1]) {
      const crease = { position: [left * 90, 450, -40], normal: [0, 0, -1] } as const;
      const hips = [1, 2, 3].map(
        (k) => ({ position: [left * 170, 800 + k, 0], normal: [left, 0, 0] }) as const,
      );
      const free = bestDirection([crease, ...hips], upright);
      const near = bestDirection([crease, ...hips], {
        ...upright,
        near: { azimuth: NAMED_AZIMUTH.back, withinDeg: 45 },
      });
      expect(Math.abs(180 - near.azimuth)).toBeLessThanOrEqual(45);
      expect(Math.abs(180 - near.azimuth)).toBeLessThan(Math.abs(180 - free.azimuth));
      for (const { normal } of [crease, ...hips])
        expect(dot(normal, axesOf(near).toEye)).toBeGreaterThan(0.2);
    }
  });

  it('goes round what is in the way', () => {
    const free = bestDirection([{ position: [0, 0, 0], normal: [1, 0, 0] }], upright);
    const blocked = bestDirection([{ position: [0, 0, 0], normal: [1, 0, 0] }], {
      ...upright,
      blocked: (_, toEye) => toEye[0] > 0.9,
    });
    expect(axesOf(free).toEye[0]).toBeGreaterThan(0.9);
    expect(axesOf(blocked).toEye[0]).toBeLessThanOrEqual(0.9);
    expect(axesOf(blocked).toEye[0]).toBeGreaterThan(0.6);
  });

  it('does not show a lying body head down', () => {
    const wish = { lowest: 10, highest: 70, headward: [0, 0, -1] as Vec3 };
    const found = bestDirection([{ position: [0, 0, 0], normal: [0, 1, 0] }], wish);
    expect(dot([0, 0, -1], axesOf(found).up)).toBeGreaterThan(-0.3);
  });
});

describe('flying', () => {
  const a: View = { target: [0, 0, 0], azimuth: 350, elevation: 0, heightMm: 2000 };
  const b: View = { target: [10, 0, 0], azimuth: 10, elevation: 20, heightMm: 500 };

  it('starts and ends where it should', () => {
    expect(between(a, b, 0)).toEqual(a);
    const end = between(a, b, 1);
    expect(end.azimuth).toBeCloseTo(10, 9);
    expect(end.heightMm).toBeCloseTo(500, 9);
  });

  it('turns the short way and zooms evenly', () => {
    const half = between(a, b, 0.5);
    expect(half.azimuth).toBeCloseTo(0, 9);
    expect(half.heightMm).toBeCloseTo(1000, 9);
  });

  it('eases from 0 to 1 without turning back', () => {
    const steps = Array.from({ length: 101 }, (_, i) => ease(i / 100));
    expect(steps[0]).toBe(0);
    expect(steps[100]).toBe(1);
    steps.slice(1).forEach((s, i) => expect(s).toBeGreaterThanOrEqual(steps[i]!));
  });
});
