import { escapeText } from './svg.ts';
import { EMPTY, type DepthPicture } from './raster.ts';

/** A word to set near a mark at x, y. `size` in picture units. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'point' | 'landmark' | 'node';
  /** Free radius round the mark. */
  readonly clear: number;
}

const SIZE = { point: 15, landmark: 15, node: 13.5 } as const;
const CLASS = { point: 'c-code', landmark: 'c-text', node: 'c-node-code' } as const;
const CELL = 8;
const MARGIN = 6;
const DISTANCES = [16, 26, 40, 58, 80, 106, 136, 170, 210];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Placed {
  readonly label: Label;
  readonly box: Box;
  /** Where the leader line meets the word. */
  readonly end: readonly [number, number];
  readonly anchor: 'start' | 'end';
  readonly cost: number;
}

/**
 * Sets words on the paper beside the body, joined to their marks by leader lines. Text never lies on a mark or a
 * construction, and on the body only where the paper has no room. Up to four labels are tried in every order.
 */
export function setLabels(
  picture: DepthPicture,
  labels: readonly Label[],
  lines: readonly (readonly (readonly number[])[])[],
): string {
  const grid = occupancy(picture, lines);
  let best: Placed[] = [];
  let least = Infinity;
  for (const order of orders(labels)) {
    const placed: Placed[] = [];
    let cost = 0;
    for (const label of order) {
      const one = placeOne(picture, grid, label, placed, labels);
      if (!one) {
        cost += 100;
        continue;
      }
      placed.push(one);
      cost += one.cost;
    }
    if (cost < least) {
      least = cost;
      best = placed;
    }
  }
  return best.map(draw).join('');
}

function orders(labels: readonly Label[]): Label[][] {
  if (labels.length > 4) return [[...labels]];
  if (labels.length <= 1) return [[...labels]];
  return labels.flatMap((first, i) =>
    orders([...labels.slice(0, i), ...labels.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

/** How much ink, body and construction lies in each cell; text avoids all three. */
function occupancy(picture: DepthPicture, lines: readonly (readonly (readonly number[])[])[]): Float32Array {
  const columns = Math.ceil(picture.width / CELL);
  const grid = new Float32Array(columns * Math.ceil(picture.height / CELL));
  const add = (x: number, y: number, weight: number): void => {
    if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
    const k = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
    grid[k] = Math.min(5, (grid[k] ?? 0) + weight);
  };
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (picture.depth[y * picture.width + x]! > EMPTY) add(x, y, 0.02);
    }
  }
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const steps = Math.ceil(Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) / 4) || 1;
      for (let k = 0; k <= steps; k++) {
        add(a[0]! + ((b[0]! - a[0]!) * k) / steps, a[1]! + ((b[1]! - a[1]!) * k) / steps, 2);
      }
    }
  }
  return grid;
}

function placeOne(
  picture: DepthPicture,
  grid: Float32Array,
  label: Label,
  placed: readonly Placed[],
  all: readonly Label[],
): Placed | undefined {
  const size = SIZE[label.kind];
  const width = [...label.text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0) * size;
  let best: Placed | undefined;
  for (const distance of DISTANCES) {
    for (let a = 0; a < 24; a++) {
      const angle = (a * Math.PI) / 12;
      const c = Math.cos(angle);
      if (Math.abs(c) < 0.25) continue; // a word straight above its mark reads as belonging to something else
      const end = [label.x + c * distance, label.y - Math.sin(angle) * distance] as const;
      const left = c < 0 ? end[0] - width - 4 : end[0] + 4;
      const box = { left, top: end[1] - size * 0.6, right: left + width, bottom: end[1] + size * 0.6 };
      const cost =
        costOf(picture, grid, label, box, end, placed, all) + distance * 0.012 + 0.6 * (1 - Math.abs(c));
      if (cost < (best?.cost ?? Infinity)) best = { label, box, end, anchor: c < 0 ? 'end' : 'start', cost };
    }
  }
  return best;
}

function costOf(
  picture: DepthPicture,
  grid: Float32Array,
  label: Label,
  box: Box,
  end: readonly [number, number],
  placed: readonly Placed[],
  all: readonly Label[],
): number {
  if (box.left < MARGIN || box.top < MARGIN) return Infinity;
  if (box.right > picture.width - MARGIN || box.bottom > picture.height - MARGIN) return Infinity;
  if (placed.some((p) => overlap(p.box, box, 6))) return Infinity;
  if (placed.some((p) => cross([label.x, label.y], end, [p.label.x, p.label.y], p.end))) return Infinity;
  if (
    all.some((m) => m.x > box.left - 8 && m.x < box.right + 8 && m.y > box.top - 8 && m.y < box.bottom + 8)
  ) {
    return Infinity;
  }
  const columns = Math.ceil(picture.width / CELL);
  let cost = 0;
  for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      cost += grid[y * columns + x] ?? 0;
    }
  }
  return cost;
}

const overlap = (a: Box, b: Box, gap: number): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + 2 && b.top < a.bottom + 2;

type Spot = readonly [number, number];

function cross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const turn = (p: Spot, q: Spot, r: Spot): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function draw({ label, end, anchor }: Placed): string {
  const dx = end[0] - label.x;
  const dy = end[1] - label.y;
  const l = Math.hypot(dx, dy) || 1;
  const from = [label.x + (dx / l) * label.clear, label.y + (dy / l) * label.clear];
  const x = end[0] + (anchor === 'end' ? -4 : 4);
  const leader =
    l > label.clear + 6
      ? `<path class="c-leader" d="M${r(from[0]!)} ${r(from[1]!)}L${r(end[0])} ${r(end[1])}"/>`
      : '';
  const y = end[1] + SIZE[label.kind] * 0.34;
  return `${leader}<text class="${CLASS[label.kind]}" x="${r(x)}" y="${r(y)}" text-anchor="${anchor}">${escapeText(label.text)}</text>`;
}

const r = (x: number): number => Math.round(x * 10) / 10;
