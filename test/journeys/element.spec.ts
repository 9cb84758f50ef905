/** `<ashi-body>` on an empty page: the example, as anyone would put it on a host of their own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { serveExample } from '../../examples/plain-page/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Stats {
  readonly frames: number;
  readonly drawCalls: number;
  readonly triangles: number;
}
interface Told {
  readonly name: string;
  readonly detail: Record<string, unknown>;
}
/** What the page under test keeps for us. */
interface Kept {
  told: Told[];
}

let server: Server;
let address = '';

test.beforeAll(async () => {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '-c', 'packages/viewer/vite.config.ts'],
    {
      cwd: root,
    },
  );
  if (!existsSync(`${root}/packages/atlas/build/atlas.json`)) {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/data/pack.ts'], { cwd: root });
  }
  ({ server, address } = await serveExample());
});

test.afterAll(() => {
  server.close();
});

/** Opens the example, noting every event the element sends from the first moment. */
async function open(page: Page, attributes: Record<string, string> = {}): Promise<void> {
  await page.addInitScript((asked) => {
    const kept: Kept = { told: [] };
    Object.assign(globalThis, { kept });
    for (const name of ['ashi-ready', 'ashi-select', 'ashi-pain', 'ashi-view', 'ashi-error']) {
      document.addEventListener(name, (event) => {
        kept.told.push({
          name,
          detail: JSON.parse(JSON.stringify((event as CustomEvent).detail)) as Told['detail'],
        });
      });
    }
    document.addEventListener('DOMContentLoaded', () => {
      const element = document.querySelector('ashi-body');
      for (const [name, value] of Object.entries(asked)) element?.setAttribute(name, value);
    });
  }, attributes);
  await page.goto(address);
}

const told = (page: Page): Promise<Told[]> =>
  page.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.told);

async function heard(page: Page, name: string): Promise<Told> {
  await expect
    .poll(async () => (await told(page)).some((event) => event.name === name), { timeout: 60_000 })
    .toBe(true);
  return (await told(page)).findLast((event) => event.name === name)!;
}

const stats = (page: Page): Promise<Stats> =>
  page.evaluate(() => (document.querySelector('ashi-body') as unknown as { stats: Stats }).stats);

/**
 * Waits until everything is loaded and no frame has been drawn for three seconds: other people's shapes arrive and
 * the occlusion is worked out after the first picture, and on a busy machine each of them takes a while.
 */
async function settled(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  let quiet = 0;
  let frames = -1;
  for (let tries = 0; tries < 120; tries++) {
    const now = (await stats(page)).frames;
    quiet = now === frames ? quiet + 1 : 0;
    frames = now;
    if (quiet >= 10) return frames;
    await page.waitForTimeout(300);
  }
  throw new Error('the element never stops drawing');
}

/** Shares of the picture that are skin and paper, and whether cinnabar is in it. */
async function colours(page: Page): Promise<{ skin: number; paper: number; red: number; wash: number }> {
  const shot = (await page.screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const count = { skin: 0, paper: 0, red: 0, wash: 0 };
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
      if (Math.hypot(r - 246, g - 241, b - 231) < 4) count.paper++;
      else if (r > 140 && g < 70 && b < 70) count.red++;
      else if (r > 150 && r - g > 55 && g > 70) count.wash++;
      else if (r > g && g > b && r - b < 70 && r > 100) count.skin++;
    }
    const all = data.length / 4;
    return { skin: count.skin / all, paper: count.paper / all, red: count.red / all, wash: count.wash / all };
  }, shot);
}

test('the body is drawn within its budget, and then stands still @desktop', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await heard(page, 'ashi-ready');
  const frames = await settled(page);
  const seen = await colours(page);
  expect(seen.skin).toBeGreaterThan(0.15);
  expect(seen.paper).toBeGreaterThan(0.15);
  expect(seen.red).toBeGreaterThan(0.0002);
  const { drawCalls, triangles } = await stats(page);
  expect(drawCalls).toBeGreaterThan(0);
  expect(drawCalls).toBeLessThanOrEqual(12);
  expect(triangles).toBeGreaterThan(50_000);
  expect(triangles).toBeLessThanOrEqual(120_000);
  await page.waitForTimeout(1500);
  expect((await stats(page)).frames).toBe(frames);
  expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  expect((await told(page)).filter(({ name }) => name === 'ashi-error')).toEqual([]);
});

test('the clock runs without drawing a frame', async ({ page }) => {
  await open(page, { mode: 'press' });
  await heard(page, 'ashi-ready');
  const frames = await settled(page);
  await page.evaluate(async () => {
    const element = document.querySelector('ashi-body') as unknown as { progress: number; breath: number };
    for (let i = 0; i <= 20; i++) {
      element.progress = i / 40;
      element.breath = i / 20;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  expect((await stats(page)).frames).toBe(frames);
  const dash = await page.locator('ashi-body .clock .hand').getAttribute('stroke-dasharray');
  const [left, round] = dash!.split(' ').map(Number);
  expect(left! / round!).toBeCloseTo(0.5, 3);
});

test('properties set before the element is defined are taken over', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(document.querySelector('ashi-body')!, { progress: 0.25 });
    });
  });
  await open(page, { mode: 'press' });
  await heard(page, 'ashi-ready');
  const dash = await page.locator('ashi-body .clock .hand').getAttribute('stroke-dasharray');
  const [left, round] = dash!.split(' ').map(Number);
  expect(left! / round!).toBeCloseTo(0.75, 3);
});

