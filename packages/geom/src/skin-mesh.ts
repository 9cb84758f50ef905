import { dot, sub, type Vec3 } from './vec.ts';

/** Where a query met the mesh. `weights` are barycentric in the corners of `triangle`. */
export interface MeshHit {
  readonly triangle: number;
  readonly weights: Vec3;
  readonly position: Vec3;
  /** Millimetres from the query place, or along the ray. */
  readonly distance: number;
}

/** Triangles per leaf of the tree: small enough that leaves are cheap, large enough that the tree stays shallow. */
const LEAF = 6;

/** A triangle mesh with a bounding-box tree, for nearest-place and ray queries. */
export class SkinMesh {
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
  /** Triangle numbers in tree order. */
  readonly #order: Uint32Array;
  /** Six bounds per node: low x, y, z, high x, y, z. */
  readonly #bounds: Float64Array;
  /** For a leaf, first index in `#order`; for a branch, the right child. The left child is the next node. */
  readonly #link: Uint32Array;
  /** Triangles in a leaf; 0 for a branch. */
  readonly #count: Uint8Array;
  #nodes = 0;

  /**
   * Throws RangeError for a mesh without triangles.
   * @param positions packed x, y, z in mm
   * @param like a mesh of the very same triangles, such as this body in another pose: its tree is taken over, and
   *   only the bounds are computed
   */
  constructor(positions: Float32Array, triangles: Uint32Array, like?: SkinMesh) {
    if (triangles.length < 3) throw new RangeError('geom: a skin mesh needs at least one triangle');
    this.positions = positions;
    this.triangles = triangles;
    if (like?.triangles === triangles) {
      this.#order = like.#order;
      this.#link = like.#link;
      this.#count = like.#count;
      this.#nodes = like.#nodes;
      this.#bounds = new Float64Array(this.#nodes * 6);
      this.refit();
      return;
    }
    const n = triangles.length / 3;
    this.#order = Uint32Array.from({ length: n }, (_, i) => i);
    const nodes = 2 * n;
    this.#bounds = new Float64Array(nodes * 6);
    this.#link = new Uint32Array(nodes);
    this.#count = new Uint8Array(nodes);
    const centres = new Float32Array(n * 3);
    for (let t = 0; t < n; t++) {
      for (let k = 0; k < 3; k++) {
        const sum = [0, 1, 2].reduce((s, c) => s + positions[triangles[t * 3 + c]! * 3 + k]!, 0);
        centres[t * 3 + k] = sum / 3;
      }
    }
    this.#build(0, n, centres);
    this.refit();
  }

  /** The place on the mesh nearest to `p`, among the triangles that `accept` lets through. */
  nearest(p: Vec3, accept?: (triangle: number) => boolean): MeshHit | undefined {
    let best: MeshHit | undefined;
    let bestSquare = Infinity;
    const stack = [0];
    const seenAt = [this.#squareTo(0, p)];
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (seenAt.pop()! >= bestSquare) continue;
      const count = this.#count[node]!;
      if (count > 0) {
        for (let i = this.#link[node]!; i < this.#link[node]! + count; i++) {
          const t = this.#order[i]!;
          if (accept && !accept(t)) continue;
          const weights = this.#nearestWeights(t, p);
          const position = this.place(t, weights);
          const d = sub(position, p);
          const square = dot(d, d);
          if (square < bestSquare) {
            bestSquare = square;
            best = { triangle: t, weights, position, distance: Math.sqrt(square) };
          }
        }
        continue;
      }
      const left = node + 1;
      const right = this.#link[node]!;
      const toLeft = this.#squareTo(left, p);
      const toRight = this.#squareTo(right, p);
      // The nearer child last, so that it is looked at first.
      if (toLeft < toRight) {
        stack.push(right, left);
        seenAt.push(toRight, toLeft);
      } else {
        stack.push(left, right);
        seenAt.push(toLeft, toRight);
      }
    }
    return best;
  }

