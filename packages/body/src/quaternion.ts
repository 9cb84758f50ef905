import { cross, dot, unit, type Vec3 } from '@ashi/geom';

/** Unit quaternion, x y z w. */
export type Quaternion = readonly [x: number, y: number, z: number, w: number];

export const NO_TURN: Quaternion = [0, 0, 0, 1];

/** Turn by `degrees` about `axis`, counter-clockwise when the axis points at the eye. */
export function turn(axis: Vec3, degrees: number): Quaternion {
  const half = (degrees * Math.PI) / 360;
  const [x, y, z] = unit(axis);
  const s = Math.sin(half);
  return [x * s, y * s, z * s, Math.cos(half)];
}

/** First b, then a. */
export function product(a: Quaternion, b: Quaternion): Quaternion {
  return [
    a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
    a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
    a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
    a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
  ];
}

export const inverse = (q: Quaternion): Quaternion => [-q[0], -q[1], -q[2], q[3]];

export function turned(q: Quaternion, v: Vec3): Vec3 {
  const [x, y, z, w] = q;
  const tx = 2 * (y * v[2] - z * v[1]);
  const ty = 2 * (z * v[0] - x * v[2]);
  const tz = 2 * (x * v[1] - y * v[0]);
  return [v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx];
}

/** Part of the way from no turn to q, by the short way round. */
export function partly(q: Quaternion, share: number): Quaternion {
  const s = q[3] < 0 ? -1 : 1;
  const l = Math.hypot(q[0], q[1], q[2]);
  if (l < 1e-12) return NO_TURN;
  const half = Math.atan2(l, q[3] * s) * share;
  const k = (s * Math.sin(half)) / l;
  return [q[0] * k, q[1] * k, q[2] * k, Math.cos(half)];
}

/** The turn that takes axis `a` to `b`, and as nearly as that allows `aHinge` to `bHinge`. */
export function aligning(a: Vec3, aHinge: Vec3, b: Vec3, bHinge: Vec3): Quaternion {
  const from = basis(a, aHinge);
  const to = basis(b, bHinge);
  // Rotation matrix to · fromᵀ, row by row.
  const m = [0, 1, 2].map((i) => [0, 1, 2].map((j) => from.reduce((s, e, k) => s + to[k]![i]! * e[j]!, 0)));
  return ofMatrix(m as unknown as readonly [Vec3, Vec3, Vec3]);
}

/** The shortest turn that takes direction `a` to `b`, which must not be opposite. */
export function swing(a: Vec3, b: Vec3): Quaternion {
  const [x, y, z] = cross(unit(a), unit(b));
  const w = 1 + dot(unit(a), unit(b));
  const l = Math.hypot(x, y, z, w);
  return [x / l, y / l, z / l, w / l];
}

function basis(axis: Vec3, hinge: Vec3): readonly [Vec3, Vec3, Vec3] {
  const x = unit(axis);
  const k = dot(hinge, x);
  const y = unit([hinge[0] - k * x[0], hinge[1] - k * x[1], hinge[2] - k * x[2]]);
  return [x, y, cross(x, y)];
}

function ofMatrix(m: readonly [Vec3, Vec3, Vec3]): Quaternion {
  const trace = m[0][0] + m[1][1] + m[2][2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return [(m[2][1] - m[1][2]) / s, (m[0][2] - m[2][0]) / s, (m[1][0] - m[0][1]) / s, s / 4];
  }
  if (m[0][0] > m[1][1] && m[0][0] > m[2][2]) {
    const s = Math.sqrt(1 + m[0][0] - m[1][1] - m[2][2]) * 2;
    return [s / 4, (m[0][1] + m[1][0]) / s, (m[0][2] + m[2][0]) / s, (m[2][1] - m[1][2]) / s];
  }
  if (m[1][1] > m[2][2]) {
    const s = Math.sqrt(1 + m[1][1] - m[0][0] - m[2][2]) * 2;
    return [(m[0][1] + m[1][0]) / s, s / 4, (m[1][2] + m[2][1]) / s, (m[0][2] - m[2][0]) / s];
  }
  const s = Math.sqrt(1 + m[2][2] - m[0][0] - m[1][1]) * 2;
  return [(m[0][2] + m[2][0]) / s, (m[1][2] + m[2][1]) / s, s / 4, (m[1][0] - m[0][1]) / s];
}
