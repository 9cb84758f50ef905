import { readFileSync, readdirSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { databaseVersions } from './dexie-store.ts';
import { kindNames, kinds } from './kinds.ts';
import { openVault } from './vault.ts';

const folder = new URL('../samples/', import.meta.url);
const names = readdirSync(folder);
const sample = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Sample {
  readonly records: Record<string, { id: string; v: number; note?: string }[]>;
}

describe('what earlier releases wrote', () => {
  it('has a sample of every version of every kind', () => {
    const seen = new Set<string>();
    for (const name of names) {
      const { records } = JSON.parse(sample(name)) as Sample;
      for (const kind of kindNames) for (const record of records[kind] ?? []) seen.add(`${kind} ${record.v}`);
    }
    const wanted = kindNames.flatMap((kind) =>
      Array.from({ length: kinds[kind].version }, (_, index) => `${kind} ${index + 1}`),
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(wanted));
  });

  it.each(names)('%s is imported whole', async (name) => {
    const vault = await openVault('import', { backend: { indexedDB: new IDBFactory(), IDBKeyRange } });
    const { records } = JSON.parse(sample(name)) as Sample;
    const total = Object.values(records).reduce((sum, list) => sum + list.length, 0);
    expect(await vault.importJson(sample(name))).toEqual({ ok: true, added: total, updated: 0, kept: 0 });
    for (const kind of kindNames) {
      const read = await vault.list(kind);
      expect(read.map((record) => record.id)).toEqual((records[kind] ?? []).map((record) => record.id));
      expect(read.every((record) => record.v === kinds[kind].version)).toBe(true);
    }
  });

  it.each(names)('%s, found in the database of its release, is read after an upgrade', async (name) => {
    const backend = { indexedDB: new IDBFactory(), IDBKeyRange };
    const first = databaseVersions[0];
    if (first === undefined) throw new Error('no first version');
    const old = new Dexie('upgrade', backend);
    old.version(first.version).stores(first.stores);
    const { records } = JSON.parse(sample(name)) as Sample;
    for (const [kind, list] of Object.entries(records)) await old.table(kind).bulkPut(list);
    old.close();
    const vault = await openVault('upgrade', { backend });
    expect(vault.status()).toEqual({ persistent: true, setAside: 0, unsaved: 0 });
    for (const kind of kindNames) expect((await vault.list(kind)).length).toBe((records[kind] ?? []).length);
  });

  it('a later database version keeps every row', async () => {
    const backend = { indexedDB: new IDBFactory(), IDBKeyRange };
    const vault = await openVault('later', { backend });
    await vault.importJson(sample('v1.json'));
    const before = await vault.exportJson();
    vault.close();
    const later = new Dexie('later', backend);
    for (const { version, stores } of databaseVersions) later.version(version).stores(stores);
    const next = Math.max(...databaseVersions.map(({ version }) => version)) + 1;
    later.version(next).stores({ box: 'id', session: 'id, at' });
    await later.open();
    expect(await later.table('session').count()).toBe(1);
    later.close();
    // And an older release opened again afterwards still reads what it knows.
    const again = await openVault('later', { backend });
    const after = await again.exportJson();
    const strip = (result: typeof before): unknown =>
      result.ok ? { ...(JSON.parse(result.text) as object), exportedAt: '' } : result;
    expect(strip(after)).toEqual(strip(before));
  });
});
