import { brotliCompressSync } from 'node:zlib';
import { loadAtlas } from '@ashi/atlas/node';
import { loadBodyModel } from '@ashi/body/node';
import { Locator } from '@ashi/locate';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawnPose, locatedPlate, type LocatedOn } from './located-plate.ts';

const six = ['GB30', 'GB29', 'BL40', 'GB40', 'BL62', 'SI3'];
let on: LocatedOn;
beforeAll(() => {
  const atlas = loadAtlas();
  const made = loadBodyModel().figure({ sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40 });
  if (!made.ok) throw new RangeError(made.message);
  on = { atlas, locator: new Locator(atlas), figure: made.figure };
}, 60_000);

describe('a located plate', () => {
  it.each(six)('%s shows the point, its ring and its construction, within 10 kB', (code) => {
    const plate = locatedPlate(on, code);
    const svg = plate?.svg('en', { title: code, id: 'p', bare: true }) ?? '';
    const dot = /c-dot" cx="([\d.]+)" cy="([\d.]+)"/.exec(svg);
    for (const at of dot?.slice(1).map(Number) ?? [-1]) {
      // Never nearer to the edge than a tenth: there the body fades into the paper.
      expect(at).toBeGreaterThan(40);
      expect(at).toBeLessThan(360);
    }
    expect(svg).toContain('c-ring');
    expect(svg).toContain(`>${code}</text>`);
    expect(svg).toMatch(/c-measure|c-mark/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(brotliCompressSync(Buffer.from(svg)).length).toBeLessThan(10_000);
  });

  it('is the same picture in Chinese, with Chinese words', () => {
    const plate = locatedPlate(on, 'GB30');
    const [en, zh] = (['en', 'zh-Hans'] as const).map((language) =>
      plate?.svg(language, { title: 'x', id: 'p' }),
    );
    const ink = (svg: string | undefined) => /class="c-ink" d="([^"]+)"/.exec(svg ?? '')?.[1];
    expect(ink(en)).toBe(ink(zh));
    expect(zh).toContain('骶管裂孔');
  });

  it('is not drawn for a point nobody knows', () => {
    expect(locatedPlate(on, 'GB99')).toBeUndefined();
  });

  it.each([
    ['side-lying', 'buttock', 'side-lying'],
    ['prone', 'knee', 'arms-down'],
    ['standing', 'hand', 'standing'],
  ] as const)('%s at the %s is drawn %s', (pose, region, drawn) => {
    expect(drawnPose(pose, region)).toBe(drawn);
  });
});
