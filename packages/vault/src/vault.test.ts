import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Draft } from './kinds.ts';
import { MemoryStore } from './memory-store.ts';
import type { Batch } from './store.ts';
import { openVault, Vault } from './vault.ts';

const sample = readFileSync(new URL('../samples/v1.json', import.meta.url), 'utf8');
const body: Draft<'profile'> = { sex: 'male', heightCm: 181, weightKg: 79, ageYears: 52, units: 'metric' };
const sitting: Draft<'session'> = { at: 1_000, complaint: 'sciatica', presses: [], unusual: [] };

let tick = 1_800_000_000_000;
const clock = (): number => ++tick;
const fresh = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

/** Both kinds of storage must do the same. */
const stores = [
  ['on the device', () => openVault('t', { backend: fresh(), clock })],
  ['in memory', () => Promise.resolve(new Vault(new MemoryStore(), clock, 'test'))],
] as const;

/** A store that can be told to fail. */
class FailingStore extends MemoryStore {
  override readonly persistent: boolean = true;
  room = Infinity;
  error: Error = new DOMException('full', 'QuotaExceededError');
  reading = true;
  override write(batch: Batch): Promise<void> {
    const size = (batch.put?.length ?? 0) + (batch.setAside?.length ?? 0);
    return size > this.room ? Promise.reject(this.error) : super.write(batch);
  }
  override all(...args: Parameters<MemoryStore['all']>): ReturnType<MemoryStore['all']> {
    return this.reading ? super.all(...args) : Promise.reject(new Error('disk gone'));
  }
}

describe.each(stores)('a vault %s', (_, open) => {
  it('gives defaults until something was put', async () => {
    const vault = await open();
    const profile = await vault.only('profile');
    expect(profile).toMatchObject({ sex: 'female', heightCm: 165, weightKg: 62, ageYears: 40, updatedAt: 0 });
    await vault.put('profile', body);
    expect(await vault.only('profile')).toMatchObject({ ...body, id: 'profile:me', v: 1 });
    expect((await vault.only('preferences')).theme).toBe('system');
  });

  it('lists in time order, replaces by id, removes', async () => {
    const vault = await open();
    const late = await vault.put('session', { ...sitting, at: 9_000 });
    const early = await vault.put('session', sitting);
    if (!late.ok || !early.ok) throw new Error('not stored');
    expect((await vault.list('session')).map((record) => record.at)).toEqual([1_000, 9_000]);
    await vault.put('session', { ...late.record, endedAt: 9_500 });
    const listed = await vault.list('session');
    expect(listed).toHaveLength(2);
    expect(listed[1]?.endedAt).toBe(9_500);
    expect(listed[1]?.updatedAt).toBeGreaterThan(late.record.updatedAt);
    await vault.remove('session', early.record.id);
    expect(await vault.get('session', early.record.id)).toBeUndefined();
    expect(await vault.list('session')).toHaveLength(1);
  });

  it('a wrong draft is a bug and says where', async () => {
    const vault = await open();
    await expect(vault.put('profile', { ...body, heightCm: 999 })).rejects.toThrow(
      new TypeError(
        'vault: put(profile) was given a record that is not valid at "heightCm": must be at most 260',
      ),
    );
    await expect(vault.put('profile', { ...body, id: 'profile:you' as never })).rejects.toThrow(
      new TypeError('vault: put(profile) was given the id profile:you'),
    );
  });

  it('erases everything', async () => {
    const vault = await open();
    await vault.importJson(sample);
    expect(await vault.erase()).toEqual({ ok: true });
    expect(await vault.list('session')).toEqual([]);
    expect((await vault.only('profile')).updatedAt).toBe(0);
  });

  it('tells listeners what changed', async () => {
    const vault = await open();
    const heard: string[] = [];
    const stop = vault.onChange((kinds) => heard.push(kinds.join('+')));
    await vault.put('profile', body);
    stop();
    await vault.put('profile', body);
    expect(heard).toEqual(['profile']);
  });

  it('merges: newer wins, older is left', async () => {
    const vault = await open();
    await vault.put('profile', body);
    expect(await vault.importJson(sample)).toEqual({ ok: true, added: 6, updated: 0, kept: 1 });
    expect((await vault.only('profile')).heightCm).toBe(181);
    expect((await vault.only('profile')).weightKg).toBe(79);
    expect(await vault.importJson(sample)).toEqual({ ok: true, added: 0, updated: 0, kept: 7 });
    expect(await vault.importJson(sample, 'replace')).toEqual({ ok: true, added: 7, updated: 0, kept: 0 });
    expect((await vault.only('profile')).weightKg).toBe(79.5);
  });
});

