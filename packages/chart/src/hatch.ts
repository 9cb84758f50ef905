import type { Scene } from './scene.ts';
import { isolines } from './isoline.ts';
import { inkStroke, samplesOf, visibleRuns } from './outline.ts';
import { rasterise, type DepthPicture } from './raster.ts';
import { smoothLine, smoothstep } from './stroke.ts';

/** Light at which hatching begins and at which it is full. */
const BEGIN = 0.4;
const FULL = -0.5;
/** How much a ring bows towards the eye. */
const BOW = 0.45;

/** Rings round trunk and limbs that swell with the shadow. Where rings crowd, every second, fourth … is left out. */
export function hatching(scene: Scene): string {
  const { shown, form, facing, tone, style, camera, projected } = scene;
  const h = new Float32Array(form.ring.length);
  for (let i = 0; i < h.length; i++) h[i] = form.ring[i]! + BOW * projected[i * 3 + 2]!;
  const spacingMm = style.hatchStep / camera.unitsPerMm;
  const levels = levelsOver(shown.triangles, h, spacingMm);
  if (levels.length < 2) return '';
  const firstNumber = Math.round(levels[0]! / spacingMm);
  const rings = rasterise(scene.picture.width, scene.picture.height, projected, shown.triangles, [h]);
  const dark = (v: number): boolean => tone[v]! < BEGIN && facing[v]! > 0;
  const keep = (i: number): boolean =>
    dark(shown.triangles[i]!) || dark(shown.triangles[i + 1]!) || dark(shown.triangles[i + 2]!);
  const strokes: string[] = [];
  for (const chain of isolines(shown, h, levels, keep)) {
    const thinning = thinningOf(chain.level + firstNumber);
    let line = samplesOf(scene, chain, [tone, facing], 3);
    if (line.length < 4) continue;
    line = smoothLine(line, 1, false, 4);
    for (const run of visibleRuns(scene, line, chain.closed, 6, 1)) {
      let stroke = run.map((p) => [
        p[0]!,
        p[1]!,
        widthAt(scene, p, spacingAt(rings, p[0]!, p[1]!, spacingMm), thinning),
      ]);
      stroke = smoothLine(stroke, 2, false, 3);
      strokes.push(...inkStroke(scene, stroke, { taper: 10, shortest: 9, thinnest: 0.15, tolerance: 0.2 }));
    }
  }
  return strokes.join('');
}

function widthAt(scene: Scene, p: readonly number[], spacing: number, thinning: number): number {
  const { hatchStep: step, hatchWidth } = scene.style;
  const kept = thinning ? smoothstep((0.52 * step) / thinning, (0.8 * step) / thinning, spacing) : 1;
  const room = Math.min(1, spacing / step + 0.35);
  const shadow = (0.2 + 0.95 * smoothstep(BEGIN, FULL, p[3]!)) * smoothstep(BEGIN, BEGIN - 0.14, p[3]!);
  return kept * room * hatchWidth * shadow * smoothstep(-0.02, 0.1, p[4]!);
}

/** Odd rings go first, then those not divisible by four …; every eighth stays. */
const thinningOf = (number: number): number => (number % 2 ? 1 : number % 4 ? 2 : number % 8 ? 4 : 0);

function levelsOver(triangles: Uint32Array, field: Float32Array, step: number): number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const v of triangles) {
    low = Math.min(low, field[v]!);
    high = Math.max(high, field[v]!);
  }
  const levels: number[] = [];
  for (let q = Math.ceil(low / step) * step; q < high; q += step) levels.push(q);
  return levels;
}

/** Picture units between neighbouring rings at x, y. */
function spacingAt(rings: DepthPicture, x: number, y: number, stepMm: number): number {
  const { width, height } = rings;
  const field = rings.values[0]!;
  const i = Math.min(width - 2, Math.max(1, Math.floor(x)));
  const j = Math.min(height - 2, Math.max(1, Math.floor(y)));
  const k = j * width + i;
  const across = Math.min(Math.abs(field[k + 1]! - field[k]!), Math.abs(field[k]! - field[k - 1]!));
  const down = Math.min(Math.abs(field[k + width]! - field[k]!), Math.abs(field[k]! - field[k - width]!));
  return stepMm / (Math.hypot(across, down) || 1e-6);
}
