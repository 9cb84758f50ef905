import type { Vector4 } from 'three';
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DepthTexture,
  FloatType,
  HalfFloatType,
  LinearFilter,
  LinearSRGBColorSpace,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  RGBAFormat,
  Scene,
  UnsignedByteType,
  UnsignedIntType,
  Vector2,
  Vector3,
  WebGLRenderer,
  WebGLRenderTarget,
  type RawShaderMaterial,
  type Texture,
} from 'three';
import type { Vec3 } from '@ashi/geom';
import { MOST_CAPSULES, MOST_RINGS } from './body-shader.ts';
import {
  clayMaterial,
  clayUniforms,
  markMaterial,
  markUniforms,
  penMaterial,
  penUniforms,
  RANGE_MM,
  type Uniforms,
} from './material.ts';
import { dotFragment, dotVertex, lineFragment, lineVertex } from './mark-shader.ts';
import { dotGeometry, lineGeometry, type DotMark, type LineMark, type RingMark } from './marks.ts';
import type { Palette, Rgb } from './palette.ts';
import { axesOf, type PictureSize, type View } from './view.ts';

/** The skin as the stage needs it; every array has one entry (or three numbers) per vertex. */
export interface StageSkin {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
  /** The same vertices in the resting pose, where pain is painted. */
  readonly rest: Float32Array;
  readonly restNormals: Float32Array;
  readonly cloth: Float32Array;
}

/** A piece of the pain drawing in the resting pose. */
export interface Capsule {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly fromRadiusMm: number;
  readonly toRadiusMm: number;
  readonly normal: Vec3;
}

/** What the last frame cost. `frames` counts all frames since the stage was made. */
export interface StageStats {
  readonly frames: number;
  readonly drawCalls: number;
  readonly triangles: number;
  readonly drawMs: number;
}

/** Beyond two device pixels per CSS pixel nobody sees the difference, but every phone feels it. */
const MOST_PIXELS = 2;
const FADE_PX = 34;

