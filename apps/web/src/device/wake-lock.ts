/** Keeps the screen awake during a session. Where the browser has no wake lock, nothing happens and nothing breaks. */
export class WakeLock {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;

  /** Asks for it, and asks again whenever the page comes back into view: the system takes it away when hidden. */
  async hold(): Promise<boolean> {
    this.#wanted = true;
    document.addEventListener('visibilitychange', this.#again);
    return this.#ask();
  }

  async release(): Promise<void> {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#again);
    await this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }

  readonly #again = (): void => {
    if (this.#wanted && document.visibilityState === 'visible') void this.#ask();
  };

  async #ask(): Promise<boolean> {
    if (!('wakeLock' in navigator)) return false;
    try {
      this.#lock = await navigator.wakeLock.request('screen');
      return true;
    } catch {
      // Low battery or no permission: the session goes on, the screen may dim.
      return false;
    }
  }
}
