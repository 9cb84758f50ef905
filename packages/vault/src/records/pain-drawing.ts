import * as z from 'zod/mini';
import type { Id } from '../id.ts';
import type { RecordKind, Stamp } from '../kind.ts';
import { idOf, key, list, moment, score, side } from '../shape.ts';

export type PainQuality = 'ache' | 'burn' | 'numb' | 'tingle' | 'shoot';

/** A place on the skin: three hm08 vertex ids and weights that sum to 1. */
export interface PainAnchor {
  readonly ids: readonly [number, number, number];
  readonly weights: readonly [number, number, number];
}

/** One stroke of the brush, kept in body coordinates, never as pixels. */
export interface PainStroke {
  readonly path: readonly PainAnchor[];
  readonly radiusMm: number;
  readonly quality?: PainQuality;
  /** 0–10. */
  readonly intensity?: number;
}

/** One region chosen from the list that does the same job as drawing. */
export interface PainRegion {
  readonly region: string;
  readonly side: 'left' | 'right' | 'midline';
  readonly quality?: PainQuality;
  readonly intensity?: number;
}

/** Where it hurt at one moment. */
export interface PainDrawing extends Stamp<'painDrawing'> {
  readonly at: number;
  /** What it was drawn for, a complaint key. */
  readonly complaint?: string;
  readonly strokes: readonly PainStroke[];
  readonly regions: readonly PainRegion[];
}

export type PainDrawingId = Id<'painDrawing'>;

const vertex = z.int().check(z.gte(0), z.lte(13_379));
const weight = z.number().check(z.gte(-0.001), z.lte(1.001));
const quality = z.enum(['ache', 'burn', 'numb', 'tingle', 'shoot']);

const anchor: z.ZodMiniType<PainAnchor> = z.strictObject({
  ids: z.readonly(z.tuple([vertex, vertex, vertex])),
  weights: z
    .readonly(z.tuple([weight, weight, weight]))
    .check(z.refine((w) => Math.abs(w[0] + w[1] + w[2] - 1) < 0.01, { error: 'weights that sum to 1' })),
});

const parser: z.ZodMiniType<PainDrawing> = z.strictObject({
  id: idOf('painDrawing'),
  v: z.literal(1),
  updatedAt: moment,
  at: moment,
  complaint: z.exactOptional(key),
  strokes: list(
    z.strictObject({
      path: list(anchor, 2_000),
      radiusMm: z.number().check(z.gt(0), z.lte(200)),
      quality: z.exactOptional(quality),
      intensity: z.exactOptional(score),
    }),
    500,
  ),
  regions: list(
    z.strictObject({
      region: key,
      side,
      quality: z.exactOptional(quality),
      intensity: z.exactOptional(score),
    }),
    200,
  ),
});

export const painDrawing: RecordKind<'painDrawing', PainDrawing> = {
  name: 'painDrawing',
  parser,
  version: 1,
  migrations: {},
  defaults: { strokes: [], regions: [] },
  scope: 'device',
  at: (record) => record.at,
};
