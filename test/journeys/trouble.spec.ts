import { expect, test, type Page } from '@playwright/test';
import { answerSafety, choosePlace, openList, rate, toFirstPress, toRating, withoutWebGl } from './walk.ts';

test.beforeEach(({ page }) => withoutWebGl(page));

test('without WebGL the list does everything', async ({ page }) => {
  await page.goto('/en/');
  await expect(page.getByText('This browser cannot show the 3D body', { exact: false })).toBeVisible({
    timeout: 20_000,
  });
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page);
  await toFirstPress(page);
});

/** Puts something unreadable among the sessions. */
async function spoil(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ashi');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const change = opening.result.transaction('session', 'readwrite');
          change.objectStore('session').put({ id: 'session:broken', v: 1, at: 'yesterday', presses: 'many' });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

test('a damaged record is set aside, told, and exported; the others stay', async ({ page }) => {
  await openList(page);
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page);
  await toFirstPress(page);
  await toRating(page);
  await rate(page, 5);
  await spoil(page);
  await page.goto('/en/diary/');
  await expect(page.getByText('One record is damaged', { exact: false })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Today' })).toHaveCount(1);
  await page.goto('/en/settings/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all (JSON)' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain('session:broken');
});

test('a full disk loses nothing while the page is open, and says so', async ({ page }) => {
  await openList(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page);
  await toFirstPress(page);
  await toRating(page);
  await rate(page, 3);
  await expect(page.getByText('could not be saved', { exact: false })).toBeVisible();
});

test('erasing everything also drops the session under way', async ({ page }) => {
  await openList(page);
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page);
  await toFirstPress(page);
  const kept = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('ashi.session'));
  expect(await kept()).not.toBeNull();
  await page.goto('/en/settings/');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  expect(await kept()).toBeNull();
  await page.goto('/en/session/');
  await page.waitForURL('**/check/**');
});

test('what is erased is gone, and an export brings it back', async ({ page }) => {
  await openList(page);
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page);
  await toFirstPress(page);
  await toRating(page);
  await rate(page, 2);
  await page.goto('/en/settings/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all (JSON)' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  await page.goto('/en/diary/');
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await page.goto('/en/settings/');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Imported:', { exact: false })).toBeVisible();
  await page.goto('/en/diary/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Today' })).toHaveCount(1);
});
