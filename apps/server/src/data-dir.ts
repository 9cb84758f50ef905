import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** What a holder of the lock writes about itself. */
const holder = z.object({
  pid: z.int().positive(),
  host: z.string(),
  token: z.string(),
  since: z.string(),
  /** When the process was born, where the system tells: pids come round again. */
  birth: z.optional(z.string()),
});
type Holder = z.infer<typeof holder>;

const settingsParser = z.strictObject({ version: z.literal(1), createdAt: z.string() });

/** The settings kept in the data folder. */
export type Settings = z.infer<typeof settingsParser>;

/** The data folder, held by this process until `release`. */
export interface DataDir {
  readonly ok: true;
  readonly path: string;
  readonly settings: Settings;
  release(): void;
}

export type DataDirRefused = {
  readonly ok: false;
  readonly reason: 'locked' | 'not-writable' | 'bad-settings';
  readonly message: string;
};

/**
 * Makes the folder if needed, takes its exclusive lock and reads its settings. The lock is our own file with the
 * holder's pid, because embedded databases do not keep a second process out and have lost acknowledged rows that
 * way. A lock whose process is gone is taken over; one held on another host is never judged dead.
 */
export function openDataDir(path: string, now: () => Date = () => new Date()): DataDir | DataDirRefused {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    return notWritable(path, error);
  }
  const lock = join(path, 'lock.json');
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    token: randomUUID(),
    since: now().toISOString(),
    birth: birthOf(process.pid),
  };
  let other: Holder | undefined;
  try {
    other = takeLock(lock, mine);
  } catch (error) {
    return notWritable(path, error);
  }
  if (other !== undefined) {
    const where = other.host === mine.host ? '' : ` on ${other.host}`;
    const unsure = where === '' ? '' : ` If that machine is gone, delete ${lock}.`;
    return {
      ok: false,
      reason: 'locked',
      message: `The data folder ${path} is in use by process ${other.pid}${where} since ${other.since}. Stop that one first, or set DATA_DIR to another folder.${unsure}`,
    };
  }
  const release = (): void => {
    if (readHolder(lock)?.token === mine.token) unlinkSync(lock);
  };
  try {
    return { ok: true, path, settings: readSettings(join(path, 'settings.json'), now), release };
  } catch (error) {
    release();
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    const message = `${join(path, 'settings.json')} cannot be read: ${why}. Correct it or move it away; a new one is made.`;
    return { ok: false, reason: 'bad-settings', message };
  }
}

/** Takes the lock, or gives back who holds it. */
function takeLock(lock: string, mine: Holder): Holder | undefined {
  // Written whole beside the lock first and then linked: nobody ever reads half a lock, and only one link succeeds.
  const draft = `${lock}.${mine.token}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { flag: 'wx' });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(draft, lock);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = readHolder(lock);
      if (other !== undefined && alive(other, mine)) return other;
      takeAway(lock, other);
    }
    return readHolder(lock) ?? { ...mine, pid: 0 };
  } finally {
    unlinkSync(draft);
  }
}

/** Moves a dead lock out of the way; if another process was faster and it is a new lock by now, puts that back. */
function takeAway(lock: string, dead: Holder | undefined): void {
  const aside = `${lock}.dead-${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside)?.token !== dead?.token) {
    try {
      linkSync(aside, lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  unlinkSync(aside);
}

function readHolder(lock: string): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(readFileSync(lock, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function alive(other: Holder, mine: Holder): boolean {
  if (other.host !== mine.host) return true;
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const birth = birthOf(other.pid);
  return birth === undefined || other.birth === undefined || birth === other.birth;
}

/** Boot and start time of a process on Linux; undefined elsewhere, where a pid alone must do. */
function birthOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return `${boot}/${fields?.[19]}`;
  } catch {
    return undefined;
  }
}

function readSettings(path: string, now: () => Date): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const settings: Settings = { version: 1, createdAt: now().toISOString() };
    writeFileSync(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`);
    renameSync(`${path}.new`, path);
    return settings;
  }
  return settingsParser.parse(JSON.parse(text));
}

function notWritable(path: string, error: unknown): DataDirRefused {
  const message = `The data folder ${path} cannot be used: ${(error as Error).message}. Set DATA_DIR to a folder that can be written.`;
  return { ok: false, reason: 'not-writable', message };
}
