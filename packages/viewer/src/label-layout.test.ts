import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Covered, crosses, layoutLabels, type LabelRequest } from './label-layout.ts';

const size = { width: 390, height: 700 };

/** A body as a column down the middle of the picture. */
function column(from: number, to: number): Covered {
  const covered = new Covered(size.width, size.height);
  for (let y = 0; y < size.height; y += 5) for (let x = from; x <= to; x += 5) covered.add(x, y, 3);
  return covered;
}

const label = (id: string, x: number, y: number, width = 60, height = 20): LabelRequest => ({
  id,
  x,
  y,
  width,
  height,
});

describe('labels', () => {
  it('stand on the paper on the nearer side, level with their mark', () => {
    const [left, right] = layoutLabels([label('a', 170, 300), label('b', 225, 300)], column(150, 240), size);
    expect(left).toMatchObject({ leaderEdge: 'right', covers: false });
    expect(left!.left + 60).toBeLessThan(150);
    expect(left!.top + 10).toBeCloseTo(300, 0);
    expect(right).toMatchObject({ leaderEdge: 'left', covers: false });
    expect(right!.left).toBeGreaterThan(240);
  });

  it('keep apart when their marks are close', () => {
    const marks = ['a', 'b', 'c', 'd'].map((id, i) => label(id, 190, 300 + i * 6));
    const placed = layoutLabels(marks, column(150, 240), size);
    placed.forEach((p, i) =>
      placed.slice(i + 1).forEach((q) => {
        const apart =
          p.left + 60 <= q.left || q.left + 60 <= p.left || p.top + 20 <= q.top || q.top + 20 <= p.top;
        expect(apart, `${p.id} and ${q.id}`).toBe(true);
      }),
    );
  });

  it('stand over the body on a ground of their own only when no paper is free', () => {
    const [placed] = layoutLabels([label('a', 200, 300)], column(0, 390), size);
    expect(placed).toMatchObject({ covers: true });
    expect(placed!.left).toBeGreaterThanOrEqual(0);
    expect(placed!.left + 60).toBeLessThanOrEqual(size.width);
  });

  it('never touch the body or leave the picture while paper is free (seed 11)', () => {
    const mark = fc.tuple(fc.integer({ min: 150, max: 240 }), fc.integer({ min: 20, max: 680 }));
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), (marks) => {
        const covered = column(150, 240);
        const requests = marks.map(([x, y], i) => label(String(i), x, y));
        for (const { left, top, covers } of layoutLabels(requests, covered, size)) {
          expect(covers).toBe(false);
          expect(covered.isFree(left, top, left + 60, top + 20)).toBe(true);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + 60).toBeLessThanOrEqual(size.width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + 20).toBeLessThanOrEqual(size.height);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('the grid answers as a slow look at every cell would (seed 13)', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 0, max: 119 }));
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), spot, spot, (spots, a, b) => {
        const covered = new Covered(120, 120);
        for (const [x, y] of spots) covered.add(x, y, 0);
        const cell = (n: number): number => Math.floor(n / 6);
        const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
        const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
        const met = spots.some(
          ([x, y]) =>
            cell(x) >= cell(x0) && cell(x) <= cell(x1) && cell(y) >= cell(y0) && cell(y) <= cell(y1),
        );
        expect(covered.isFree(x0, y0, x1, y1)).toBe(!met);
      }),
      { seed: 13 },
    );
  });

  it('leader lines cross or do not', () => {
    expect(crosses([0, 0], [10, 10], [0, 10], [10, 0])).toBe(true);
    expect(crosses([0, 0], [10, 0], [0, 5], [10, 5])).toBe(false);
  });
});
