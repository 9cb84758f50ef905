import { scale } from '@ashi/geom';
import { BODY_PARTS, type MeshFigure } from '@ashi/body';
import type { Anchor, BodyPart, SkinHit } from '@ashi/locate';
import { isHidden, siteView, sitesView, wholeView } from './aim.ts';
import { keyOf, marksOf, type ShownSite } from './content.ts';
import { labelsFor } from './labels.ts';
import type { SceneState } from './scene-state.ts';
import { isStill } from './motion.ts';
import { DrawnBodies, placesOf, type DrawnBody } from './drawn-body.ts';
import { EVERYTHING, focusOn, shownBy, type Focus } from './focus.ts';
import { Covered } from './label-layout.ts';
import { MOST_CAPSULES } from './body-shader.ts';
import { Overlay, type Label } from './overlay.ts';
import { capsulesOf, type PainStroke } from './pain.ts';
import { palettes } from './palette.ts';
import type { Stage } from './stage.ts';
import { type StageStats } from './stage.ts';
import {
  axesOf,
  between,
  ease,
  namedView,
  projector,
  rayThrough,
  type NamedView,
  type PictureSize,
  type View,
} from './view.ts';

const FLIGHT_MS = 700;
const CONSTRUCTION_MS = 900;
/** Who steps back this much from a view that leaves parts out sees the whole body again. */
const STEP_BACK = 1.3;

/** The body, its marks and labels, and the eye that looks at them. Knows nothing of attributes and events. */
export class BodyScene {
  readonly stage: Stage;
  readonly overlay = new Overlay();
  readonly #bodies = new DrawnBodies();
  #drawn: DrawnBody | undefined;
  #state: SceneState | undefined;
  #asked = 0;
  #flight = 0;
  #drawing = 0;
  #clock: { progress: number; breath: number } | undefined;
  /** The named side the eye is nearest to, told when it changes. */
  onView: ((view: NamedView) => void) | undefined;
  #toldView: NamedView | undefined;
  #focus: Focus = EVERYTHING;
  #focusedMm = Infinity;
  #shown: Float32Array | undefined;

  constructor(stage: Stage) {
    this.stage = stage;
    stage.onFrame = () => this.#follow();
  }

  get drawn(): DrawnBody | undefined {
    return this.#drawn;
  }

  get stats(): StageStats {
    return this.stage.stats;
  }

  /** Shows a state. True when it is what is on the stage now, false when another call overtook it. */
  async show(state: SceneState): Promise<boolean> {
    const asked = ++this.#asked;
    const { figure, pose, side, content } = state;
    const face = content.chosen && partOf(figure, content.chosen) === 'head' ? 'features' : 'melted';
    const drawn = await this.#bodies.of(figure, pose, side, face);
    if (asked !== this.#asked) return false;
    const before = this.#state;
    this.#state = state;
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.stage.setSkin(drawn.skin);
      this.stage.setOcclusion(drawn.open);
      this.#shown = undefined;
      this.#focus = EVERYTHING;
    }
    if (before?.theme !== state.theme) this.stage.paint(palettes[state.theme]);
    this.stage.setMarks(marksOf(state.content, drawn.surface, palettes[state.theme]));
    this.paintPain(state.strokes);
    const [chosen, last] = [content.chosen, before?.content.chosen];
    if (chosen && (!last || keyOf(last) !== keyOf(chosen))) this.#drawConstruction(before ? FLIGHT_MS : 0);
    return true;
  }

