import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './cli.ts';
import { smallHouse } from './small-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'ashi-cli-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function ashi(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run(args, { output, house: smallHouse });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('ashi', () => {
  it('point', async () => {
    expect(await ashi('point', 'gb30')).toEqual({ code: 0, out: 'GB30 Huántiào', err: '' });
    expect(JSON.parse((await ashi('point', 'GB30', '--json')).out)).toMatchObject({ code: 'GB30' });
  });

  it('search', async () => {
    expect((await ashi('search', 'jumping', 'circle')).out).toBe('point  GB30  Jumping Circle');
    expect((await ashi('search', 'xyz')).out).toBe('Nothing found for "xyz".');
    expect(JSON.parse((await ashi('search', 'middle', '--json')).out)).toEqual([
      {
        kind: 'point',
        id: 'BL40',
        title: 'Middle of the Crook',
        titles: { en: 'Middle of the Crook', 'zh-Hans': '委中' },
        score: 1,
      },
    ]);
  });

  it('sites: an array, with what could not be placed on stderr', async () => {
    const { code, out, err } = await ashi('sites', '--sex', 'male', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ code: 'GB30', side: 'left', position: [120, 880.25, -60] }]);
    expect(err).toBe('BL40 left: There is no skin there.');
    expect((await ashi('sites')).out).toContain('GB30   left    120.0    880.3    -60.0  within 15 mm');
  });

  it('landmarks: places and paths', async () => {
    expect(JSON.parse((await ashi('landmarks', '--json')).out)).toMatchObject([
      { id: 'sacral-hiatus', position: [0, 912, -90] },
      { id: 'popliteal-crease', path: [{ position: [112, 476, -50] }] },
    ]);
  });

  it('screen', async () => {
    const good = file('good.json', '{"age": 42, "saddle": "no", "conditions": ["none"]}');
    const bad = file('stop.json', '{"saddle": "yes"}');
    expect((await ashi('screen', '--complaint', 'sciatica', good)).out).toBe(
      'ok: a session may start\npoints left out: BL1',
    );
    expect(JSON.parse((await ashi('screen', '--complaint', 'sciatica', bad, '--json')).out)).toMatchObject({
      outcome: 'emergency',
      session: false,
      rules: ['rf-ces-saddle'],
    });
  });

  it('help and version', async () => {
    expect((await ashi('--help')).out).toContain('ashi point CODE');
    expect((await ashi('--version')).out).toMatch(/^\d+\.\d+\.\d+/);
    expect((await ashi()).code).toBe(2);
  });
});

describe('what it refuses: exit 2, the reason on stderr, nothing on stdout', () => {
  const broken = file('broken.json', '{"age": ');
  const nested = file('nested.json', '{"age": {"years": 42}}');
  it.each([
    [['walk'], '"walk" is not expected here. One of point, search, sites, landmarks, screen, serve.'],
    [['point'], 'point takes one code. Such as: ashi point GB30'],
    [['point', 'GB31'], 'There is no point "GB31". Did you mean GB30?'],
    [['search'], 'search needs something to search for.'],
    [['search', 'a', '--limit', '99'], '--limit is "99"; it must be a whole number from 1 to 50.'],
    [['sites', '--height', 'tall'], '--height is "tall"; it must be a plain number, such as 62 or 62.5.'],
    [['sites', '--pose', 'flying'], '--pose is "flying"; it must be one of standing, arms-down,'],
    [['sites', '--height', '250'], '250 cm is too tall. Give --height from 145 to 195.'],
    [['sites', 'GB30'], '"GB30" is not expected here. Use [--sex'],
    [['sites', '--size', '3'], "Unknown option '--size'. Usage: ashi sites"],
    [['screen', 'x.json'], '--complaint is missing. One of sciatica.'],
    [['screen', '--complaint', 'sciatica'], 'screen takes one file of answers.'],
    [['screen', '--complaint', 'gout', nested], 'nested.json at age: expected answers by question'],
    [['screen', '--complaint', 'sciatica', broken], 'broken.json is not JSON'],
    [['screen', '--complaint', 'sciatica', join(folder, 'none.json')], 'none.json cannot be read'],
    [['serve', '--port', '1'], '"--port" is not expected here. serve takes no arguments'],
  ])('%j', async (args, expected) => {
    const { code, out, err } = await ashi(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
    expect(err).not.toContain('\n');
  });

  it('an unknown complaint', async () => {
    const good = file('good2.json', '{}');
    expect((await ashi('screen', '--complaint', 'gout', good)).err).toBe(
      'There is no complaint "gout". One of sciatica.',
    );
  });
});
