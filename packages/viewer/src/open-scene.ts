import { controlsFor, type ControlHost } from './control.ts';
import { listen } from './gestures.ts';
import { Painter } from './painter.ts';
import { BodyScene } from './scene.ts';
import { Stage } from './stage.ts';

export interface SceneHost extends Omit<ControlHost, 'scene' | 'painter'> {
  /** The graphics card took its memory back; nothing is drawn until `restored`. */
  readonly lost: () => void;
  readonly restored: () => void;
}

/**
 * A new canvas with a scene on it that answers fingers and keys until the signal aborts. Undefined without WebGL 2.
 * The canvas is new each time: a context that was given up cannot be had again.
 */
export function openScene(
  host: SceneHost,
  signal: AbortSignal,
): { scene: BodyScene; painter: Painter } | undefined {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('part', 'canvas');
  const stage = Stage.on(canvas);
  if (!stage) return undefined;
  const scene = new BodyScene(stage);
  const painter = new Painter(scene);
  listen(canvas, controlsFor({ ...host, scene, painter }), signal);
  const lost = (event: Event): void => {
    // Otherwise the browser never gives it back.
    event.preventDefault();
    host.lost();
  };
  const restored = (): void => {
    stage.invalidate();
    host.restored();
  };
  canvas.addEventListener('webglcontextlost', lost, { signal });
  canvas.addEventListener('webglcontextrestored', restored, { signal });
  canvas.addEventListener('blur', () => painter.hideCursor(), { signal });
  return { scene, painter };
}
