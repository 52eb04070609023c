import type { Page, Route } from '@playwright/test';
import { expect, openRegesta, test } from './support/regesta.ts';

const WORDS = 'A part of Regesta could not be loaded; check the connection and try again.';
const abort = (route: Route) => route.abort();
const PARTS = '**/assets/*';

test.beforeEach(({ allowed }) => {
  allowed.complaints.push(/Failed to fetch dynamically imported module|ERR_FAILED|^Error: http/);
});

/** What the page shows of the one place that speaks. */
const notice = (page: Page) => page.getByRole('status').filter({ hasText: WORDS });

/** Nothing comes at first; then all does. */
async function retried(page: Page, press: () => Promise<void>): Promise<void> {
  await page.route(PARTS, abort);
  await press();
  await expect(notice(page)).toBeInViewport({ ratio: 1 });
  await page.unroute(PARTS, abort);
  await press();
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const ASKED: readonly { name: string; press: (page: Page) => Promise<void> }[] = [
  { name: 'the choice of another chronology', press: button('Open') },
  { name: 'the hand-over', press: button('Export') },
  { name: 'the list of keys', press: (page) => page.keyboard.press('?') },
  { name: 'the command palette', press: (page) => page.keyboard.press('Control+k') },
];

for (const { name, press } of ASKED) {
  test(`says so when ${name} cannot be loaded, and the same press asks for it again`, async ({ page }) => {
    await openRegesta(page);
    await page.waitForLoadState('networkidle');
    await retried(page, () => press(page));
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(notice(page)).not.toBeInViewport();
  });
}

test('says so when the card of an event cannot be loaded, and the next event has its card', async ({
  page,
}) => {
  const { timeline } = await openRegesta(page);
  await page.waitForLoadState('networkidle');
  const marks = timeline.getByRole('button', { name: /Joint Conference.*\d{4}$/ });
  await page.route(PARTS, abort);
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(notice(page)).toBeInViewport();
  await page.unroute(PARTS, abort);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tooltip')).toBeVisible();
});

test('says so when the search cannot be loaded, and the next letter asks for it again', async ({ page }) => {
  const { filters } = await openRegesta(page);
  await page.waitForLoadState('networkidle');
  await page.route(PARTS, abort);
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('you');
  await expect(notice(page)).toBeInViewport();
  await page.unroute(PARTS, abort);
  await field.press('t');
  await expect(filters.getByText(/^[1-7]?\d of 85 events$/).first()).toBeVisible();
});
