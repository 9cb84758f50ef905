import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import type { Output } from './command.ts';
import { openDataDir } from './data-dir.ts';
import { listen } from './listen.ts';
import { openHouse } from './open-house.ts';
import { readSettings } from './settings.ts';
import { loadFiles, type FileTable } from './static/file-table.ts';

const builtApp = fileURLToPath(new URL('../../web/build', import.meta.url));

/**
 * Serves the app and the API until SIGINT or SIGTERM. HOST, PORT and DATA_DIR as `readSettings` reads them. Resolves
 * to the exit code: 0 after a stop that was asked for, 2 when it could not start.
 */
export async function serve(
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
  until: Promise<unknown> = signalled(),
): Promise<number> {
  const settings = readSettings(env);
  const data = openDataDir(settings.dataDir);
  if (!data.ok) {
    output.err(data.message);
    return 2;
  }
  try {
    const house = openHouse();
    const files: FileTable = existsSync(builtApp) ? await loadFiles(builtApp) : new Map();
    const report = (error: Error): void => output.err(error.stack ?? error.message);
    const server = await listen(createApp({ house, files, report }), settings.host, settings.port);
    if (!server.ok) {
      output.err(server.message);
      return 2;
    }
    if (files.size === 0) output.err('The app is not built (npm run build); only the API is served.');
    output.out(`Ashi is at ${server.address}`);
    await until;
    await server.stop();
    return 0;
  } finally {
    data.release();
  }
}

function signalled(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
