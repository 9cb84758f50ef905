import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTrend, trendMargin, trendY, type TrendDay } from './trend.ts';

const frame = { width: 342, height: 220 };

function dayAt(index: number): string {
  return new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10);
}

describe('placeTrend', () => {
  it('draws nothing for no days', () => {
    expect(placeTrend([], [], frame)).toEqual({ days: [], runs: [], missed: [], weeks: [] });
  });

  it('ends the line at a missed day and marks it', () => {
    const days: TrendDay[] = [0, 1, 3, 4].map((index) => ({ day: dayAt(index), before: 5 }));
    const placed = placeTrend(days, [], frame);
    expect(placed.runs).toHaveLength(2);
    expect(placed.missed).toHaveLength(1);
    expect(placed.days).toHaveLength(4);
  });

  it('keeps 0 and 10 at the ends of the scale whatever the scores', () => {
    expect(trendY(10, frame)).toBe(trendMargin.top);
    expect(trendY(0, frame)).toBe(frame.height - trendMargin.bottom);
  });

  it('places every day inside the frame, in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 10 }),
        (indices, score) => {
          const days = indices.sort((a, b) => a - b).map((index) => ({ day: dayAt(index), before: score }));
          const { days: placed } = placeTrend(days, [], frame);
          expect(placed).toHaveLength(days.length);
          for (const [i, day] of placed.entries()) {
            expect(day.x).toBeGreaterThanOrEqual(trendMargin.left);
            expect(day.x).toBeLessThanOrEqual(frame.width - trendMargin.right);
            if (i > 0) expect(day.x).toBeGreaterThan(placed[i - 1]?.x ?? Infinity);
          }
        },
      ),
    );
  });
});
