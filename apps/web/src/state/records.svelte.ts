/** The person's records: opened once, after the page is readable, and watched so that views follow every change. */
import type { KindName, Vault, VaultStatus } from '@ashi/vault';

let opening: Promise<Vault> | undefined;

/** The vault. Never rejects: without storage it works in memory and says so in `recordsState.status`. */
export function records(): Promise<Vault> {
  opening ??= import('@ashi/vault').then(async ({ openVault }) => {
    const vault = await openVault();
    const look = (): void => {
      recordsState.status = vault.status();
    };
    vault.onChange((kinds) => {
      look();
      for (const listener of listeners) listener(kinds);
    });
    look();
    return vault;
  });
  return opening;
}

// Not state: nothing is drawn from it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const listeners = new Set<(kinds: readonly KindName[]) => void>();

/** Calls back after records of any kind changed. Returns how to stop. */
export function onRecords(listener: (kinds: readonly KindName[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads everything once, so that damaged records are found, and brings `recordsState` up to date. */
export async function checkRecords(): Promise<void> {
  const [vault, { kindNames }] = await Promise.all([records(), import('@ashi/vault')]);
  for (const kind of kindNames) await vault.list(kind);
  recordsState.status = vault.status();
}

class RecordsState {
  /** Undefined until the vault is open. */
  status = $state<VaultStatus | undefined>();
}

export const recordsState = new RecordsState();
