import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The server as a process of its own, as `npm start` runs it once everything is built. */
const cli = fileURLToPath(new URL('../../apps/server/src/cli.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'ashi-serve-'));

interface Running {
  readonly process: ChildProcess;
  /** Resolves with the exit code and all that was printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
  readonly address: Promise<string>;
}

function serve(env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'serve'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
  });
  let output = '';
  let found: (address: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => (found = resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      const said = /Ashi is at (http:\S+)/.exec(output);
      if (said?.[1] !== undefined) found(said[1]);
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return { process: child, ended, address };
}

describe('serving', () => {
  let first: Running;
  let address: string;

  beforeAll(async () => {
    first = serve({});
    address = await Promise.race([
      first.address,
      first.ended.then(({ output }) => Promise.reject(new Error(output))),
    ]);
  }, 60_000);
  afterAll(() => {
    first.process.kill('SIGKILL');
  });

  it('answers at the address it printed', async () => {
    const health = (await (await fetch(`${address}/api/health`)).json()) as {
      status: string;
      points: number;
    };
    expect(health.status).toBe('ok');
    expect(health.points).toBeGreaterThanOrEqual(6);
  });

  it('refuses a second process on the same data folder, which then leaves', async () => {
    const { code, output } = await serve({}).ended;
    expect(code).toBe(2);
    expect(output).toContain(`The data folder ${dataDir} is in use by process ${first.process.pid}`);
  }, 60_000);

  it('says plainly when the port is taken, and when a setting is wrong', async () => {
    const other = { DATA_DIR: mkdtempSync(join(tmpdir(), 'ashi-serve-')) };
    const taken = await serve({ ...other, PORT: new URL(address).port }).ended;
    expect(taken).toMatchObject({
      code: 2,
      output: expect.stringContaining('is in use by another program') as string,
    });
    const wrong = await serve({ ...other, PORT: 'x' }).ended;
    expect(wrong).toMatchObject({ code: 2, output: expect.stringContaining('PORT is "x"') as string });
  }, 60_000);

  it('stops when asked and gives the folder back', async () => {
    first.process.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const again = serve({});
    await again.address;
    again.process.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  }, 60_000);
});
