import type * as z from 'zod/mini';
import type { Id, KindName } from './id.ts';

/** What every stored record carries. */
export interface Stamp<K extends KindName> {
  readonly id: Id<K>;
  /** Version of the record's form. */
  readonly v: number;
  /** When it was last put, ms since 1970 UTC. The newer of two copies wins on import. */
  readonly updatedAt: number;
}

/** Lifts a record of the version before by one. Gets what an older release wrote; must not throw on it. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Everything the vault knows about one kind of record. */
export interface RecordKind<K extends KindName, T> {
  readonly name: K;
  /** Accepts the current version only, and nothing it does not know. */
  readonly parser: z.ZodMiniType<T>;
  readonly version: number;
  /** `migrations[n]` turns version n − 1 into n, for every n from 2 to `version`. */
  readonly migrations: Readonly<Record<number, Migration>>;
  /** Fields a new record starts with. */
  readonly defaults: Readonly<Partial<T>>;
  /** `device`: stays here unless the person exports it. `shared`: may travel in a sealed box. */
  readonly scope: 'device' | 'shared';
  /** Set for kinds of which there is exactly one record. */
  readonly only?: Id<K>;
  /** The moment a record is about, for lists in time order. */
  at(record: T): number;
}

/** Why a stored or imported record cannot be used. */
export interface Unreadable {
  readonly ok: false;
  readonly reason: 'corrupt' | 'newer-version';
  /** Where in the record, as `presses.2.seconds`; empty for the record itself. */
  readonly path: string;
  readonly message: string;
}

export type Readable<T> = { readonly ok: true; readonly record: T } | Unreadable;

/**
 * Reads one record that came from outside (storage, a file): lifts it to the current version and parses it.
 * Never throws; a record of a later release is told apart from a damaged one, so that it can be kept for later.
 */
export function readRecord<K extends KindName, T>(kind: RecordKind<K, T>, raw: unknown): Readable<T> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, reason: 'corrupt', path: '', message: 'expected an object' };
  }
  let current = raw as Record<string, unknown>;
  const version = current['v'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, reason: 'corrupt', path: 'v', message: 'expected a version number from 1' };
  }
  if (version > kind.version) {
    const message = `version ${version} was written by a later release; this one knows up to ${kind.version}`;
    return { ok: false, reason: 'newer-version', path: 'v', message };
  }
  try {
    for (let next = version + 1; next <= kind.version; next++) {
      const lift = kind.migrations[next];
      if (lift === undefined) throw new RangeError(`vault: ${kind.name} has no migration to version ${next}`);
      current = { ...lift(current), v: next };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: 'corrupt', path: '', message: `could not be upgraded: ${message}` };
  }
  const parsed = kind.parser.safeParse(current);
  if (parsed.success) return { ok: true, record: parsed.data };
  return { ok: false, reason: 'corrupt', ...explain(parsed.error) };
}

/** The first fault of a failed parse as a path and a plain sentence. */
export function explain(error: z.core.$ZodError): { readonly path: string; readonly message: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { path: '', message: 'not valid' };
  return { path: issue.path.map(String).join('.'), message: sentence(issue) };
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return 'is not written in the expected form';
    case 'unrecognized_keys':
      return `has fields this release does not know: ${issue.keys.join(', ')}`;
    case 'custom':
      return `expected ${issue.message}`;
    default:
      return 'not valid';
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
