/** Where it hurts: what the person has drawn or chosen, kept as the newest pain drawing of the vault. */
import type { PainDrawing, PainRegion, PainStroke } from '@ashi/vault';
import { toggleRegion, type Marks } from '../views/start/start.ts';
import { records } from './records.svelte.ts';

class WhereState {
  marks = $state.raw<Marks>({ strokes: [], regions: [] });
  /** True once the last drawing was looked for. */
  read = $state(false);
  /** The record the marks were saved as, until they change again. */
  saved = $state.raw<PainDrawing | undefined>();
  #before: Marks[] = [];
  #started = false;

  /** Takes up the last drawing, so that coming back takes one tap. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    const vault = await records();
    const last = (await vault.list('painDrawing')).at(-1);
    if (last !== undefined && this.#before.length === 0) {
      this.marks = { strokes: last.strokes, regions: last.regions };
      this.saved = last;
    }
    this.read = true;
  }

  paint(strokes: readonly PainStroke[]): void {
    this.#change({ ...this.marks, strokes });
  }

  toggle(region: string, side: PainRegion['side']): void {
    this.#change({ ...this.marks, regions: toggleRegion(this.marks.regions, region, side) });
  }

  /** Takes the last change back; after a fresh start, clears what was kept from before. */
  undo(): void {
    this.marks = this.#before.pop() ?? { strokes: [], regions: [] };
    this.saved = undefined;
  }

  /** Keeps the marks as they are, once. */
  async save(complaint: string): Promise<PainDrawing> {
    if (this.saved !== undefined) return this.saved;
    const vault = await records();
    const { strokes, regions } = this.marks;
    const put = await vault.put('painDrawing', {
      at: Date.now(),
      complaint,
      strokes: [...strokes],
      regions: [...regions],
    });
    this.saved = put.record;
    return put.record;
  }

  #change(next: Marks): void {
    this.#before.push(this.marks);
    this.marks = next;
    this.saved = undefined;
  }
}

export const where = new WhereState();
