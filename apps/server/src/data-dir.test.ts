import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataDir } from './data-dir.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'ashi-data-'));
const now = (): Date => new Date('2026-11-24T09:00:00Z');
const module = new URL('./data-dir.ts', import.meta.url).href;

/** Another process that opens the folder, prints what it got, and holds it until killed. */
async function neighbour(
  path: string,
): Promise<{ child: ChildProcess; got: { ok: boolean; message?: string } }> {
  const code = `const { openDataDir } = await import(${JSON.stringify(module)});
    const { release, ...got } = openDataDir(${JSON.stringify(path)});
    console.log(JSON.stringify(got));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => {
      resolve(data.toString());
    });
    child.stderr.once('data', (data: Buffer) => {
      reject(new Error(data.toString()));
    });
  });
  return { child, got: JSON.parse(line) as { ok: boolean; message?: string } };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('the data folder', () => {
  it('is made, has settings, and is free again after release', () => {
    const path = join(folder(), 'deep', 'down');
    const first = openDataDir(path, now);
    if (!first.ok) throw new Error(first.message);
    expect(first.settings).toEqual({ version: 1, createdAt: '2026-11-24T09:00:00.000Z' });
    first.release();
    first.release();
    expect(readdirSync(path)).toEqual(['settings.json']);
    const second = openDataDir(path, () => new Date('2030-01-01'));
    expect(second.ok && second.settings).toEqual(first.settings);
  });

  it('keeps a second user out, in the same process too', () => {
    const path = folder();
    const first = openDataDir(path, now);
    expect(openDataDir(path, now)).toEqual({
      ok: false,
      reason: 'locked',
      message: `The data folder ${path} is in use by process ${process.pid} since 2026-11-24T09:00:00.000Z. Stop that one first, or set DATA_DIR to another folder.`,
    });
    if (first.ok) first.release();
    expect(openDataDir(path, now).ok).toBe(true);
  });

  it('keeps a second process out, and takes over from one that was killed', async () => {
    const path = folder();
    const { child, got } = await neighbour(path);
    expect(got.ok).toBe(true);
    const refused = openDataDir(path, now);
    expect(refused.ok ? '' : refused.message).toContain(`is in use by process ${child.pid} since`);
    await kill(child);
    const mine = openDataDir(path, now);
    expect(mine.ok).toBe(true);
    const after = await neighbour(path);
    await kill(after.child);
    expect(after.got).toMatchObject({ ok: false, reason: 'locked' });
  });

  it('of many who start at once exactly one gets it', async () => {
    const path = folder();
    writeFileSync(
      join(path, 'lock.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: 'x', since: '' }),
    );
    const all = await Promise.all(Array.from({ length: 5 }, () => neighbour(path)));
    await Promise.all(all.map(({ child }) => kill(child)));
    expect(all.filter(({ got }) => got.ok)).toHaveLength(1);
  });

  it.each(['', 'null', '{"pid":"x"}'])('a lock that says %j holds nobody out', (text) => {
    const path = folder();
    writeFileSync(join(path, 'lock.json'), text);
    expect(openDataDir(path, now).ok).toBe(true);
  });

  it('a pid that came round again is not the holder', () => {
    const path = folder();
    const lock = { pid: process.pid, host: hostname(), token: 'x', since: '', birth: 'another-boot/1' };
    writeFileSync(join(path, 'lock.json'), JSON.stringify(lock));
    expect(openDataDir(path, now).ok).toBe(process.platform === 'linux');
  });

  it('a holder on another machine is never judged gone', () => {
    const path = folder();
    writeFileSync(
      join(path, 'lock.json'),
      JSON.stringify({ pid: 7, host: 'elsewhere', token: 'x', since: 'noon' }),
    );
    expect(openDataDir(path, now)).toEqual({
      ok: false,
      reason: 'locked',
      message: `The data folder ${path} is in use by process 7 on elsewhere since noon. Stop that one first, or set DATA_DIR to another folder. If that machine is gone, delete ${join(path, 'lock.json')}.`,
    });
  });

  it.each(['{', '{"version":2,"createdAt":""}', '[]'])('settings %j are not written over', (text) => {
    const path = folder();
    writeFileSync(join(path, 'settings.json'), text);
    const refused = openDataDir(path, now);
    expect(refused).toMatchObject({ ok: false, reason: 'bad-settings' });
    expect(readFileSync(join(path, 'settings.json'), 'utf8')).toBe(text);
    expect(readdirSync(path)).toEqual(['settings.json']);
  });

  it('a place that is no folder is refused with what to do', () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    const refused = openDataDir(path, now);
    expect(refused).toMatchObject({ ok: false, reason: 'not-writable' });
    expect(refused.ok ? '' : refused.message).toContain('Set DATA_DIR to a folder that can be written.');
  });
});
