/** Whether a newer version waits. */
import { startOffline, takeUpdate } from '../device/offline.ts';

class OfflineState {
  waiting = $state(false);
  dismissed = $state(false);
  #started = false;

  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    await startOffline({ onwaiting: () => (this.waiting = true) });
  }

  update(): void {
    takeUpdate();
  }

  dismiss(): void {
    this.dismissed = true;
  }
}

export const offline = new OfflineState();
