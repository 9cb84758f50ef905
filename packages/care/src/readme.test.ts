import * as atlasNode from '@ashi/atlas/node';
import { readFileSync } from 'node:fs';
import { transpile } from 'typescript';
import { expect, test } from 'vitest';
import * as care from './index.ts';

/** The example of the README, run as it stands, with its lines caught instead of printed. */
function runExample(): string[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```ts\n([^]*?)```/.exec(readme) ?? [];
  const code = transpile(example.replace(/^import [^;]*;/gm, ''), { target: 99 });
  const lines: string[] = [];
  const console = { log: (...parts: unknown[]) => lines.push(parts.map(shown).join(' ')) };
  const known = { ...atlasNode, ...care, console };
  new Function(...Object.keys(known), code)(...Object.values(known));
  return lines;
}

const shown = (part: unknown): string => (typeof part === 'object' ? JSON.stringify(part) : String(part));

test('the example of the README does what its comments say', () => {
  const lines = runExample();
  expect(lines[0]).toBe('Left buttock, thigh and calf. Back of the leg, past the knee. Right side clear.');
  expect(lines[1]).toBe('closed emergency rf-limb-ischaemia');
  expect(lines[2]).toBe('GB30 60 s 3 to 5 wall-ball');
  expect(lines.at(-1)).toMatch(/^press \{"cue":"hold","secondsLeft":40,/);
});
