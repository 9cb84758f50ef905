import type { Vec3 } from '@ashi/geom';
import { inBodyAxes, projectAll, type Camera } from './camera.ts';
import { FORM_PARTS, type Form, type FormPart } from './form.ts';
import { EMPTY, rasterise, type DepthPicture } from './raster.ts';
import { smoothstep } from './stroke.ts';

/** How a plate is inked. Widths in picture units. */
export interface InkStyle {
  readonly lineWidth: number;
  /** How strongly the finer shape is lit: 0.9 for a face, 1.3 ordinarily, 2.2 for back and ankle. */
  readonly relief: number;
  /** Slope of curvature, in 1/dm², at which a soft crease begins and at which it is full. */
  readonly crease: readonly [begin: number, full: number];
  /** Rounds of smoothing before creases are sought; a face needs more. */
  readonly creaseSmoothing: number;
  /** Creases shorter than this are dropped. */
  readonly creaseLength: number;
  /** Units between hatching rings; 0 for no hatching. */
  readonly hatchStep: number;
  readonly hatchWidth: number;
  /** Units over which the drawing fades towards the edge of the paper; 0 for none. */
  readonly fade: number;
  /** Where the light comes from: right, up, towards the eye. */
  readonly light: Vec3;
  readonly leaveOut: readonly FormPart[];
}

export const INK: InkStyle = {
  lineWidth: 1,
  relief: 1.3,
  crease: [0.35, 3],
  creaseSmoothing: 2,
  creaseLength: 22,
  hatchStep: 5,
  hatchWidth: 1,
  fade: 34,
  light: [-0.62, 0.6, 0.46],
  leaveOut: [],
};

/** What every ink layer works on: the part of the form in the frame, seen and lit. */
export interface Scene {
  readonly form: Form;
  readonly camera: Camera;
  readonly style: InkStyle;
  /** The form with only the triangles that can reach the frame. */
  readonly shown: Form;
  readonly projected: Float32Array;
  /** Cosine between normal and eye, per vertex. */
  readonly facing: Float32Array;
  /** Light received per vertex, about −1 to 1. */
  readonly tone: Float32Array;
  readonly picture: DepthPicture;
  /** `tone` as a picture. */
  readonly tonePicture: Float32Array;
  /** `cloth` as a picture. */
  readonly clothPicture: Float32Array;
  /** Share of ink left at x, y, falling to 0 at the frame. */
  readonly fadeAt: (x: number, y: number) => number;
}

/** Projects, crops and lights a form for one view. */
export function sceneOf(form: Form, camera: Camera, style: InkStyle): Scene {
  const { width, height } = camera.view;
  const projected = projectAll(camera, form.positions);
  const shown = cropped(form, projected, camera, style.leaveOut);
  const count = form.positions.length / 3;
  const facing = new Float32Array(count);
  const tone = new Float32Array(count);
  const v = camera.toEye;
  const light = inBodyAxes(camera, style.light);
  const lightLength = Math.hypot(...light);
  const { normals: n, relief, hollow } = form;
  for (let i = 0; i < count; i++) {
    const k = i * 3;
    facing[i] = n[k]! * v[0] + n[k + 1]! * v[1] + n[k + 2]! * v[2];
    const x = n[k]! + style.relief * relief[k]!;
    const y = n[k + 1]! + style.relief * relief[k + 1]!;
    const z = n[k + 2]! + style.relief * relief[k + 2]!;
    const l = Math.hypot(x, y, z) * lightLength || 1;
    tone[i] =
      (x * light[0] + y * light[1] + z * light[2]) / l - 0.4 * Math.max(-0.2, Math.min(1.1, hollow[i]!));
  }
  const picture = rasterise(width, height, projected, shown.triangles, [tone, form.cloth]);
  const fadeAt = (x: number, y: number): number =>
    style.fade > 0 ? smoothstep(0, style.fade, Math.min(x, y, width - x, height - y) - 4) : 1;
  return {
    form,
    camera,
    style,
    shown,
    projected,
    facing,
    tone,
    picture,
    tonePicture: picture.values[0]!,
    clothPicture: picture.values[1]!,
    fadeAt,
  };
}

function cropped(form: Form, projected: Float32Array, camera: Camera, leaveOut: readonly FormPart[]): Form {
  const { width, height } = camera.view;
  const margin = 12;
  const out = leaveOut.map((part) => FORM_PARTS.indexOf(part));
  const corners: number[] = [];
  for (let i = 0; i < form.triangles.length; i += 3) {
    if (out.includes(form.part[i / 3]!)) continue;
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    let bottom = -Infinity;
    for (let k = 0; k < 3; k++) {
      const x = projected[form.triangles[i + k]! * 3]!;
      const y = projected[form.triangles[i + k]! * 3 + 1]!;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    if (left > width + margin || right < -margin || top > height + margin || bottom < -margin) continue;
    corners.push(i);
  }
  const triangles = new Uint32Array(corners.length * 3);
  const edgeOf = new Uint32Array(corners.length * 3);
  const part = new Uint8Array(corners.length);
  corners.forEach((from, n) => {
    triangles.set(form.triangles.subarray(from, from + 3), n * 3);
    edgeOf.set(form.edgeOf.subarray(from, from + 3), n * 3);
    part[n] = form.part[from / 3]!;
  });
  return { ...form, triangles, edgeOf, part };
}

/** Whether anything was drawn at x, y. */
export const inked = (picture: DepthPicture, x: number, y: number): boolean => {
  const k = Math.floor(y) * picture.width + Math.floor(x);
  return (picture.depth[k] ?? EMPTY) > EMPTY;
};