  /** The first triangle met from `origin` along the unit vector `direction`, from either of its sides. */
  cast(origin: Vec3, direction: Vec3, accept?: (triangle: number) => boolean): MeshHit | undefined {
    let best: MeshHit | undefined;
    const stack = [0];
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (!this.#rayMeets(node, origin, direction, best?.distance ?? Infinity)) continue;
      const count = this.#count[node]!;
      if (count === 0) {
        stack.push(node + 1, this.#link[node]!);
        continue;
      }
      for (let i = this.#link[node]!; i < this.#link[node]! + count; i++) {
        const t = this.#order[i]!;
        if (accept && !accept(t)) continue;
        const hit = this.#rayTriangle(t, origin, direction);
        if (hit && hit.distance < (best?.distance ?? Infinity)) best = hit;
      }
    }
    return best;
  }

  /** The place with these weights in a triangle. */
  place(triangle: number, weights: Vec3): Vec3 {
    const out: [number, number, number] = [0, 0, 0];
    for (let c = 0; c < 3; c++) {
      const v = this.triangles[triangle * 3 + c]! * 3;
      const w = weights[c]!;
      for (let k = 0; k < 3; k++) out[k] = out[k]! + w * this.positions[v + k]!;
    }
    return out;
  }

  /** Recomputes the bounds after `positions` were changed in place. The tree keeps its shape. */
  refit(): void {
    for (let node = this.#nodes - 1; node >= 0; node--) {
      const b = node * 6;
      const count = this.#count[node]!;
      this.#bounds.fill(Infinity, b, b + 3);
      this.#bounds.fill(-Infinity, b + 3, b + 6);
      if (count > 0) {
        for (let i = this.#link[node]!; i < this.#link[node]! + count; i++) {
          for (let c = 0; c < 3; c++) {
            const v = this.triangles[this.#order[i]! * 3 + c]! * 3;
            for (let k = 0; k < 3; k++) this.#grow(b, k, this.positions[v + k]!, this.positions[v + k]!);
          }
        }
        continue;
      }
      for (const child of [node + 1, this.#link[node]!]) {
        for (let k = 0; k < 3; k++) {
          this.#grow(b, k, this.#bounds[child * 6 + k]!, this.#bounds[child * 6 + 3 + k]!);
        }
      }
    }
  }

  #grow(b: number, k: number, low: number, high: number): void {
    if (low < this.#bounds[b + k]!) this.#bounds[b + k] = low;
    if (high > this.#bounds[b + 3 + k]!) this.#bounds[b + 3 + k] = high;
  }

  #build(from: number, to: number, centres: Float32Array): number {
    const node = this.#nodes++;
    if (to - from <= LEAF) {
      this.#link[node] = from;
      this.#count[node] = to - from;
      return node;
    }
    const axis = this.#widest(from, to, centres);
    this.#order.subarray(from, to).sort((a, b) => centres[a * 3 + axis]! - centres[b * 3 + axis]!);
    const middle = (from + to) >> 1;
    this.#build(from, middle, centres);
    this.#link[node] = this.#build(middle, to, centres);
    return node;
  }

  #widest(from: number, to: number, centres: Float32Array): number {
    let axis = 0;
    let widest = -1;
    for (let k = 0; k < 3; k++) {
      let low = Infinity;
      let high = -Infinity;
      for (let i = from; i < to; i++) {
        const x = centres[this.#order[i]! * 3 + k]!;
        if (x < low) low = x;
        if (x > high) high = x;
      }
      if (high - low > widest) {
        widest = high - low;
        axis = k;
      }
    }
    return axis;
  }

  #squareTo(node: number, p: Vec3): number {
    let square = 0;
    for (let k = 0; k < 3; k++) {
      const low = this.#bounds[node * 6 + k]!;
      const high = this.#bounds[node * 6 + 3 + k]!;
      const d = p[k]! < low ? low - p[k]! : p[k]! > high ? p[k]! - high : 0;
      square += d * d;
    }
    return square;
  }

  #rayMeets(node: number, origin: Vec3, direction: Vec3, within: number): boolean {
    let near = 0;
    let far = within;
    for (let k = 0; k < 3; k++) {
      const low = this.#bounds[node * 6 + k]! - origin[k]!;
      const high = this.#bounds[node * 6 + 3 + k]! - origin[k]!;
      const d = direction[k]!;
      if (Math.abs(d) < 1e-12) {
        if (low > 0 || high < 0) return false;
        continue;
      }
      const a = low / d;
      const b = high / d;
      near = Math.max(near, Math.min(a, b));
      far = Math.min(far, Math.max(a, b));
      if (near > far) return false;
    }
    return true;
  }

  #corner(triangle: number, c: number): Vec3 {
    const v = this.triangles[triangle * 3 + c]! * 3;
    return [this.positions[v]!, this.positions[v + 1]!, this.positions[v + 2]!];
  }

  /** Möller and Trumbore, both sides. */
  #rayTriangle(triangle: number, origin: Vec3, direction: Vec3): MeshHit | undefined {
    const a = this.#corner(triangle, 0);
    const u = sub(this.#corner(triangle, 1), a);
    const v = sub(this.#corner(triangle, 2), a);
    const px = direction[1] * v[2] - direction[2] * v[1];
    const py = direction[2] * v[0] - direction[0] * v[2];
    const pz = direction[0] * v[1] - direction[1] * v[0];
    const det = u[0] * px + u[1] * py + u[2] * pz;
    if (Math.abs(det) < 1e-12) return undefined;
    const s = sub(origin, a);
    const w1 = (s[0] * px + s[1] * py + s[2] * pz) / det;
    if (w1 < -1e-9 || w1 > 1 + 1e-9) return undefined;
    const qx = s[1] * u[2] - s[2] * u[1];
    const qy = s[2] * u[0] - s[0] * u[2];
    const qz = s[0] * u[1] - s[1] * u[0];
    const w2 = (direction[0] * qx + direction[1] * qy + direction[2] * qz) / det;
    if (w2 < -1e-9 || w1 + w2 > 1 + 1e-9) return undefined;
    const distance = (v[0] * qx + v[1] * qy + v[2] * qz) / det;
    if (distance < 0) return undefined;
    const weights: Vec3 = [1 - w1 - w2, w1, w2];
    return { triangle, weights, position: this.place(triangle, weights), distance };
  }

  /** Barycentric weights of the place in a triangle nearest to p (Ericson, Real-Time Collision Detection, 5.1.5). */
  #nearestWeights(triangle: number, p: Vec3): Vec3 {
    const a = this.#corner(triangle, 0);
    const b = this.#corner(triangle, 1);
    const c = this.#corner(triangle, 2);
    const ab = sub(b, a);
    const ac = sub(c, a);
    const ap = sub(p, a);
    const d1 = dot(ab, ap);
    const d2 = dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) return [1, 0, 0];
    const bp = sub(p, b);
    const d3 = dot(ab, bp);
    const d4 = dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) return [0, 1, 0];
    const vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) {
      const t = d1 / (d1 - d3);
      return [1 - t, t, 0];
    }
    const cp = sub(p, c);
    const d5 = dot(ab, cp);
    const d6 = dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) return [0, 0, 1];
    const vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) {
      const t = d2 / (d2 - d6);
      return [1 - t, 0, t];
    }
    const va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      const t = (d4 - d3) / (d4 - d3 + (d5 - d6));
      return [0, 1 - t, t];
    }
    const k = 1 / (va + vb + vc);
    return [1 - vb * k - vc * k, vb * k, vc * k];
  }
}