  /** Only the pain, for a stroke that is being drawn. */
  paintPain(strokes: readonly PainStroke[]): void {
    if (this.#drawn) this.stage.setPain(capsulesOf(strokes, this.#drawn.rest, MOST_CAPSULES));
  }

  /** The clock changes over the picture, not in it: it costs no frame. */
  setClock(clock: { progress: number; breath: number } | undefined): void {
    this.#clock = clock;
    this.#drawClock();
  }

  /** The view from a side, of a site, of all sites, or undefined before there is a body. */
  viewFor(target: NamedView | ShownSite | readonly ShownSite[]): View | undefined {
    const [drawn, state] = [this.#drawn, this.#state];
    if (!drawn || !state) return undefined;
    const { size } = this.stage;
    if (typeof target === 'string') {
      const plan = planOf(state);
      if (plan.length > 0) return sitesView(drawn, plan, size, target);
      const marked = state.content.sites.length + state.content.courses.length > 0 && state.labels !== 'none';
      return wholeView(drawn, size, target, marked ? 0.13 : 0.04);
    }
    if ('code' in target) return siteView(drawn, target, state.content, size);
    return sitesView(drawn, target, size);
  }

  /** Leaves out what a view of this target is not about. */
  focus(target: NamedView | ShownSite | readonly ShownSite[], view: View): void {
    this.#focusedMm = view.heightMm;
    const [drawn, state] = [this.#drawn, this.#state];
    if (!drawn || !state) return;
    const sites = typeof target === 'string' ? planOf(state) : 'code' in target ? [target] : target;
    const parts = sites.map((site) => ({ part: partOf(drawn.figure, site), side: site.side }));
    const lying = drawn.body.pose !== 'standing' && drawn.body.pose !== 'arms-down';
    this.#look(lying ? EVERYTHING : focusOn(parts, sites.length > 1));
  }

  #look(focus: Focus): void {
    const drawn = this.#drawn;
    if (!drawn || (focus.arms === this.#focus.arms && focus.half === this.#focus.half)) return;
    this.#focus = focus;
    this.#shown = shownBy(focus, drawn.surface, drawn.skin.rest, drawn.rest);
    this.stage.setShown(this.#shown);
  }

  /** Moves the eye: at once, or on a flight of 700 ms. */
  fly(view: View, smooth: boolean): void {
    cancelAnimationFrame(this.#flight);
    this.#flight = 0;
    if (!smooth) {
      this.stage.view = view;
      return;
    }
    const from = this.stage.view;
    const began = performance.now();
    const step = (): void => {
      const t = Math.min(1, (performance.now() - began) / FLIGHT_MS);
      this.stage.view = between(from, view, ease(t));
      this.#flight = t < 1 ? requestAnimationFrame(step) : 0;
    };
    step();
  }

  /** The construction draws itself once the eye has arrived. */
  #drawConstruction(afterMs: number): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    this.stage.drawn = isStill() ? 1 : 0;
    if (isStill()) return;
    const began = performance.now() + afterMs;
    const step = (): void => {
      const t = Math.min(1, (performance.now() - began) / CONSTRUCTION_MS);
      if (t > 0) this.stage.drawn = ease(t);
      this.#drawing = t < 1 ? requestAnimationFrame(step) : 0;
    };
    step();
  }

  /** The skin under a pixel, if any. */
  skinAt(x: number, y: number): SkinHit | undefined {
    const { origin, direction } = rayThrough(this.stage.view, this.stage.size, x, y);
    return this.#drawn?.body.cast(origin, direction, { facing: scale(direction, -1) });
  }

  /** The visible site whose mark is nearest to a pixel and within reach of a finger. */
  siteAt(x: number, y: number, reachPx: number): ShownSite | undefined {
    const drawn = this.#drawn;
    if (!drawn || !this.#state) return undefined;
    const project = projector(this.stage.view, this.stage.size);
    let found: ShownSite | undefined;
    let least = reachPx;
    for (const site of this.#allSites()) {
      const spot = drawn.surface.place(site.anchor);
      const at = project(spot.position);
      const away = Math.hypot(at.x - x, at.y - y);
      if (away < least && !this.#isHidden(site)) {
        least = away;
        found = site;
      }
    }
    return found;
  }

  dispose(): void {
    cancelAnimationFrame(this.#flight);
    cancelAnimationFrame(this.#drawing);
    this.stage.dispose();
  }

  #allSites(): ShownSite[] {
    const { content } = this.#state!;
    const seen = new Map<string, ShownSite>();
    for (const site of [
      ...(content.chosen ? [content.chosen] : []),
      ...content.sites,
      ...content.courses.flatMap((course) => course.sites),
    ]) {
      if (!seen.has(keyOf(site))) seen.set(keyOf(site), site);
    }
    return [...seen.values()];
  }

  #isHidden({ anchor }: { readonly anchor: Anchor }): boolean {
    const drawn = this.#drawn!;
    const { toEye } = axesOf(this.stage.view);
    const { position, normal } = drawn.surface.place(anchor);
    const facing = normal[0] * toEye[0] + normal[1] * toEye[1] + normal[2] * toEye[2];
    return facing < 0.02 || isHidden(drawn, position, toEye);
  }

  /** After a frame: labels, clock and the name of the view follow the eye. */
  #follow(): void {
    if (!this.#drawn || !this.#state) return;
    const { size, view } = this.stage;
    if (this.#flight === 0 && view.heightMm > this.#focusedMm * STEP_BACK) this.#look(EVERYTHING);
    if (this.#state.labels === 'none' && this.#state.content.painNote === undefined)
      this.overlay.label([], new Covered(1, 1), size);
    else this.overlay.label(this.#labels(), this.#covered(size, view), size);
    this.#drawClock();
    const named = namedView(view);
    if (named !== this.#toldView) {
      this.#toldView = named;
      this.onView?.(named);
    }
  }

  #drawClock(): void {
    const chosen = this.#state?.content.chosen;
    if (!this.#clock || !chosen || !this.#drawn) {
      this.overlay.clock(undefined, this.stage.size);
      return;
    }
    const place = this.#drawn.surface.place(chosen.anchor).position;
    const at = projector(this.stage.view, this.stage.size)(place);
    this.overlay.clock({ ...this.#clock, at }, this.stage.size);
  }

  #labels(): Label[] {
    const project = projector(this.stage.view, this.stage.size);
    return labelsFor(this.#state!, {
      at: ({ anchor }) => project(this.#drawn!.surface.place(anchor).position),
      isHidden: (place) => this.#isHidden(place),
      heightMm: this.stage.view.heightMm,
    });
  }

  #covered(size: PictureSize, view: View): Covered {
    const covered = new Covered(size.width, size.height);
    const project = projector(view, size);
    const reach = (9 * size.height) / view.heightMm;
    let vertex = -2;
    for (const place of placesOf(this.#drawn!.surface.positions, 2)) {
      vertex += 2;
      if (this.#shown && this.#shown[vertex]! < 0.35) continue;
      const { x, y } = project(place);
      covered.add(x, y, reach);
    }
    return covered;
  }
}

const partOf = (figure: MeshFigure, { anchor }: ShownSite): BodyPart => {
  const { part } = figure.topology;
  return BODY_PARTS[part[anchor.ids[0]] ?? 0] ?? 'trunk';
};

/** The sites that are the whole subject of a picture: several, none of them chosen. */
const planOf = ({ content: { sites, chosen } }: SceneState): readonly ShownSite[] =>
  sites.length > 1 && chosen === undefined ? sites : [];
