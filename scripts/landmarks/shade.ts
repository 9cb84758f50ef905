/** Draws a body's skin in a parallel view with a depth buffer: fast, no graphics card, no browser. */
import { cross, dot as dotProduct, sub, unit, type Vec3 } from '@ashi/geom';
import { blankPicture, type Picture } from './png.ts';
import { dot } from './lettering.ts';

/** Where the picture is taken from. `toward` points from the body to the eye; `centre` is mid-picture, in mm. */
export interface View {
  readonly toward: Vec3;
  readonly up?: Vec3;
  readonly centre: Vec3;
  /** Width and height of the frame in mm. */
  readonly frame: readonly [number, number];
  readonly pixelsPerMm: number;
  /** Skin wholly outside this box (x, y, z from, to) is left out, to look behind arms and the other leg. */
  readonly box?: readonly [number, number, number, number, number, number];
}

export interface Drawing {
  readonly picture: Picture;
  /** Pixel and depth (mm toward the eye) of a place. */
  readonly project: (p: Vec3) => readonly [x: number, y: number, depth: number];
  /** Depth of the skin drawn at a pixel, -Infinity where there is none. */
  readonly depthAt: (x: number, y: number) => number;
}

export interface SkinSurface {
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
}

const at = (a: Float32Array, i: number): Vec3 => [a[i * 3] as number, a[i * 3 + 1] as number, a[i * 3 + 2] as number];

/** Area-weighted vertex normals, not normalised. */
export function vertexNormals({ positions, triangles }: SkinSurface): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const ids = [triangles[t] as number, triangles[t + 1] as number, triangles[t + 2] as number] as const;
    const n = cross(
      sub(at(positions, ids[1]), at(positions, ids[0])),
      sub(at(positions, ids[2]), at(positions, ids[0])),
    );
    for (const id of ids) for (let k = 0; k < 3; k++) normals[id * 3 + k] = (normals[id * 3 + k] as number) + (n[k] as number);
  }
  return normals;
}

export function drawSkin(skin: SkinSurface, view: View, wire = false): Drawing {
  const { positions, triangles } = skin;
  const eye = unit(view.toward);
  const right = unit(cross(view.up ?? [0, 1, 0], eye));
  const up = cross(eye, right);
  const [width, height] = view.frame.map((mm) => Math.round(mm * view.pixelsPerMm)) as [number, number];
  const picture = blankPicture(width, height);
  const depth = new Float32Array(width * height).fill(-Infinity);
  const project = (p: Vec3): readonly [number, number, number] => {
    const q = sub(p, view.centre);
    return [
      width / 2 + dotProduct(q, right) * view.pixelsPerMm,
      height / 2 - dotProduct(q, up) * view.pixelsPerMm,
      dotProduct(q, eye),
    ];
  };
  const normals = vertexNormals(skin);
  const light = unit([
    eye[0] * 0.75 - right[0] * 0.45 + up[0] * 0.55,
    eye[1] * 0.75 - right[1] * 0.45 + up[1] * 0.55,
    eye[2] * 0.75 - right[2] * 0.45 + up[2] * 0.55,
  ]);
  const outside = (p: Vec3): boolean => {
    const b = view.box;
    return !!b && (p[0] < b[0] || p[0] > b[1] || p[1] < b[2] || p[1] > b[3] || p[2] < b[4] || p[2] > b[5]);
  };
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [0, 1, 2].map((k) => triangles[t + k] as number);
    const places = corners.map((i) => at(positions, i));
    if (places.some(outside)) continue;
    const p = places.map(project);
    const shade = corners.map((i) => {
      const n = at(normals, i);
      const l = Math.hypot(...n) || 1;
      return dotProduct(n, light) / l;
    });
    const [a, b, c] = p as [readonly number[], readonly number[], readonly number[]];
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = [...a, ...b, ...c] as [number, number, number, number, number, number, number, number, number];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-9) continue;
    const x0 = Math.max(0, Math.floor(Math.min(ax, bx, cx)));
    const x1 = Math.min(width - 1, Math.ceil(Math.max(ax, bx, cx)));
    const y0 = Math.max(0, Math.floor(Math.min(ay, by, cy)));
    const y1 = Math.min(height - 1, Math.ceil(Math.max(ay, by, cy)));
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const wb = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
        const wc = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
        const wa = 1 - wb - wc;
        if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) continue;
        const z = wa * az + wb * bz + wc * cz;
        const at = y * width + x;
        if (z <= (depth[at] as number)) continue;
        depth[at] = z;
        const s = wa * (shade[0] as number) + wb * (shade[1] as number) + wc * (shade[2] as number);
        // The second edge is the diagonal of a quad: not drawn, so that the wire shows the mesh's own faces.
        const edge = wire && (wc < 0.025 || wa < 0.025);
        const grey = Math.max(0, Math.min(1, 0.42 + 0.55 * s)) * (edge ? 0.8 : 1);
        dot(picture, x, y, [Math.round(70 + 175 * grey), Math.round(60 + 165 * grey), Math.round(55 + 150 * grey)]);
      }
  }
  return {
    picture,
    project,
    depthAt: (x, y) => {
      const [px, py] = [Math.round(x), Math.round(y)];
      return px < 0 || py < 0 || px >= width || py >= height ? -Infinity : (depth[py * width + px] as number);
    },
  };
}
