/** What measured people and the standard say that no single definition does: levels of the spine, cun, aspects. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '@ashi/atlas/node';
import { HOLLOW } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { distance, dot, type Vec3 } from '@ashi/geom';
import { aspectDirection, Locator, type Site } from '@ashi/locate';
import { figureOf, PEOPLE } from './bodies.ts';
import { readSkips } from './skips.ts';

const unsteady = readSkips().steady;
const atlas = loadAtlas();
const locator = new Locator(atlas);

/** Ernst 2013 (22 adults): parts of the way along the skin from C7 to the level of the posterior superior iliac spines. */
const MEASURED = { t4: 0.21, t7: 0.39, t10: 0.541, l1: 0.709, l4: 0.861 };
const LEVELS = [7]
  .map((n) => `c${n}`)
  .concat(
    Array.from({ length: 12 }, (_, i) => `t${i + 1}`),
    Array.from({ length: 5 }, (_, i) => `l${i + 1}`),
  );

describe.each(Object.keys(PEOPLE))('%s', (name) => {
  const figure = figureOf(PEOPLE[name]!);
  const body = figure.pose('standing');
  const at = (id: string): Vec3 => {
    const place = locator.landmark(id, body, 'left');
    if (!place.ok) throw new Error(place.message);
    return place.position;
  };

  it('spinous processes lie where measured people have them, within a third of a level', () => {
    const ids = [...LEVELS.map((l) => `${l}-spinous-process-lower-border`), 's2-spinous-process'];
    const sums: number[] = [0];
    for (let i = 1; i < ids.length; i++) sums.push(sums[i - 1]! + distance(at(ids[i - 1]!), at(ids[i]!)));
    const whole = sums[sums.length - 1]!;
    for (const [level, part] of Object.entries(MEASURED))
      expect.soft(Math.abs(sums[LEVELS.indexOf(level)]! / whole - part), level).toBeLessThan(0.018);
  });

  it('a cun across the chest: 20 to 26.5 mm in women, whose breast does not set it, 22 to 28 mm in men', () => {
    const { nipples } = locator.cun(figure).measures;
    expect(nipples).toBeGreaterThan(PEOPLE[name]!.sex === 'female' ? 20 : 22);
    expect(nipples).toBeLessThan(PEOPLE[name]!.sex === 'female' ? 26.5 : 28.5);
  });
});

describe.each(['average woman', 'heavy woman', 'thin man', 'heavy man'])('sites on %s', (name) => {
  const figure = figureOf(PEOPLE[name]!);
  const sites: Site[] = [];
  beforeAll(() => {
    for (const code of Object.keys(atlas.points)) {
      const found = locator.locate(code, figure, 'left');
      if (found.ok) sites.push(found.site);
    }
  });

  it('are found again from where they lie on the average body', () => {
    const starts = new Locator(atlas).anchorsOn(loadBodyModel().average());
    const quick = new Locator(atlas, { starts });
    for (const { code, position } of sites) {
      if (code in unsteady) continue;
      const found = quick.locate(code, figure, 'left');
      if (!found.ok) throw new Error(found.message);
      expect.soft(distance(found.site.position, position), code).toBeLessThan(1.5);
    }
  });

  it('of the head lie on its wall, not on the rim of the ear', () => {
    const body = figure.pose('standing');
    for (const { code, position, pose } of sites) {
      if (atlas.points[code]!.location.region !== 'head' || pose !== 'standing') continue;
      const within = body.cast([0, position[1], position[2]], [1, 0, 0], {
        parts: ['head'],
        facing: [1, 0, 0],
      });
      expect.soft(position[0] - (within?.position[0] ?? 0), code).toBeLessThan(5);
    }
  });

  it('face the aspect that the definition names', () => {
    for (const { code, normal, pose } of sites) {
      const { region, aspect } = atlas.points[code]!.location;
      const way = aspectDirection(figure.pose(pose), 'left', region, aspect);
      expect.soft(dot(normal, way), code).toBeGreaterThan(-0.35);
    }
  });

  it('never lie behind the lips or the lids', () => {
    const { quads, inner } = figure.topology;
    const outer = new Set<number>();
    inner.forEach((kind, q) => {
      if (kind !== HOLLOW) for (let k = 0; k < 4; k++) outer.add(quads[q * 4 + k]!);
    });
    for (const { code, anchor } of sites) {
      if (atlas.points[code]!.location.aspect === 'oral') continue;
      anchor.ids.forEach((id, k) => {
        if (anchor.weights[k]! > 1e-9) expect.soft(outer.has(id), code).toBe(true);
      });
    }
  });
});
