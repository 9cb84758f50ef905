import { distance, type Vec3 } from '@ashi/geom';
import type { BufferGeometry } from 'three';
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three';
import type { Rgb } from './palette.ts';

/** A line on the skin. Widths are CSS pixels; `edgePx` is the paper-coloured edge on each side. */
export interface LineMark {
  readonly places: readonly Vec3[];
  readonly widthPx: number;
  readonly edgePx: number;
  readonly colour: Rgb;
  readonly opacity?: number;
  readonly dash?: readonly [onPx: number, offPx: number];
  /** Drawn from its beginning to its end, when the stage is told to. */
  readonly drawsItself?: boolean;
}

/** A dot lying on the skin: a fill, a rim around it, a paper-coloured edge around both. CSS pixels. */
export interface DotMark {
  readonly position: Vec3;
  readonly normal: Vec3;
  readonly radiusPx: number;
  readonly rimPx: number;
  readonly edgePx: number;
  readonly fill: Rgb;
  readonly rim: Rgb;
}

/** A circle of true radius in millimetres on the skin. */
export interface RingMark {
  readonly position: Vec3;
  readonly normal: Vec3;
  readonly radiusMm: number;
}

/** The corners every instance shares: x along the piece (0 to 1), y across (−1 to 1). */
const STRIP = new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0]);
const SQUARE = new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]);
const TWO_TRIANGLES = [0, 1, 2, 0, 2, 3];

function instanced(
  corners: Float32Array,
  count: number,
  fields: Record<string, [number[], number]>,
): BufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  geometry.setIndex(TWO_TRIANGLES);
  for (const [name, [values, size]] of Object.entries(fields)) {
    geometry.setAttribute(name, new InstancedBufferAttribute(new Float32Array(values), size));
  }
  geometry.instanceCount = count;
  return geometry;
}

/** All lines as one geometry, one instance per piece. */
export function lineGeometry(lines: readonly LineMark[]): BufferGeometry {
  const from: number[] = [];
  const to: number[] = [];
  const along: number[] = [];
  const pen: number[] = [];
  const colour: number[] = [];
  let count = 0;
  for (const line of lines) {
    let before = 0;
    const whole = line.drawsItself === true ? lengthOf(line.places) : 0;
    for (let i = 1; i < line.places.length; i++) {
      const a = line.places[i - 1]!;
      const b = line.places[i]!;
      const length = distance(a, b);
      from.push(...a);
      to.push(...b);
      along.push(before, before + length, whole);
      pen.push(line.widthPx, line.edgePx, ...(line.dash ?? [0, 0]));
      colour.push(...line.colour, line.opacity ?? 1);
      before += length;
      count++;
    }
  }
  return instanced(STRIP, count, {
    from: [from, 3],
    to: [to, 3],
    along: [along, 3],
    pen: [pen, 4],
    colour: [colour, 4],
  });
}

/** All dots as one geometry, one instance each, later ones on top. */
export function dotGeometry(dots: readonly DotMark[]): BufferGeometry {
  const flat = (pick: (dot: DotMark) => readonly number[]): number[] => dots.flatMap((dot) => [...pick(dot)]);
  return instanced(SQUARE, dots.length, {
    centre: [flat((d) => d.position), 3],
    facing: [flat((d) => d.normal), 3],
    sizes: [flat((d) => [d.radiusPx, d.rimPx, d.edgePx, 0]), 4],
    fill: [flat((d) => d.fill), 3],
    rim: [flat((d) => d.rim), 3],
  });
}

const lengthOf = (places: readonly Vec3[]): number =>
  places.slice(1).reduce((sum, place, i) => sum + distance(places[i]!, place), 0);
