/** How the app looks and speaks. Starts from the defaults and follows the vault. */
import type { Preferences } from '@ashi/vault';
import { applyLook } from './look.ts';
import { onRecords, records } from './records.svelte.ts';

export type PreferenceValues = Omit<Preferences, 'id' | 'v' | 'updatedAt'>;

const defaults: PreferenceValues = {
  language: 'system',
  theme: 'system',
  largeText: false,
  voice: true,
  vibration: true,
  keepAwake: true,
  motion: 'system',
  country: 'unknown',
};

class PreferencesState {
  values = $state<PreferenceValues>(defaults);
  /** True once the vault has answered. */
  read = $state(false);
  #started = false;

  /** Reads the vault once and keeps following it. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    onRecords((kinds) => {
      if (kinds.includes('preferences')) void this.#take();
    });
    await this.#take();
  }

  async set(change: Partial<PreferenceValues>): Promise<void> {
    this.values = { ...this.values, ...change };
    this.#apply();
    const vault = await records();
    await vault.put('preferences', { ...this.values });
  }

  async #take(): Promise<void> {
    const vault = await records();
    const { id: _id, v: _v, updatedAt, ...values } = await vault.only('preferences');
    this.values = values;
    this.read = true;
    if (updatedAt > 0) this.#apply();
  }

  #apply(): void {
    const { theme, largeText, language } = this.values;
    applyLook({ theme, large: largeText, language });
  }
}

export const preferences = new PreferencesState();
