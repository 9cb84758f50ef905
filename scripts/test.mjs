/**
 * `npm test`: everything, from a fresh clone. Unit, conformance and contract tests first, then the app is built and
 * walked through in a real browser. The last line counts what passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { build, install, root } from './setup.mjs';

const results = join(root, 'test-results');
const total = { passed: 0, failed: 0 };

try {
  install();
  const chromium = ensureChromium();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  units();
  build();
  journeys(chromium);
} catch (error) {
  console.error(error.message);
  total.failed++;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function units() {
  const file = join(results, 'units.json');
  const ok = node('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests, numFailedTests } = read(file, { numPassedTests: 0, numFailedTests: 0 });
  count(ok, numPassedTests, numFailedTests);
}

function journeys(chromium) {
  if (!readdirSync(join(root, 'test/journeys')).some((name) => name.endsWith('.spec.ts'))) {
    throw new Error('There are no browser journeys in test/journeys.');
  }
  const ok = node('node_modules/@playwright/test/cli.js', ['test'], { CHROME_PATH: chromium });
  const { stats } = read(join(results, 'journeys.json'), { stats: { expected: 0, unexpected: 0, flaky: 0 } });
  count(ok, stats.expected + stats.flaky, stats.unexpected);
}

function node(script, args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [join(root, script), ...args], options).status === 0;
}

/** A run that ended badly without a failed test (a file that does not load) counts as one failure. */
function count(ok, passed, failed) {
  total.passed += passed;
  total.failed += !ok && failed === 0 ? 1 : failed;
}

function read(file, otherwise) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return otherwise;
  }
}
