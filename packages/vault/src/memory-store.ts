import type { KindName } from './id.ts';
import type { Batch, Row, SetAside, Store } from './store.ts';

/** Keeps rows for as long as the page is open: for private windows and browsers without IndexedDB. */
export class MemoryStore implements Store {
  readonly persistent: boolean = false;
  #rows = new Map<string, Row>();
  #aside = new Map<number, SetAside>();
  #nextKey = 1;

  get(kind: KindName, id: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.#rows.get(`${kind}/${id}`)?.raw));
  }

  all(kind: KindName): Promise<readonly Row[]> {
    const rows = [...this.#rows.values()].filter((row) => row.kind === kind);
    return Promise.resolve(structuredClone(rows));
  }

  setAside(): Promise<readonly SetAside[]> {
    return Promise.resolve(structuredClone([...this.#aside.values()]));
  }

  write(batch: Batch): Promise<void> {
    if (batch.clear === true) {
      this.#rows.clear();
      this.#aside.clear();
    }
    for (const row of batch.remove ?? []) this.#rows.delete(`${row.kind}/${row.id}`);
    for (const row of batch.put ?? []) this.#rows.set(`${row.kind}/${row.id}`, structuredClone(row));
    for (const record of batch.setAside ?? []) {
      const key = this.#nextKey++;
      this.#aside.set(key, structuredClone({ ...record, key }));
    }
    for (const key of batch.release ?? []) this.#aside.delete(key);
    return Promise.resolve();
  }

  close(): void {
    // Nothing is held open.
  }
}
