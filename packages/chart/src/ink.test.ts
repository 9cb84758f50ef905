import { describe, expect, it } from 'vitest';
import { cameraOf, project } from './camera.ts';
import { ringArea, rings } from './contour.ts';
import { drawInk } from './ink.ts';
import { INK } from './scene.ts';
import { isolines, along } from './isoline.ts';
import { EMPTY } from './raster.ts';
import { sphereForm } from './sphere-form.ts';
import { pathData, resample, simplify } from './stroke.ts';
import { toSvg } from './svg.ts';

const form = sphereForm();
const camera = cameraOf({ target: [0, 0, 0], direction: [0, 0, 1], heightMm: 250, width: 400, height: 400 });

describe('a sphere of 100 mm drawn 400 units high for 250 mm', () => {
  const drawing = drawInk(form, camera, { ...INK, fade: 0 });
  const covered = drawing.picture.depth.filter((d) => d > EMPTY).length;

  it('covers the area of its disc', () => {
    expect(covered / (Math.PI * 160 ** 2)).toBeCloseTo(1, 2);
  });

  it('has its outline where the skin turns away: on the circle', () => {
    const [x, y] = drawing.outlines
      .match(/M(\d+) (\d+)/)!
      .slice(1)
      .map(Number);
    expect(Math.abs(Math.hypot(x! - 2000, y! - 2000) / 10 - 160)).toBeLessThan(2);
  });

  it('puts the shadow away from the light, which comes from the upper left', () => {
    const tone = drawing.picture.values[0]!;
    expect(tone[120 * 400 + 120]).toBeGreaterThan(tone[280 * 400 + 280]!);
  });

  it('hatches only where it is dark', () => {
    const light = drawInk(form, camera, { ...INK, light: [0, 0, 1], fade: 0 });
    expect(light.hatching.length).toBeLessThan(drawing.hatching.length);
  });

  it('inks the hem of the clothes once', () => {
    expect(drawing.hems).not.toBe('');
    expect(drawing.cloth).toMatch(/^M/);
  });

  it('is an SVG with a title for those who do not see it, and unique ids', () => {
    const svg = toSvg(drawing, '', { title: 'A <ball>', id: 'p1' });
    expect(svg).toContain('<title id="p1-t">A &lt;ball&gt;</title>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('isolines', () => {
  it('go round the sphere once per level and close', () => {
    const chains = isolines(form, form.ring, [-50, 0, 50]);
    expect(chains.map((c) => c.closed)).toEqual([true, true, true]);
    for (const chain of chains) {
      const y = along(chain, form.positions, 3, 1);
      for (const value of y) expect(value).toBeCloseTo([-50, 0, 50][chain.level]!, 3);
    }
  });
});

describe('project', () => {
  it('puts the target in the middle and the body’s left on the paper’s left when seen from behind', () => {
    const back = cameraOf({ ...camera.view, direction: [0, 0, -1] });
    expect(project(back, [0, 0, 0]).slice(0, 2)).toEqual([200, 200]);
    expect(project(back, [50, 0, 0])[0]).toBeLessThan(200);
  });
});

describe('rings', () => {
  it('enclose a square of ones with its area', () => {
    const picture = new Float32Array(400);
    for (let y = 5; y < 15; y++) picture.fill(1, y * 20 + 5, y * 20 + 15);
    const found = rings(picture, 20, 20, 0.5);
    expect(found).toHaveLength(1);
    expect(ringArea(found[0]!)).toBeCloseTo(99.5, 0);
  });
});

describe('lines', () => {
  it('are resampled evenly and simplified back to their corners', () => {
    const even = resample(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      1,
    );
    expect(even).toHaveLength(21);
    expect(simplify(even, 0.01)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  it('are written as relative tenths', () => {
    expect(
      pathData([
        [1, 2],
        [1.5, 1],
        [3, 3],
      ]),
    ).toBe('M10 20l5-10 15 20');
  });
});
