/**
 * Photographs the app as it is today for the README: the main views of the leg-pain journey on a phone, and three of them
 * side by side in the dark. Serves the built app itself. Writes docs/pictures/app-light.png and app-dark.png.
 *
 *   npm run build && npx tsx scripts/pictures/app.ts
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../chromium.mjs';
import { served } from '../served.ts';
import { snapshot } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const phone = { width: 390, height: 844 };

/** The body is drawn some time after the page: software rendering is slow. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(6_000);
}

/** Answers every safety question with what speaks against nothing. */
async function answerAll(page: Page): Promise<void> {
  for (let i = 0; i < 40 && page.url().includes('/check/'); i++) {
    const number = page.locator('input[type=number]');
    const scale = page.locator('input[type=range]');
    const none = page.getByRole('button', { name: /^(None of these|Somewhere else)$/ });
    const next = page.getByRole('button', { name: 'Next' });
    if (await number.isVisible()) {
      await number.fill('42');
      await next.click();
    } else if (await scale.isVisible()) {
      await scale.press('6');
      await next.click();
    } else if (await none.isVisible()) await none.click();
    else await page.locator('main').getByRole('group').getByRole('button').first().click();
    await page.waitForTimeout(600);
  }
}

/** Walks the journey and keeps a picture of each view. */
async function walk(browser: Browser, address: string, colorScheme: 'light' | 'dark'): Promise<Buffer[]> {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, colorScheme });
  const page = await context.newPage();
  const shots: Buffer[] = [];
  const keep = async (): Promise<void> => {
    await settle(page);
    shots.push(await page.screenshot());
  };
  await page.goto(`${address}/en/`);
  await page.locator('ashi-body canvas').waitFor({ timeout: 60_000 });
  await settle(page);
  const box = await page.locator('ashi-body canvas').boundingBox();
  if (box !== null) await paint(page, box);
  await keep();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/check/**');
  await page.waitForTimeout(1_500);
  await answerAll(page);
  await page.waitForURL('**/plan/**');
  await keep();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Ready' }).click();
  await keep();
  await page.getByRole('button', { name: 'Found it' }).click();
  await page.getByRole('button', { name: 'Dull ache' }).click();
  await keep();
  await page.goto(`${address}/en/point/GB30/`);
  await keep();
  await context.close();
  return shots;
}

/** Down the back of the body's left leg, as somebody with sciatica would draw. */
async function paint(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const at = (x: number, y: number): readonly [number, number] => [
    box.x + box.width * x,
    box.y + box.height * y,
  ];
  await page.mouse.move(...at(0.46, 0.53));
  await page.mouse.down();
  for (const y of [0.56, 0.6, 0.65, 0.7, 0.75, 0.8])
    await page.mouse.move(...at(0.455 - (y - 0.53) * 0.12, y), { steps: 4 });
  await page.mouse.up();
}

const server = await served();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  for (const [theme, paper] of [
    ['light', '#E9E2D3'],
    ['dark', '#0B0D0C'],
  ] as const) {
    const shots = await walk(browser, server.address, theme);
    const images = shots
      .map((shot) => `<img width="312" src="data:image/png;base64,${shot.toString('base64')}">`)
      .join('');
    const html = `<!doctype html><style>body{margin:0;padding:16px;background:${paper};display:flex;gap:16px}img{display:block}</style>${images}`;
    await snapshot(browser, html, 16 + shots.length * 328, join(root, `docs/pictures/app-${theme}.png`));
    console.log(`app-${theme}.png`);
  }
} finally {
  await browser.close();
  server.stop();
}
