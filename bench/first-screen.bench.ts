import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../scripts/chromium.mjs';
import { quantile, type Bench } from './bench.ts';
import { served } from '../scripts/served.ts';

/** Slow 4G as Lighthouse simulates it: 150 ms round trip, 1.6 Mbit/s down, 0.75 up; and a processor four times slower. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const slowdown = 4;
const rounds = 5;

/** In the page: taps the button that opens the list until it opens, which is the moment the page has come alive. */
const tapUntilItWorks = `
  const timer = setInterval(() => {
    if (document.querySelector('[aria-label="Places"]') !== null) {
      clearInterval(timer);
      globalThis.usable = performance.now();
      return;
    }
    const named = (button) => button.textContent.includes('Choose from a list');
    [...document.querySelectorAll('button')].find(named)?.click();
  }, 30);`;

/** First paint, and when the first screen answers a tap, in ms from the start of navigation. */
async function visit(browser: Browser, url: string): Promise<{ painted: number; usable: number }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript({ content: tapUntilItWorks });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'usable' in globalThis, undefined, { timeout: 60_000 });
  const measured = await page.evaluate<{ painted: number; usable: number }>(
    "({ painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, usable })",
  );
  await context.close();
  return measured;
}

export const bench: Bench = {
  question:
    'On a slow phone (slow 4G, processor four times slower): when is something painted, when does a tap work?',
  async run() {
    const server = await served();
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    });
    try {
      const visits: { painted: number; usable: number }[] = [];
      await visit(browser, `${server.address}/en/`);
      for (let i = 0; i < rounds; i++) visits.push(await visit(browser, `${server.address}/en/`));
      const median = (pick: (v: { painted: number; usable: number }) => number): number =>
        quantile(
          visits.map(pick).sort((a, b) => a - b),
          0.5,
        );
      return [
        { name: 'first contentful paint, median', value: median((v) => v.painted), unit: 'ms', atMost: 1200 },
        { name: 'a tap works, median', value: median((v) => v.usable), unit: 'ms', atMost: 2000 },
      ];
    } finally {
      await browser.close();
      server.stop();
    }
  },
};
