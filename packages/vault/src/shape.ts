import * as z from 'zod/mini';
import { isId, type Id, type KindName } from './id.ts';

/** Milliseconds since 1970-01-01 UTC, whole. */
export const moment = z.int().check(z.gte(0), z.lte(8_640_000_000_000_000));

/** Free text a person typed, at most `max` UTF-16 units. */
export const text = (max: number) => z.string().check(z.maxLength(max));

/** A key from the atlas or the rules: point code, complaint, question. The vault does not know which exist. */
export const key = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));

/** A pain or activity score, 0–10 in whole steps. */
export const score = z.int().check(z.gte(0), z.lte(10));

/** A length of time in whole seconds, at most a day. */
export const seconds = z.int().check(z.gte(0), z.lte(86_400));

export const side = z.enum(['left', 'right', 'midline']);

export const idOf = <K extends KindName>(kind: K) =>
  z.custom<Id<K>>((value) => isId(kind, value), { error: `an id that starts with ${kind}:` });

/** A list that may not grow without end, so that one record can never fill the device. */
export const list = <S extends z.core.SomeType>(item: S, max: number) =>
  z.readonly(z.array(item).check(z.maxLength(max)));
