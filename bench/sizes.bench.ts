import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Bench, Figure } from './bench.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'apps/web/build');
const squeezed = (path: string): number => brotliCompressSync(readFileSync(path)).length / 1000;

/** Everything that was built, pages of all points in both languages included: more than any device keeps. */
function built(): number {
  const dense = /\.(woff2|png|webp|jpg)$/;
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .reduce((sum, path) => sum + (dense.test(path) ? readFileSync(path).length / 1000 : squeezed(path)), 0);
}

/** Scripts and styles that a page names, and the modules those scripts import without being asked. */
function firstScreen(page: string): number {
  const html = readFileSync(join(build, page), 'utf8');
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
      add(join(path, '..', from));
    }
  };
  for (const [, link = ''] of html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g))
    add(join(build, page, '..', link));
  for (const [, link = ''] of html.matchAll(/import\("([^"]+\.js)"\)/g)) add(join(build, page, '..', link));
  return [...seen].reduce((sum, path) => sum + squeezed(path), 0);
}

export const bench: Bench = {
  question:
    'How much goes over the wire (brotli 11) for the first screen, the body, and everything that was built?',
  run() {
    const assets = join(root, 'packages/body/assets');
    const body = ['first.bin', 'morph.bin', 'rig.bin'].map((name) => squeezed(join(assets, name)));
    const figures: Figure[] = [
      { name: 'first shape of the body', value: body[0] ?? Number.NaN, unit: 'kB', atMost: 24 },
      { name: 'body in all', value: body.reduce((a, b) => a + b, 0), unit: 'kB', atMost: 260 },
    ];
    if (!existsSync(build)) throw new Error('Build the app first: npm run build');
    figures.push({
      name: 'first screen, scripts and styles',
      value: firstScreen('en/index.html'),
      unit: 'kB',
      atMost: 60,
    });
    figures.push({ name: 'everything that was built', value: built() / 1000, unit: 'MB' });
    return figures;
  },
};
