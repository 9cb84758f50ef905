/** The session under way, written down at every step so that a reload takes nothing away. Not a record: it is gone when the session ends. */
import type { SessionState } from '@ashi/care';
import type { Outcome, Session } from '@ashi/vault';

export interface KeptSession {
  readonly state: SessionState;
  /** When it was written down: a clock that was running stands still from then on. */
  readonly savedAtMs: number;
  readonly sessionId: Session['id'];
  readonly outcomeId: Outcome['id'];
}

const key = 'ashi.session';

export function keepSession(session: KeptSession): void {
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {
    // No room or no storage: the session goes on, only a reload would end it.
  }
}

export function dropSession(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}

/** The session kept at most `withinMs` ago; undefined when there is none or it is not readable. */
export function keptSession(now: number, withinMs: number): KeptSession | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!isKept(kept)) return undefined;
    return kept.state.phase !== 'ended' && now - kept.savedAtMs < withinMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is KeptSession {
  if (typeof value !== 'object' || value === null || !('state' in value) || !('savedAtMs' in value))
    return false;
  const { state, savedAtMs } = value;
  return (
    typeof savedAtMs === 'number' &&
    typeof state === 'object' &&
    state !== null &&
    'v' in state &&
    state.v === 1
  );
}
