/**
 * Draws landmarks on the skin as a PNG to look at: one panel for each side or body asked for, with a millimetre grid.
 * Run: `npx tsx scripts/landmarks/sheet.ts out.png [--body canonical,man-heavy] [--from back,left] [--box hip]
 *   [--at x,y,z] [--frame 300,300] [--scale 3] [--grid 20] [--wire] [--no-names] [--only part,of,names]`.
 * With --picks the picks themselves are drawn, before they are written into the landmark files.
 * `--from` takes front, left, back, medial, above, below or an angle from the front to the left in degrees.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Vec3 } from '@ashi/geom';
import { anchorsOf } from './anchors.ts';
import { BOXES, framed, type BoxName } from './boxes.ts';
import { BODY_NAMES, canonicalSkin, type BodyName } from './canonical.ts';
import { landmarkFiles, marksOn, type LandmarkFile } from './marks.ts';
import { drawPanel } from './panel.ts';
import { PICKS } from './picks.ts';
import type { Box } from './pick.ts';
import { blankPicture, encodePng, paste, type Picture } from './png.ts';
import type { SkinSurface, View } from './shade.ts';

const EYES: Readonly<Record<string, Pick<View, 'toward' | 'up'>>> = {
  front: { toward: [0, 0, 1] },
  left: { toward: [1, 0, 0] },
  back: { toward: [0, 0, -1] },
  medial: { toward: [-1, 0, 0] },
  above: { toward: [0, 1, 0], up: [0, 0, 1] },
  below: { toward: [0, -1, 0], up: [0, 0, 1] },
};

function eyeOf(from: string): Pick<View, 'toward' | 'up'> {
  const named = EYES[from];
  if (named) return named;
  const angle = (Number(from) * Math.PI) / 180;
  if (!Number.isFinite(angle)) throw new RangeError(`sheet: no view '${from}'`);
  return { toward: [Math.sin(angle), 0, Math.cos(angle)] };
}

const numbers = (text: string): number[] => text.split(',').map(Number);

/** The triangles inside a box on the canonical body, so that every body shows the same skin. */
function cut(canonical: SkinSurface, box: Box): Uint32Array {
  const { positions, triangles } = canonical;
  const inside = (i: number): boolean =>
    [0, 1, 2].every((k) => {
      const p = positions[i * 3 + k] as number;
      return p >= (box[2 * k] as number) && p <= (box[2 * k + 1] as number);
    });
  const kept: number[] = [];
  // Two triangles make a quad and stay together, which the wire relies on.
  for (let t = 0; t < triangles.length; t += 6) {
    const quad = triangles.subarray(t, t + 6);
    if (quad.every(inside)) kept.push(...quad);
  }
  return Uint32Array.from(kept);
}

function middle({ positions }: SkinSurface, triangles: Uint32Array): { centre: Vec3; size: Vec3 } {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const i of triangles)
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k] as number, positions[i * 3 + k] as number);
      high[k] = Math.max(high[k] as number, positions[i * 3 + k] as number);
    }
  const of = (f: (a: number, b: number) => number): Vec3 =>
    [0, 1, 2].map((k) => f(low[k] as number, high[k] as number)) as unknown as Vec3;
  return { centre: of((a, b) => (a + b) / 2), size: of((a, b) => b - a + 20) };
}

function join(panels: readonly Picture[]): Picture {
  const width = panels.reduce((w, p) => w + p.width + 4, 0);
  const sheet = blankPicture(width, Math.max(...panels.map((p) => p.height)), 120);
  panels.reduce((x, p) => {
    paste(sheet, p, x, 0);
    return x + p.width + 4;
  }, 0);
  return sheet;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    body: { type: 'string', default: 'canonical' },
    from: { type: 'string', default: 'back' },
    box: { type: 'string', default: 'hip' },
    at: { type: 'string' },
    frame: { type: 'string' },
    scale: { type: 'string', default: '2' },
    grid: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    picks: { type: 'boolean', default: false },
    wire: { type: 'boolean', default: false },
    'no-names': { type: 'boolean', default: false },
  },
});
const [out] = positionals;
if (!out) throw new Error('sheet: name the picture to write');
const box = values.box as BoxName;
const wanted = values.only.split(',');
const fromPicks = (): LandmarkFile[] =>
  Object.entries(PICKS).map(([id, authored]) => {
    const path = anchorsOf(canonicalSkin(), authored);
    return { id, region: '', side: 'paired', shape: path.length > 1 ? 'curve' : 'point', path };
  });
const files = (values.picks ? fromPicks() : landmarkFiles()).filter((f) =>
  wanted.some((w) => f.id.includes(w)),
);
const bodies = values.body === 'all' ? BODY_NAMES.slice(0, 8) : (values.body.split(',') as BodyName[]);
const triangles = cut(framed(canonicalSkin(), box), BOXES[box]);
const panels = bodies.flatMap((name) => {
  const { positions } = framed(canonicalSkin(name), box);
  const { centre, size } = middle({ positions, triangles }, triangles);
  return values.from.split(',').map((from) => {
    const eye = eyeOf(from);
    const flat = [Math.abs(eye.toward[0]) > 0.7 ? size[2] : size[0], eye.up ? size[2] : size[1]] as const;
    const view: View = {
      ...eye,
      centre: (values.at ? numbers(values.at) : centre) as unknown as Vec3,
      frame: (values.frame ? numbers(values.frame) : flat) as unknown as readonly [number, number],
      pixelsPerMm: Number(values.scale),
    };
    return drawPanel({ positions, triangles }, view, marksOn(positions, files), {
      title: `${name} ${from}`,
      grid: Number(values.grid),
      wire: values.wire,
      names: !values['no-names'],
    }).picture;
  });
});
writeFileSync(out, encodePng(join(panels)));
