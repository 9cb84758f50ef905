/**
 * `npm run check`: types, style, format, layer direction, data gates and what may be committed. Runs every step,
 * two at a time, and prints the output of those that fail.
 *
 *   node scripts/check.mjs [name ...]   only the steps whose name contains one of these
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './setup.mjs';

const bin = (path) => join(root, 'node_modules', path);
const tsc = bin('typescript/bin/tsc');
const web = join(root, 'apps/web');

const steps = [
  ['types: libraries', [tsc, '-p', 'tsconfig.lib.json']],
  ['types: page libraries', [tsc, '-p', 'tsconfig.dom.json']],
  ['types: server and scripts', [tsc, '-p', 'tsconfig.node.json']],
  ['types: tests', [tsc, '-p', 'tsconfig.test.json']],
  [
    'types: web',
    [bin('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    { cwd: web, before: [bin('@sveltejs/kit/svelte-kit.js'), 'sync'] },
  ],
  ['style', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'layers',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'packages',
      'apps',
      'test',
      'bench',
    ],
  ],
  ['data', ['--import', 'tsx', 'scripts/data/check.ts']],
  ['commits', ['scripts/hygiene.mjs']],
];

install();
const wanted = process.argv.slice(2);
const queue = steps.filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const failed = [];
await Promise.all([worker(), worker()]);
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function worker() {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const [name, args, options = {}] = step;
    const start = performance.now();
    const before =
      options.before === undefined ? { code: 0, output: '' } : await node(options.before, options.cwd);
    const { code, output } = before.code === 0 ? await node(args, options.cwd) : before;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
}

function node(args, cwd = root) {
  return new Promise((resolve) => {
    if (!existsSync(cwd)) {
      resolve({ code: 1, output: `${cwd} is not there.` });
      return;
    }
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
