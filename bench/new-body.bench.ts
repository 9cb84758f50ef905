import { loadAtlas } from '@ashi/atlas/node';
import type { Person } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { Locator, poseSite, type Site } from '@ashi/locate';
import { quantile, times, type Bench } from './bench.ts';

/** Forty bodies on a fixed grid, none of them round numbers. */
const people: readonly Person[] = Array.from({ length: 40 }, (_, i) => {
  const sex = i % 2 === 0 ? 'female' : 'male';
  const heightCm = (sex === 'female' ? 150 : 160) + ((i * 7) % 29);
  const bodyMassIndex = 17.5 + ((i * 11) % 19);
  return {
    sex,
    heightCm,
    weightKg: Math.round(bodyMassIndex * (heightCm / 100) ** 2),
    ageYears: 20 + ((i * 13) % 60),
  };
});
const six = ['GB30', 'GB29', 'GB40', 'BL40', 'BL62', 'SI3'];

export const bench: Bench = {
  question:
    'How long does a new body take: its shape, a pose, the six points solved anew, and frozen sites re-evaluated?',
  run() {
    const model = loadBodyModel();
    const atlas = loadAtlas();
    const locator = new Locator(atlas);
    const figureOf = (i: number) => {
      const made = model.figure(people[i % people.length] as Person);
      if (!made.ok) throw new RangeError(made.message);
      return made.figure;
    };
    const shape = times(5, people.length, figureOf);
    const figures = people.map((_, i) => figureOf(i));
    const pose = times(0, figures.length, (i) => figures[i]?.pose('side-lying', 'left'));
    const solve = times(0, figures.length, (i) => {
      const figure = figures[i];
      if (figure !== undefined) for (const code of six) locator.locate(code, figure, 'left');
    });
    const [first] = figures;
    const sites: Site[] = [];
    for (const code of Object.keys(atlas.points)) {
      for (const side of ['left', 'right'] as const) {
        const found = first === undefined ? undefined : locator.locate(code, first, side);
        if (found?.ok === true) sites.push(found.site);
      }
    }
    const bodies = figures.map((figure) => figure.pose('standing'));
    const frozen = times(5, 100, (i) => {
      const body = bodies[i % bodies.length];
      if (body !== undefined) for (const site of sites) poseSite(site, body);
    });
    return [
      { name: 'shape of a new person, median', value: quantile(shape, 0.5), unit: 'ms', atMost: 50 },
      { name: 'side-lying pose, median', value: quantile(pose, 0.5), unit: 'ms' },
      { name: 'six points solved with their poses, median', value: quantile(solve, 0.5), unit: 'ms' },
      { name: 'frozen sites', value: sites.length, unit: 'count' },
      { name: 'all frozen sites re-evaluated, median', value: quantile(frozen, 0.5), unit: 'ms', atMost: 10 },
    ];
  },
};