describe('damage', () => {
  async function damaged(raw: object) {
    const backend = fresh();
    const vault = await openVault('t', { backend, clock });
    await vault.importJson(sample);
    vault.close();
    const db = await new Dexie('t', backend).open();
    await db.table('session').put(raw);
    db.close();
    return { backend, vault: await openVault('t', { backend, clock }) };
  }
  const torn = { id: 'session:torn', v: 1, at: 'yesterday', big: 10n };

  it('sets one record aside and loses nothing else', async () => {
    const { vault, backend } = await damaged(torn);
    expect((await vault.list('session')).map((record) => record.id)).toEqual(['session:aabbccddeeff']);
    expect(vault.setAside()).toMatchObject([
      { kind: 'session', raw: torn, reason: 'corrupt', path: 'updatedAt' },
    ]);
    vault.close();
    const again = await openVault('t', { backend, clock });
    expect(again.status().setAside).toBe(1);
    const exported = await again.exportJson();
    if (!exported.ok) throw new Error(exported.message);
    expect(exported.text).toContain('[object Object]');
    expect(await (await openVault('u', { backend: fresh() })).importJson(exported.text)).toMatchObject({
      ok: true,
    });
  });

  it('a record of a later release waits for it and is not written over', async () => {
    const newer = { id: 'preferences:me', v: 99, glow: true };
    const backend = fresh();
    const first = await openVault('t', { backend, clock });
    first.close();
    const db = await new Dexie('t', backend).open();
    await db.table('preferences').put(newer);
    db.close();
    const vault = await openVault('t', { backend, clock });
    const { id: _, v: __, updatedAt: ___, ...draft } = await vault.only('preferences');
    await vault.put('preferences', { ...draft, theme: 'dark' });
    expect(vault.setAside()).toMatchObject([{ raw: newer, reason: 'newer-version' }]);
    expect((await vault.only('preferences')).theme).toBe('dark');
  });

  it('takes a set-aside record back once it can be read', async () => {
    const backend = fresh();
    const vault = await openVault('t', { backend, clock });
    vault.close();
    const db = await new Dexie('t', backend).open();
    const good = (JSON.parse(sample) as { records: { session: object[] } }).records.session[0];
    await db
      .table('setAside')
      .add({ kind: 'session', raw: good, reason: 'newer-version', path: 'v', message: '', at: 1 });
    db.close();
    const later = await openVault('t', { backend, clock });
    expect(later.status().setAside).toBe(0);
    expect(await later.list('session')).toHaveLength(1);
  });
});

describe('a device that refuses', () => {
  it('a full disk: the record is held, listed, exported, and stored when there is room', async () => {
    const store = new FailingStore();
    const vault = new Vault(store, clock);
    store.room = 0;
    const put = await vault.put('session', sitting);
    expect(put).toMatchObject({ ok: false, reason: 'storage-full', record: { complaint: 'sciatica' } });
    expect(put.ok ? '' : put.message).toBe(
      'The device has no room left for this app. The record is kept in memory until the page closes: export it, or free some space and save again.',
    );
    expect(vault.status()).toMatchObject({ unsaved: 1, trouble: { reason: 'storage-full' } });
    expect(await vault.list('session')).toEqual([put.record]);
    expect(await vault.get('session', put.record.id)).toEqual(put.record);
    const exported = await vault.exportJson();
    expect(exported.ok && exported.text).toContain(put.record.id);
    store.room = Infinity;
    await vault.put('profile', body);
    expect(vault.status()).toEqual({ persistent: true, setAside: 0, unsaved: 0 });
    expect(await store.get('session', put.record.id)).toEqual(put.record);
  });

  it('room for one only: what fits is stored', async () => {
    const store = new FailingStore();
    const vault = new Vault(store, clock);
    store.room = 0;
    await vault.put('session', sitting);
    store.room = 1;
    expect(await vault.put('profile', body)).toMatchObject({ ok: true });
    expect(vault.status().unsaved).toBe(1);
  });

  it.each([
    new DOMException('x', 'QuotaExceededError'),
    Object.assign(new Error('aborted'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }),
    Object.assign(new Error('bulk'), { failures: [new DOMException('x', 'QuotaExceededError')] }),
  ])('knows a full disk in any wrapping: %s', async (error) => {
    const store = new FailingStore();
    store.error = error;
    store.room = 0;
    expect(await new Vault(store, clock).put('profile', body)).toMatchObject({
      ok: false,
      reason: 'storage-full',
    });
  });

  it('a store that cannot be read gives no half export', async () => {
    const store = new FailingStore();
    const vault = new Vault(store, clock);
    store.reading = false;
    const trouble = { ok: false, reason: 'storage-failed' };
    expect(await vault.list('session')).toEqual([]);
    expect(vault.status().trouble).toMatchObject(trouble);
    expect(await vault.exportJson()).toMatchObject(trouble);
    expect(await vault.exportCsv('sessions')).toMatchObject(trouble);
    expect(await vault.importJson(sample)).toMatchObject(trouble);
  });

  it('a full disk during import writes nothing', async () => {
    const store = new FailingStore();
    const vault = new Vault(store, clock);
    await vault.put('profile', body);
    store.room = 3;
    expect(await vault.importJson(sample, 'replace')).toMatchObject({ ok: false, reason: 'storage-full' });
    expect((await vault.only('profile')).weightKg).toBe(79);
  });

  it('damage on a full disk stays where it is and is reported once', async () => {
    const store = new FailingStore();
    const vault = new Vault(store, clock);
    await store.write({ put: [{ kind: 'session', id: 'session:x', raw: { id: 'session:x' } }] });
    store.room = 0;
    await vault.list('session');
    await vault.list('session');
    expect(vault.status()).toMatchObject({ setAside: 1, trouble: { reason: 'storage-full' } });
    expect(await store.all('session')).toHaveLength(1);
  });

  it('no IndexedDB: works in memory and says so', async () => {
    const vault = await openVault('none');
    expect(vault.status().persistent).toBe(false);
    expect(vault.status().why).toMatch(/IndexedDB/);
    expect(await vault.put('profile', body)).toMatchObject({ ok: true });
    expect(await vault.askToPersist()).toBe(false);
  });

  it('IndexedDB that never answers: goes on in memory', async () => {
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    const vault = await openVault('silent', {
      backend: { indexedDB: silent, IDBKeyRange },
      openWithinMs: 20,
    });
    expect(vault.status()).toMatchObject({ persistent: false, why: 'IndexedDB did not open within 20 ms' });
  });
});
