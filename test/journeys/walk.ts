/** Steps that several journeys take, by what a person sees: names and roles, never classes. */
import { expect, type Page } from '@playwright/test';

/** Counts every deliberate act, so that a journey can say how many taps it took. */
export class Taps {
  count = 0;

  async on(page: Page, name: string | RegExp): Promise<void> {
    this.count++;
    await page.getByRole('button', { name }).first().click();
  }
}

/** A device that cannot draw in 3D. Also what journeys choose whose subject is not the body: software rendering is slow. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.includes('webgl') ? null : (Reflect.apply(real, this, [kind, ...rest]) as unknown);
    } as typeof real;
  });
}

/** Opens the start view with the list instead of the body; where there is no 3D it comes by itself. */
export async function openList(page: Page, taps = new Taps(), path = '/en/'): Promise<void> {
  await page.goto(path);
  const list = page.getByRole('region', { name: /^(Places|部位)$/ });
  const link = page.getByRole('button', { name: /^(Choose from a list instead|改为从列表选择)$/ });
  await expect(list.or(link).first()).toBeVisible();
  taps.count++;
  // The list may come by itself between the look and the tap.
  await expect(async () => {
    if (!(await list.isVisible())) await link.click({ timeout: 1_000 });
    await expect(list).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** One side of one place of the list, or of an area that is asked about. */
export async function choosePlace(page: Page, place: string, side: string, taps = new Taps()): Promise<void> {
  taps.count++;
  await page.getByRole('group', { name: place, exact: true }).getByRole('button', { name: side }).click();
}

/** Label of what to choose, by the beginning of the question. */
export type Given = Readonly<Record<string, string>>;

const endsWell = /^(No session today|今天不按压)$/;

/**
 * Answers every safety question until the view is left or a stop shows: with `given` where the question begins so,
 * otherwise with whatever speaks against nothing.
 */
export async function answerSafety(page: Page, given: Given = {}): Promise<void> {
  await page.waitForURL('**/check/**');
  for (let screens = 0; screens < 40; screens++) {
    const title = page.locator('main h1').first();
    await expect(title).not.toHaveText(/^(Safety questions|安全问题)$/);
    if (!page.url().includes('/check/') || (await page.getByText(endsWell).isVisible())) return;
    const text = (await title.textContent())?.trim() ?? '';
    // The view may have been left while its title was read: then it was the next view's.
    if (!page.url().includes('/check/')) return;
    // The last answer may have led on to the next view in between: then the loop looks again.
    await answerOne(page, text, given).catch((error: unknown) => {
      if (page.url().includes('/check/')) throw error;
    });
    const asked = page.locator('main h1', { hasText: text });
    await expect.poll(async () => !page.url().includes('/check/') || (await asked.count()) === 0).toBe(true);
  }
  throw new Error('the safety questions do not end');
}

async function answerOne(page: Page, text: string, given: Given): Promise<void> {
  const soon = { timeout: 5_000 };
  const wanted = Object.entries(given).find(([begin]) => text.startsWith(begin))?.[1];
  const next = page.getByRole('button', { name: /^(Next|下一步)$/ });
  const none = page.getByRole('button', { name: /^(None of these|Somewhere else|都没有|别的地方)$/ });
  if (await page.locator('input[type=number]').isVisible()) {
    await page.locator('input[type=number]').fill(wanted ?? '42');
    await next.click();
  } else if (await page.locator('input[type=range]').isVisible()) {
    await page.locator('input[type=range]').press(wanted ?? '6');
    await next.click();
  } else if (await none.isVisible()) {
    if (wanted === undefined) return none.click();
    await page.getByRole('button', { name: wanted }).click();
    await next.click();
  } else {
    const rows = page.locator('main').getByRole('group').getByRole('button');
    await (wanted === undefined ? rows.first() : rows.filter({ hasText: wanted }).first()).click(soon);
  }
}

/** From the plan to the clock of the first press. */
export async function toFirstPress(page: Page, taps = new Taps()): Promise<void> {
  await page.waitForURL('**/plan/**');
  await taps.on(page, 'Begin');
  await taps.on(page, 'Ready');
  await taps.on(page, 'Found it');
  await taps.on(page, 'Dull ache');
  await expect(page.getByRole('timer')).toHaveText(/^0:\d\d$/);
}

/** From the first press to the rating: the first point ends early, the others are passed over. */
export async function toRating(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Too sore' }).click();
  await page.getByRole('button', { name: 'Enough here, next point' }).click();
  const rating = page.getByRole('heading', { name: 'How is the pain now?' });
  const next = page.getByRole('button', { name: 'Next point' });
  const skip = page.getByRole('button', { name: 'Skip this point' });
  for (let i = 0; i < 30 && !(await rating.isVisible()); i++) {
    await expect(rating.or(next).or(skip).first()).toBeVisible();
    // The rest ends by itself: a button may be gone before the finger is there.
    const button = (await next.isVisible()) ? next : skip;
    await button.click({ timeout: 2_000 }).catch(() => undefined);
  }
  await expect(rating).toBeVisible();
}

/** Rates and saves; the end of the session is shown. */
export async function rate(page: Page, score: number): Promise<void> {
  await page.locator('input[type=range]').press(String(score));
  await page.getByRole('button', { name: 'Nothing', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Session kept' })).toBeVisible();
}

/** Waits until everything is kept for offline. */
export async function untilOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? waiting ?? installing;
    if (worker?.state === 'activated') return;
    await new Promise<void>((resolve) => {
      worker?.addEventListener('statechange', () => worker.state === 'activated' && resolve());
    });
  });
}
