/**
 * Where labels stand: on the paper beside the body, never on it, never on each other, each as near to its mark as it
 * can be. Works on a coarse grid of cells that the body covers. All lengths in CSS pixels.
 */

export interface LabelRequest {
  readonly id: string;
  /** The mark. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  /** Which of its own edges the leader line meets. */
  readonly leaderEdge: 'left' | 'right';
  /** There was no free paper: it lies over the body and needs a ground of its own. */
  readonly covers: boolean;
}

const CELL = 6;
/** Free paper between a label and the body, and between labels. */
const GAP = 9;
const BETWEEN = 4;
const EDGE = 6;

/** Cells that the body covers, with sums so that any box can be asked in four look-ups. */
export class Covered {
  readonly columns: number;
  readonly rows: number;
  readonly #cells: Uint8Array;
  #sums: Uint32Array | undefined;

  constructor(width: number, height: number) {
    this.columns = Math.max(1, Math.ceil(width / CELL));
    this.rows = Math.max(1, Math.ceil(height / CELL));
    this.#cells = new Uint8Array(this.columns * this.rows);
  }

  /** Marks the cells within `reach` of a place. */
  add(x: number, y: number, reach: number): void {
    const [c0, c1] = [this.#column(x - reach), this.#column(x + reach)];
    const [r0, r1] = [this.#row(y - reach), this.#row(y + reach)];
    if (x + reach < 0 || y + reach < 0 || x - reach > this.columns * CELL || y - reach > this.rows * CELL)
      return;
    for (let r = r0; r <= r1; r++) this.#cells.fill(1, r * this.columns + c0, r * this.columns + c1 + 1);
    this.#sums = undefined;
  }

  /** Whether nothing of the body is in the box. */
  isFree(left: number, top: number, right: number, bottom: number): boolean {
    const sums = (this.#sums ??= this.#summed());
    const w = this.columns + 1;
    const [c0, c1] = [this.#column(left), this.#column(right) + 1];
    const [r0, r1] = [this.#row(top), this.#row(bottom) + 1];
    return sums[r1 * w + c1]! - sums[r0 * w + c1]! - sums[r1 * w + c0]! + sums[r0 * w + c0]! === 0;
  }

  #column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor(x / CELL)));
  }

  #row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor(y / CELL)));
  }

  #summed(): Uint32Array {
    const w = this.columns + 1;
    const sums = new Uint32Array(w * (this.rows + 1));
    for (let r = 0; r < this.rows; r++) {
      let row = 0;
      for (let c = 0; c < this.columns; c++) {
        row += this.#cells[r * this.columns + c]!;
        sums[(r + 1) * w + c + 1] = sums[r * w + c + 1]! + row;
      }
    }
    return sums;
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Standing {
  readonly placed: PlacedLabel;
  readonly box: Box;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Places the labels in the order given: the first ones choose first. */
export function layoutLabels(
  requests: readonly LabelRequest[],
  covered: Covered,
  size: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const standing: Standing[] = [];
  for (const request of requests) standing.push(best(request, covered, size, standing, requests));
  // Once all stand, each may find something better: the first ones chose without knowing the last.
  requests.forEach((request, i) => {
    const others = standing.filter((_, j) => j !== i);
    standing[i] = best(request, covered, size, others, requests);
  });
  return standing.map(({ placed }) => placed);
}

function best(
  request: LabelRequest,
  covered: Covered,
  size: { readonly width: number; readonly height: number },
  standing: readonly Standing[],
  marks: readonly LabelRequest[],
): Standing {
  let found: Standing | undefined;
  let least = Infinity;
  for (const leaderEdge of ['left', 'right'] as const) {
    for (let step = 0; step * 9 < size.height; step++) {
      // Further up or down can only be worse than what is found already.
      if (step * 9 * 1.5 > least) break;
      for (const sign of step === 0 ? [1] : [1, -1]) {
        const top = request.y - request.height / 2 + sign * step * 9;
        if (top < EDGE || top + request.height > size.height - EDGE) continue;
        const left = outward(request, top, leaderEdge, covered, size, standing);
        if (left === undefined) continue;
        const here = stand(request, left, top, leaderEdge, false);
        const cost = costOf(here, step * 9, standing);
        if (cost < least) {
          least = cost;
          found = here;
        }
      }
    }
  }
  return found ?? overBody(request, size, standing, marks);
}

/** The first free place going out from the mark at this height. */
function outward(
  request: LabelRequest,
  top: number,
  leaderEdge: 'left' | 'right',
  covered: Covered,
  size: { readonly width: number },
  standing: readonly Standing[],
): number | undefined {
  const { x, width, height } = request;
  const bottom = top + height;
  for (let away = 22; away < size.width; away += CELL) {
    const left = leaderEdge === 'left' ? x + away : x - away - width;
    if (left < EDGE || left + width > size.width - EDGE) return undefined;
    if (!covered.isFree(left - GAP, top - GAP / 2, left + width + GAP, bottom + GAP / 2)) continue;
    if (standing.some(({ box }) => overlaps(box, { left, top, right: left + width, bottom }))) continue;
    return left;
  }
  return undefined;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left - BETWEEN < b.right &&
  b.left - BETWEEN < a.right &&
  a.top - BETWEEN < b.bottom &&
  b.top - BETWEEN < a.bottom;

function stand(
  request: LabelRequest,
  left: number,
  top: number,
  leaderEdge: 'left' | 'right',
  covers: boolean,
): Standing {
  const box = { left, top, right: left + request.width, bottom: top + request.height };
  return {
    placed: { id: request.id, left, top, leaderEdge, covers },
    box,
    from: [request.x, request.y],
    to: [leaderEdge === 'left' ? box.left : box.right, (box.top + box.bottom) / 2],
  };
}

function costOf(here: Standing, offPx: number, standing: readonly Standing[]): number {
  let cost = Math.hypot(here.to[0] - here.from[0], here.to[1] - here.from[1]) + offPx * 1.2;
  for (const other of standing) {
    if (crosses(here.from, here.to, other.from, other.to)) cost += 320;
    if (meets(here, other.box)) cost += 260;
    if (meets(other, here.box)) cost += 260;
    if (Math.hypot(other.from[0] - here.to[0], other.from[1] - here.to[1]) < 16) cost += 120;
  }
  return cost;
}

type Pixel = readonly [number, number];

const turn = (a: Pixel, b: Pixel, c: Pixel): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether two leader lines cross. */
export function crosses(a: Pixel, b: Pixel, c: Pixel, d: Pixel): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function meets(line: Standing, box: Box): boolean {
  const corners: Pixel[] = [[box.left, box.top], [box.right, box.top], [box.right, box.bottom], [box.left, box.bottom]]; // prettier-ignore
  return corners.some((corner, i) => crosses(line.from, line.to, corner, corners[(i + 1) % 4]!));
}

/** No paper is free: stand near the mark on a ground of one's own, clear of all marks and of the other labels. */
function overBody(
  request: LabelRequest,
  size: { readonly width: number; readonly height: number },
  standing: readonly Standing[],
  marks: readonly LabelRequest[],
): Standing {
  let found: Standing | undefined;
  let least = Infinity;
  for (let top = EDGE; top + request.height < size.height - EDGE; top += 10) {
    for (let left = EDGE; left + request.width < size.width - EDGE; left += 10) {
      const leaderEdge = left > request.x ? 'left' : 'right';
      const here = stand(request, left, top, leaderEdge, true);
      const clear = {
        left: left - 12,
        top: top - 12,
        right: here.box.right + 12,
        bottom: here.box.bottom + 12,
      };
      let cost = costOf(here, 0, standing);
      cost += 900 * marks.filter(({ x, y }) => within(clear, x, y)).length;
      cost += 900 * standing.filter((other) => overlaps(other.box, here.box)).length;
      if (cost < least) {
        least = cost;
        found = here;
      }
    }
  }
  return found ?? stand(request, EDGE, EDGE, 'left', true);
}

const within = (box: Box, x: number, y: number): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
