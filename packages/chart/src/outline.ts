import { gradientOf, smoothField } from './field.ts';
import type { Scene } from './scene.ts';
import { along, isolines, type Chain } from './isoline.ts';
import { EMPTY, farthestNear, visibleAt } from './raster.ts';
import { lengths, resample, ribbon, simplify, smoothLine, smoothstep } from './stroke.ts';

/** Contour and folds: where the skin turns away from the eye. Wide where the depth behind jumps and on the shadow side. */
export function outlines(scene: Scene): string {
  const { shown, facing, tone, style, picture } = scene;
  const strokes: string[] = [];
  for (const chain of isolines(shown, facing, [0])) {
    let line = samplesOf(scene, chain, [tone], 2);
    if (line.length < 5) continue;
    line = smoothLine(line, 2);
    for (const run of visibleRuns(scene, line, chain.closed, 1.2, 2)) {
      const widths = run.map((p) => {
        const far = farthestNear(picture, p[0]!, p[1]!, 3);
        const jump = smoothstep(2, 60, far === EMPTY ? 1e3 : p[2]! - far);
        const shadow = smoothstep(0.35, -0.55, p[3]!);
        return style.lineWidth * (0.55 + 0.75 * jump + shadow * (0.35 + 0.55 * jump));
      });
      strokes.push(...inkStroke(scene, withWidths(run, widths, 6), { taper: 22, shortest: 7 }));
    }
  }
  return strokes.join('');
}

/** Soft creases (suggestive contours): where the form would become an outline if the head moved a little. */
export function creases(scene: Scene): string {
  const { shown, facing, style } = scene;
  const [begin, full] = style.crease;
  const smooth = smoothField(usedEdges(shown), facing, style.creaseSmoothing);
  const bend = smoothField(usedEdges(shown), slopeTowardsEye(scene, smooth, 100), style.creaseSmoothing);
  const slope = slopeTowardsEye(scene, bend, 100);
  const clear = (v: number): boolean => facing[v]! > 0.02;
  const keep = (i: number): boolean => {
    const [a, b, c] = [shown.triangles[i]!, shown.triangles[i + 1]!, shown.triangles[i + 2]!];
    if (!clear(a) || !clear(b) || !clear(c)) return false;
    return Math.max(slope[a]!, slope[b]!, slope[c]!) > begin * 0.3;
  };
  const strokes: string[] = [];
  for (const chain of isolines(shown, bend, [0], keep)) {
    let line = samplesOf(scene, chain, [slope, facing], 2);
    if (line.length < 6) continue;
    line = smoothLine(line, 3, false, 4);
    for (const run of visibleRuns(scene, line, chain.closed, 5, 1)) {
      const widths = run.map(
        (p) => style.lineWidth * smoothstep(begin, full, p[3]!) * (1.15 - 0.5 * smoothstep(0.3, 0.95, p[4]!)),
      );
      const stroke = withWidths(run, widths, 0);
      strokes.push(...inkStroke(scene, stroke, { taper: 26, shortest: style.creaseLength, thinnest: 0.16 }));
    }
  }
  return strokes.join('');
}

/** The edges of the clothes, as a thin even line. */
export function hems(scene: Scene): string {
  const strokes: string[] = [];
  for (const chain of isolines(scene.shown, scene.form.cloth, [0.5])) {
    let line = samplesOf(scene, chain, [], 2);
    if (line.length < 5) continue;
    line = smoothLine(line, 3);
    for (const run of visibleRuns(scene, line, chain.closed, 5, 1)) {
      const stroke = run.map((p) => [p[0]!, p[1]!, 0.75 * scene.style.lineWidth]);
      strokes.push(...inkStroke(scene, stroke, { taper: 8, shortest: 8 }));
    }
  }
  return strokes.join('');
}

/** Only edges inside the frame take part in smoothing. */
function usedEdges(shown: Scene['shown']): Pick<Scene['form'], 'edgeA' | 'edgeB'> {
  const used = new Uint8Array(shown.edgeA.length);
  for (const e of shown.edgeOf) used[e] = 1;
  const edges = [...used.keys()].filter((e) => used[e]);
  return {
    edgeA: Uint32Array.from(edges, (e) => shown.edgeA[e]!),
    edgeB: Uint32Array.from(edges, (e) => shown.edgeB[e]!),
  };
}

