/** What may not be committed: paths of one machine, conflict marks, and files too large to review. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const maxBytes = 2_000_000;
const text = /\.(ts|js|mjs|cjs|json|md|yaml|yml|svelte|css|html|svg|txt)$|^[^.]+$/;
// Written in two parts so that this file does not find itself.
const rules = [
  [
    new RegExp(`(^|[\\s"'\`(=])/(?:${['home', 'Users', 'root', 'work', 'private/tmp'].join('|')})/[\\w.-]`),
    'names a path of one machine',
  ],
  [new RegExp(`^(?:${'<'.repeat(7)}|${'>'.repeat(7)}) `), 'has a conflict mark'],
];

const faults = [];
const list = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
for (const file of list.split('\0').filter((name) => name !== '' && name !== 'package-lock.json')) {
  const size = statSync(join(root, file), { throwIfNoEntry: false })?.size;
  if (size === undefined) continue;
  if (size > maxBytes) faults.push(`${file}: ${size} bytes; at most ${maxBytes} are committed`);
  if (!text.test(file.split('/').at(-1) ?? '')) continue;
  for (const [index, line] of readFileSync(join(root, file), 'utf8').split('\n').entries()) {
    for (const [pattern, fault] of rules)
      if (pattern.test(line)) faults.push(`${file}:${index + 1}: ${fault}`);
  }
}
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
