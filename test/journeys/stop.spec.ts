import { expect, test } from '@playwright/test';
import { answerSafety, choosePlace, openList, withoutWebGl } from './walk.ts';

test.beforeEach(async ({ page }) => {
  await withoutWebGl(page);
  await openList(page);
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
});

test('an emergency stops at once, says why, whom to call and what to say, and can be taken back', async ({
  page,
}) => {
  await answerSafety(page, { 'Has passing urine changed': 'Yes' });
  await expect(page.getByText('No session today')).toBeVisible();
  await expect(page.getByText('Hours matter', { exact: false })).toBeVisible();
  await expect(page.getByText('Call your local emergency number').first()).toBeVisible();
  await expect(page.getByText('Rule rf-ces-bladder.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Show the sources' }).click();
  await expect(page.getByText('BMJ Best Practice', { exact: false })).toBeVisible();
  // No way round it.
  await page.goto('/en/session/');
  await page.waitForURL('**/check/');
  await page.goto('/en/plan/');
  await page.waitForURL('**/check/');
});

test('the wrong answer can be given again', async ({ page }) => {
  await answerSafety(page, { 'Has passing urine changed': 'Yes' });
  await page.getByRole('button', { name: 'I pressed the wrong answer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Has passing urine changed/);
  await answerSafety(page);
  await page.waitForURL('**/plan/');
});

test('the number of the country is called', async ({ page }) => {
  await page.goto('/en/settings/');
  await page.getByLabel('Country, for emergency numbers').selectOption('AU');
  await page.goto('/en/check/');
  await answerSafety(page, { 'Has passing urine changed': 'Yes' });
  await expect(page.getByRole('link', { name: 'Call 000' })).toHaveAttribute('href', 'tel:000');
});

test('a clinician’s agreement opens what may be opened', async ({ page }) => {
  await answerSafety(page, { 'Is one calf or leg newly swollen': 'Not sure' });
  await expect(page.getByText('No session today')).toBeVisible();
  await page.getByRole('button', { name: 'A clinician has already agreed' }).click();
  await page.waitForURL('**/plan/');
});

test('limits reach the plan', async ({ page }) => {
  await answerSafety(page, { 'Are you pregnant': 'Pregnant' });
  await page.waitForURL('**/plan/');
  await expect(page.getByRole('heading', { name: 'Left out' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'BL40' })).toContainText(/pregnan/i);
});

test('an emergency holds for a day, whatever is answered in another sitting', async ({ page }) => {
  await answerSafety(page, { 'Has passing urine changed': 'Yes' });
  await expect(page.getByText('No session today')).toBeVisible();
  // Fourteen days of old answers are gone with another full set; the emergency is not.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ashi');
        opening.onsuccess = () => {
          const store = opening.result.transaction('answers', 'readwrite').objectStore('answers');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const record of all.result as { at: number }[])
              store.put({ ...record, at: record.at - 20 * 86_400_000 });
            store.transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
  );
  await page.goto('/en/check/');
  await expect(
    page.getByText('An answer of the last 24 hours pointed to an emergency', { exact: false }),
  ).toBeVisible();
});

test('a drawing that contradicts an answer is asked about once more', async ({ page }) => {
  await page.goto('/en/');
  await choosePlace(page, 'Calf', 'right');
  await page.getByRole('button', { name: 'Continue' }).click();
  const seen = page.getByText('Your drawing shows both legs.').waitFor({ timeout: 60_000 });
  await answerSafety(page);
  await seen;
  // The person's word stands the second time.
  await page.waitForURL('**/plan/');
});
