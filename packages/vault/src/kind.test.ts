import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { isId, makeId } from './id.ts';
import { readRecord, type RecordKind } from './kind.ts';
import { kinds } from './kinds.ts';
import { idOf, moment } from './shape.ts';

const good = {
  id: 'profile:me',
  v: 1,
  updatedAt: 5,
  sex: 'male',
  heightCm: 180,
  weightKg: 80,
  ageYears: 50,
  units: 'metric',
};
const session = { id: 'session:a', v: 1, updatedAt: 1, at: 1, complaint: 'sciatica', unusual: [] };
const press = { code: 'GB30', side: 'left', planned: 60, seconds: 60, felt: [] };

describe('reading one record', () => {
  it('gives a good one back', () => {
    expect(readRecord(kinds.profile, good)).toEqual({ ok: true, record: good });
  });

  const cases: [string, Parameters<typeof readRecord>[0], unknown, string, string][] = [
    ['no object', kinds.profile, 'x', '', 'expected an object'],
    ['a list', kinds.profile, [], '', 'expected an object'],
    ['null', kinds.profile, null, '', 'expected an object'],
    ['no version', kinds.profile, { ...good, v: undefined }, 'v', 'expected a version number from 1'],
    ['version 0', kinds.profile, { ...good, v: 0 }, 'v', 'expected a version number from 1'],
    [
      'a wrong id',
      kinds.profile,
      { ...good, id: 'session:me' },
      'id',
      'expected an id that starts with profile:',
    ],
    ['a number as text', kinds.profile, { ...good, heightCm: '180' }, 'heightCm', 'expected number'],
    ['NaN', kinds.profile, { ...good, weightKg: Number.NaN }, 'weightKg', 'expected number'],
    ['too tall', kinds.profile, { ...good, heightCm: 300 }, 'heightCm', 'must be at most 260'],
    ['an unknown word', kinds.profile, { ...good, sex: 'x' }, 'sex', 'expected one of female, male'],
    [
      'a stray field',
      kinds.profile,
      { ...good, nurse: 1 },
      '',
      'has fields this release does not know: nurse',
    ],
    [
      'deep inside',
      kinds.session,
      { ...session, presses: [press, { ...press, seconds: -1 }] },
      'presses.1.seconds',
      'must be at least 0',
    ],
    [
      'a list without end',
      kinds.session,
      { ...session, presses: Array.from({ length: 201 }, () => press) },
      'presses',
      'must be at most 200 entries',
    ],
    [
      'a long note',
      kinds.session,
      { ...session, presses: [], note: 'x'.repeat(4001) },
      'note',
      'must be at most 4000 characters',
    ],
  ];
  it.each(cases)('refuses %s', (_, kind, raw, path, message) => {
    expect(readRecord(kind, raw)).toEqual({ ok: false, reason: 'corrupt', path, message });
  });

  it('tells a later version from a damaged one', () => {
    expect(readRecord(kinds.profile, { ...good, v: 2 })).toEqual({
      ok: false,
      reason: 'newer-version',
      path: 'v',
      message: 'version 2 was written by a later release; this one knows up to 1',
    });
  });
});

describe('lifting old versions', () => {
  interface Lifted {
    readonly id: string;
    readonly v: number;
    readonly updatedAt: number;
    readonly sum: number;
  }
  const lifted: RecordKind<'session', Lifted> = {
    name: 'session',
    parser: z.strictObject({ id: idOf('session'), v: z.literal(3), updatedAt: moment, sum: z.number() }),
    version: 3,
    migrations: {
      2: ({ first, ...rest }) => ({ ...rest, one: Number(first) }),
      3: ({ one, ...rest }) => ({ ...rest, sum: Number(one) + 1 }),
    },
    defaults: {},
    scope: 'device',
    at: () => 0,
  };
  const stamp = { id: 'session:a', updatedAt: 0 };

  it.each([
    [1, { first: '41' }],
    [2, { one: 41 }],
    [3, { sum: 42 }],
  ])('from version %i', (v, fields) => {
    expect(readRecord(lifted, { ...stamp, v, ...fields })).toEqual({
      ok: true,
      record: { ...stamp, v: 3, sum: 42 },
    });
  });

  it('a migration that throws sets the record aside, it does not take the vault down', () => {
    const broken = {
      ...lifted,
      migrations: {
        ...lifted.migrations,
        3: () => {
          throw new Error('no luck');
        },
      },
    };
    expect(readRecord(broken, { ...stamp, v: 1, first: 1 })).toEqual({
      ok: false,
      reason: 'corrupt',
      path: '',
      message: 'could not be upgraded: no luck',
    });
  });

  it('every kind has every migration it needs', () => {
    for (const kind of Object.values(kinds)) {
      const needed = Array.from({ length: kind.version - 1 }, (_, index) => String(index + 2));
      expect(Object.keys(kind.migrations).sort()).toEqual(needed);
    }
  });
});

describe('ids', () => {
  it('are new each time and of their kind', () => {
    const made = new Set(Array.from({ length: 100 }, () => makeId('session')));
    expect(made.size).toBe(100);
    for (const id of made) expect(isId('session', id)).toBe(true);
  });
  it.each(['session', 'session:', 'outcome:a', 'session:a b', `session:${'x'.repeat(65)}`, 7])(
    '%s is none',
    (value) => {
      expect(isId('session', value)).toBe(false);
    },
  );
});
