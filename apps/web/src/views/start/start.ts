/** What the start view shows: places to choose from a list, and what the person has marked so far. */
import type { PainRegion, PainStroke } from '@ashi/vault';

/** A place of the list that does the same job as drawing. */
export interface PlaceChoice {
  readonly region: string;
  readonly name: string;
  /** On both sides of the body. */
  readonly paired: boolean;
}

export type BodyView = 'front' | 'back' | 'left' | 'right';
/** Drawing where it hurts, or turning the body. */
export type PaintTool = 'draw' | 'turn';

export const bodyViews: readonly BodyView[] = ['front', 'back', 'left', 'right'];

export function isView(name: string): name is BodyView {
  return bodyViews.some((view) => view === name);
}

/** Where it hurts, as marked. */
export interface Marks {
  readonly strokes: readonly PainStroke[];
  readonly regions: readonly PainRegion[];
}

/** The marks with one region added, or taken away when it was there. */
export function toggleRegion(
  regions: readonly PainRegion[],
  region: string,
  side: PainRegion['side'],
): PainRegion[] {
  const same = (other: PainRegion): boolean => other.region === region && other.side === side;
  return regions.some(same) ? regions.filter((other) => !same(other)) : [...regions, { region, side }];
}