/** Slope of a field along the eye's direction laid on the skin. `per` mm is the unit of length (100 = per dm). */
function slopeTowardsEye(scene: Scene, field: Float32Array, per: number): Float32Array {
  const { shown, form, facing, camera } = scene;
  const g = gradientOf(shown.triangles, form.positions, field);
  const n = form.normals;
  const v = camera.toEye;
  const out = new Float32Array(field.length);
  for (let i = 0; i < out.length; i++) {
    const f = facing[i]!;
    const x = v[0] - f * n[i * 3]!;
    const y = v[1] - f * n[i * 3 + 1]!;
    const z = v[2] - f * n[i * 3 + 2]!;
    const l = Math.hypot(x, y, z) || 1e-6;
    out[i] = (per * (g[i * 3]! * x + g[i * 3 + 1]! * y + g[i * 3 + 2]! * z)) / l;
  }
  return out;
}

/** A chain as an evenly sampled line: x, y, depth, then the carried fields. */
export function samplesOf(
  scene: Scene,
  chain: Chain,
  carried: readonly Float32Array[],
  step: number,
): number[][] {
  const s = scene.projected;
  const columns = [along(chain, s, 3, 0), along(chain, s, 3, 1), along(chain, s, 3, 2)];
  for (const field of carried) columns.push(along(chain, field));
  const line = Array.from({ length: chain.t.length }, (_, i) => columns.map((c) => c[i]!));
  return resample(line, step, chain.closed);
}

/** The stretches of a line that can be seen: gaps under 3 samples are closed, crumbs under 4 dropped. */
export function visibleRuns(
  scene: Scene,
  line: number[][],
  closed: boolean,
  toleranceMm: number,
  radius: number,
): number[][][] {
  const n = line.length;
  const seen = line.map((p) => visibleAt(scene.picture, p[0]!, p[1]!, p[2]!, toleranceMm, radius));
  const flipShort = (value: boolean, shorterThan: number): void => {
    for (let i = 0; i < n;) {
      let j = i;
      while (j < n && seen[j] === seen[i]) j++;
      if (seen[i] === value && j - i < shorterThan && i > 0 && j < n) seen.fill(!value, i, j);
      i = j;
    }
  };
  flipShort(false, 3);
  flipShort(true, 4);
  const runs: number[][][] = [];
  for (let i = 0; i < n;) {
    let j = i;
    while (j < n && seen[j] === seen[i]) j++;
    if (seen[i]) runs.push(line.slice(i, j));
    i = j;
  }
  // A loop has no beginning: join what is visible across its seam.
  if (closed && runs.length > 1 && seen[0] && seen[n - 1]) {
    const last = runs.pop()!;
    runs[0] = [...last, ...runs[0]!.slice(1)];
  }
  return runs;
}

function withWidths(run: number[][], widths: number[], rounds: number): number[][] {
  let w = widths;
  for (let k = 0; k < rounds; k++) {
    w = w.map((x, i) => (i > 0 && i < w.length - 1 ? 0.5 * x + 0.25 * (w[i - 1]! + w[i + 1]!) : x));
  }
  return run.map((p, i) => [p[0]!, p[1]!, w[i]!]);
}

interface InkOptions {
  readonly taper: number;
  readonly shortest: number;
  readonly thinnest?: number;
  readonly tolerance?: number;
}

/** One stroke of the pen: tapered ends, fading towards the frame, broken where it would be too thin to print. */
export function inkStroke(scene: Scene, stroke: number[][], options: InkOptions): string[] {
  const { taper, shortest, thinnest = 0.1, tolerance = 0.14 } = options;
  const s = lengths(stroke);
  const total = s.at(-1) ?? 0;
  if (total < shortest) return [];
  const t = Math.min(taper, total / 2.2);
  const pieces: string[] = [];
  let piece: number[][] = [];
  const flush = (): void => {
    if (piece.length > 2) pieces.push(ribbon(simplify(piece, tolerance)));
    piece = [];
  };
  stroke.forEach((p, i) => {
    const ends = (0.12 + 0.88 * smoothstep(0, t, s[i]!)) * (0.12 + 0.88 * smoothstep(0, t, total - s[i]!));
    const width = p[2]! * ends * scene.fadeAt(p[0]!, p[1]!);
    if (width < thinnest) flush();
    else piece.push([p[0]!, p[1]!, width]);
  });
  flush();
  return pieces;
}
