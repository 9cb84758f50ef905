import { Dexie } from 'dexie';
import type { KindName } from './id.ts';
import { kindNames } from './kinds.ts';
import type { Batch, Row, SetAside, Store } from './store.ts';

/** Tables of each release of the database. Only ever append; Dexie carries a person's data from any to the last. */
export const databaseVersions: readonly {
  readonly version: number;
  readonly stores: Record<string, string>;
}[] = [
  {
    version: 1,
    stores: {
      profile: 'id',
      preferences: 'id',
      painDrawing: 'id',
      answers: 'id',
      programme: 'id',
      session: 'id',
      outcome: 'id',
      setAside: '++key',
    },
  },
];

/** Where IndexedDB is to be found; a test brings its own. */
export interface Backend {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
}

/** Rows in IndexedDB. */
export class DexieStore implements Store {
  readonly persistent = true;
  readonly #db: Dexie;

  private constructor(db: Dexie) {
    this.#db = db;
  }

  /** Opens or makes the database. Rejects where the browser has none, forbids it, or does not answer in `waitMs`. */
  static async open(name: string, backend: Backend, waitMs: number): Promise<DexieStore> {
    const db = new Dexie(name, { ...backend, autoOpen: false });
    for (const { version, stores } of databaseVersions) db.version(version).stores(stores);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`IndexedDB did not open within ${waitMs} ms`));
      }, waitMs);
    });
    try {
      await Promise.race([db.open(), late]);
    } catch (error) {
      db.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
    return new DexieStore(db);
  }

  get(kind: KindName, id: string): Promise<unknown> {
    return Promise.resolve(this.#db.table(kind).get(id));
  }

  async all(kind: KindName): Promise<readonly Row[]> {
    const keys = await this.#db.table(kind).toCollection().primaryKeys();
    const values = await this.#db.table(kind).bulkGet(keys);
    return keys.map((key, index) => ({ kind, id: String(key), raw: values[index] as unknown }));
  }

  async setAside(): Promise<readonly SetAside[]> {
    return (await this.#db.table('setAside').toArray()) as SetAside[];
  }

  async write(batch: Batch): Promise<void> {
    const db = this.#db;
    const tables = [...kindNames, 'setAside'];
    await db.transaction('rw', tables, async () => {
      if (batch.clear === true) for (const table of tables) await db.table(table).clear();
      for (const { kind, id } of batch.remove ?? []) await db.table(kind).delete(id);
      for (const { kind, raw } of batch.put ?? []) await db.table(kind).put(raw);
      for (const record of batch.setAside ?? []) await db.table('setAside').add(record);
      await db.table('setAside').bulkDelete([...(batch.release ?? [])]);
    });
  }

  close(): void {
    this.#db.close();
  }
}
