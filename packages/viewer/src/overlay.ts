import type { Covered } from './label-layout.ts';
import { layoutLabels, type PlacedLabel } from './label-layout.ts';
import type { PictureSize, Projected } from './view.ts';

/** A label beside the body. The runs are set one after another; `soft` runs go to a second line. */
export interface Label {
  readonly id: string;
  readonly at: Projected;
  readonly hidden: boolean;
  readonly tone: 'point' | 'channel' | 'landmark' | 'nerve';
  readonly title: string;
  readonly number?: string | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}

/** The ring that empties and the breath in it, around the point being pressed. 0 to 1 each. */
export interface Clock {
  readonly at: Projected;
  readonly progress: number;
  readonly breath: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** From the middle of a mark to where its leader line begins. */
const CLEAR_PX = 8;
const STUB_PX = 14;

/** Everything that lies over the canvas as HTML and SVG: labels, leader lines, the clock, the brush cursor. */
export class Overlay {
  readonly element: HTMLDivElement;
  readonly #lines: SVGSVGElement;
  readonly #clock: SVGGElement;
  readonly #cursor: SVGGElement;
  readonly #labels = new Map<string, HTMLDivElement>();
  onPick: ((id: string) => void) | undefined;

  constructor() {
    this.element = document.createElement('div');
    this.element.className = 'over';
    this.element.setAttribute('aria-hidden', 'true');
    this.#lines = document.createElementNS(SVG, 'svg');
    const leaders = document.createElementNS(SVG, 'g');
    leaders.setAttribute('class', 'leaders');
    this.#clock = clockShape();
    this.#cursor = cursorShape();
    this.#lines.append(leaders, this.#clock, this.#cursor);
    this.element.append(this.#lines);
    this.element.addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
      if (id !== undefined) this.onPick?.(id);
    });
  }

  /** Lays the labels out anew. `covered` are the pixels of the body. */
  label(labels: readonly Label[], covered: Covered, size: PictureSize): void {
    const shown = labels.filter(({ hidden, at }) => !hidden && inside(at, size));
    for (const [id, element] of this.#labels) {
      if (shown.some((label) => label.id === id)) continue;
      element.remove();
      this.#labels.delete(id);
    }
    const requests = shown.map((label) => {
      const element = this.#elementFor(label);
      const { offsetWidth: width, offsetHeight: height } = element;
      return { id: label.id, x: label.at.x, y: label.at.y, width, height };
    });
    const placed = layoutLabels(requests, covered, size);
    const leaders = placed.map((place, i) => {
      const element = this.#labels.get(place.id)!;
      element.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
      element.classList.toggle('covers', place.covers);
      element.classList.toggle('to-left', place.leaderEdge === 'right');
      return leader(shown[i]!.at, place, requests[i]!);
    });
    this.#lines.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    this.#lines.firstElementChild!.replaceChildren(...leaders);
  }

  clock(clock: Clock | undefined, size: PictureSize): void {
    this.#clock.style.display = clock ? '' : 'none';
    if (!clock) return;
    const r = Math.min(size.width, size.height) * 0.29;
    const [track, edge, hand, limit, breath, dot] = [...this.#clock.children] as SVGCircleElement[];
    this.#clock.setAttribute('transform', `translate(${clock.at.x} ${clock.at.y})`);
    const round = 2 * Math.PI * r;
    const left = Math.min(1, Math.max(0, 1 - clock.progress));
    for (const circle of [track, edge, hand]) circle!.setAttribute('r', String(r));
    // What is left runs clockwise from twelve o'clock.
    hand!.setAttribute('stroke-dasharray', `${round * left} ${round}`);
    hand!.style.display = left > 0.002 ? '' : 'none';
    const most = r * 0.48;
    limit!.setAttribute('r', String(most));
    breath!.setAttribute('r', String(10 + (most - 10) * Math.min(1, Math.max(0, clock.breath))));
    dot!.setAttribute('r', '6');
  }

  /** The brush of the keyboard, or nothing. */
  cursor(at: { x: number; y: number; radius: number; down: boolean } | undefined): void {
    this.#cursor.style.display = at ? '' : 'none';
    if (!at) return;
    this.#cursor.setAttribute('transform', `translate(${at.x} ${at.y})`);
    this.#cursor.setAttribute('class', at.down ? 'cursor down' : 'cursor');
    this.#cursor.firstElementChild!.setAttribute('r', String(Math.max(6, at.radius)));
  }

  #elementFor(label: Label): HTMLDivElement {
    let element = this.#labels.get(label.id);
    const text = [label.number, label.title, label.name, label.note].join('|');
    if (!element) {
      element = document.createElement('div');
      element.dataset['id'] = label.id;
      this.#labels.set(label.id, element);
      this.element.append(element);
    }
    if (element.dataset['text'] !== text) {
      element.dataset['text'] = text;
      element.replaceChildren(...labelContent(label));
    }
    element.className = `label ${label.tone}`;
    return element;
  }
}

const inside = (at: Projected, size: PictureSize): boolean =>
  at.x > 2 && at.y > 2 && at.x < size.width - 2 && at.y < size.height - 2;

function labelContent(label: Label): Node[] {
  const span = (className: string, text: string): HTMLSpanElement => {
    const element = document.createElement('span');
    element.className = className;
    element.textContent = text;
    return element;
  };
  return [
    ...(label.number === undefined ? [] : [span('number', label.number)]),
    span('title', label.title),
    ...(label.name === undefined ? [] : [span('name', label.name)]),
    ...(label.note === undefined ? [] : [span('note', label.note)]),
  ];
}

/** From the mark to the label with one elbow: level at the label, slanting to the mark. */
function leader(
  at: Projected,
  place: PlacedLabel,
  box: { width: number; height: number },
): SVGPolylineElement {
  const line = document.createElementNS(SVG, 'polyline');
  const toRight = place.leaderEdge === 'left';
  const end = toRight ? place.left - 4 : place.left + box.width + 4;
  const y = place.top + Math.min(box.height / 2, 12);
  const elbow = toRight ? end - STUB_PX : end + STUB_PX;
  const [dx, dy] = [elbow - at.x, y - at.y];
  const l = Math.hypot(dx, dy);
  const bends = l > CLEAR_PX * 2 && dx > 0 === toRight;
  const goal = bends ? [elbow, y] : [end, y];
  const [gx, gy] = [goal[0]! - at.x, goal[1]! - at.y];
  const reach = Math.max(1, Math.hypot(gx, gy));
  const start = [at.x + (gx / reach) * CLEAR_PX, at.y + (gy / reach) * CLEAR_PX];
  const points = bends ? [...start, elbow, y, end, y] : [...start, end, y];
  line.setAttribute('points', points.map((n) => n.toFixed(1)).join(' '));
  return line;
}

function clockShape(): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'clock');
  for (const name of ['track', 'edge', 'hand', 'limit', 'breath', 'dot']) {
    const circle = document.createElementNS(SVG, 'circle');
    circle.setAttribute('class', name);
    if (name === 'hand') circle.setAttribute('transform', 'rotate(-90)');
    group.append(circle);
  }
  group.style.display = 'none';
  return group;
}

function cursorShape(): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  const circle = document.createElementNS(SVG, 'circle');
  const cross = document.createElementNS(SVG, 'path');
  cross.setAttribute('d', 'M-4 0H4M0-4V4');
  group.append(circle, cross);
  group.style.display = 'none';
  return group;
}
