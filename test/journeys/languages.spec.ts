import { expect, test } from '@playwright/test';
import { answerSafety, choosePlace, openList, withoutWebGl } from './walk.ts';

test.beforeEach(({ page }) => withoutWebGl(page));

test('the journey speaks Chinese', async ({ page }) => {
  await openList(page, undefined, '/zh/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await choosePlace(page, '小腿后侧', '左侧');
  await page.getByRole('button', { name: '继续' }).click();
  await answerSafety(page);
  await page.waitForURL('**/zh/plan/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/左腿后侧：.个穴位/);
  // No English sentence is left over: codes and names of studies may be.
  const words = await page.locator('main').innerText();
  expect(words).not.toMatch(/\b(the|and|of|your)\b/i);
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page.getByRole('button', { name: '准备好了' })).toBeVisible();
});

test('on paper the plan is a drawing with every point that is listed, named in characters', async ({
  page,
}) => {
  await openList(page, undefined, '/zh/');
  await choosePlace(page, '小腿后侧', '左侧');
  await page.getByRole('button', { name: '继续' }).click();
  await answerSafety(page);
  await page.waitForURL('**/zh/plan/');
  const listed = page.getByRole('list', { name: '按压顺序' }).getByRole('listitem');
  await expect(listed.first()).toContainText('环跳');
  await page.emulateMedia({ media: 'print' });
  const drawing = page.locator('svg').filter({ has: page.locator('.c-dot') });
  // The body is fetched after the words.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(drawing).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(drawing.locator('.c-dot')).toHaveCount(await listed.count());
});

test('the language is changed in the settings and kept', async ({ page }) => {
  await page.goto('/en/settings/');
  await page.getByRole('button', { name: '简体中文' }).click();
  await page.waitForURL('**/zh/settings/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
  await page.goto('/');
  await page.waitForURL('**/zh/');
});

test('any name finds the point', async ({ page }) => {
  await page.goto('/en/points/');
  const field = page.getByRole('searchbox');
  for (const [typed, code] of [
    ['huantiao', 'GB30'],
    ['环跳', 'GB30'],
    ['UB40', 'BL40'],
    ['jumping circle', 'GB30'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByRole('link', { name: new RegExp(`^${code}`) }).first()).toBeVisible();
  }
  await field.fill('qqqq');
  await expect(page.getByText('Nothing found', { exact: false })).toBeVisible();
});