for (const mode of ['look', 'paint']) {
  test(`axe finds nothing to say in mode ${mode}`, async ({ page }) => {
    await open(page, { mode, list: 'shown' });
    await heard(page, 'ashi-ready');
    await page.addScriptTag({ path: `${root}/node_modules/axe-core/axe.min.js` });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(where: Document, how: object): Promise<{ violations: { id: string }[] }> };
      };
      const how = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };
      return (await axe.run(document, how)).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });
}

test('a point is chosen by touching its mark', async ({ page }) => {
  await open(page);
  await heard(page, 'ashi-ready');
  await settled(page);
  // The chosen point is aimed at; its dot is the reddest place near the middle.
  const at = await page.evaluate(() => {
    const leader = document.querySelector('ashi-body')!.shadowRoot!.querySelector('.leaders polyline')!;
    const [x, y] = leader.getAttribute('points')!.split(' ').map(Number);
    const [x2, y2] = leader.getAttribute('points')!.split(' ').slice(2).map(Number);
    // The leader line starts 8 px off the middle of the mark.
    const l = Math.hypot(x2! - x!, y2! - y!);
    return { x: x! - ((x2! - x!) / l) * 8, y: y! - ((y2! - y!) / l) * 8 };
  });
  await page.locator('ashi-body canvas').click({ position: at });
  expect((await heard(page, 'ashi-select')).detail).toEqual({ code: 'GB30', side: 'left' });
});

test('keys turn the body, and the list chooses without sight of it', async ({ page }) => {
  await open(page, { view: 'front' });
  await heard(page, 'ashi-ready');
  await settled(page);
  await page.keyboard.press('Tab');
  const canvas = page.locator('ashi-body canvas');
  await expect(canvas).toBeFocused();
  expect(await canvas.getAttribute('aria-label')).toContain('Arrow keys turn the body');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await heard(page, 'ashi-view')).detail).toEqual({ view: 'right' });
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: /^GB30 Huántiào, left$/ });
  await expect(button).toBeFocused();
  await expect(button).toBeVisible();
  await page.keyboard.press('Enter');
  expect((await heard(page, 'ashi-select')).detail).toEqual({ code: 'GB30', side: 'left' });
});

test('pain is painted by finger, by keys and from the list', async ({ page }) => {
  await open(page, { mode: 'paint', view: 'back', point: '' });
  await heard(page, 'ashi-ready');
  await settled(page);
  const unpainted = (await colours(page)).wash;
  const box = (await page.locator('ashi-body').boundingBox())!;
  const [x, y] = [box.x + box.width * 0.37, box.y + box.height * 0.55];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(x, y + i * 14);
  await page.mouse.up();
  const byFinger = (await heard(page, 'ashi-pain')).detail as {
    strokes: unknown[];
    samples: { part: string; aspect: string; side: string }[];
  };
  expect(byFinger.strokes).toHaveLength(1);
  expect(byFinger.samples.length).toBeGreaterThan(5);
  expect(byFinger.samples.every(({ side }) => side === 'left')).toBe(true);
  expect(byFinger.samples.filter(({ aspect }) => aspect === 'posterior').length).toBeGreaterThan(3);
  await settled(page);
  expect((await colours(page)).wash).toBeGreaterThan(unpainted + 0.004);
  const strokes = (): Promise<number> =>
    page.evaluate(() => (document.querySelector('ashi-body') as unknown as { pain: unknown[] }).pain.length);
  await page.locator('ashi-body canvas').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
  }
  expect(await strokes()).toBe(2);
  await page.keyboard.press('Backspace');
  expect(await strokes()).toBe(1);
  const calf = page.getByRole('button', { name: 'calf, left' });
  await calf.focus();
  await page.keyboard.press('Enter');
  await expect(calf).toHaveAttribute('aria-pressed', 'true');
  expect(await strokes()).toBe(2);
  await page.keyboard.press('Enter');
  await expect(calf).toHaveAttribute('aria-pressed', 'false');
  expect(await strokes()).toBe(1);
});

test('without WebGL the page’s own words stay, and the reason is told', async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) => unknown;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
      },
    });
  });
  await open(page);
  expect((await heard(page, 'ashi-error')).detail['reason']).toBe('no-webgl');
  await expect(page.getByText('GB30 lies a third of the way')).toBeVisible();
});

test('a lost context shows the words, a regained one the body', async ({ page }) => {
  await open(page);
  await heard(page, 'ashi-ready');
  await page.evaluate(() => {
    const canvas = document.querySelector('ashi-body')!.shadowRoot!.querySelector('canvas')!;
    const loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(globalThis, { loss });
    loss.loseContext();
  });
  expect((await heard(page, 'ashi-error')).detail['reason']).toBe('context-lost');
  await expect(page.getByText('GB30 lies a third of the way')).toBeVisible();
  await page.evaluate(() => (globalThis as unknown as { loss: WEBGL_lose_context }).loss.restoreContext());
  await expect(page.getByText('GB30 lies a third of the way')).toBeHidden();
  await settled(page);
  expect((await colours(page)).skin).toBeGreaterThan(0.15);
});

test('missing files and impossible people are told, not swallowed', async ({ page }) => {
  await open(page, { height: '900' });
  expect((await heard(page, 'ashi-error')).detail['reason']).toBe('person-out-of-range');
  await heard(page, 'ashi-ready');
  await page.evaluate(() => document.querySelector('ashi-body')!.setAttribute('src', './nowhere/'));
  await expect.poll(async () => (await heard(page, 'ashi-error')).detail['reason']).toBe('load-failed');
});
