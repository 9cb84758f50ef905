/**
 * `<ashi-body>`: the 3D body as a plain custom element. Importing this registers it; importing it twice, or two copies
 * of it, does no harm.
 */
import { AshiBodyElement } from './element.ts';

export { AshiBodyElement } from './element.ts';
export type { BodyErrorReason, BodyEvents } from './events.ts';
export type { BodyData } from './data.ts';
export type { ShownSite } from './content.ts';
export type { Mode } from './control.ts';
export type { DrawnStroke, PainDrawing } from './painter.ts';
export type { Aspect, PainSample, PainStroke } from './pain.ts';
export { PAIN_REGIONS, regionStroke, type PainRegion } from './pain-region.ts';
export { samplesOf } from './pain.ts';
export type { StageStats } from './stage.ts';
export type { NamedView } from './view.ts';

/** The name of the element. */
export const TAG = 'ashi-body';

if (typeof customElements !== 'undefined' && !customElements.get(TAG))
  customElements.define(TAG, AshiBodyElement);

declare global {
  interface HTMLElementTagNameMap {
    'ashi-body': AshiBodyElement;
  }
}
