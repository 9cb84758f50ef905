/** Where it hurts: what the person has drawn or chosen, kept as the newest pain drawing of the vault. */
import type { PainDrawing, PainRegion, PainStroke } from '@ashi/vault';
import type { Recognised } from '@ashi/care';
import { toggleRegion, type Marks } from '../views/start/start.ts';
import { atlas } from './atlas.ts';
import { figureOf } from './body.ts';
import { profile } from './profile.svelte.ts';
import { records } from './records.svelte.ts';

/** What marks say, by the rules of @ashi/care. The atlas, and for strokes the body, are fetched when first needed. */
export async function readMarks({ strokes, regions }: Marks): Promise<Recognised> {
  const [care, { safety }] = await Promise.all([import('@ashi/care'), atlas()]);
  if (strokes.length === 0) return care.recognise(safety, regions);
  const [{ samplesOf }, { figure }] = await Promise.all([
    import('../drawing/samples.ts'),
    figureOf(profile.values),
  ]);
  const drawn = care.marksOf(safety, samplesOf(strokes, figure.pose('standing')));
  return care.recognise(safety, [...drawn, ...regions]);
}

class WhereState {
  marks = $state.raw<Marks>({ strokes: [], regions: [] });
  /** True once the last drawing was looked for. */
  read = $state(false);
  /** The record the marks were saved as, until they change again. */
  saved = $state.raw<PainDrawing | undefined>();
  /** What the marks say; undefined while nothing is marked or it is not known yet. */
  recognised = $state.raw<Recognised | undefined>();
  /** Why the marks could not be read, for the view to show. */
  trouble = $state('');
  #before: Marks[] = [];
  #turn = 0;
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
      await this.#recognise();
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
    void this.#recognise();
  }

  clear(): void {
    this.#change({ strokes: [], regions: [] });
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
    void this.#recognise();
  }

  /** The newest marks win, whatever order the answers come in. */
  async #recognise(): Promise<void> {
    const mine = ++this.#turn;
    const { strokes, regions } = this.marks;
    if (strokes.length + regions.length === 0) {
      this.recognised = undefined;
      return;
    }
    try {
      const recognised = await readMarks(this.marks);
      if (mine === this.#turn) this.recognised = recognised;
    } catch (error) {
      if (mine === this.#turn) this.trouble = String(error);
    }
  }
}

export const where = new WhereState();
