import { describe, expect, it } from 'vitest';
import { toggleRegion } from './start.ts';

describe('toggleRegion', () => {
  it('adds a place and takes it away again, side by side', () => {
    const left = toggleRegion([], 'calf', 'left');
    const both = toggleRegion(left, 'calf', 'right');
    expect(both).toEqual([
      { region: 'calf', side: 'left' },
      { region: 'calf', side: 'right' },
    ]);
    expect(toggleRegion(both, 'calf', 'left')).toEqual([{ region: 'calf', side: 'right' }]);
  });
});
