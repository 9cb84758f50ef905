import { loadAtlas } from '@ashi/atlas/node';
import { surfaceOf } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { Locator } from '@ashi/locate';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOf } from '../views/plan/plan.ts';
import { planPlate, type PlanMark } from './plan-plate.ts';

const atlas = loadAtlas();
const made = loadBodyModel().figure({ sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40 });
if (!made.ok) throw new RangeError(made.message);
const { figure } = made;
const locator = new Locator(atlas);
let surface: ReturnType<typeof surfaceOf>;

function marks(codes: readonly string[], side: 'left' | 'right'): PlanMark[] {
  return codes.map((code, i) => {
    const found = locator.locate(code, figure, side);
    if (!found.ok) throw new RangeError(found.message);
    return { anchor: found.site.anchor, side: found.site.side, label: `${i + 1} ${code}` };
  });
}

beforeAll(() => {
  surface = surfaceOf(figure.pose('standing'));
});

describe('a plan on paper', () => {
  it.each([
    ['posterior', ['BL54', 'BL36', 'BL40', 'BL57', 'BL60'], 'left'],
    ['posterior', ['BL54', 'BL36', 'BL40', 'BL57', 'BL60'], 'right'],
    ['lateral', ['GB30', 'GB31', 'GB34', 'GB39', 'GB40'], 'right'],
  ] as const)('shows every point of the %s plan (%s, %s leg)', (pattern, codes, side) => {
    const svg = planPlate(surface, marks(codes, side), viewOf(pattern, side), 'Plan') ?? '';
    expect(svg.match(/class="c-dot"/g)).toHaveLength(codes.length);
    codes.forEach((code, i) => expect(svg).toContain(`${i + 1} ${code}`));
  });

  it('draws nothing for a plan without points', () => {
    expect(planPlate(surface, [], 'back', 'Plan')).toBeUndefined();
  });
});
