import { sveltekit } from '@sveltejs/kit/vite';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const profile = process.env['PUBLIC_ASHI_PROFILE'] ?? 'care';
if (profile !== 'care' && profile !== 'wellness') {
  throw new Error(`web: PUBLIC_ASHI_PROFILE is ${JSON.stringify(profile)}; it must be care or wellness`);
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  plugins: [sveltekit()],
  define: {
    ashiProfile: JSON.stringify(profile),
    ashiPressed: JSON.stringify(pressed()),
    // Code that runs while building is bundled and no longer knows where it came from.
    ashiRoot: JSON.stringify(root),
  },
  build: { target: 'es2022' },
  server: { host: '127.0.0.1', fs: { allow: ['../..'] } },
});

/** The points whose file has a press card, by their names alone: the loader of the atlas is not needed for that. */
function pressed(): string[] {
  const folder = join(root, 'data/points');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return files
    .filter((name) => /^press:/m.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => basename(name, '.yaml'))
    .sort();
}
