/** What happened in and after earlier sessions, as the rules wait for it. */
import type { Safety } from '@ashi/atlas';
import { morningEvents, type CareEvent } from '@ashi/care';
import type { Session, Vault } from '@ashi/vault';
import { painScores } from '../content/diary-page.ts';

const dayMs = 86_400_000;
/** Older happenings no longer limit a session. */
const countsForMs = 14 * dayMs;

/** `safety` says which sensation and which unusual thing makes which rule wait. */
export async function careEvents(vault: Vault, safety: Safety, now = Date.now()): Promise<CareEvent[]> {
  const [sessions, outcomes] = await Promise.all([vault.list('session'), vault.list('outcome')]);
  return [
    ...sessions.flatMap((session) => ofSession(session, safety)),
    ...painScores(outcomes).flatMap((scores) => morningEvents(safety, scores)),
  ].filter(({ atMs }) => now - atMs < countsForMs);
}

function ofSession({ at, endedAt = at, presses, unusual }: Session, safety: Safety): CareEvent[] {
  const tagOf = (key: string): string | undefined =>
    safety.sensations.find((word) => word.key === key)?.event;
  const pressed = presses.flatMap(({ code, side, felt, stopped }): CareEvent[] => {
    const tags = new Set([...felt, ...(stopped === undefined ? [] : [stopped])].map(tagOf));
    return [...tags].flatMap((tag) => (tag === undefined ? [] : [{ tag, atMs: endedAt, code, side }]));
  });
  const after = unusual.flatMap((key): CareEvent[] => {
    const tag = safety.policy.unusual.find((one) => one.key === key)?.event;
    if (tag === undefined) return [];
    if (tag !== 'after-bruise') return [{ tag, atMs: endedAt }];
    // A bruise rests each point that was pressed.
    return presses
      .filter(({ seconds }) => seconds > 0)
      .map(({ code, side }) => ({ tag, atMs: endedAt, code, side }));
  });
  return [...pressed, ...after];
}
