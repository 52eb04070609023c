import type { BrowserContext, Locator, Page } from '@playwright/test';
import { pressUntilNamed, tabTo } from './support/keyboard.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

/** The sentence of the press release that attests the youth session. */
const VOICES =
  'The voices of future generations were also heard during the Youth Special Session held on December 2';
const SIDE_EVENT = 'the ROK held a side event on new technologies and human rights';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The one mark that Tab stops at; arrows go on from there. */
const markStop = (timeline: Locator) => timeline.getByRole('group').locator('button[tabindex="0"]').first();

/** What a person would compare when they ask whether two screens show the same. */
async function told(page: Page): Promise<readonly string[]> {
  const { filters, timeline, reader } = landmarks(page);
  const names = timeline
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
  return [await filters.innerText(), ...(await names), await reader.innerText()];
}

async function opensTheSame(page: Page, context: BrowserContext): Promise<void> {
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.browser()?.newContext({ viewport: page.viewportSize(), locale: 'en-GB' });
  const there = await other?.newPage();
  if (there === undefined) throw new Error('No second context could be opened');
  await there.goto(link);
  await expect(landmarks(there).timeline).toBeVisible();
  await page.mouse.move(0, 0);
  await expect.poll(async () => told(there)).toEqual(await told(page));
  await other?.close();
}

test.describe('Which meetings dealt with youth and emerging technologies, and who says so?', () => {
  test('by mouse', async ({ page, context }) => {
    const { filters, timeline, reader } = await openRegesta(page);
    await filters.getByRole('checkbox', { name: /^Youth,? \d/ }).check();
    await filters.getByRole('checkbox', { name: /^Emerging technologies,? \d/ }).check();
    await filters.getByRole('radio', { name: /all/i }).first().check();
    await expect(filters.getByText('8 of 85 events')).toBeVisible();
    await timeline
      .getByRole('button', { name: /^19th ROK/ })
      .first()
      .click();
    await expect(reader.getByRole('heading', { name: /^19th ROK/ }).first()).toBeVisible();
    await expect(reader.locator('mark', { hasText: VOICES.slice(0, 40) }).first()).toBeInViewport();
    await page.getByRole('button', { name: 'Share' }).click();
    await opensTheSame(page, context);
  });

  test('by keyboard alone', async ({ page, context }) => {
    const { filters, timeline, reader } = await openRegesta(page);
    await tabTo(page, filters.getByRole('checkbox', { name: /^Emerging technologies,? \d/ }));
    await page.keyboard.press('Space');
    await tabTo(page, filters.getByRole('checkbox', { name: /^Youth,? \d/ }));
    await page.keyboard.press('Space');
    await tabTo(page, filters.getByRole('radio', { name: /any/i }).first(), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(filters.getByText('8 of 85 events')).toBeVisible();
    await tabTo(page, markStop(timeline));
    await page.keyboard.press('Home');
    await pressUntilNamed(page, 'ArrowRight', /^19th ROK/);
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: /^19th ROK/ }).first()).toBeVisible();
    await expect(reader.locator('mark', { hasText: VOICES.slice(0, 40) }).first()).toBeInViewport();
    await tabTo(page, page.getByRole('button', { name: 'Share' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await opensTheSame(page, context);
  });
});

test.describe('What led to the December 2018 forum?', () => {
  test('by mouse', async ({ page }) => {
    const { timeline, reader } = await openRegesta(page, './#window=2018-01-01..2019-01-01');
    await timeline
      .getByRole('button', { name: /^Forum “Human Rights in the 4th/ })
      .first()
      .click();
    await reader
      .getByRole('button', { name: /side event/i })
      .first()
      .click();
    await expect(reader.getByRole('heading', { name: /side event/i }).first()).toBeVisible();
    await expect(reader.getByText(/June 2018/).first()).toBeVisible();
    await expect(reader.locator('mark', { hasText: SIDE_EVENT }).first()).toBeInViewport();
  });

  test('by keyboard alone', async ({ page }) => {
    const { reader } = await openRegesta(page);
    await page.keyboard.press('/');
    await page.keyboard.type('4th Industrial Revolution forum');
    await expect(
      page
        .getByRole('status')
        .or(page.getByText(/of 85 events/))
        .first(),
    ).toBeVisible();
    const { timeline } = landmarks(page);
    await tabTo(page, markStop(timeline));
    await page.keyboard.press('Home');
    await pressUntilNamed(page, 'ArrowRight', /^Forum “Human Rights in the 4th/);
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: /^Forum “Human Rights/ }).first()).toBeVisible();
    await tabTo(page, reader.getByRole('button', { name: /side event/i }).first());
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: /side event/i }).first()).toBeVisible();
    await expect(reader.locator('mark', { hasText: SIDE_EVENT }).first()).toBeInViewport();
  });
});
