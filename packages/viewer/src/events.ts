import type { Side } from '@ashi/locate';
import type { PainDrawing } from './painter.ts';
import type { StageStats } from './stage.ts';
import type { NamedView } from './view.ts';

/** Why the body, or a point on it, cannot be shown. */
export type BodyErrorReason =
  'no-webgl' | 'context-lost' | 'load-failed' | 'person-out-of-range' | 'cannot-locate';

export interface BodyEvents {
  'ashi-ready': CustomEvent<{ readonly stats: StageStats }>;
  'ashi-select': CustomEvent<{ readonly code: string; readonly side: Side | 'midline' }>;
  'ashi-pain': CustomEvent<PainDrawing>;
  'ashi-view': CustomEvent<{ readonly view: NamedView }>;
  'ashi-error': CustomEvent<{ readonly reason: BodyErrorReason; readonly message: string }>;
}
