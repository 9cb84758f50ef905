/** Reads the landmark files and puts them on a skin as places to be drawn. */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Vec3 } from '@ashi/geom';
import { densify, type Mark } from './panel.ts';

const FOLDER = new URL('../../data/landmarks/', import.meta.url);

interface AnchorData {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

export interface LandmarkFile {
  readonly id: string;
  readonly region: string;
  readonly side: 'paired' | 'midline';
  readonly shape: 'point' | 'curve' | 'line';
  readonly anchor?: AnchorData;
  readonly path?: readonly AnchorData[];
  /** Of those that are worked out on every body. */
  readonly construct?: unknown;
}

export function landmarkFiles(): LandmarkFile[] {
  return readdirSync(FOLDER)
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => ({
      ...(parse(readFileSync(new URL(f, FOLDER), 'utf8')) as Omit<LandmarkFile, 'id'>),
      id: f.slice(0, -5),
    }));
}

export const anchorPlace = (positions: Float32Array, { ids, weights }: AnchorData): Vec3 =>
  [0, 1, 2].map((k) =>
    ids.reduce((s, id, n) => s + (positions[id * 3 + k] as number) * (weights[n] as number), 0),
  ) as unknown as Vec3;

export function marksOn(positions: Float32Array, files: readonly LandmarkFile[]): Mark[] {
  return files
    .filter((f) => f.anchor ?? f.path)
    .map((f) => ({
      name: f.id,
      curve: f.shape === 'curve',
      places: f.path
        ? densify(f.path.map((a) => anchorPlace(positions, a)))
        : [anchorPlace(positions, f.anchor as AnchorData)],
    }));
}
