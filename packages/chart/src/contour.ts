/** Box blur of a picture, two rounds, ignoring what the mask leaves out. */
export function blur(
  picture: Float32Array,
  width: number,
  height: number,
  radius: number,
  mask: Uint8Array,
): Float32Array {
  let now = picture;
  for (let round = 0; round < 2; round++) {
    const across = new Float32Array(now.length);
    blurLines(now, across, width, height, 1, width, radius, mask);
    const down = new Float32Array(now.length);
    blurLines(across, down, height, width, width, 1, radius, mask);
    now = down;
  }
  return now;
}

function blurLines(
  from: Float32Array,
  to: Float32Array,
  n: number,
  lines: number,
  step: number,
  lineStep: number,
  radius: number,
  mask: Uint8Array,
): void {
  for (let j = 0; j < lines; j++) {
    let sum = 0;
    let count = 0;
    for (let i = -radius; i < n; i++) {
      const entering = (i + radius) * step + j * lineStep;
      const leaving = (i - radius - 1) * step + j * lineStep;
      if (i + radius < n && mask[entering]) {
        sum += from[entering]!;
        count++;
      }
      if (i - radius - 1 >= 0 && mask[leaving]) {
        sum -= from[leaving]!;
        count--;
      }
      if (i >= 0) to[i * step + j * lineStep] = count ? sum / count : 0;
    }
  }
}

/** For each of the 16 corner patterns, which cell sides its line pieces join (0 top, 1 right, 2 bottom, 3 left). */
const PIECES: readonly (readonly [number, number])[][] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/**
 * Closed rings around the parts of a picture that reach `level` (marching squares). The frame counts as
 * below the level, so that every ring closes. Coordinates are picture units.
 */
export function rings(picture: Float32Array, width: number, height: number, level: number): number[][][] {
  const w = width + 2;
  const h = height + 2;
  const grid = new Float32Array(w * h).fill(level - 1);
  for (let y = 0; y < height; y++) {
    grid.set(picture.subarray(y * width, (y + 1) * width), (y + 1) * w + 1);
  }
  const next = new Int32Array(w * h * 2).fill(-1);
  const starts: number[] = [];
  for (let y = 0; y < h - 1; y++) {
    for (let x = 0; x < w - 1; x++) {
      const i = y * w + x;
      const pattern =
        (grid[i]! >= level ? 1 : 0) |
        (grid[i + 1]! >= level ? 2 : 0) |
        (grid[i + w + 1]! >= level ? 4 : 0) |
        (grid[i + w]! >= level ? 8 : 0);
      const sides = [i * 2, (i + 1) * 2 + 1, (i + w) * 2, i * 2 + 1];
      for (const [from, to] of PIECES[pattern]!) {
        next[sides[from]!] = sides[to]!;
        starts.push(sides[from]!);
      }
    }
  }
  const found: number[][][] = [];
  for (const start of starts) {
    if (next[start]! < 0) continue;
    const ring: number[][] = [];
    let at = start;
    while (next[at]! >= 0) {
      const to = next[at]!;
      next[at] = -1;
      ring.push(crossing(grid, w, level, at));
      at = to;
    }
    found.push(ring);
  }
  return found;
}

function crossing(grid: Float32Array, w: number, level: number, side: number): number[] {
  const i = side >> 1;
  const x = i % w;
  const y = Math.floor(i / w);
  const other = side & 1 ? grid[i + w]! : grid[i + 1]!;
  const t = (level - grid[i]!) / (other - grid[i]! || 1);
  return side & 1 ? [x - 0.5, y + t - 0.5] : [x + t - 0.5, y - 0.5];
}

/** Area inside a ring, in square picture units. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const p = ring[i]!;
    const q = ring[(i + 1) % ring.length]!;
    twice += p[0]! * q[1]! - q[0]! * p[1]!;
  }
  return Math.abs(twice / 2);
}
