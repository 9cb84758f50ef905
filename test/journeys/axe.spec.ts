import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import { answerSafety, choosePlace, openList, rate, toFirstPress, toRating, withoutWebGl } from './walk.ts';

// The body in 3D has journeys of its own; here it would only take the time of the software renderer.
test.beforeEach(({ page }) => withoutWebGl(page));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['light', 'dark'] as const;
const pages = [
  '',
  'check/',
  'body/',
  'points/',
  'point/GB30/',
  'complaint/sciatica/',
  'diary/',
  'settings/',
  'about/',
  'morning/',
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds in the page as it stands, in both themes. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    // The new theme has to be painted everywhere before colours are measured.
    await page.evaluate(
      () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 250)),
    );
    // Evaluated through the debugger, which the page's policy does not concern.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: Violation[] }> };
      };
      return (await run.run()).violations;
    });
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`,
      ),
    );
  }
  return found;
}

for (const path of pages) {
  test(`axe finds nothing in /en/${path}`, async ({ page }) => {
    await page.goto(`/en/${path}`);
    await expect(page.locator('main h1').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

test('axe finds nothing in the Chinese pages', async ({ page }) => {
  for (const path of ['', 'point/GB30/', 'settings/']) {
    await page.goto(`/zh/${path}`);
    expect(await faults(page)).toEqual([]);
  }
});

test('axe finds nothing along the journey', async ({ page }) => {
  test.setTimeout(150_000);
  await openList(page);
  await choosePlace(page, 'Calf', 'left');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'None of these' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await answerSafety(page);
  await page.waitForURL('**/plan/');
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await toFirstPress(page);
  expect(await faults(page)).toEqual([]);
  await toRating(page);
  expect(await faults(page)).toEqual([]);
  await rate(page, 4);
  expect(await faults(page)).toEqual([]);
  await page.goto('/en/diary/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Today' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('axe finds nothing in a stop', async ({ page }) => {
  await openList(page);
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page, { 'Has passing urine changed': 'Yes' });
  await expect(page.getByText('No session today')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('nothing runs out of the page at 320 px and with text twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(`/en/${path}`);
    for (const size of ['100%', '200%']) {
      await page.evaluate((text) => document.documentElement.style.setProperty('font-size', text), size);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${path} at ${size}`).toBeLessThanOrEqual(0);
    }
  }
});
