import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built app served by a process of its own, on a free port and in a folder of its own. */
export async function served(): Promise<{ readonly address: string; stop(): void }> {
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'ashi-')),
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/cli.ts', 'serve'], {
    cwd: root,
    env,
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      const said = /Ashi is at (http:\S+)/.exec(data.toString());
      if (said?.[1] !== undefined) resolve(said[1]);
    });
    child.on('close', () => {
      reject(new Error('The server did not start.'));
    });
  });
  return {
    address,
    stop: () => {
      child.kill('SIGTERM');
    },
  };
}
