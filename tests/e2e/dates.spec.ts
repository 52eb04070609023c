import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, openRegesta, test } from './support/regesta.ts';

const UNCERTAIN = {
  format: 'regesta/1',
  title: 'Uncertain dates',
  events: [
    ['Signed', '2018-12-10'],
    ['Drafted', '2018-06'],
    ['Talks', '201X'],
    ['Rumoured', '2018?'],
    ['Patrols', '2018-02/..'],
    ['Embargo', '2018-02/'],
    ['Visit', '[2018-12-10,2019-01-11]'],
    ['Later', '2020-05'],
    ['Ice age', 'Y-17000'],
  ].map(([title, date], at) => ({ id: `e${at}`, title, date, kind: 'meeting' })),
};

/** How many events the filters say are on show. */
async function shownIn(filters: Locator): Promise<number> {
  const words = await filters.getByText(/^\d+ of \d+ events$/).textContent();
  return Number(words?.split(' ')[0]);
}

async function chooseYears(filters: Locator, from: string, to: string): Promise<void> {
  await filters.getByRole('spinbutton', { name: 'From year' }).fill(from);
  await filters.getByRole('spinbutton', { name: 'To year' }).fill(to);
  await filters.getByRole('spinbutton', { name: 'To year' }).press('Tab');
}

test.describe('a chronology of uncertain dates', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/uncertain.json', (route) => route.fulfill({ json: UNCERTAIN }));
  });

  test('is narrowed to what may lie in the years, or only to what surely does', async ({ page }) => {
    const { filters, timeline } = await openRegesta(page, './?data=uncertain.json');
    await chooseYears(filters, '2018', '2018');
    const possibly = filters.getByRole('radio', { name: 'possibly (7)' });
    const surely = filters.getByRole('radio', { name: 'surely (2)' });
    await expect(possibly).toBeChecked();
    expect(await shownIn(filters)).toBe(7);
    await surely.check();
    expect(await shownIn(filters)).toBe(2);
    await expect(page).toHaveURL(/years=2018\.\.2018&years\.mode=surely/);
    await expect(filters.getByRole('button', { name: 'Remove Years: 2018, surely' })).toBeVisible();
    await expect(timeline.getByRole('button', { name: /^Signed,/ })).toHaveCount(1);
    await expect(timeline.getByRole('button', { name: /^Talks,/ })).toHaveCount(0);
    await page.reload();
    await expect(filters.getByRole('radio', { name: 'surely (2)' })).toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(filters.getByRole('radio', { name: 'possibly (7)' })).toBeChecked();
    await chooseYears(filters, '2010', '2019');
    await expect(filters.getByRole('radio', { name: 'surely (5)' })).toBeVisible();
  });

  test('says of each date what is known of it, and keeps what it cannot draw', async ({ page }) => {
    const { timeline } = await openRegesta(page, './?data=uncertain.json');
    for (const name of [
      /^Signed, 10 December 2018/,
      /^Drafted, June 2018, day not stated/,
      /^Talks, the 2010s, year not stated/,
      /^Rumoured, perhaps 2018/,
      /^Patrols, since February 2018, open/,
      /^Embargo, from February 2018, end not known/,
      /^Visit, 10 December 2018 or 11 January 2019/,
    ]) {
      await expect(timeline.getByRole('button', { name })).toHaveCount(1);
    }
    await timeline.getByText(/1 undated/).click();
    await expect(timeline.getByRole('button', { name: /Ice age/ })).toBeVisible();
  });
});

test('the days can be those of the timeline’s window', async ({ page }) => {
  const { filters } = await openRegesta(page, './#window=2018-03-01..2020-01-01');
  const all = await shownIn(filters);
  const only = filters.getByRole('button', { name: 'Only the window (1 Mar 2018 to 31 Dec 2019)' });
  await only.click();
  await expect(only).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/dates=2018-03-01\.\.2019-12-31/);
  const shown = await shownIn(filters);
  expect(shown).toBeLessThan(all);
  await expect(filters.getByRole('radio', { name: `possibly (${shown})` })).toBeChecked();
  await only.click();
  expect(await shownIn(filters)).toBe(all);
});

test('axe finds nothing in the years’ choices', async ({ page }) => {
  const { filters } = await openRegesta(page, './#years=2018..2019&window=2018-03-01..2020-01-01');
  await expect(filters.getByRole('radio', { name: /surely/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Filters"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sheet of dates shows every form, and axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./format.html');
    await page.getByRole('link', { name: /Every form of date/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How dates are written, drawn and said');
    await expect(page.getByRole('img', { name: 'since February 2018, open' })).toBeVisible();
    await expect(page.getByText('from February 2018, end not known', { exact: false }).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
