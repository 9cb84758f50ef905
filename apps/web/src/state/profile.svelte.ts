/** The body the points are found on. */
import type { Profile } from '@ashi/vault';
import { onRecords, records } from './records.svelte.ts';

export type ProfileValues = Omit<Profile, 'id' | 'v' | 'updatedAt'>;

/** The average body, until the person says otherwise. */
export const averageProfile: ProfileValues = {
  sex: 'female',
  heightCm: 165,
  weightKg: 62,
  ageYears: 40,
  units: 'metric',
};

class ProfileState {
  values = $state<ProfileValues>(averageProfile);
  /** Whether these are the person's own numbers. */
  own = $state(false);
  read = $state(false);
  #started = false;

  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    onRecords((kinds) => {
      if (kinds.includes('profile')) void this.#take();
    });
    await this.#take();
  }

  async set(change: Partial<ProfileValues>): Promise<void> {
    this.values = { ...this.values, ...change };
    const vault = await records();
    await vault.put('profile', { ...this.values });
  }

  async #take(): Promise<void> {
    const vault = await records();
    const { id: _id, v: _v, updatedAt, ...values } = await vault.only('profile');
    this.values = values;
    this.own = updatedAt > 0;
    this.read = true;
  }
}

export const profile = new ProfileState();
