import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** JS and CSS that the first screen needs before any 3D, brotli-compressed. */
const mostBytes = 60_000;

test('the first screen needs at most 60 kB of scripts and styles', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  // What the document itself names: what must arrive before the page can be used.
  await page.goto(`${baseURL}/en/`, { waitUntil: 'commit' });
  const html = await (await context.request.get('/en/')).text();
  const paths = [
    ...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g),
    ...html.matchAll(/import\("([^"]+)"\)/g),
  ].map(([, path = '']) => new URL(path, `${baseURL}/en/`).pathname);
  let bytes = 0;
  for (const path of new Set(paths)) {
    const body = await (await context.request.get(path)).body();
    bytes += brotliCompressSync(body).length;
  }
  await context.close();
  expect(paths.length).toBeGreaterThan(2);
  expect(bytes).toBeLessThan(mostBytes);
});

test('every page is readable without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/');
  await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toBeVisible();
  await page.goto('/en/point/GB30/');
  await expect(page.getByRole('heading', { name: 'Huántiào' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to find it' })).toBeVisible();
  // A browser told by its debugger to run no scripts still parses <noscript> as if it did: look at what is sent.
  const questions = await (await context.request.get('/en/check/')).text();
  expect(questions).toMatch(/<noscript>.*if any answer is yes/s);
  expect(questions).toContain('Has passing urine changed');
  await page.goto('/zh/complaint/sciatica/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/坐骨神经/);
  await context.close();
});

test('the address without a language moves on to the browser’s', async ({ browser }) => {
  for (const [locale, path] of [
    ['en-GB', '/en/'],
    ['zh-CN', '/zh/'],
    ['de-DE', '/en/'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForURL(`**${path}`);
    await context.close();
  }
});

test('on a desktop the body stands beside the words @desktop', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/point/GB30/');
  const picture = await page.getByRole('img', { name: /^GB30/ }).boundingBox();
  const steps = await page.getByRole('heading', { name: 'How to find it' }).boundingBox();
  expect(picture).not.toBeNull();
  expect(steps?.x).toBeGreaterThan((picture?.x ?? 0) + (picture?.width ?? 0) - 1);
  // The one next thing to do is in view without scrolling.
  await expect(page.getByRole('link', { name: 'Press it with me' })).toBeInViewport();
});
