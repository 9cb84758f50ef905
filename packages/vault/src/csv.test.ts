import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomesCsv, sessionsCsv, toCsv } from './csv.ts';
import { readRecord } from './kind.ts';
import { kinds } from './kinds.ts';
import { readFileSync } from 'node:fs';

const sample = JSON.parse(readFileSync(new URL('../samples/v1.json', import.meta.url), 'utf8')) as {
  records: { session: unknown[]; outcome: unknown[] };
};

/** A reader of its own, so that the writer is not checked by itself. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') value += c;
      else if (text[i + 1] === '"') value += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(value);
      value = '';
    } else if (c === '\r' && text[i + 1] === '\n') {
      i++;
      rows.push([...row, value]);
      row = [];
      value = '';
    } else value += c;
  }
  return rows;
}

describe('csv', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['plain', 'plain'],
    ['say "ah", yes', 'say "ah", yes'],
    ['two\r\nlines', 'two\r\nlines'],
  ])('%j is written as text', (value, read) => {
    expect(parse(toCsv(['a'], [[value]]))).toEqual([['a'], [read]]);
  });

  it('keeps numbers numbers and gaps gaps', () => {
    expect(toCsv(['a', 'b', 'c'], [[-1, undefined, 0.5]])).toBe('\uFEFFa,b,c\r\n-1,,0.5\r\n');
  });

  it('any text comes back, and none starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
        const read = parse(toCsv(cells, []))[0] ?? [];
        expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(
          cells.map((cell) => cell.replace(/^'/, '')),
        );
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('has one row per press', () => {
    const sessions = sample.records.session.map((raw) => readRecord(kinds.session, raw));
    const rows = parse(sessionsCsv(sessions.flatMap((result) => (result.ok ? [result.record] : []))));
    expect(rows).toHaveLength(3);
    expect(rows[1]?.slice(7)).toEqual([
      '1',
      'GB30',
      'left',
      '60',
      '60',
      'dull-ache spreads',
      '5',
      'ball',
      '',
    ]);
    expect(rows[2]?.slice(7)).toEqual(['2', 'BL62', 'left', '90', '12', 'sharp', '', '', 'sharp']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
  });

  it('a session without presses still has its row', () => {
    const result = readRecord(kinds.session, { ...(sample.records.session[0] as object), presses: [] });
    const rows = parse(sessionsCsv(result.ok ? [result.record] : []));
    expect(rows[1]?.[0]).toBe('session:aabbccddeeff');
    expect(rows[1]).toHaveLength(16);
  });

  it('has one row per outcome, safe to open', () => {
    const outcomes = sample.records.outcome.map((raw) => readRecord(kinds.outcome, raw));
    const rows = parse(outcomesCsv(outcomes.flatMap((result) => (result.ok ? [result.record] : []))));
    expect(rows[1]?.slice(3)).toEqual([
      'session:aabbccddeeff',
      '7',
      '2026-11-24T09:00:00.000Z',
      '5',
      '2026-11-24T09:10:00.000Z',
      '6',
      '2026-11-25T09:00:00.000Z',
      '3',
      '3',
      'tie my shoes: 3',
      "'=slept better",
    ]);
  });
});
