import type { Atlas } from '@ashi/atlas';
import type { MeshFigure } from '@ashi/body';
import type { PoseName, Side } from '@ashi/locate';
import type { Content } from './content.ts';
import type { PainStroke } from './pain.ts';
import type { Theme } from './palette.ts';
import type { Language, Words } from './words.ts';

/** Everything a picture depends on, besides where the eye is. */
export interface SceneState {
  readonly figure: MeshFigure;
  readonly pose: PoseName;
  readonly side: Side;
  readonly content: Content;
  readonly strokes: readonly PainStroke[];
  readonly theme: Theme;
  readonly words: Words;
  readonly language: Language;
  readonly names: Pick<Atlas, 'points' | 'landmarks'> | undefined;
  /** What names the landmarks: plain words, anatomical names, or no labels at all. */
  readonly labels: 'plain' | 'anatomical' | 'none';
}
