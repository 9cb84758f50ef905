import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests beside the code, and whole-system tests in `test/`. Browser journeys (`*.spec.ts`) belong to Playwright. */
export default defineConfig({
  // So that state kept in `*.svelte.ts` can be tested without a page.
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  resolve: { alias: { $lib: fileURLToPath(new URL('./apps/web/src/lib', import.meta.url)) } },
  test: {
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/{conformance,contracts}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', '**/*.spec.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
