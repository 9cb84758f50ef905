import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ApiError } from './api-error.ts';
import type { Command, Output } from './command.ts';
import { landmarks } from './commands/landmarks.ts';
import { point } from './commands/point.ts';
import { screen } from './commands/screen.ts';
import { search } from './commands/search.ts';
import { sites } from './commands/sites.ts';
import type { House } from './house.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [point, search, sites, landmarks, screen];

const console_: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

/** What a run may be given instead of the real thing. */
export interface RunParts {
  readonly output?: Output;
  readonly house?: () => House | Promise<House>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** One run of `ashi`. Resolves to the exit code: 0, or 2 with the reason on stderr. */
export async function run(args: readonly string[], parts: RunParts = {}): Promise<number> {
  const { output = console_, env = process.env } = parts;
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      output.out(help());
      return name === undefined ? 2 : 0;
    }
    if (name === '--version') {
      output.out(version);
      return 0;
    }
    if (name === 'serve') {
      if (rest[0] !== undefined)
        throw unexpected(rest[0], 'serve takes no arguments; set HOST, PORT and DATA_DIR.');
      // Loaded here so that a look-up does not wait for the server's parts.
      const { serve } = await import('./serve.ts');
      return await serve(output, env);
    }
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined)
      throw unexpected(name, `One of ${[...commands.map((c) => c.name), 'serve'].join(', ')}.`);
    await answer(command, rest, output, parts.house ?? realHouse);
    return 0;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    output.err(error.remedy === undefined ? `${error.message}.` : `${error.message}. ${error.remedy}`);
    return 2;
  }
}

async function answer(
  command: Command,
  rest: readonly string[],
  output: Output,
  house: () => House | Promise<House>,
): Promise<void> {
  const options = { ...command.options, json: { type: 'boolean' } as const };
  let given;
  try {
    given = parseArgs({ args: [...rest], options, allowPositionals: true });
  } catch (error) {
    throw new ApiError('bad-argument', (error as Error).message.replace(/\.? To specify.*$|\.$/s, ''), {
      remedy: `Usage: ashi ${command.name} ${command.usage} [--json]`,
    });
  }
  const values = given.values as Readonly<Record<string, string | boolean | undefined>>;
  const { data, lines, notes = [] } = command.answer(await house(), { values, words: given.positionals });
  if (values['json'] === true) output.out(JSON.stringify(data, null, 1));
  else for (const line of lines) output.out(line);
  for (const note of notes) output.err(note);
}

async function realHouse(): Promise<House> {
  const { openHouse } = await import('./open-house.ts');
  return openHouse();
}

function unexpected(word: string, remedy: string): ApiError {
  return new ApiError('bad-argument', `${JSON.stringify(word.slice(0, 40))} is not expected here`, {
    remedy,
  });
}

function help(): string {
  const lines = commands.map((c) => [`  ashi ${c.name} ${c.usage}`, `      ${c.about}`].join('\n'));
  return [
    `Ashi ${version}: acupressure points, found on a body.`,
    '',
    ...lines,
    '  ashi serve',
    '      the app and the API; HOST, PORT and DATA_DIR say where',
    '',
    'Every command but serve takes --json. Errors go to stderr with exit code 2.',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await run(process.argv.slice(2));
}
