import { describe, expect, it } from 'vitest';
import { breath, clock } from './clock.ts';

describe('clock', () => {
  it('shows minutes and seconds', () => {
    expect(clock(42)).toBe('0:42');
    expect(clock(90)).toBe('1:30');
    expect(clock(0.2)).toBe('0:01');
    expect(clock(-3)).toBe('0:00');
  });
});

describe('breath', () => {
  it('fills for four seconds and empties for six', () => {
    expect(breath(0)).toEqual({ phase: 'in', fill: 0 });
    expect(breath(2)).toEqual({ phase: 'in', fill: 0.5 });
    expect(breath(4)).toEqual({ phase: 'out', fill: 1 });
    expect(breath(7)).toEqual({ phase: 'out', fill: 0.5 });
    expect(breath(10)).toEqual({ phase: 'in', fill: 0 });
  });
});
