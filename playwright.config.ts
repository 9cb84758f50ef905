import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** Journeys in a real browser against the built app, as `npm start` serves it. */
const port = Number(process.env['ASHI_TEST_PORT'] ?? 3219);
const chromium = findChromium();

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.spec.ts',
  timeout: 90_000,
  // Software rendering is slow and shares the cores with the server.
  workers: process.env['CI'] === undefined ? 2 : 1,
  forbidOnly: true,
  // A second look on a shared machine; what passes only then is reported as flaky, never hidden.
  retries: process.env['CI'] === undefined ? 0 : 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 } },
      // The journey is designed for a phone; the desktop project checks what differs there.
      grep: /@desktop/,
    },
  ],
  webServer: {
    command: 'node --import tsx apps/server/src/cli.ts serve',
    url: `http://127.0.0.1:${port}/api/health`,
    reuseExistingServer: false,
    timeout: 60_000,
    env: { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: 'test-results/data' },
  },
});
