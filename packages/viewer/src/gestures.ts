/** Fingers, mouse and keys on the picture, told as turns, zooms, taps and strokes. Pixels from its top left. */

export interface GestureSink {
  turn(byPx: readonly [number, number]): void;
  /** `factor` above 1 comes closer; about this pixel. */
  zoom(factor: number, x: number, y: number): void;
  pan(byPx: readonly [number, number]): void;
  tap(x: number, y: number): void;
  /** Whether a press here begins a stroke instead of a turn. */
  strokeBegins(x: number, y: number): boolean;
  strokeGoes(x: number, y: number): void;
  strokeEnds(): void;
  key(key: string, shift: boolean, control: boolean): boolean;
}

const TAP_PX = 8;
const TAP_MS = 450;

interface Finger {
  x: number;
  y: number;
}

/** Listens on an element until the signal aborts. */
export function listen(element: HTMLElement, sink: GestureSink, signal: AbortSignal): void {
  const fingers = new Map<number, Finger>();
  let began: { x: number; y: number; at: number } | undefined;
  let stroking = false;
  const place = (event: MouseEvent): Finger => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = place(event);
    capture(element, event.pointerId);
    fingers.set(event.pointerId, at);
    if (fingers.size > 1) {
      // A second finger: it was the beginning of a pinch, not a stroke.
      if (stroking) sink.strokeEnds();
      stroking = false;
      began = undefined;
      return;
    }
    began = { ...at, at: event.timeStamp };
    stroking = sink.strokeBegins(at.x, at.y);
  };
  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (fingers.size === 2) pinch(fingers, event.pointerId, now, sink);
    else if (stroking) sink.strokeGoes(now.x, now.y);
    else if (!began || Math.hypot(now.x - began.x, now.y - began.y) > TAP_PX) {
      began = undefined;
      sink.turn([now.x - before.x, now.y - before.y]);
    }
    fingers.set(event.pointerId, now);
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (stroking) sink.strokeEnds();
    else if (began && event.type === 'pointerup' && event.timeStamp - began.at < TAP_MS)
      sink.tap(began.x, began.y);
    stroking = false;
    began = undefined;
  };
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  const wheel = (event: WheelEvent): void => {
    // A wheel over the picture scrolls the page until the picture is in use.
    if (!event.ctrlKey && !element.matches(':focus')) return;
    event.preventDefault();
    const { x, y } = place(event);
    sink.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), x, y);
  };
  element.addEventListener('wheel', wheel, { signal, passive: false });
  const key = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (sink.key(event.key, event.shiftKey, event.ctrlKey)) event.preventDefault();
  };
  element.addEventListener('keydown', key, { signal });
}

/** Synthetic pointers cannot be captured; that is no reason to fail. */
function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // Nothing to do: moves still arrive while the pointer stays over the picture.
  }
}

function pinch(fingers: ReadonlyMap<number, Finger>, moved: number, now: Finger, sink: GestureSink): void {
  const [other] = [...fingers].filter(([id]) => id !== moved).map(([, finger]) => finger);
  const before = fingers.get(moved);
  if (!other || !before) return;
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(now.x - other.x, now.y - other.y);
  sink.pan([(now.x - before.x) / 2, (now.y - before.y) / 2]);
  if (was > 12 && is > 12) sink.zoom(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
}
