import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tabTo } from './support/keyboard.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

// Walking with the keys takes hundreds of presses.
test.setTimeout(240_000);
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const SENTENCE =
  'Theme is Emerging technologies and Youth; not Kind Resolution or draft; years 2019 to 2021, possibly';
const FOUND = /^5 of 85 events/;
const FOUND_WORDS = '5 of 85 events';

const youth = (page: Page) => landmarks(page).filters.getByRole('checkbox', { name: /^Youth,? \d/ });
const technologies = (page: Page) =>
  landmarks(page).filters.getByRole('checkbox', { name: /^Emerging technologies,? \d/ });
const resolutions = (page: Page) =>
  landmarks(page).filters.getByRole('checkbox', { name: /^Resolution or draft/ });

/** Every event that the timeline names, in its order. */
async function eventsOnShow(page: Page): Promise<readonly (string | null)[]> {
  const marks = landmarks(page).timeline.getByRole('group').getByRole('button');
  return marks.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
}

/** What was narrowed to is on show, shared as a link that shows the same, and undone step by step to where it began. */
async function isShownSharedAndUndone(page: Page, before: readonly (string | null)[]): Promise<void> {
  const { filters } = landmarks(page);
  const narrowed = await eventsOnShow(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await page.context().newPage();
  await openRegesta(other, link);
  await expect(landmarks(other).filters.getByText(FOUND)).toBeVisible();
  await expect.poll(async () => eventsOnShow(other)).toEqual(narrowed);
  await other.close();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  while (await undo.isEnabled()) {
    const address = page.url();
    await undo.click();
    await expect(page).not.toHaveURL(address);
  }
  await expect(filters.getByText(FOUND)).toBeHidden();
  await expect(youth(page)).not.toBeChecked();
  expect(await eventsOnShow(page)).toEqual(before);
}

test('youth and emerging technologies, not resolutions, 2019 to 2021: narrowed, saved, brought back, shared and undone by mouse', async ({
  page,
}) => {
  const { filters } = await openRegesta(page);
  const before = await eventsOnShow(page);
  await youth(page).check();
  await technologies(page).check();
  await filters
    .getByRole('radio', { name: /all of them/i })
    .first()
    .check();
  await expect(filters.getByText('8 of 85 events')).toBeVisible();
  await resolutions(page).hover();
  await filters.getByRole('button', { name: 'Not Resolution or draft' }).click();
  await expect(resolutions(page)).toHaveJSProperty('indeterminate', true);
  await filters.getByLabel('From year').fill('2019');
  await filters.getByLabel('To year').fill('2021');
  await filters.getByLabel('To year').press('Enter');
  await expect(filters.getByText(FOUND)).toBeVisible();
  await filters.getByRole('button', { name: 'Saved views' }).click();
  await page.getByLabel('Name of this view').fill('Youth and technology');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('list', { name: 'Saved views' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await isShownSharedAndUndone(page, before);
  await page.reload();
  await filters.getByRole('button', { name: 'Saved views' }).click();
  await page
    .getByRole('list', { name: 'Saved views' })
    .getByRole('button', { name: /^Youth and technology/ })
    .click();
  await expect(filters.getByText(FOUND)).toBeVisible();
});

test('the same by keyboard alone', async ({ page }) => {
  const { filters } = await openRegesta(page);
  const before = await eventsOnShow(page);
  await tabTo(page, filters.getByLabel('From year'));
  await page.keyboard.type('2019');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2021');
  await page.keyboard.press('Enter');
  await tabTo(page, technologies(page));
  await page.keyboard.press('Space');
  await tabTo(page, youth(page));
  await page.keyboard.press('Space');
  await tabTo(page, filters.getByRole('radio', { name: /any of them/i }).first(), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, resolutions(page));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(filters.getByRole('button', { name: 'Not Resolution or draft' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filters.getByText(FOUND)).toBeVisible();
  await isShownSharedAndUndone(page, before);
});

test('what leaves the house says what it was narrowed to', async ({ page }) => {
  await openRegesta(
    page,
    './#topic=emerging-technologies,youth&topic.mode=all&kind.not=resolution&years=2019..2021',
  );
  await expect(landmarks(page).filters.getByText(FOUND)).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  for (const format of ['Picture (SVG)', 'Markdown', 'Plain text', 'Table (CSV)']) {
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the file' }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8').replaceAll(/\s+/g, ' ');
    expect(text, format).toContain(FOUND_WORDS);
    if (format !== 'Picture (SVG)') expect(text, format).toContain(SENTENCE);
  }
});

test('a value that would leave nothing says so and can still be chosen; the way out is offered', async ({
  page,
}) => {
  const { filters } = await openRegesta(page, './#kind=summit&kind.mode=any&years=1990..1991');
  await expect(filters.getByText('0 of 85 events')).toBeVisible();
  await expect(filters.getByText('Nothing matches')).toBeVisible();
  await expect(youth(page)).toBeEnabled();
  await expect(filters.getByRole('checkbox', { name: /^Youth,? 0\b/ })).toBeVisible();
  await filters.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(filters.getByText('85 of 85 events')).toBeVisible();
});

test('a country holds what was in any of its places', async ({ page }) => {
  const { filters, reader } = await openRegesta(page);
  await filters.locator('summary', { hasText: 'Countries' }).click();
  const korea = filters.getByRole('checkbox', { name: /^Republic of Korea/ }).last();
  await korea.check();
  await expect(page).toHaveURL(/country=KR/);
  await expect(filters.getByText(/^\d\d of 85 events$/)).toBeVisible();
  await page.goto('./#focus=country:KR');
  await expect(reader.getByRole('heading', { name: 'Republic of Korea' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in filters at work, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { filters } = await openRegesta(
      page,
      './#topic=youth&kind.not=resolution&years=2019..2021&unmatched=dimmed&window=2018-01-01..2022-01-01',
    );
    for (const name of ['Countries', 'Places', 'Publishers'])
      await filters.locator('summary', { hasText: name }).click();
    await filters.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await expect(page.getByRole('list', { name: 'Saved views' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
