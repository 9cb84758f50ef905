/** Draws a body's skin in a parallel view with a depth buffer: fast, no graphics card, no browser. */
import { add, cross, dot as dotProduct, scale, sub, unit, type Vec3 } from '@ashi/geom';
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

const at = (a: Float32Array, i: number): Vec3 => [
  a[i * 3] as number,
  a[i * 3 + 1] as number,
  a[i * 3 + 2] as number,
];

/** Area-weighted vertex normals, not normalised. */
export function vertexNormals({ positions, triangles }: SkinSurface): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const ids = [triangles[t] as number, triangles[t + 1] as number, triangles[t + 2] as number] as const;
    const n = cross(
      sub(at(positions, ids[1]), at(positions, ids[0])),
      sub(at(positions, ids[2]), at(positions, ids[0])),
    );
    for (const id of ids)
      for (let k = 0; k < 3; k++) normals[id * 3 + k] = (normals[id * 3 + k] as number) + (n[k] as number);
  }
  return normals;
}

/** A corner of a triangle in the picture, with how it faces the light. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly shade: number;
}

const grey = (picture: Picture, x: number, y: number, light: number, edge: boolean): void => {
  const g = Math.max(0, Math.min(1, 0.42 + 0.55 * light)) * (edge ? 0.8 : 1);
  dot(picture, x, y, [Math.round(70 + 175 * g), Math.round(60 + 165 * g), Math.round(55 + 150 * g)]);
};

/** `edges` tells which of the three weights, when near nothing, means a face's own edge: not a quad's diagonal. */
function fill(
  picture: Picture,
  depth: Float32Array,
  [a, b, c]: readonly [Corner, Corner, Corner],
  edges: readonly number[],
): void {
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(area) < 1e-9) return;
  const { width, height } = picture;
  const x0 = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x)));
  const x1 = Math.min(width - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
  const y0 = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y)));
  const y1 = Math.min(height - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const wb = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
      const wc = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
      const wa = 1 - wb - wc;
      if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) continue;
      const z = wa * a.depth + wb * b.depth + wc * c.depth;
      const at = y * width + x;
      if (z <= (depth[at] as number)) continue;
      depth[at] = z;
      const weights = [wa, wb, wc];
      const edge = edges.some((k) => (weights[k] as number) < 0.025);
      grey(picture, x, y, wa * a.shade + wb * b.shade + wc * c.shade, edge);
    }
}

const outside = (p: Vec3, b: View['box']): boolean =>
  !!b && (p[0] < b[0] || p[0] > b[1] || p[1] < b[2] || p[1] > b[3] || p[2] < b[4] || p[2] > b[5]);

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
  const light = unit(add(add(scale(eye, 0.75), scale(right, -0.45)), scale(up, 0.55)));
  const cornerOf = (i: number): Corner => {
    const [x, y, d] = project(at(positions, i));
    return { x, y, depth: d, shade: dotProduct(unit(at(normals, i)), light) };
  };
  for (let t = 0; t < triangles.length; t += 3) {
    const ids = [triangles[t] as number, triangles[t + 1] as number, triangles[t + 2] as number] as const;
    if (ids.some((i) => outside(at(positions, i), view.box))) continue;
    // A quad a b c d is written as a b c, a c d: its diagonal lies across b in the first and across d in the second.
    const edges = !wire ? [] : (t / 3) % 2 === 0 ? [0, 2] : [0, 1];
    fill(picture, depth, [cornerOf(ids[0]), cornerOf(ids[1]), cornerOf(ids[2])], edges);
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
