import { expect, test } from '@playwright/test';
import {
  answerSafety,
  choosePlace,
  openList,
  rate,
  Taps,
  toFirstPress,
  toRating,
  withoutWebGl,
} from './walk.ts';

/** A first-time user reaches the first press with at most this many taps besides the safety answers. */
const mostTaps = 8;

test('by touch: from where it hurts to the diary, and the morning after', async ({ page }) => {
  await withoutWebGl(page);
  const strangers: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== new URL(page.url()).origin && page.url() !== 'about:blank') {
      strangers.push(request.url());
    }
  });
  const evening = new Date('2026-11-25T18:00:00');
  await page.clock.install({ time: evening });
  const taps = new Taps();
  await openList(page, taps);
  await choosePlace(page, 'Buttock', 'left', taps);
  await choosePlace(page, 'Calf', 'left', taps);
  await expect(page.getByText('Left buttock and calf')).toBeVisible();
  await expect(page.getByText('Right side clear', { exact: false })).toBeVisible();
  await taps.on(page, 'Continue');
  await answerSafety(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/points for the back of your left leg/);
  await expect(
    page.getByRole('list', { name: 'The points, in order' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  await expect(page.getByText('Nobody has tested finger pressure', { exact: false })).toBeVisible();
  await toFirstPress(page, taps);
  expect(taps.count).toBeLessThanOrEqual(mostTaps);

  // A reload takes nothing away: the clock stands where it was.
  await page.clock.runFor(5_000);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.clock.runFor(3_000);

  await toRating(page);
  await rate(page, 4);
  await page.goto('/en/diary/');
  const today = page.getByRole('listitem').filter({ hasText: 'Today' });
  await expect(today).toContainText('One press');
  await expect(today).toContainText('GB30');
  await expect(today).toContainText(/6.*4/s);

  await page.clock.setSystemTime(new Date('2026-11-26T07:30:00'));
  await page.goto('/en/');
  await page.getByRole('link', { name: 'How is the pain this morning?' }).click();
  await page.locator('input[type=range]').press('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'This morning is kept' })).toBeVisible();
  await page.goto('/en/diary/');
  await expect(page.getByText('next morning 5')).toBeVisible();
  await page.goto('/en/');
  await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'How is the pain this morning?' })).toHaveCount(0);
  expect(strangers).toEqual([]);
});

test('by finger on the body: the drawing answers in words', async ({ page }) => {
  await page.goto('/en/');
  const canvas = page.locator('ashi-body canvas');
  await expect(canvas).toBeVisible({ timeout: 40_000 });
  await page.waitForFunction(() => document.querySelector('.place.ready') !== null, undefined, {
    timeout: 40_000,
  });
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the body has no place on the page');
  // Down the back of the left leg, seen from behind: left of the middle.
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(...at(0.455, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.44, 0.66), { steps: 8 });
  await page.mouse.move(...at(0.43, 0.8), { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText(/^Left .*(buttock|thigh)/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('Back of the leg', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Draw on the body with your finger.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toHaveText('Draw or choose where it hurts first.');
});

test('by keyboard only', async ({ page }) => {
  await withoutWebGl(page);
  await page.goto('/en/');
  const press = async (name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
    const target = page.getByRole(role, { name }).first();
    await expect(target).toBeVisible();
    for (let i = 0; i < 120; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await expect(page.getByRole('region', { name: 'Places' })).toBeVisible({ timeout: 20_000 });
  const calf = page.getByRole('group', { name: 'Calf', exact: true }).getByRole('button', { name: 'left' });
  await calf.focus();
  await page.keyboard.press('Space');
  await expect(calf).toHaveAttribute('aria-pressed', 'true');
  await press('Continue');
  await answerSafety(page);
  await press('Begin');
  await press('Ready');
  await press('Found it');
  await press('Dull ache');
  await expect(page.getByRole('timer')).toBeVisible();
  await press('Pause');
  await expect(page.getByRole('heading', { name: 'Paused. Let go.' })).toBeVisible();
  await press('Go on');
});

test('a point that was asked for by name is checked first, then pressed alone', async ({ page }) => {
  await withoutWebGl(page);
  await page.goto('/en/point/BL62/');
  await page.getByRole('link', { name: 'Press it with me' }).click();
  await answerSafety(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shēnmài, on its own');
  await toFirstPress(page);
});
