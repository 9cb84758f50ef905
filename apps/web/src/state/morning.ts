/** Whether the next-morning question is due: once, on a later day than the session, and not when it is long past. */
import type { Outcome, Session } from '@ashi/vault';

const hourMs = 3_600_000;
/** Later than this nobody remembers the morning. */
const dueWithinMs = 36 * hourMs;
const morningFromHour = 4;

/** The outcome that still lacks its next morning, newest first; undefined when nothing is to be asked. */
export function morningDue(
  sessions: readonly Session[],
  outcomes: readonly Outcome[],
  now: Date,
): Outcome | undefined {
  const ended = new Map(
    sessions.flatMap(({ id, endedAt }) => (endedAt === undefined ? [] : [[id, endedAt]])),
  );
  return outcomes
    .filter(({ sessionId, nextMorning, before, after }) => {
      const at = sessionId === undefined ? undefined : ended.get(sessionId);
      if (at === undefined || nextMorning !== undefined || (before ?? after) === undefined) return false;
      const age = now.getTime() - at;
      return age > 0 && age < dueWithinMs && isLaterDay(new Date(at), now);
    })
    .at(-1);
}

/** Another calendar day, once the night is over. */
function isLaterDay(then: Date, now: Date): boolean {
  return then.toDateString() !== now.toDateString() && now.getHours() >= morningFromHour;
}
