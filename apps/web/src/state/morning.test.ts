import type { Outcome, Session } from '@ashi/vault';
import { describe, expect, it } from 'vitest';
import { morningDue } from './morning.ts';

const evening = new Date(2026, 10, 25, 21, 0);
const session = (endedAt?: Date): Session => ({
  id: 'session:a' as Session['id'],
  v: 1,
  updatedAt: 0,
  at: evening.getTime() - 600_000,
  complaint: 'sciatica',
  presses: [],
  unusual: [],
  ...(endedAt === undefined ? {} : { endedAt: endedAt.getTime() }),
});
const outcome = (more: Partial<Outcome> = {}): Outcome => ({
  id: 'outcome:a' as Outcome['id'],
  v: 1,
  updatedAt: 0,
  at: evening.getTime(),
  complaint: 'sciatica',
  sessionId: 'session:a' as Session['id'],
  before: { score: 6, at: evening.getTime() },
  ...more,
});

describe('morningDue', () => {
  it('asks on the next morning, not on the same evening and not in the night', () => {
    expect(morningDue([session(evening)], [outcome()], new Date(2026, 10, 25, 23, 0))).toBeUndefined();
    expect(morningDue([session(evening)], [outcome()], new Date(2026, 10, 26, 2, 0))).toBeUndefined();
    expect(morningDue([session(evening)], [outcome()], new Date(2026, 10, 26, 7, 0))?.id).toBe('outcome:a');
  });

  it('asks once', () => {
    const answered = outcome({ nextMorning: { score: 5, at: 0 } });
    expect(morningDue([session(evening)], [answered], new Date(2026, 10, 26, 7, 0))).toBeUndefined();
  });

  it('does not ask about a session that was never ended or is long past', () => {
    expect(morningDue([session()], [outcome()], new Date(2026, 10, 26, 7, 0))).toBeUndefined();
    expect(morningDue([session(evening)], [outcome()], new Date(2026, 10, 28, 7, 0))).toBeUndefined();
  });
});
