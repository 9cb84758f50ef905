/** A browser for taking pictures of pages that stand on their own. */
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../chromium.mjs';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });

/** Saves a page written out in full as a PNG of its own height. */
export async function snapshot(browser: Browser, html: string, width: number, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 100 }, deviceScaleFactor: 1 });
  await page.setContent(html);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
