import { spawn, type ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { answerSafety, choosePlace, openList, toFirstPress, untilOffline, withoutWebGl } from './walk.ts';

const port = Number(process.env['ASHI_TEST_PORT'] ?? 3219) + 1;
const base = `http://127.0.0.1:${port}`;
let server: ChildProcess | undefined;

/** A server of its own, so that it can really be stopped. */
test.beforeAll(async ({ request }) => {
  server = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/cli.ts', 'serve'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: 'test-results/data-offline' },
    stdio: 'ignore',
  });
  await expect
    .poll(async () => (await request.get(`${base}/api/health`).catch(() => undefined))?.status(), {
      timeout: 30_000,
    })
    .toBe(200);
});

test.afterAll(() => {
  server?.kill();
});

test('after the first visit everything works with the server stopped', async ({ page }) => {
  await withoutWebGl(page);
  await page.goto(`${base}/en/`);
  await untilOffline(page);
  const stopped = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill();
  await stopped;

  await openList(page, undefined, `${base}/en/`);
  await choosePlace(page, 'Calf', 'left');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answerSafety(page);
  await toFirstPress(page);
  await page.goto(`${base}/zh/point/BL40/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('委中');
  // A page that is not kept is made on the device, words and drawing.
  await page.goto(`${base}/zh/point/LU7/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('列缺');
  await expect(page.locator('.steps li').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /LU7/ })).toBeVisible();
  await page.goto(`${base}/en/points/?q=jumping%20circle`);
  await expect(page.getByRole('link', { name: /GB30/ }).first()).toBeVisible();
  await page.goto(`${base}/en/nowhere/`);
  await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toBeVisible();
});
