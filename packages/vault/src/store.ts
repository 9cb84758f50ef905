import type { KindName } from './id.ts';

/** A record that could not be read, kept whole and out of the way. */
export interface SetAside {
  /** Where it is kept; absent while it waits to be set aside. */
  readonly key?: number;
  readonly kind: KindName;
  /** The record exactly as it was found. */
  readonly raw: unknown;
  readonly reason: 'corrupt' | 'newer-version';
  readonly path: string;
  readonly message: string;
  /** When it was set aside, ms since 1970 UTC. */
  readonly at: number;
}

/** A row as stored: not yet parsed, so nothing is promised about it but its id. */
export interface Row {
  readonly kind: KindName;
  readonly id: string;
  readonly raw: unknown;
}

/** Changes that happen together or not at all, in this order. */
export interface Batch {
  /** First empty everything, the records set aside included. */
  readonly clear?: boolean;
  readonly remove?: readonly Omit<Row, 'raw'>[];
  readonly put?: readonly Row[];
  readonly setAside?: readonly SetAside[];
  /** Keys of set-aside records that are released. */
  readonly release?: readonly number[];
}

/** Where rows are kept. Knows nothing of what they mean. Every method may reject; see `troubleOf`. */
export interface Store {
  readonly persistent: boolean;
  get(kind: KindName, id: string): Promise<unknown>;
  all(kind: KindName): Promise<readonly Row[]>;
  setAside(): Promise<readonly SetAside[]>;
  write(batch: Batch): Promise<void>;
  close(): void;
}

/** Why the device could not keep or give a record. */
export interface Trouble {
  readonly ok: false;
  readonly reason: 'storage-full' | 'storage-failed';
  readonly message: string;
}

/** Says what a rejected store call means. Looks inside the wrappers that IndexedDB and Dexie put around a full disk. */
export function troubleOf(error: unknown): Trouble {
  const names = new Set<string>();
  let message = '';
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { name, message: text, inner, failures, cause } = value as Record<string, unknown>;
    if (typeof name === 'string') names.add(name);
    if (message === '' && typeof text === 'string') message = text;
    visit(inner);
    visit(cause);
    if (Array.isArray(failures)) failures.forEach(visit);
  };
  visit(error);
  if (names.has('QuotaExceededError') || /quota/i.test(message)) {
    return {
      ok: false,
      reason: 'storage-full',
      message:
        'The device has no room left for this app. The record is kept in memory until the page closes: export it, or free some space and save again.',
    };
  }
  return {
    ok: false,
    reason: 'storage-failed',
    message: `The device's storage did not answer as expected (${message || String(error)}). The record is kept in memory until the page closes: export it, or open the app again.`,
  };
}
