import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './document.ts';
import { isId } from './id.ts';
import type { Draft } from './kinds.ts';
import { openVault } from './vault.ts';

const sample = readFileSync(new URL('../samples/v1.json', import.meta.url), 'utf8');

/** The sample with one thing changed, as text. */
function altered(change: (document: Record<string, never>) => void): string {
  const document = JSON.parse(sample) as Record<string, never>;
  change(document);
  return JSON.stringify(document);
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the cases below break the document on purpose
type Loose = any;

describe('a file that is not right', () => {
  const cases: [string, string, string, string, string][] = [
    ['empty', '', 'not-json', '', 'the file is not JSON: Unexpected end of JSON input'],
    ['a list', '[]', 'not-a-vault', 'format', 'the file was not exported by this app: expected "ashi-vault"'],
    ['null', 'null', 'not-a-vault', 'format', 'the file was not exported by this app: expected "ashi-vault"'],
    [
      'from a later release',
      altered((d: Loose) => (d.version = 2)),
      'newer-version',
      'version',
      'the file has version 2; this release reads up to 1. Update the app first.',
    ],
    ['without records', altered((d: Loose) => delete d.records), 'invalid', 'records', 'expected object'],
    [
      'with a kind nobody knows',
      altered((d: Loose) => (d.records.nurse = [])),
      'invalid',
      'records',
      'has fields this release does not know: nurse',
    ],
    [
      'with one wrong second',
      altered((d: Loose) => (d.records.session[0].presses[1].seconds = 'long')),
      'invalid',
      'records.session.0.presses.1.seconds',
      'expected number',
    ],
    [
      'with the same record twice',
      altered((d: Loose) => d.records.session.push(d.records.session[0])),
      'invalid',
      'records.session.1.id',
      'session:aabbccddeeff is there twice',
    ],
    [
      'with two profiles',
      altered((d: Loose) => (d.records.profile[0].id = 'profile:you')),
      'invalid',
      'records.profile.0.id',
      'expected profile:me',
    ],
    [
      'with a record of a later release',
      altered((d: Loose) => (d.records.outcome[0].v = 2)),
      'newer-version',
      'records.outcome.0.v',
      'version 2 was written by a later release; this one knows up to 1',
    ],
  ];

  it.each(cases)('%s', async (_, text, reason, path, message) => {
    const vault = await openVault('t', { backend: { indexedDB: new IDBFactory(), IDBKeyRange } });
    expect(await vault.importJson(text)).toEqual({ ok: false, reason, path, message });
    const exported = await vault.exportJson();
    const { records } = JSON.parse(exported.ok ? exported.text : '{}') as {
      records: Record<string, unknown[]>;
    };
    expect(Object.values(records).flat()).toEqual([]);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => altered((d: Loose) => (d.records.session = v))),
        ),
        (text) => {
          expect(typeof parseDocument(text).ok).toBe('boolean');
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const score = fc.integer({ min: 0, max: 10 });
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 80 });
const side = fc.constantFrom('left' as const, 'right' as const, 'midline' as const);
const rating = fc.record({ score, at: moment });
const session: fc.Arbitrary<Draft<'session'>> = fc.record(
  {
    at: moment,
    complaint: word,
    endedAt: moment,
    note: text,
    stopped: word,
    unusual: fc.array(word, { maxLength: 4 }),
    presses: fc.array(
      fc.record(
        {
          code: fc.constantFrom('GB30', 'BL40', 'SI3'),
          side,
          planned: fc.integer({ min: 0, max: 300 }),
          seconds: fc.integer({ min: 0, max: 300 }),
          felt: fc.array(word, { maxLength: 3 }),
          pressure: score,
        },
        { requiredKeys: ['code', 'side', 'planned', 'seconds', 'felt'] },
      ),
      { maxLength: 6 },
    ),
  },
  { requiredKeys: ['at', 'complaint', 'unusual', 'presses'] },
);
const outcome: fc.Arbitrary<Draft<'outcome'>> = fc.record(
  { at: moment, complaint: word, before: rating, after: rating, nextMorning: rating, note: text },
  { requiredKeys: ['at', 'complaint'] },
);
const answers: fc.Arbitrary<Draft<'answers'>> = fc.record({
  at: moment,
  complaint: word,
  answers: fc.dictionary(
    word,
    fc.oneof(
      word,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.array(word),
    ),
  ),
});

it('export then import gives the same records, seed 23', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(session, { maxLength: 5 }),
      fc.array(outcome, { maxLength: 5 }),
      fc.array(answers, { maxLength: 3 }),
      async (s, o, a) => {
        const from = await openVault('from', {
          backend: { indexedDB: new IDBFactory(), IDBKeyRange },
          clock: () => 77,
        });
        for (const draft of s) await from.put('session', draft);
        for (const draft of o) await from.put('outcome', draft);
        for (const draft of a) await from.put('answers', draft);
        const first = await from.exportJson();
        const to = await openVault('to', {
          backend: { indexedDB: new IDBFactory(), IDBKeyRange },
          clock: () => 77,
        });
        expect(await to.importJson(first.ok ? first.text : '')).toEqual({
          ok: true,
          added: s.length + o.length + a.length,
          updated: 0,
          kept: 0,
        });
        expect(await to.exportJson()).toEqual(first);
        for (const record of await to.list('session')) expect(isId('session', record.id)).toBe(true);
      },
    ),
    { seed: 23, numRuns: 40 },
  );
});
