/**
 * Makes a clone ready: dependencies as the lock file says, then the packed data and the built app. Each step is
 * skipped when nothing it depends on has changed, so it may run before every command. Node built-ins only, because
 * it runs before anything is installed.
 *
 *   node scripts/setup.mjs            install if needed
 *   node scripts/setup.mjs --build    and build if needed
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.cache/ashi/build.json');
const built = join(root, 'apps/web/build/index.html');
const sources = ['data', 'packages', 'apps/web', 'scripts/data', 'package-lock.json', 'tsconfig.base.json'];
const skipped = new Set(['node_modules', 'build', 'dist', '.svelte-kit', 'test']);

/** Installs what the lock file lists, unless it is all there. */
export function install() {
  requireNode();
  if (installed()) return;
  console.log('Installing dependencies ...');
  if (run('npm', ['ci', '--no-audit', '--no-fund'])) return;
  // A registry that lacks packages for other platforms makes npm ci refuse a lock that npm install accepts.
  console.log('npm ci did not work here; trying npm install.');
  if (!run('npm', ['install', '--no-audit', '--no-fund', '--no-save'])) {
    throw new Error('The dependencies could not be installed. See the messages of npm above.');
  }
}

/** Packs the data and builds the app, unless both are newer than all they are made from. */
export function build() {
  const want = sourceHash();
  if (existsSync(built) && existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).sources === want)
    return;
  console.log('Building the app ...');
  rmSync(stamp, { force: true });
  for (const [what, command, args] of steps()) {
    if (!run(command, args)) throw new Error(`${what} failed. See the messages above.`);
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, `${JSON.stringify({ sources: want })}\n`);
}

function steps() {
  const list = [];
  if (existsSync(join(root, 'scripts/data/pack.ts'))) {
    list.push(['Packing the data', process.execPath, ['--import', 'tsx', 'scripts/data/pack.ts']]);
  }
  if (existsSync(join(root, 'apps/web/scripts/plates.ts'))) {
    list.push(['Drawing the points', process.execPath, ['--import', 'tsx', 'apps/web/scripts/plates.ts']]);
  }
  list.push(['Building the web app', 'npm', ['run', 'build', '-w', '@ashi/web', '--silent']]);
  return list;
}

/** Whether every package of the lock is installed in the version it names. Reads npm's own note of what it did. */
function installed() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const have = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (!path.startsWith('node_modules/') || entry.optional === true) return true;
      const there = have[path];
      return there !== undefined && (entry.link === true || there.version === entry.version);
    });
  } catch {
    return false;
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  // One of two apps is built, by this setting.
  hash.update(process.env['PUBLIC_ASHI_PROFILE'] ?? 'care').update('\0');
  for (const source of sources) add(hash, join(root, source));
  return hash.digest('hex');
}

function add(hash, path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code !== 'ENOTDIR') return;
    hash.update(relative(root, path)).update('\0').update(readFileSync(path));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (skipped.has(entry.name) || /\.(test|spec)\.ts$|\.md$/.test(entry.name)) continue;
    if (entry.isDirectory() || entry.isFile()) add(hash, join(path, entry.name));
  }
}

function run(command, args) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Ashi needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    install();
    if (process.argv.includes('--build')) build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