/** Draws the body and its marks into one canvas, only when something changed. */
export class Stage {
  readonly canvas: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  readonly #camera = new OrthographicCamera();
  readonly #clay: Uniforms;
  readonly #pen: Uniforms;
  readonly #mark: Uniforms;
  readonly #body = new Scene();
  readonly #screen = new Scene();
  readonly #marks = new Scene();
  readonly #skin: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #edges: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #cores: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #dots: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #capsules = new DataTexture(
    new Float32Array(MOST_CAPSULES * 3 * 4),
    MOST_CAPSULES,
    3,
    RGBAFormat,
    FloatType,
  );
  #target: WebGLRenderTarget | undefined;
  #size: PictureSize = { width: 1, height: 1 };
  #ratio = 1;
  #view: View = { target: [0, 850, 0], azimuth: 0, elevation: 0, heightMm: 1900 };
  #waiting = 0;
  #stats: StageStats = { frames: 0, drawCalls: 0, triangles: 0, drawMs: 0 };
  /** Called after each frame, when the overlay has to follow. */
  onFrame: (() => void) | undefined;

  /** Undefined when the browser gives no WebGL 2. */
  static on(canvas: HTMLCanvasElement): Stage | undefined {
    const context = canvas.getContext('webgl2', {
      alpha: true,
      antialias: false,
      depth: false,
      premultipliedAlpha: true,
      powerPreference: 'low-power',
    });
    return context ? new Stage(canvas, context) : undefined;
  }

  private constructor(canvas: HTMLCanvasElement, context: WebGL2RenderingContext) {
    this.canvas = canvas;
    this.#renderer = new WebGLRenderer({ canvas, context, antialias: false, alpha: true, depth: false });
    this.#renderer.outputColorSpace = LinearSRGBColorSpace;
    this.#renderer.autoClear = false;
    this.#renderer.info.autoReset = false;
    this.#renderer.setClearColor(0, 0);
    this.#capsules.minFilter = this.#capsules.magFilter = NearestFilter;
    this.#clay = clayUniforms(this.#capsules);
    this.#pen = penUniforms();
    this.#mark = markUniforms();
    this.#skin = new Mesh(new BufferGeometry(), clayMaterial(this.#clay));
    this.#edges = new Mesh(new BufferGeometry(), markMaterial(lineVertex, lineFragment, this.#mark, 0));
    this.#cores = new Mesh(new BufferGeometry(), markMaterial(lineVertex, lineFragment, this.#mark, 1));
    this.#dots = new Mesh(new BufferGeometry(), markMaterial(dotVertex, dotFragment, this.#mark, 1));
    [this.#edges, this.#cores, this.#dots].forEach((mesh, i) => {
      mesh.visible = false;
      mesh.frustumCulled = false;
      mesh.renderOrder = i;
      this.#marks.add(mesh);
    });
    this.#skin.visible = false;
    this.#skin.frustumCulled = false;
    this.#body.add(this.#skin);
    const whole = new BufferGeometry();
    whole.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    const screen = new Mesh(whole, penMaterial(this.#pen));
    screen.frustumCulled = false;
    this.#screen.add(screen);
  }

  get stats(): StageStats {
    return this.#stats;
  }

  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    this.#view = view;
    this.invalidate();
  }

  get size(): PictureSize {
    return this.#size;
  }

  /** Fits the canvas to its box. `pixelRatio` is the display's; it is capped. */
  resize(size: PictureSize, pixelRatio: number): void {
    const ratio = Math.min(Math.max(pixelRatio, 1), MOST_PIXELS);
    if (size.width === this.#size.width && size.height === this.#size.height && ratio === this.#ratio) return;
    this.#size = { width: Math.max(1, size.width), height: Math.max(1, size.height) };
    this.#ratio = ratio;
    this.#target?.dispose();
    this.#target = undefined;
    this.#renderer.setPixelRatio(ratio);
    this.#renderer.setSize(this.#size.width, this.#size.height, false);
    this.invalidate();
  }

  paint(palette: Palette): void {
    for (const uniforms of [this.#clay, this.#pen, this.#mark]) {
      for (const [name, colour] of Object.entries(palette) as [string, Rgb][]) {
        if (uniforms[name]) (uniforms[name].value as Vector3).set(...colour);
      }
    }
    this.invalidate();
  }

  setSkin(skin: StageSkin): void {
    const old = this.#skin.geometry;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(skin.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(packed(skin.normals), 3, true));
    geometry.setAttribute('rest', new BufferAttribute(skin.rest, 3));
    geometry.setAttribute('restNormal', new BufferAttribute(packed(skin.restNormals), 3, true));
    geometry.setAttribute('cloth', new BufferAttribute(skin.cloth, 1));
    const open = new Uint8Array(skin.positions.length / 3).fill(255);
    geometry.setAttribute('occlusion', new BufferAttribute(open, 1, true));
    geometry.setAttribute('shown', new BufferAttribute(open.slice(), 1, true));
    geometry.setIndex(new BufferAttribute(skin.triangles, 1));
    this.#skin.geometry = geometry;
    this.#skin.visible = true;
    old.dispose();
    this.invalidate();
  }

  /** 1 = open sky, 0 = buried, per vertex. */
  setOcclusion(open: Float32Array): void {
    this.#skin.geometry.setAttribute('occlusion', new BufferAttribute(share(open), 1, true));
    this.invalidate();
  }

  /** 1 = drawn, 0 = left out, per vertex; between, it fades into the paper. */
  setShown(shown: Float32Array): void {
    this.#skin.geometry.setAttribute('shown', new BufferAttribute(share(shown), 1, true));
    this.invalidate();
  }

  setMarks(marks: {
    lines: readonly LineMark[];
    dots: readonly DotMark[];
    rings: readonly RingMark[];
  }): void {
    const pieces = marks.lines.some((line) => line.places.length > 1);
    const lines = lineGeometry(marks.lines);
    this.#edges.geometry.dispose();
    this.#dots.geometry.dispose();
    this.#edges.geometry = this.#cores.geometry = lines;
    this.#dots.geometry = dotGeometry(marks.dots);
    this.#edges.visible = this.#cores.visible = pieces;
    this.#dots.visible = marks.dots.length > 0;
    const rings = marks.rings.slice(0, MOST_RINGS);
    this.#clay['ringCount']!.value = rings.length;
    rings.forEach((ring, i) => {
      (this.#clay['rings']!.value as Vector4[])[i]!.set(...ring.position, ring.radiusMm);
      (this.#clay['ringNormals']!.value as Vector3[])[i]!.set(...ring.normal);
    });
    this.invalidate();
  }

  /** How much of the lines that draw themselves is there, 0 to 1. */
  set drawn(share: number) {
    this.#mark['drawn']!.value = share;
    this.invalidate();
  }

  setPain(capsules: readonly Capsule[]): void {
    const shown = capsules.slice(0, MOST_CAPSULES);
    const data = this.#capsules.image.data as Float32Array;
    const low = new Vector3(1e9, 1e9, 1e9);
    const high = new Vector3(-1e9, -1e9, -1e9);
    shown.forEach((c, i) => {
      data.set([...c.from, c.fromRadiusMm], i * 4);
      data.set([...c.to, c.toRadiusMm], (MOST_CAPSULES + i) * 4);
      data.set([...c.normal, 0], (2 * MOST_CAPSULES + i) * 4);
      const reach = Math.max(c.fromRadiusMm, c.toRadiusMm) * 1.2;
      for (const end of [c.from, c.to]) {
        low.min(new Vector3(end[0] - reach, end[1] - reach, end[2] - reach));
        high.max(new Vector3(end[0] + reach, end[1] + reach, end[2] + reach));
      }
    });
    this.#capsules.needsUpdate = true;
    this.#clay['capsuleCount']!.value = shown.length;
    (this.#clay['painLow']!.value as Vector3).copy(low);
    (this.#clay['painHigh']!.value as Vector3).copy(high);
    this.invalidate();
  }

  /** Asks for one frame, at the next chance the browser gives. Many calls make one frame. */
  invalidate(): void {
    if (this.#waiting !== 0) return;
    this.#waiting = requestAnimationFrame(() => {
      this.#waiting = 0;
      this.draw();
    });
  }

  draw(): void {
    if (!this.#skin.visible || this.#renderer.getContext().isContextLost()) return;
    const began = performance.now();
    this.#target ??= this.#makeTarget();
    this.#aim();
    const renderer = this.#renderer;
    renderer.info.reset();
    renderer.setRenderTarget(this.#target);
    renderer.clear();
    renderer.render(this.#body, this.#camera);
    renderer.setRenderTarget(null);
    renderer.clear();
    renderer.render(this.#screen, this.#camera);
    renderer.render(this.#marks, this.#camera);
    this.#stats = {
      frames: this.#stats.frames + 1,
      drawCalls: renderer.info.render.calls,
      triangles: renderer.info.render.triangles,
      drawMs: performance.now() - began,
    };
    this.onFrame?.();
  }

  dispose(): void {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = 0;
    this.onFrame = undefined;
    for (const mesh of [this.#skin, this.#edges, this.#cores, this.#dots]) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
    this.#capsules.dispose();
    this.#target?.dispose();
    this.#renderer.dispose();
  }

  #makeTarget(): WebGLRenderTarget {
    const fine = this.#renderer.getContext().getExtension('EXT_color_buffer_float') !== null;
    const target = new WebGLRenderTarget(
      Math.round(this.#size.width * this.#ratio),
      Math.round(this.#size.height * this.#ratio),
      { count: 2, samples: 4, type: UnsignedByteType, minFilter: LinearFilter, magFilter: LinearFilter },
    );
    if (fine) target.textures[1]!.type = HalfFloatType;
    target.depthTexture = new DepthTexture(target.width, target.height, UnsignedIntType);
    this.#pen['clay']!.value = target.textures[0]!;
    this.#pen['facing']!.value = target.textures[1]!;
    this.#pen['depth']!.value = this.#mark['depth']!.value = target.depthTexture as Texture;
    return target;
  }

  #aim(): void {
    const { target, heightMm } = this.#view;
    const { right, up, toEye } = axesOf(this.#view);
    const halfHeight = heightMm / 2;
    const halfWidth = (halfHeight * this.#size.width) / this.#size.height;
    const camera = this.#camera;
    Object.assign(camera, { left: -halfWidth, right: halfWidth, top: halfHeight, bottom: -halfHeight });
    Object.assign(camera, { near: 0, far: RANGE_MM });
    camera.matrixAutoUpdate = false;
    const eye = target.map((t, k) => t + (toEye[k]! * RANGE_MM) / 2);
    const columns = [...right, 0, ...up, 0, ...toEye, 0, eye[0]!, eye[1]!, eye[2]!, 1];
    camera.matrix.fromArray(columns);
    camera.matrixWorldNeedsUpdate = true;
    camera.updateMatrixWorld();
    camera.updateProjectionMatrix();
    const mmPerPx = heightMm / (this.#size.height * this.#ratio);
    const whole = new Vector2(this.#size.width * this.#ratio, this.#size.height * this.#ratio);
    this.#clay['pixelRatio']!.value = this.#ratio;
    (this.#pen['pixel']!.value as Vector2).set(1 / whole.x, 1 / whole.y);
    this.#pen['pen']!.value = 0.4 + 0.35 * this.#ratio;
    this.#pen['hollowPx']!.value = Math.min(10, Math.max(2, 7 / mmPerPx));
    this.#pen['foldMm']!.value = Math.min(9, Math.max(1.6, mmPerPx * 7));
    (this.#pen['fade']!.value as Vector2).set(FADE_PX * this.#ratio, FADE_PX * this.#ratio);
    (this.#mark['halfPx']!.value as Vector2).copy(whole).multiplyScalar(0.5);
    this.#mark['pxPerMm']!.value = 1 / mmPerPx;
    this.#mark['pixelRatio']!.value = this.#ratio;
  }
}

/** Unit vectors as 16-bit shares: half the bytes, and finer than the clay shows. */
const packed = (normals: Float32Array): Int16Array => Int16Array.from(normals, (n) => Math.round(n * 32767));

const share = (values: Float32Array): Uint8Array => Uint8Array.from(values, (v) => Math.round(v * 255));
