import type { Side } from '@ashi/locate';
import { hasMoved, samplesOf, type PainSample, type PainStroke } from './pain.ts';
import { PAIN_REGIONS, regionStroke, type PainRegion } from './pain-region.ts';
import type { BodyScene } from './scene.ts';

/** A stroke that stands for a region chosen from the list; painting it away again takes the same press. */
export interface DrawnStroke extends PainStroke {
  readonly region?: PainRegion;
  readonly side?: Side;
}

export interface PainDrawing {
  readonly strokes: readonly DrawnStroke[];
  readonly samples: readonly PainSample[];
}

/** The brush is as broad as a fingertip on the glass, within what makes sense on a body. */
const BRUSH_PX = 17;
const BRUSH_MM = [11, 42] as const;
/** A fast finger leaves gaps; the brush fills them by steps of this many pixels. */
const FILL_PX = 7;
const KEY_STEP_PX = 10;

/** Draws where it hurts: by finger, by keys, by regions. */
export class Painter {
  readonly #scene: BodyScene;
  #strokes: DrawnStroke[] = [];
  #current: { anchors: PainStroke['anchors'][number][]; radiusMm: number } | undefined;
  #last: readonly [number, number] | undefined;
  #cursor: { x: number; y: number; down: boolean } | undefined;
  onChange: ((drawing: PainDrawing) => void) | undefined;

  constructor(scene: BodyScene) {
    this.#scene = scene;
  }

  get strokes(): readonly DrawnStroke[] {
    return this.#strokes;
  }

  set strokes(strokes: readonly DrawnStroke[]) {
    this.#strokes = [...strokes];
    this.#show();
  }

  /** True when there is skin to paint on. */
  begin(x: number, y: number): boolean {
    const skin = this.#scene.skinAt(x, y);
    if (!skin) return false;
    this.#current = { anchors: [skin.anchor], radiusMm: this.#radius() };
    this.#last = [x, y];
    this.#show();
    return true;
  }

  go(x: number, y: number): void {
    const [current, last, rest] = [this.#current, this.#last, this.#scene.drawn?.rest];
    if (!current || !last || !rest) return;
    const steps = Math.max(1, Math.ceil(Math.hypot(x - last[0], y - last[1]) / FILL_PX));
    for (let i = 1; i <= steps; i++) {
      const skin = this.#scene.skinAt(
        last[0] + ((x - last[0]) * i) / steps,
        last[1] + ((y - last[1]) * i) / steps,
      );
      if (skin && hasMoved(current, skin.anchor, rest)) current.anchors.push(skin.anchor);
    }
    this.#last = [x, y];
    this.#show();
  }

  end(): void {
    const current = this.#current;
    this.#current = undefined;
    this.#last = undefined;
    if (!current) return;
    this.#strokes.push(current);
    this.#changed();
  }

  undo(): boolean {
    if (this.#strokes.pop() === undefined) return false;
    this.#changed();
    return true;
  }

  clear(): void {
    if (this.#strokes.length === 0) return;
    this.#strokes = [];
    this.#changed();
  }

  hasRegion(region: PainRegion, side: Side): boolean {
    return this.#strokes.some((stroke) => stroke.region === region && stroke.side === side);
  }

  /** Paints a region, or takes it away again. */
  toggleRegion(id: string): void {
    const [name, side] = id.split(':');
    const region = PAIN_REGIONS.find((known) => known === name);
    const rest = this.#scene.drawn?.rest;
    if (!region || !rest || (side !== 'left' && side !== 'right')) return;
    if (this.hasRegion(region, side)) {
      this.#strokes = this.#strokes.filter((stroke) => stroke.region !== region || stroke.side !== side);
    } else {
      const stroke = regionStroke(region, rest, side);
      if (stroke) this.#strokes.push({ ...stroke, region, side });
    }
    this.#changed();
  }

  /** Arrow keys move the brush; true when the key was for it. */
  moveCursor(key: string): boolean {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (!by) return false;
    const { width, height } = this.#scene.stage.size;
    const from = this.#cursor ?? { x: width / 2, y: height / 2, down: false };
    this.#cursor = {
      x: Math.min(width - 2, Math.max(2, from.x + by[0]! * KEY_STEP_PX)),
      y: Math.min(height - 2, Math.max(2, from.y + by[1]! * KEY_STEP_PX)),
      down: from.down,
    };
    if (this.#cursor.down) this.go(this.#cursor.x, this.#cursor.y);
    this.#showCursor();
    return true;
  }

  /** Presses or lifts the brush of the keys. The state it is in then, or undefined off the body. */
  pressCursor(): 'down' | 'up' | undefined {
    const { width, height } = this.#scene.stage.size;
    const cursor = (this.#cursor ??= { x: width / 2, y: height / 2, down: false });
    if (cursor.down) {
      cursor.down = false;
      this.end();
      this.#showCursor();
      return 'up';
    }
    cursor.down = this.begin(cursor.x, cursor.y);
    this.#showCursor();
    return cursor.down ? 'down' : undefined;
  }

  hideCursor(): void {
    if (this.#cursor?.down) this.end();
    this.#cursor = undefined;
    this.#showCursor();
  }

  drawing(): PainDrawing {
    const rest = this.#scene.drawn?.rest;
    return { strokes: this.#strokes, samples: rest ? samplesOf(this.#strokes, rest) : [] };
  }

  #radius(): number {
    const { view, size } = this.#scene.stage;
    return Math.min(BRUSH_MM[1], Math.max(BRUSH_MM[0], (BRUSH_PX * view.heightMm) / size.height));
  }

  #showCursor(): void {
    const { view, size } = this.#scene.stage;
    const radius = (this.#radius() * size.height) / view.heightMm;
    this.#scene.overlay.cursor(this.#cursor && { ...this.#cursor, radius });
  }

  #show(): void {
    this.#scene.paintPain(this.#current ? [...this.#strokes, this.#current] : this.#strokes);
  }

  #changed(): void {
    this.#show();
    this.onChange?.(this.drawing());
  }
}
