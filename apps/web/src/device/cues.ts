/** Hands-free: says each change, buzzes, and keeps the screen awake, as far as the person and the device allow. */
import type { Language } from '../i18n/words.ts';
import { hush, speak } from './speech.ts';
import { vibrate, type Signal } from './vibration.ts';
import { WakeLock } from './wake-lock.ts';

export interface CueWishes {
  readonly voice: boolean;
  readonly vibration: boolean;
  readonly keepAwake: boolean;
}

export class Cues {
  readonly #lock = new WakeLock();
  #awake = false;

  /** Says and signals a change; an empty text only buzzes. */
  give(text: string, language: Language, signal: Signal, { voice, vibration }: CueWishes): void {
    if (voice) speak(text, language);
    if (vibration) vibrate(signal);
  }

  async keepAwake(wanted: boolean): Promise<void> {
    if (wanted === this.#awake) return;
    this.#awake = wanted;
    if (wanted) await this.#lock.hold();
    else await this.#lock.release();
  }

  stop(): void {
    hush();
    void this.keepAwake(false);
  }
}
