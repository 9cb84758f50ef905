import { add, cross, dot, scale, sub, unit, type Vec3 } from '@ashi/geom';

/** An orthographic view. Units: millimetres on the body, picture units on the paper (y down). */
export interface View {
  /** The place, in mm, that falls in the middle of the picture. */
  readonly target: Vec3;
  /** From the body towards the eye; any length. */
  readonly direction: Vec3;
  /** Roughly up on the paper. Default: up on the body. */
  readonly up?: Vec3;
  /** Height of the picture on the body, in mm. */
  readonly heightMm: number;
  readonly width: number;
  readonly height: number;
}

/** A view made ready: unit axes and picture units per mm. */
export interface Camera {
  readonly view: View;
  readonly right: Vec3;
  readonly up: Vec3;
  /** Unit vector towards the eye; depth grows along it. */
  readonly toEye: Vec3;
  readonly unitsPerMm: number;
}

/** Throws RangeError when `direction` and `up` are parallel, for then the picture has no upright. */
export function cameraOf(view: View): Camera {
  const toEye = unit(view.direction);
  const right = unit(cross(view.up ?? [0, 1, 0], toEye));
  return { view, right, up: cross(toEye, right), toEye, unitsPerMm: view.height / view.heightMm };
}

/** A place on the body → x, y on the paper and depth in mm (larger is nearer the eye). */
export function project(camera: Camera, place: Vec3): Vec3 {
  const p = sub(place, camera.view.target);
  const k = camera.unitsPerMm;
  return [
    camera.view.width / 2 + k * dot(p, camera.right),
    camera.view.height / 2 - k * dot(p, camera.up),
    dot(p, camera.toEye),
  ];
}

/** All vertices at once, packed x, y, depth. */
export function projectAll(camera: Camera, positions: Float32Array): Float32Array {
  const out = new Float32Array(positions.length);
  const { right: r, up: u, toEye: v, unitsPerMm: k } = camera;
  const { target: t, width, height } = camera.view;
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i]! - t[0];
    const y = positions[i + 1]! - t[1];
    const z = positions[i + 2]! - t[2];
    out[i] = width / 2 + k * (x * r[0] + y * r[1] + z * r[2]);
    out[i + 1] = height / 2 - k * (x * u[0] + y * u[1] + z * u[2]);
    out[i + 2] = x * v[0] + y * v[1] + z * v[2];
  }
  return out;
}

/** A vector given along right, up and towards the eye, in body axes. */
export const inBodyAxes = (camera: Camera, [r, u, v]: Vec3): Vec3 =>
  add(add(scale(camera.right, r), scale(camera.up, u)), scale(camera.toEye, v));
