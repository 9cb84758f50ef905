/** Picks written as text: `'24,62 20,58'` is two places, in millimetres read from the grid of the view named before it. */
import type { BoxName } from './boxes.ts';
import type { From } from './pick.ts';
import type { Pick, Place } from './pick-kinds.ts';

/** A curve: the places seen from each view in turn, in order along the curve. */
export function trail(box: BoxName, ...seen: readonly (readonly [from: From, places: string])[]): Pick {
  const places = seen.flatMap(([from, text]) =>
    text.split(' ').map((pair): Place => {
      const [across, along] = pair.split(',').map(Number);
      if (!Number.isFinite(across) || !Number.isFinite(along))
        throw new RangeError(`landmarks: '${pair}' is no place`);
      return [from, across as number, along as number];
    }),
  );
  return { box, places };
}
