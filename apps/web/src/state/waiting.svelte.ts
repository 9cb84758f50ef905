/** What waits from before: a session that was never ended, and the question of the next morning. */
import type { Outcome, Session } from '@ashi/vault';
import { morningDue } from './morning.ts';
import { checkRecords, records } from './records.svelte.ts';

/** A session left longer ago than this is over, however it ended. */
export const resumableMs = 3 * 3_600_000;

class WaitingState {
  session = $state.raw<Session | undefined>();
  morning = $state.raw<Outcome | undefined>();
  read = $state(false);

  async look(now = new Date()): Promise<void> {
    const vault = await records();
    const [sessions, outcomes] = await Promise.all([vault.list('session'), vault.list('outcome')]);
    const last = sessions.at(-1);
    const open =
      last !== undefined && last.endedAt === undefined && now.getTime() - last.updatedAt < resumableMs;
    this.session = open ? last : undefined;
    this.morning = morningDue(sessions, outcomes, now);
    this.read = true;
    await checkRecords();
  }

  /** Keeps the answer of the next morning with the session it belongs to. */
  async answer(score: number): Promise<Outcome | undefined> {
    const due = this.morning;
    if (due === undefined) return undefined;
    const vault = await records();
    const { v: _v, updatedAt: _updatedAt, ...rest } = due;
    const put = await vault.put('outcome', { ...rest, nextMorning: { score, at: Date.now() } });
    this.morning = undefined;
    return put.record;
  }
}

export const waiting = new WaitingState();
