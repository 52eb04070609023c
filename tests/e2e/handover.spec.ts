import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { generateChronology } from '../fixtures/generate.ts';
import { expect, openRegesta, test } from './support/regesta.ts';

test.setTimeout(120_000);

async function openDialogue(page: Page, address = './'): Promise<Locator> {
  await openRegesta(page, address);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page.getByRole('dialog', { name: 'Hand over' });
}

async function saved(page: Page, dialog: Locator, format: string): Promise<Download> {
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  return waiting;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

const WORDS = [
  { format: 'Picture (SVG)', ending: 'svg' },
  { format: 'Markdown', ending: 'md' },
  { format: 'Plain text', ending: 'txt' },
  { format: 'Table (CSV)', ending: 'csv' },
];

test('the present view is saved as picture and as words, each with its filter, its version and its sources', async ({
  page,
}) => {
  const dialog = await openDialogue(page, './#topic=youth');
  await expect(dialog.getByRole('radio', { name: /^The present view: 26 of 85 events/ })).toBeChecked();
  for (const { format, ending } of WORDS) {
    const download = await saved(page, dialog, format);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^ROK-UN-.*\\.${ending}$`));
    const text = await textOf(download);
    expect(text).toContain('Theme is Youth');
    expect(text).toContain('26 of 85 events');
    expect(text).toContain('Chronology of 2026-11-22');
    expect(text).toMatch(/Ministry of Foreign Affairs/);
    await expect(dialog.getByText(download.suggestedFilename())).toBeVisible();
  }
});

test('the network is saved as a picture too, with its filter, its names and what its marks mean', async ({
  page,
}) => {
  await page.goto('./#topic=youth&panel=network');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('radio', { name: 'Picture (SVG)' }).check();
  await expect(dialog.getByRole('radio', { name: 'Network' })).toBeChecked();
  await expect(dialog.getByRole('img')).toBeVisible();
  const drawing = await textOf(await saved(page, dialog, 'Picture (SVG)'));
  for (const words of ['Theme is Youth', '26 of 85 events', 'Emerging technologies', 'organisation'])
    expect(drawing).toContain(words);
  expect(drawing).toMatch(/The larger a node/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('radio', { name: 'Timeline' }).check();
  const timeline = await textOf(await saved(page, dialog, 'Picture (SVG)'));
  expect(timeline).not.toMatch(/The larger a node/);
});

test('a picture in pixels is as large as its scale says', async ({ page }) => {
  const dialog = await openDialogue(page, './#topic=youth&lanes=kind');
  await dialog.getByRole('radio', { name: 'Picture (PNG)' }).check();
  await dialog.getByRole('radio', { name: '2×' }).check();
  const size = dialog.getByText(/^[\d,]+ × [\d,]+ pixels$/);
  const [width, height] = (await size.textContent())?.replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
  const bytes = readFileSync(await (await saved(page, dialog, 'Picture (PNG)')).path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
});

test('the briefing is looked through scene by scene before it is saved as pictures', async ({ page }) => {
  const dialog = await openDialogue(page);
  await dialog.getByRole('radio', { name: /^The briefing: \d+ scenes/ }).check();
  await dialog.getByRole('radio', { name: 'Picture (SVG)' }).check();
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Next scene' }).click();
  await expect(dialog.getByText(/^2 of \d+: /)).toBeVisible();
  const download = await saved(page, dialog, 'Picture (SVG)');
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
});

test('the first lines are shown, the words are copied, and what was chosen is chosen again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openDialogue(page, './#topic=youth');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  await expect(preview).toContainText('[^1]');
  await dialog.getByRole('radio', { name: 'Plain text' }).check();
  await expect(preview).toContainText('Theme is Youth');
  await expect(preview).not.toContainText('[^1]');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\n\[1\] /);
  expect(copied).toContain('Theme is Youth');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('radio', { name: 'Plain text' })).toBeChecked();
});

test('long work shows how far it is, and can be given up', async ({ page }) => {
  const body = JSON.stringify(generateChronology({ events: 30_000, isPlain: true }));
  await page.route('**/many.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  const dialog = await openDialogue(page, './?data=many.json');
  await dialog.getByRole('radio', { name: 'Table (CSV)' }).check();
  const save = dialog.getByRole('button', { name: 'Save the file' });
  await expect(save).toBeEnabled({ timeout: 60_000 });
  let isSaved = false;
  page.on('download', () => (isSaved = true));
  await save.click();
  await expect(dialog.getByRole('progressbar', { name: 'Being made' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(save).toBeEnabled();
  expect(isSaved).toBe(false);
  const again = await saved(page, dialog, 'Table (CSV)');
  expect((await textOf(again)).split('\r\n').length).toBeGreaterThan(30_000);
});

for (const ground of ['light', 'dark'] as const) {
  test(`the dialogue is for everybody (${ground})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: ground });
    const dialog = await openDialogue(page);
    for (const format of ['Picture (SVG)', 'Markdown', 'Paper or PDF']) {
      await dialog.getByRole('radio', { name: format }).check();
      await expect(dialog.getByText('Being put together')).toBeHidden();
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations).toEqual([]);
    }
  });
}
