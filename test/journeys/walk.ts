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

/** Chooses where it hurts from the list: the left buttock, the back of the thigh and the calf. */
export async function chooseFromList(page: Page, taps = new Taps()): Promise<void> {
  await taps.on(page, 'Choose from a list instead');
  for (const place of ['Buttock', 'Back of the thigh', 'Calf']) {
    taps.count++;
    await page.getByRole('group', { name: place, exact: true }).getByRole('button', { name: 'left' }).click();
  }
}

export interface Given {
  /** Label of the row to choose, by the beginning of the question. */
  readonly [question: string]: string;
}

/**
 * Answers every safety question until the view is left: with `given` where the question begins so, otherwise with
 * whatever speaks against nothing. Returns how many screens were answered.
 */
export async function answerSafety(page: Page, given: Given = {}): Promise<number> {
  let screens = 0;
  for (; screens < 40; screens++) {
    await page.waitForTimeout(120);
    if (!page.url().includes('/check/')) return screens;
    if (await page.getByText(/^(No session today|今天不按压)$/).isVisible()) return screens;
    const title = page.locator('main h1');
    const text = (await title.textContent().catch(() => null))?.trim() ?? '';
    if (text === '' || /^(Safety questions|安全问题)$/.test(text)) continue;
    await answerOne(page, text, given);
    await expect(page.locator('main h1', { hasText: text })).toHaveCount(0, { timeout: 10_000 });
  }
  throw new Error('the safety questions do not end');
}

async function answerOne(page: Page, text: string, given: Given): Promise<void> {
  const wanted = Object.entries(given).find(([begin]) => text.startsWith(begin))?.[1];
  const none = page.getByRole('button', { name: /^(None of these|Somewhere else|都没有|别的地方)$/ });
  if (await page.locator('input[type=number]').isVisible()) {
    await page.locator('input[type=number]').fill(wanted ?? '42');
    await page.getByRole('button', { name: /^(Next|下一步)$/ }).click();
  } else if (await page.locator('input[type=range]').isVisible()) {
    await page.locator('input[type=range]').press(wanted ?? '6');
    await page.getByRole('button', { name: /^(Next|下一步)$/ }).click();
  } else if (await none.isVisible()) {
    if (wanted === undefined) await none.click();
    else {
      await page.getByRole('button', { name: wanted }).click();
      await page.getByRole('button', { name: /^(Next|下一步)$/ }).click();
    }
  } else {
    const rows = page.locator('main').getByRole('group').getByRole('button');
    await (wanted === undefined ? rows.first() : rows.filter({ hasText: wanted }).first()).click();
  }
}
