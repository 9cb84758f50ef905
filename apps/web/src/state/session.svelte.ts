/** The session under way: @ashi/care decides what follows, this keeps the time, the records and the way back after a reload. */
import type { Atlas, Safety } from '@ashi/atlas';
import type * as CareModule from '@ashi/care';
import type { Plan, PressMoment, ScreeningInput, SessionEvent, SessionState } from '@ashi/care';
import type { Outcome, Session, Vault } from '@ashi/vault';
import { atlas } from './atlas.ts';
import { complaintKey } from './complaint.ts';
import { records } from './records.svelte.ts';
import { dropSession, keepSession, keptSession } from './session-store.ts';
import { resumableMs } from './waiting.svelte.ts';

type Care = typeof CareModule;
type Unstamped<E> = E extends unknown ? Omit<E, 'atMs'> : never;
/** What the person tells the session; the time is added here. */
export type Told = Unstamped<SessionEvent>;

const rhythm = 'steady';
const tickMs = 100;

export class SessionRun {
  state = $state.raw<SessionState | undefined>();
  moment = $state.raw<PressMoment | undefined>();
  /** Seconds of rest left before the next point. */
  restLeft = $state(0);
  atlas = $state.raw<Atlas | undefined>();
  /** Why it cannot go on, as care says it: `gate`, `enough-today`. */
  refused = $state<string | undefined>();
  #care: Care | undefined;
  #vault: Vault | undefined;
  #session: Session['id'] | undefined;
  #outcome: Outcome['id'] | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #savedAt = 0;

  get safety(): Safety | undefined {
    return this.atlas?.safety;
  }

  /** Reads what is needed. True when a session was taken up again where it was left. */
  async open(): Promise<boolean> {
    const [held, care, vault] = await Promise.all([atlas(), import('@ashi/care'), records()]);
    this.#care = care;
    this.#vault = vault;
    this.atlas = held;
    const kept = keptSession(Date.now(), resumableMs);
    if (kept === undefined || (await vault.get('session', kept.sessionId)) === undefined) return false;
    this.#session = kept.sessionId;
    this.#outcome = kept.outcomeId;
    this.state = kept.state;
    // The clock stood still while nobody was here.
    if (kept.state.runningSinceMs !== undefined) this.#step({ kind: 'pause', atMs: kept.savedAtMs });
    this.#run();
    return true;
  }

  async begin(plan: Plan, screening: ScreeningInput, before: number): Promise<void> {
    const { safety } = this;
    const vault = this.#vault;
    if (safety === undefined || this.#care === undefined || vault === undefined) return;
    const atMs = Date.now();
    const sessions = await vault.list('session');
    const earlierToday = sessions.filter(({ at }) => sameDay(at, atMs)).length;
    const result = this.#care.startSession(safety, { plan, screening, rhythm, before, earlierToday, atMs });
    if (!result.ok) {
      this.refused = result.reason;
      return;
    }
    const session = await vault.put('session', {
      at: atMs,
      complaint: complaintKey,
      presses: [],
      unusual: [],
    });
    const outcome = await vault.put('outcome', {
      at: atMs,
      complaint: complaintKey,
      sessionId: session.record.id,
      before: { score: before, at: atMs },
    });
    this.#session = session.record.id;
    this.#outcome = outcome.record.id;
    this.state = result.state;
    this.#write(atMs);
    this.#run();
    // A browser that promises to keep what was begun asks at most once.
    void vault.askToPersist();
  }

  /** Tells the session what happened. What does not fit the moment changes nothing. */
  tell(told: Told): void {
    this.#step({ ...told, atMs: Date.now() } as SessionEvent);
  }

  /** Stops the clock of this page; the session itself stays as it was written down. */
  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #step(event: SessionEvent): void {
    const { safety, state } = this;
    if (safety === undefined || state === undefined || this.#care === undefined) return;
    const result = this.#care.stepSession(safety, state, event);
    if (!result.ok) {
      if (result.reason === 'gate') this.refused = 'gate';
      // A point that the rules have closed meanwhile is passed over.
      if (result.reason === 'blocked') this.#step({ kind: 'skip', atMs: event.atMs });
      return;
    }
    this.state = result.state;
    this.#look(event.atMs);
    const told = event.kind !== 'tick' || result.state.phase !== state.phase;
    if (told || event.atMs - this.#savedAt > 2_000) this.#write(event.atMs);
    if (result.state.done.length !== state.done.length || result.state.phase === 'ended') void this.#record();
  }

  #run(): void {
    this.close();
    this.#look(Date.now());
    this.#timer = setInterval(() => {
      const phase = this.state?.phase;
      if (phase === 'press' || phase === 'rest') this.tell({ kind: 'tick' });
      if (phase === 'ended') this.close();
    }, tickMs);
  }

  #look(now: number): void {
    const { safety, state } = this;
    if (safety === undefined || state === undefined) return;
    this.moment = this.#care?.pressMoment(safety, state, now);
    const rested = state.restSinceMs === undefined ? 0 : (now - state.restSinceMs) / 1000;
    this.restLeft = Math.max(0, safety.policy.session.restSeconds - rested);
  }

  #write(now: number): void {
    const { state } = this;
    if (state === undefined || this.#session === undefined || this.#outcome === undefined) return;
    this.#savedAt = now;
    if (state.phase === 'ended') dropSession();
    else keepSession({ state, savedAtMs: now, sessionId: this.#session, outcomeId: this.#outcome });
  }

  /** Brings the records up to what was pressed. A device that refuses keeps them in memory and says so. */
  async #record(): Promise<void> {
    const { state } = this;
    const vault = this.#vault;
    if (state === undefined || vault === undefined || this.#session === undefined) return;
    const { done, startedAtMs, endedAtMs, stopped, unusual, note, after } = state;
    await vault.put('session', {
      id: this.#session,
      at: startedAtMs,
      complaint: complaintKey,
      presses: done.map((press) => ({ ...press, felt: [...press.felt] })),
      unusual: unusual.filter((key) => key !== 'nothing'),
      ...(endedAtMs === undefined ? {} : { endedAt: endedAtMs }),
      ...(stopped === undefined ? {} : { stopped }),
      ...(note === undefined ? {} : { note }),
    });
    if (this.#outcome === undefined || after === undefined || endedAtMs === undefined) return;
    await vault.put('outcome', {
      id: this.#outcome,
      at: startedAtMs,
      complaint: complaintKey,
      sessionId: this.#session,
      before: { score: state.before, at: startedAtMs },
      after: { score: after, at: endedAtMs },
    });
  }
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

export const sessionRun = new SessionRun();
