import type { MeshFigure } from '@ashi/body';
import type { Side } from '@ashi/locate';
import { answer, type Answered } from './asked.ts';
import {
  ATTRIBUTES,
  askedOf,
  isDark,
  labelsOf,
  modeOf,
  personAttributes,
  sideOf,
  watchPage,
  wordsOf,
} from './attributes.ts';
import { keyOf, type ShownSite } from './content.ts';
import { loadBodyData, type BodyData } from './data.ts';
import { isStill } from './motion.ts';
import { openScene } from './open-scene.ts';
import type { BodyErrorReason, BodyEvents } from './events.ts';
import type { DrawnStroke, Painter } from './painter.ts';
import { regionItems, siteItems } from './list-items.ts';
import { FigureKeeper } from './person.ts';
import type { BodyScene } from './scene.ts';
import type { StageStats } from './stage.ts';
import { fillShadow, takeEarly } from './shadow.ts';
import { Twin } from './twin.ts';
import { isNamedView, type NamedView } from './view.ts';

/** Without a page (server rendering) the class is never made, but the module must still load. */
const Base =
  (globalThis.HTMLElement as typeof HTMLElement | undefined) ?? (Object as unknown as typeof HTMLElement);

/** `<ashi-body>`: the body in 3D, its points, channels and constructions, and a brush for where it hurts. */
export class AshiBodyElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  #root = document.createElement('div');
  #picture = document.createElement('div');
  #said = document.createElement('div');
  #twin = new Twin();
  #data: BodyData | undefined;
  #scene: BodyScene | undefined;
  #painter: Painter | undefined;
  #life: AbortController | undefined;
  #sites: readonly ShownSite[] = [];
  #pain: readonly DrawnStroke[] = [];
  #clock: { progress?: number; breath?: number } = {};
  #chosen: ShownSite | undefined;
  #answered: Answered | undefined;
  #aimedFigure: MeshFigure | undefined;
  readonly #figures = new FigureKeeper();
  #queued = false;
  #isReady = false;
  #aimedAt = '';
  #movedByHand = false;

  constructor() {
    super();
    fillShadow(
      this.attachShadow({ mode: 'open' }),
      this.#root,
      [this.#picture, this.#twin.element],
      this.#said,
    );
    this.#twin.onChoose = (id) => this.#chooseFromList(id);
  }

  connectedCallback(): void {
    takeEarly(this);
    this.#life = new AbortController();
    this.#watch(this.#life.signal);
    this.#open(this.#life.signal);
    if (!this.#data) void this.#load();
    this.#update();
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#pain = this.#painter?.strokes ?? this.#pain;
    this.#scene?.dispose();
    this.#scene = undefined;
    this.#painter = undefined;
    this.#isReady = false;
    this.#aimedAt = '';
    this.#picture.replaceChildren();
    this.#root.classList.remove('ready');
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.#life) return;
    if (name === 'src') void this.#load();
    this.#update();
  }

  /** What is loaded: set it to share an app's own model, locator and atlas. */
  get data(): BodyData | undefined {
    return this.#data;
  }
  set data(data: BodyData | undefined) {
    this.#data = data;
    this.#figures.forget();
    this.#update();
  }

  /** Sites to show besides the chosen point, such as the points of a plan with their numbers. */
  get sites(): readonly ShownSite[] {
    return this.#sites;
  }
  set sites(sites: readonly ShownSite[]) {
    this.#sites = sites;
    this.#update();
  }

  /** The strokes of the pain drawing. */
  get pain(): readonly DrawnStroke[] {
    return this.#painter?.strokes ?? this.#pain;
  }
  set pain(strokes: readonly DrawnStroke[]) {
    this.#pain = strokes;
    if (this.#painter) this.#painter.strokes = strokes;
    this.#list();
  }

  /** How much of the press is over, 0 to 1: the ring around the point empties clockwise. Undefined hides it. */
  get progress(): number | undefined {
    return this.#clock.progress;
  }
  set progress(progress: number | undefined) {
    if (progress === undefined) delete this.#clock.progress;
    else this.#clock.progress = progress;
    this.#tick();
  }

  /** How full the breath is, 0 to 1. */
  get breath(): number | undefined {
    return this.#clock.breath;
  }
  set breath(breath: number | undefined) {
    if (breath === undefined) delete this.#clock.breath;
    else this.#clock.breath = breath;
    this.#tick();
  }

  /** What the last frame cost, and how many frames there have been. */
  get stats(): StageStats {
    return this.#scene?.stats ?? { frames: 0, drawCalls: 0, triangles: 0, drawMs: 0 };
  }

  /** Turns to a named side, or comes close to a point. Unknown points leave the eye where it is. */
  flyTo(target: string): void {
    this.#fly(isNamedView(target) ? target : this.#targetOfCode(target), true);
  }

  clearPain(): void {
    this.#painter?.clear();
    this.#list();
  }

  undoPain(): void {
    this.#painter?.undo();
    this.#list();
  }

  #tell<Name extends keyof BodyEvents>(name: Name, detail: BodyEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #fail(reason: BodyErrorReason, message: string): void {
    if (reason === 'no-webgl' || reason === 'context-lost' || reason === 'load-failed') {
      this.#root.classList.add('failed');
      this.#root.classList.remove('ready');
    }
    this.#tell('ashi-error', { reason, message });
  }

  #open(signal: AbortSignal): void {
    const opened = openScene(
      {
        mode: () => modeOf(this),
        words: () => wordsOf(this).words,
        moved: () => (this.#movedByHand = true),
        select: (site) => this.#choose(site),
        say: (text) => (this.#said.textContent = text),
        home: () => this.#aim(true),
        lost: () => this.#fail('context-lost', wordsOf(this).words.noWebGl),
        restored: () => this.#recover(),
      },
      signal,
    );
    if (!opened) {
      // After the caller has had a chance to listen.
      queueMicrotask(() => this.#fail('no-webgl', wordsOf(this).words.noWebGl));
      return;
    }
    const { scene, painter } = opened;
    painter.strokes = this.#pain;
    painter.onChange = (drawing) => {
      this.#list();
      this.#tell('ashi-pain', drawing);
    };
    scene.onView = (view) => this.#tell('ashi-view', { view });
    scene.overlay.onPick = (id) => this.#choose(this.#siteById(id));
    this.#scene = scene;
    this.#painter = painter;
    this.#root.classList.remove('failed');
    this.#picture.append(scene.stage.canvas, scene.overlay.element);
  }

  #recover(): void {
    this.#root.classList.remove('failed');
    this.#root.classList.toggle('ready', this.#isReady);
  }

  /** Size of the box, theme, language: whatever the picture follows besides attributes. */
  #watch(signal: AbortSignal): void {
    watchPage(() => this.#update(), signal);
    const size = new ResizeObserver(() => this.#fit());
    size.observe(this);
    signal.addEventListener('abort', () => size.disconnect());
  }

  #fit(): void {
    const scene = this.#scene;
    const { clientWidth: width, clientHeight: height } = this;
    if (!scene || width === 0 || height === 0) return;
    const { size } = scene.stage;
    if (size.width === width && size.height === height) return;
    scene.stage.resize({ width, height }, devicePixelRatio);
    if (!this.#movedByHand) this.#aim(false);
  }

  async #load(): Promise<void> {
    const src = this.getAttribute('src');
    const signal = this.#life?.signal;
    if (src === null || !signal) return;
    try {
      const { data, morphed } = await loadBodyData(src, signal);
      if (signal.aborted || this.getAttribute('src') !== src) return;
      this.data = data;
      await morphed;
      this.#figures.forget();
      this.#update();
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(
        'load-failed',
        `${wordsOf(this).words.loadFailed} ${error instanceof Error ? error.message : ''}`.trim(),
      );
    }
  }

  /** Many changes at once make one update. */
  #update(): void {
    if (this.#queued || !this.#life) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#life) void this.#show();
    });
  }

  async #show(): Promise<void> {
    const [scene, data] = [this.#scene, this.#data];
    const { language, words } = wordsOf(this);
    const mode = modeOf(this);
    this.#root.classList.toggle('dark', isDark(this));
    this.#root.classList.toggle('paint', mode === 'paint');
    if (!data) return;
    const { figure, refused } = this.#figures.of(data.model, personAttributes(this));
    if (refused !== undefined) this.#fail('person-out-of-range', refused);
    const answered = answer(askedOf(this, this.#sites), data, figure);
    this.#answered = answered;
    this.#chosen = answered.content.chosen;
    if (answered.refused !== undefined) this.#fail('cannot-locate', answered.refused);
    this.#list();
    if (!scene) return;
    this.#fit();
    this.#describe(scene);
    const shown = await scene.show({
      figure,
      pose: answered.pose,
      side: sideOf(this),
      content: answered.content,
      strokes: this.#painter?.strokes ?? [],
      theme: isDark(this) ? 'dark' : 'light',
      words,
      language,
      names: data.atlas,
      labels: labelsOf(this),
    });
    if (!shown || scene !== this.#scene) return;
    this.#aimIfAskedAnew(figure, answered);
    this.#tick();
    if (this.#isReady) return;
    this.#isReady = true;
    this.#root.classList.remove('waiting');
    this.#root.classList.add('ready');
    scene.stage.draw();
    this.#tell('ashi-ready', { stats: scene.stats });
  }

  /** Flies when something else is asked for; follows at once when only the body changed; stays where a hand put it. */
  #aimIfAskedAnew(figure: MeshFigure, { pose, content }: Answered): void {
    const first = this.#aimedAt === '';
    const asked = [
      this.getAttribute('point'),
      sideOf(this),
      this.getAttribute('view'),
      pose,
      content.sites.map(keyOf),
    ].join(' ');
    const other = asked !== this.#aimedAt;
    const reshaped = figure !== this.#aimedFigure;
    this.#aimedAt = asked;
    this.#aimedFigure = figure;
    if (other) this.#aim(!first && this.#isReady);
    else if (reshaped && !this.#movedByHand) this.#aim(false);
  }

  #aim(smooth: boolean): void {
    this.#movedByHand = false;
    this.#fly(this.#askedTarget(), smooth);
  }

  #askedTarget(): NamedView | ShownSite | readonly ShownSite[] {
    const name = this.getAttribute('view') ?? 'auto';
    if (isNamedView(name)) return name;
    if (this.#chosen) return this.#chosen;
    if (this.#sites.length > 0) return this.#sites;
    return modeOf(this) === 'paint' ? 'back' : 'front';
  }

  #targetOfCode(code: string): ShownSite | undefined {
    const here = this.#sitesShown().find((site) => site.code === code && site.side !== this.#otherSide());
    if (here) return here;
    const figure = this.#figures.last;
    const result = figure && this.#data?.locator?.locate(code, figure, sideOf(this));
    return result?.ok ? result.site : undefined;
  }

  #fly(target: NamedView | ShownSite | readonly ShownSite[] | undefined, smooth: boolean): void {
    const scene = this.#scene;
    const view = target && scene?.viewFor(target);
    if (!scene || !target || !view) return;
    scene.focus(target, view);
    scene.fly(view, smooth && !isStill());
  }

  #otherSide(): Side {
    return sideOf(this) === 'left' ? 'right' : 'left';
  }

  #sitesShown(): ShownSite[] {
    const { words, language } = wordsOf(this);
    return this.#answered
      ? [...siteItems(this.#answered.content, undefined, words, language).sites.values()]
      : [];
  }

  #siteById(id: string): ShownSite | undefined {
    return this.#sitesShown().find((site) => keyOf(site) === id);
  }

  #chooseFromList(id: string): void {
    if (modeOf(this) === 'paint') this.#painter?.toggleRegion(id);
    else this.#choose(this.#siteById(id));
  }

  /** Tells the page; what follows, such as setting `point`, is the page's. */
  #choose(site: ShownSite | undefined): void {
    if (!site) return;
    const words = wordsOf(this).words;
    this.#said.textContent = words.chosen(site.code);
    this.#tell('ashi-select', { code: site.code, side: site.side });
  }

  #list(): void {
    const { words, language } = wordsOf(this);
    if (modeOf(this) === 'paint' && this.#painter) {
      this.#twin.show(words.regions, regionItems(this.#painter, words));
    } else if (this.#answered) {
      const { items } = siteItems(this.#answered.content, this.#data?.atlas?.points, words, language);
      this.#twin.show(words.points, items);
    }
  }

  #describe(scene: BodyScene): void {
    const words = wordsOf(this).words;
    const keys = modeOf(this) === 'paint' ? words.keysPaint : words.keysLook;
    scene.stage.canvas.setAttribute('aria-label', `${words.body}. ${keys}`);
  }

  #tick(): void {
    const { progress, breath } = this.#clock;
    const clock =
      modeOf(this) === 'press' && progress !== undefined ? { progress, breath: breath ?? 0 } : undefined;
    this.#scene?.setClock(clock);
  }
}
