import { outcomesCsv, sessionsCsv } from './csv.ts';
import { DexieStore, type Backend } from './dexie-store.ts';
import {
  documentVersion,
  parseDocument,
  type ParsedDocument,
  type Records,
  type VaultDocument,
} from './document.ts';
import { isId, makeId, type KindName } from './id.ts';
import { explain, readRecord, type RecordKind } from './kind.ts';
import { kindNames, kinds, type Draft, type RecordOf } from './kinds.ts';
import { MemoryStore } from './memory-store.ts';
import { troubleOf, type Batch, type Row, type SetAside, type Store, type Trouble } from './store.ts';

/** Where the vault stands. */
export interface VaultStatus {
  /** False when the browser keeps nothing: everything is gone when the page closes, so say so and offer export. */
  readonly persistent: boolean;
  /** Why it is not persistent. */
  readonly why?: string;
  /** Records found damaged or of a later release. They are kept, exported, and read again after an update. */
  readonly setAside: number;
  /** Records the device refused. They live in memory, are listed and exported, and are tried again on every put. */
  readonly unsaved: number;
  /** The last time the storage failed; absent once it works again. */
  readonly trouble?: Trouble;
}

export type PutResult<K extends KindName> =
  | { readonly ok: true; readonly record: RecordOf[K] }
  /** Not stored, but held in memory: `record` is listed and exported until the page closes. */
  | (Trouble & { readonly record: RecordOf[K] });

export type Done = { readonly ok: true } | Trouble;
export type Exported = { readonly ok: true; readonly text: string } | Trouble;

export type Imported =
  | {
      readonly ok: true;
      readonly added: number;
      readonly updated: number;
      /** Records left alone because the vault's copy is as new or newer. */
      readonly kept: number;
    }
  | (ParsedDocument & { readonly ok: false })
  | Trouble;

export interface VaultOptions {
  /** Milliseconds since 1970 UTC. */
  readonly clock?: () => number;
  readonly backend?: Backend;
  /** How long the browser may take to open its database before the vault goes on in memory. */
  readonly openWithinMs?: number;
}

/** Singletons. */
export type OnlyKind = 'profile' | 'preferences';

/**
 * Opens the person's records on this device. Never rejects: where IndexedDB is missing, forbidden or broken, the
 * same vault works in memory and says so in `status()`.
 */
export async function openVault(name = 'ashi', options: VaultOptions = {}): Promise<Vault> {
  const clock = options.clock ?? Date.now;
  let vault: Vault;
  try {
    const store = await DexieStore.open(name, options.backend ?? {}, options.openWithinMs ?? 10_000);
    vault = new Vault(store, clock);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    vault = new Vault(new MemoryStore(), clock, why);
  }
  await vault.readAgain();
  return vault;
}

/** The person's records. Get one with `openVault`. */
export class Vault {
  readonly #store: Store;
  readonly #clock: () => number;
  readonly #why: string | undefined;
  readonly #unsaved = new Map<string, Row>();
  readonly #listeners = new Set<(kinds: readonly KindName[]) => void>();
  #aside: readonly SetAside[] = [];
  #trouble: Trouble | undefined;

  /** For tests and other stores; an app calls `openVault`. */
  constructor(store: Store, clock: () => number, why?: string) {
    this.#store = store;
    this.#clock = clock;
    this.#why = why;
  }

  get persistent(): boolean {
    return this.#store.persistent;
  }

