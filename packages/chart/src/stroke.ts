/** A line on the paper. Each sample is x, y, then any values carried along (ink width, depth, tone …). */
export type Line = readonly number[][];

export const smoothstep = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Even samples `step` units apart; a line shorter than one step has none. */
export function resample(line: Line, step: number, closed = false): number[][] {
  const p = closed && line.length > 0 ? [...line, line[0]!] : line;
  const s = lengths(p);
  const total = s.at(-1) ?? 0;
  if (total < step) return [];
  const count = Math.max(2, Math.round(total / step));
  const out: number[][] = [];
  let j = 1;
  for (let i = 0; i <= count; i++) {
    const at = (total * i) / count;
    while (j < p.length - 1 && s[j]! < at) j++;
    const t = (at - s[j - 1]!) / (s[j]! - s[j - 1]! || 1);
    const q = p[j]!;
    out.push(p[j - 1]!.map((x, k) => x + (q[k]! - x) * t));
  }
  return out;
}

/** Length along the line at each sample. */
export function lengths(line: Line): number[] {
  const s = [0];
  for (let i = 1; i < line.length; i++) {
    s.push(s[i - 1]! + Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!));
  }
  return s;
}

/** Each sample a little towards the middle of its neighbours; ends of an open line stay. */
export function smoothLine(line: Line, rounds: number, closed = false, components = 2): number[][] {
  let now = line.map((p) => p.slice());
  const n = now.length;
  for (let k = 0; k < rounds; k++) {
    const next = now.map((p) => p.slice());
    for (let i = closed ? 0 : 1; i < (closed ? n : n - 1); i++) {
      const a = now[(i + n - 1) % n]!;
      const b = now[(i + 1) % n]!;
      for (let c = 0; c < components; c++) next[i]![c] = 0.5 * now[i]![c]! + 0.25 * (a[c]! + b[c]!);
    }
    now = next;
  }
  return now;
}

/** Douglas–Peucker; a third component (ink width) counts as well, so that a swelling stroke keeps its swell. */
export function simplify(line: Line, tolerance: number): number[][] {
  const n = line.length;
  if (n < 3) return line.map((p) => p.slice());
  const keep = new Uint8Array(n);
  keep[0] = keep[n - 1] = 1;
  const spans: [number, number][] = [[0, n - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [i, j] = span;
    let worst = tolerance;
    let at = -1;
    for (let k = i + 1; k < j; k++) {
      const d = offLine(line[k]!, line[i]!, line[j]!);
      if (d > worst) {
        worst = d;
        at = k;
      }
    }
    if (at > 0) {
      keep[at] = 1;
      spans.push([i, at], [at, j]);
    }
  }
  return line.filter((_, i) => keep[i]).map((p) => p.slice());
}

function offLine(p: readonly number[], a: readonly number[], b: readonly number[]): number {
  const dx = b[0]! - a[0]!;
  const dy = b[1]! - a[1]!;
  const l = Math.hypot(dx, dy);
  const px = p[0]! - a[0]!;
  const py = p[1]! - a[1]!;
  const off = l < 1e-6 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / l;
  if (p.length < 3) return off;
  const t = l < 1e-6 ? 0 : (px * dx + py * dy) / (l * l);
  return Math.max(off, Math.abs(p[2]! - (a[2]! + (b[2]! - a[2]!) * t)) * 0.7);
}

/** Picture units are written as tenths, so that a path is integers only. */
export const TENTHS = 10;

/** SVG path data with relative integer steps in tenths of a unit; empty when nothing is left after rounding. */
export function pathData(line: Line, close = false): string {
  if (line.length === 0) return '';
  let x = Math.round(line[0]![0]! * TENTHS);
  let y = Math.round(line[0]![1]! * TENTHS);
  let data = `M${x} ${y}l`;
  let moved = false;
  for (let i = 1; i < line.length; i++) {
    const nx = Math.round(line[i]![0]! * TENTHS);
    const ny = Math.round(line[i]![1]! * TENTHS);
    const dx = nx - x;
    const dy = ny - y;
    if (dx === 0 && dy === 0) continue;
    data += `${!moved || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    x = nx;
    y = ny;
    moved = true;
  }
  return moved ? data + (close ? 'z' : '') : '';
}

/** A stroke whose third component is its width, as the outline of the ink it leaves. */
export function ribbon(line: Line): string {
  if (line.length < 2) return '';
  const left: number[][] = [];
  const right: number[][] = [];
  for (let i = 0; i < line.length; i++) {
    const a = line[Math.max(0, i - 1)]!;
    const b = line[Math.min(line.length - 1, i + 1)]!;
    const l = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) || 1;
    const nx = (-(b[1]! - a[1]!) / l) * (line[i]![2]! / 2);
    const ny = ((b[0]! - a[0]!) / l) * (line[i]![2]! / 2);
    left.push([line[i]![0]! + nx, line[i]![1]! + ny]);
    right.push([line[i]![0]! - nx, line[i]![1]! - ny]);
  }
  return pathData([...left, ...right.reverse()], true);
}
