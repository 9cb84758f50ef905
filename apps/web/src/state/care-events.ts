/** What happened in and after earlier sessions, as the rules wait for it. */
import type { CareEvent } from '@ashi/care';
import type { Outcome, Session, Vault } from '@ashi/vault';

const dayMs = 86_400_000;
/** Older happenings no longer limit a session. */
const countsForMs = 14 * dayMs;

const pressTags: Readonly<Record<string, string>> = {
  sharp: 'stop-sharp',
  numb: 'stop-numb',
  faint: 'stop-faint',
};
const unusualTags: Readonly<Record<string, string>> = {
  bruise: 'after-bruise',
  numbness: 'stop-numb',
  dizzy: 'stop-faint',
};

export async function careEvents(vault: Vault, now = Date.now()): Promise<CareEvent[]> {
  const [sessions, outcomes] = await Promise.all([vault.list('session'), vault.list('outcome')]);
  return [...sessions.flatMap(ofSession), ...outcomes.flatMap(ofOutcome)].filter(
    ({ atMs }) => now - atMs < countsForMs,
  );
}

function ofSession({ at, endedAt = at, presses, unusual }: Session): CareEvent[] {
  const pressed = presses.flatMap(({ code, side, stopped }): CareEvent[] => {
    const tag = stopped === undefined ? undefined : pressTags[stopped];
    return tag === undefined ? [] : [{ tag, atMs: endedAt, code, side }];
  });
  const after = unusual.flatMap((key): CareEvent[] => {
    const tag = unusualTags[key];
    return tag === undefined ? [] : [{ tag, atMs: endedAt }];
  });
  return [...pressed, ...after];
}

/** Two points or more above the score before, the next morning: the dose is halved, and a second time it stops. */
function ofOutcome({ before, nextMorning }: Outcome): CareEvent[] {
  if (before === undefined || nextMorning === undefined || nextMorning.score < before.score + 2) return [];
  return [{ tag: 'after-worse', atMs: nextMorning.at }];
}