  status(): VaultStatus {
    return {
      persistent: this.persistent,
      setAside: this.#aside.length,
      unsaved: this.#unsaved.size,
      ...(this.#why === undefined ? {} : { why: this.#why }),
      ...(this.#trouble === undefined ? {} : { trouble: this.#trouble }),
    };
  }

  /** The one record of a singleton kind; its defaults, with `updatedAt` 0, until the person has put one. */
  async only<K extends OnlyKind>(name: K): Promise<RecordOf[K]> {
    const kind = kindOf(name);
    const id = kind.only as RecordOf[K]['id'];
    const stored = await this.get(name, id);
    return stored ?? ({ ...kind.defaults, id, v: kind.version, updatedAt: 0 } as unknown as RecordOf[K]);
  }

  async get<K extends KindName>(name: K, id: RecordOf[K]['id']): Promise<RecordOf[K] | undefined> {
    const held = this.#unsaved.get(id);
    if (held !== undefined) return held.raw as RecordOf[K];
    try {
      const raw = await this.#store.get(name, id);
      if (raw === undefined) return undefined;
      return (await this.#readRows<K>(name, [{ kind: name, id, raw }]))[0];
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /**
   * All records of a kind, oldest first by the moment they are about. Damaged ones are set aside and left out.
   * When the storage fails, what is in memory is listed and `status().trouble` says so.
   */
  async list<K extends KindName>(name: K): Promise<readonly RecordOf[K][]> {
    const result = await this.#read(name);
    return result.records;
  }

  /**
   * Stores a record; gives it an id when it has none, and stamps it. A draft that is not valid is a bug in the
   * caller and throws a TypeError with the path. A device that refuses is a value: the record is then held in memory.
   */
  async put<K extends KindName>(name: K, draft: Draft<K>): Promise<PutResult<K>> {
    const record = this.#stamp(name, draft);
    // A damaged or newer copy under this id is set aside before it is written over.
    if (draft.id !== undefined || kindOf(name).only !== undefined) await this.get(name, record.id);
    const row: Row = { kind: name, id: record.id, raw: record };
    const waiting = [...this.#unsaved.values()].filter((held) => held.id !== row.id);
    const saved = await this.#write({ put: [...waiting, row] }, [name]);
    if (saved.ok) {
      this.#unsaved.clear();
      return { ok: true, record };
    }
    if (waiting.length > 0 && (await this.#write({ put: [row] }, [name])).ok) {
      this.#unsaved.delete(row.id);
      return { ok: true, record };
    }
    this.#unsaved.set(row.id, row);
    this.#tell([name]);
    return { ...saved, record };
  }

  /** Forgets one record. A record that is not there is no trouble. */
  async remove<K extends KindName>(name: K, id: RecordOf[K]['id']): Promise<Done> {
    this.#unsaved.delete(id);
    return this.#write({ remove: [{ kind: name, id }] }, [name]);
  }

  /** Records that could not be read, as they were found. */
  setAside(): readonly SetAside[] {
    return this.#aside;
  }

  /** Everything as a JSON text that `importJson` reads, here or on another device. */
  async exportJson(): Promise<Exported> {
    const records: Partial<Record<KindName, readonly unknown[]>> = {};
    for (const name of kindNames) {
      const result = await this.#read(name);
      if (!result.ok) return result.trouble;
      records[name] = result.records;
    }
    const document: VaultDocument = {
      format: 'ashi-vault',
      version: documentVersion,
      exportedAt: new Date(this.#clock()).toISOString(),
      records: records as Records,
      setAside: this.#aside.map(({ key: _, raw, ...rest }) => ({
        ...rest,
        raw: JSON.parse(asJson(raw)) as unknown,
      })),
    };
    return { ok: true, text: `${JSON.stringify(document, null, 2)}\n` };
  }

  /** Sessions (one row per press) or outcomes as CSV for a spreadsheet. */
  async exportCsv(what: 'sessions' | 'outcomes'): Promise<Exported> {
    if (what === 'sessions') {
      const result = await this.#read('session');
      return result.ok ? { ok: true, text: sessionsCsv(result.records) } : result.trouble;
    }
    const result = await this.#read('outcome');
    return result.ok ? { ok: true, text: outcomesCsv(result.records) } : result.trouble;
  }

  /**
   * Takes in an exported file. The whole file is checked first; on any fault nothing is written and the path of the
   * fault comes back. `merge` keeps the newer of two copies, `replace` empties the vault first, in one step.
   */
  async importJson(text: string, mode: 'merge' | 'replace' = 'merge'): Promise<Imported> {
    const parsed = parseDocument(text);
    if (!parsed.ok) return parsed;
    const count = { added: 0, updated: 0, kept: 0 };
    const put: Row[] = [];
    for (const name of kindNames) {
      const have = new Map<string, number>();
      if (mode === 'merge') {
        const existing = await this.#read(name);
        if (!existing.ok) return existing.trouble;
        for (const record of existing.records) have.set(record.id, record.updatedAt);
      }
      for (const record of parsed.document.records[name]) {
        const held = have.get(record.id);
        if (held === undefined) count.added++;
        else if (record.updatedAt > held) count.updated++;
        else {
          count.kept++;
          continue;
        }
        put.push({ kind: name, id: record.id, raw: record });
      }
    }
    const known = new Set(mode === 'merge' ? this.#aside.map((record) => asJson(record.raw)) : []);
    const setAside = parsed.document.setAside.filter((record) => !known.has(asJson(record.raw)));
    const done = await this.#write({ clear: mode === 'replace', put, setAside }, kindNames);
    if (!done.ok) return done;
    for (const row of mode === 'replace' ? [...this.#unsaved.values()] : put) this.#unsaved.delete(row.id);
    await this.readAgain();
    return { ok: true, ...count };
  }

  /** Forgets everything, the records set aside and those held in memory included. */
  async erase(): Promise<Done> {
    const done = await this.#write({ clear: true }, kindNames);
    if (!done.ok) return done;
    this.#unsaved.clear();
    this.#aside = [];
    this.#tell(kindNames);
    return done;
  }

  /** Calls back with the kinds that changed, after each change made through this vault. Returns how to stop. */
  onChange(listener: (kinds: readonly KindName[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks the browser not to clear this data when space is short. True if it agreed. */
  async askToPersist(): Promise<boolean> {
    if (!this.persistent || typeof navigator === 'undefined') return false;
    // Absent on pages without TLS, whatever the types say.
    const storage = navigator.storage as StorageManager | undefined;
    try {
      return (await storage?.persist()) ?? false;
    } catch {
      return false;
    }
  }

  close(): void {
    this.#listeners.clear();
    this.#store.close();
  }

  /** Tries the records set aside once more: an update may know them. Called by `openVault`. */
  async readAgain(): Promise<void> {
    try {
      this.#aside = await this.#store.setAside();
      const put: Row[] = [];
      const release: number[] = [];
      for (const record of this.#aside) {
        const result = readRecord(kindOf(record.kind), record.raw);
        if (!result.ok || record.key === undefined) continue;
        // What the person has done since then stays.
        if ((await this.#store.get(record.kind, result.record.id)) !== undefined) continue;
        put.push({ kind: record.kind, id: result.record.id, raw: record.raw });
        release.push(record.key);
      }
      if (release.length === 0) return;
      await this.#store.write({ put, release });
      this.#aside = await this.#store.setAside();
    } catch (error) {
      this.#fail(error);
    }
  }

  async #read<K extends KindName>(
    name: K,
  ): Promise<
    | { readonly ok: true; readonly records: readonly RecordOf[K][] }
    | { readonly ok: false; readonly records: readonly RecordOf[K][]; readonly trouble: Trouble }
  > {
    const held = [...this.#unsaved.values()].filter((row) => row.kind === name);
    const inMemory = held.map((row) => row.raw as RecordOf[K]);
    const { at } = kindOf(name);
    const inOrder = (records: RecordOf[K][]): readonly RecordOf[K][] =>
      records.sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
    try {
      const rows = await this.#store.all(name);
      const stored = await this.#readRows<K>(
        name,
        rows.filter((row) => !this.#unsaved.has(row.id)),
      );
      return { ok: true, records: inOrder([...stored, ...inMemory]) };
    } catch (error) {
      return { ok: false, records: inOrder(inMemory), trouble: this.#fail(error) };
    }
  }

  /** Parses rows; sets aside those that cannot be read, without losing the others if even that fails. */
  async #readRows<K extends KindName>(name: K, rows: readonly Row[]): Promise<RecordOf[K][]> {
    const good: RecordOf[K][] = [];
    const bad: { row: Row; aside: SetAside }[] = [];
    for (const row of rows) {
      const result = readRecord(kindOf(name), row.raw);
      if (result.ok) good.push(result.record);
      else {
        const { reason, path, message } = result;
        bad.push({ row, aside: { kind: name, raw: row.raw, reason, path, message, at: this.#clock() } });
      }
    }
    if (bad.length === 0) return good;
    try {
      await this.#store.write({ remove: bad.map(({ row }) => row), setAside: bad.map(({ aside }) => aside) });
      this.#aside = await this.#store.setAside();
    } catch (error) {
      // They stay where they were found and are reported all the same.
      this.#fail(error);
      const known = new Set(this.#aside.map((record) => asJson(record.raw)));
      const fresh = bad.map(({ aside }) => aside).filter((record) => !known.has(asJson(record.raw)));
      this.#aside = [...this.#aside, ...fresh];
    }
    return good;
  }

  #stamp<K extends KindName>(name: K, draft: Draft<K>): RecordOf[K] {
    const kind = kindOf(name);
    const id = draft.id ?? kind.only ?? makeId(name);
    if (!isId(name, id) || (kind.only !== undefined && id !== kind.only)) {
      throw new TypeError(`vault: put(${name}) was given the id ${String(id)}`);
    }
    const parsed = kind.parser.safeParse({ ...draft, id, v: kind.version, updatedAt: this.#clock() });
    if (parsed.success) return parsed.data;
    const { path, message } = explain(parsed.error);
    throw new TypeError(`vault: put(${name}) was given a record that is not valid at "${path}": ${message}`);
  }

  async #write(batch: Batch, changed: readonly KindName[]): Promise<Done> {
    try {
      await this.#store.write(batch);
    } catch (error) {
      return this.#fail(error);
    }
    this.#trouble = undefined;
    this.#tell(changed);
    return { ok: true };
  }

  #fail(error: unknown): Trouble {
    this.#trouble = troubleOf(error);
    return this.#trouble;
  }

  #tell(changed: readonly KindName[]): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

/** A damaged record may hold anything that IndexedDB can, which is more than JSON can. */
function asJson(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? 'null';
  } catch {
    return JSON.stringify(String(raw));
  }
}

function kindOf<K extends KindName>(name: K): RecordKind<K, RecordOf[K]> {
  return kinds[name] as unknown as RecordKind<K, RecordOf[K]>;
}
