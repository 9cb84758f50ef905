import type { GestureSink } from './gestures.ts';
import type { Painter } from './painter.ts';
import type { BodyScene } from './scene.ts';
import type { ShownSite } from './content.ts';
import type { Words } from './words.ts';
import { panned, type View } from './view.ts';

export type Mode = 'look' | 'paint' | 'press';

export interface ControlHost {
  readonly scene: BodyScene;
  readonly painter: Painter;
  readonly mode: () => Mode;
  readonly words: () => Words;
  /** The eye was moved by hand: the picture no longer aims by itself. */
  readonly moved: () => void;
  readonly select: (site: ShownSite) => void;
  readonly say: (text: string) => void;
  /** Back to the view that the attributes ask for. */
  readonly home: () => void;
}

const TURN_DEGREES_PER_PX = 0.42;
const TURN_KEY = 15;
const NEAREST_MM = 70;
const FARTHEST_MM = 2600;
/** A finger is broad: a tap this near to a mark means it. */
const REACH_PX = 26;

/** What fingers and keys do to the scene. */
export function controlsFor(host: ControlHost): GestureSink {
  const { scene, painter } = host;
  const move = (view: View): void => {
    host.moved();
    scene.fly(view, false);
  };
  const turn = (azimuth: number, elevation: number): void => {
    const { view } = scene.stage;
    move({
      ...view,
      azimuth: (view.azimuth + azimuth + 720) % 360,
      elevation: Math.min(85, Math.max(-60, view.elevation + elevation)),
    });
  };
  const zoom = (factor: number, x: number, y: number): void => {
    const { view, size } = scene.stage;
    const heightMm = Math.min(FARTHEST_MM, Math.max(NEAREST_MM, view.heightMm / factor));
    // What is under the finger stays under the finger.
    const share = 1 - heightMm / view.heightMm;
    const off = [(size.width / 2 - x) * share, (size.height / 2 - y) * share] as const;
    move({ ...panned(view, size, off), heightMm });
  };
  return {
    turn: ([x, y]) => turn(-x * TURN_DEGREES_PER_PX, y * TURN_DEGREES_PER_PX),
    zoom,
    pan: (by) => move(panned(scene.stage.view, scene.stage.size, by)),
    tap: (x, y) => {
      const site = scene.siteAt(x, y, REACH_PX);
      if (site && host.mode() !== 'paint') host.select(site);
    },
    strokeBegins: (x, y) => host.mode() === 'paint' && painter.begin(x, y),
    strokeGoes: (x, y) => painter.go(x, y),
    strokeEnds: () => painter.end(),
    key: (key, shift, control) =>
      (host.mode() === 'paint' && paintKey(host, key, shift, control)) || lookKey(host, key, turn, zoom),
  };
}

function paintKey(
  { painter, say, words }: ControlHost,
  key: string,
  shift: boolean,
  control: boolean,
): boolean {
  if (key === 'Backspace' || key === 'Delete' || (control && key === 'z')) {
    if (painter.undo()) say(words().undone);
    return true;
  }
  if (key === ' ' || key === 'Enter') {
    const now = painter.pressCursor();
    if (now) say(now === 'down' ? words().brushDown : words().brushUp);
    return true;
  }
  if (key === 'Escape') {
    painter.hideCursor();
    return true;
  }
  return !shift && painter.moveCursor(key);
}

function lookKey(
  host: ControlHost,
  key: string,
  turn: (azimuth: number, elevation: number) => void,
  zoom: (factor: number, x: number, y: number) => void,
): boolean {
  const { width, height } = host.scene.stage.size;
  const middle = [width / 2, height / 2] as const;
  const actions: Record<string, () => void> = {
    ArrowLeft: () => turn(TURN_KEY, 0),
    ArrowRight: () => turn(-TURN_KEY, 0),
    ArrowUp: () => turn(0, TURN_KEY),
    ArrowDown: () => turn(0, -TURN_KEY),
    '+': () => zoom(1.25, ...middle),
    '=': () => zoom(1.25, ...middle),
    '-': () => zoom(0.8, ...middle),
    '0': host.home,
    Home: host.home,
    Enter: () => {
      const site = host.scene.siteAt(...middle, Math.max(width, height));
      if (site) host.select(site);
    },
  };
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  action?.();
  return action !== undefined;
}
