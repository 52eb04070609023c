import type { BrowserContext, Locator, Page } from '@playwright/test';
import { goToRegion, pressUntilNamed, tabTo } from './support/keyboard.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

/** The sentence of the press release that attests the youth session. */
const VOICES =
  'The voices of future generations were also heard during the Youth Special Session held on December 2';
const SIDE_EVENT = 'held a side event on new technologies and human rights';

// Walking with the keys takes hundreds of presses.
test.setTimeout(120_000);
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The one mark that Tab stops at; arrows go on from there. */
const markStop = (timeline: Locator) => timeline.getByRole('group').locator('button[tabindex="0"]').first();

const markOf = (reader: Locator, words: string) => reader.locator('mark', { hasText: words }).first();

/** What a person would compare when they ask whether two screens show the same. */
async function told(page: Page): Promise<readonly string[]> {
  const { filters, timeline, reader } = landmarks(page);
  // Not innerText: it leaves out paragraphs that are too far off to be drawn.
  const names = timeline
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
  return [(await filters.textContent()) ?? '', ...(await names), (await reader.textContent()) ?? ''];
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
    await reader.getByRole('button', { name: /^Evidence \d+: Youth$/ }).click();
    const quotation = reader.getByRole('figure').filter({ hasText: VOICES });
    await expect(quotation).toBeInViewport();
    await expect(quotation).toContainText('verified');
    await quotation.getByRole('button', { name: 'Show in document' }).click();
    await expect(markOf(reader, 'The voices of future generations')).toBeInViewport();
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
    await goToRegion(page, timeline);
    await tabTo(page, markStop(timeline));
    await page.keyboard.press('Home');
    await pressUntilNamed(page, 'ArrowRight', /^19th ROK/);
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: /^19th ROK/ }).first()).toBeVisible();
    await goToRegion(page, reader);
    await tabTo(page, reader.getByRole('button', { name: /^Evidence \d+: Youth$/ }));
    await page.keyboard.press('Enter');
    const quotation = reader.getByRole('figure').filter({ hasText: VOICES });
    await expect(quotation).toBeInViewport();
    await tabTo(page, quotation.getByRole('button', { name: 'Show in document' }));
    await page.keyboard.press('Enter');
    await expect(markOf(reader, 'The voices of future generations')).toBeInViewport();
    await page.keyboard.press('/');
    await tabTo(page, page.getByRole('button', { name: 'Share' }));
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
    await expect(markOf(reader, SIDE_EVENT)).toBeInViewport();
  });

  test('by keyboard alone', async ({ page }) => {
    const { reader } = await openRegesta(page);
    await page.keyboard.press('/');
    await page.keyboard.type('4th Industrial Revolution forum');
    await expect(page.getByRole('status').first()).toHaveText('9 of 85 events');
    const { timeline } = landmarks(page);
    await goToRegion(page, timeline);
    await tabTo(page, markStop(timeline));
    await page.keyboard.press('Home');
    await pressUntilNamed(page, 'ArrowRight', /^Forum “Human Rights in the 4th/);
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: /^Forum “Human Rights/ }).first()).toBeVisible();
    await goToRegion(page, reader);
    await tabTo(page, reader.getByRole('button', { name: /side event/i }).first());
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: /side event/i }).first()).toBeVisible();
    await expect(markOf(reader, SIDE_EVENT)).toBeInViewport();
  });
});
