import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateChronology } from '../fixtures/generate.ts';
import { closedMachine, expectSilence, filled, onDisk, type Closed } from './support/one-file.ts';
import { landmarks, openRegesta } from './support/regesta.ts';

const DATA = join(import.meta.dirname, '../../data');
const BAD = join(import.meta.dirname, '../fixtures/bad');
const shipped = readFileSync(join(DATA, 'chronology.json'), 'utf8');

function documentsOf(chronology: string): ReadonlyMap<string, string> {
  const { documents } = JSON.parse(chronology) as { readonly documents: readonly { file: string }[] };
  return new Map(documents.map(({ file }) => [file, readFileSync(join(DATA, file), 'utf8')]));
}

/** A machine without a network, and the program as the site hands it out. */
const test = base.extend<{ closed: Closed; edition: string }>({
  edition: async ({ request }, use) => {
    await use(await (await request.get('./one-file.html')).text());
  },
  closed: async ({ browser }, use) => {
    const context = await browser.newContext();
    const closed = await closedMachine(context);
    await use(closed);
    expectSilence(closed);
    await context.close();
  },
});

const shippedFile = async (edition: string, view = '') =>
  onDisk(await filled(edition, { chronology: shipped, documents: documentsOf(shipped), view }));

test('the edition is under a policy of its own: one script, one style, no connection', ({ edition }) => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(edition)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+';/);
  expect(policy).toMatch(/style-src 'sha256-[\w+/=]+';/);
  expect(policy).not.toContain('unsafe');
  expect(edition).not.toMatch(/<(script|img|link)[^>]*\s(src|href)="(?!data:)/);
  expect(edition).not.toMatch(/\beval\(|new Function\(/);
});

/** Hands the view over through the dialogue, and keeps the file; its address. */
async function handedOver(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  const download = await coming;
  const path = test.info().outputPath(`${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return pathToFileURL(path).href;
}

test('what the site hands over opens from disk as it was, hands over pictures, and another of itself', async ({
  page: site,
  closed,
}) => {
  test.setTimeout(120_000);
  await openRegesta(site, './#topic=youth&lanes=kind');
  await site.getByRole('button', { name: 'Scenes', exact: true }).click();
  await site.getByRole('button', { name: 'Add scene', exact: true }).click();
  await expect(site.getByRole('button', { name: /^Scene 4 of 4/ })).toBeVisible();
  const first = await handedOver(site, 'One HTML file');
  const { page } = closed;
  const { filters, timeline } = landmarks(page);
  await page.goto(first);
  await expect(page).toHaveURL(/#topic=youth&lanes=kind/);
  await expect(filters.getByText(/^26 of 85 events$/)).toBeVisible();
  const picture = readFileSync(new URL(await handedOver(page, 'Picture (SVG)')), 'utf8');
  expect(picture).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
  expect(picture).toContain('Youth');
  await filters.getByRole('button', { name: 'Clear all' }).click();
  await timeline.getByRole('button', { name: /19th/ }).first().click();
  const second = await handedOver(page, 'One HTML file');
  await page.goto(second);
  await expect(landmarks(page).reader.getByRole('heading', { name: /19th/ }).first()).toBeVisible();
  await expect(filters.getByText(/^85 of 85 events$/)).toBeVisible();
  await page.getByRole('button', { name: 'Scenes', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Scene 4 of 4/ })).toBeVisible();
});

for (const [format, ending] of [
  ['Slides (PPTX)', 'pptx'],
  ['Picture (PNG)', 'png'],
  ['Markdown', 'md'],
  ['Table (CSV)', 'csv'],
  ['Citations', 'txt'],
] as const) {
  test(`it hands over ${format} from disk as the site does`, async ({ closed, edition }) => {
    const { page } = closed;
    await page.goto(await shippedFile(edition, 'topic=youth'));
    const path = new URL(await handedOver(page, format));
    expect(path.pathname).toMatch(new RegExp(`\\.${ending}$`));
    expect(statSync(path).size).toBeGreaterThan(500);
  });
}

test('a file opens from disk without a network: explore, filter, search, read', async ({
  closed,
  edition,
}) => {
  const { page } = closed;
  await page.goto(await shippedFile(edition));
  const { timeline, filters, network, reader } = landmarks(page);
  await expect(page).toHaveTitle(/ROK–UN dialogue/);
  await expect(network.getByRole('button', { name: /Youth/ }).first()).toBeVisible();
  await timeline.getByRole('button', { name: /19th/ }).first().click();
  await expect(reader.getByRole('heading', { name: /19th/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/#focus=event:rok-un-19/);
  await page.keyboard.press('Escape');
  await expect(reader.getByText(/73 of\s+73 quotations verified/)).toBeVisible();
  await filters.getByRole('checkbox', { name: /^Youth,? \d/ }).check();
  await expect(filters.getByText(/^26 of 85 events$/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill('Jeju');
  await expect(page).toHaveURL(/q=Jeju/);
  await expect(filters.getByText(/^\d+ of 85 events$/)).not.toHaveText('26 of 85 events');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(filters.getByText(/^26 of 85 events$/)).toBeVisible();
  await page.goBack();
  await expect(filters.getByText(/^85 events$|^85 of 85 events$/)).toBeVisible();
  await page.goForward();
  await page.reload();
  await expect(filters.getByText(/^26 of 85 events$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(filters.getByRole('checkbox', { name: /^Youth,? \d/ })).not.toBeChecked();
});

test('it lays its network out in a worker of its own', async ({ closed, edition }) => {
  const { page } = closed;
  const worker = page.waitForEvent('worker');
  await page.goto(await shippedFile(edition));
  expect((await worker).url()).toMatch(/^blob:/);
});

test('it begins at the view it was made with, until somebody goes elsewhere', async ({ closed, edition }) => {
  const { page } = closed;
  const address = await shippedFile(edition, 'topic=youth&focus=event:rok-un-19');
  const { filters, reader } = landmarks(page);
  await page.goto(address);
  await expect(filters.getByText(/^26 of 85 events$/)).toBeVisible();
  await expect(reader.getByRole('heading', { name: /19th/ }).first()).toBeVisible();
  await filters.getByRole('button', { name: 'Clear all' }).click();
  await page.reload();
  await expect(filters.getByRole('checkbox', { name: /^Youth,? \d/ })).not.toBeChecked();
  await page.goto(`${address}#topic=disarmament`);
  await expect(filters.getByRole('checkbox', { name: /^Disarmament,? \d/ })).toBeChecked();
});

test('it opens no addresses, and says so; files can still be dropped', async ({ closed, edition }) => {
  const { page } = closed;
  const address = await shippedFile(edition);
  await page.goto(address);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Addresses cannot be opened/)).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /Choose files/ }).click();
  await (await chooser).setFiles(join(BAD, 'one-event.json'));
  await expect(page.getByText('1 of 1 event').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 1 event').first()).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'The chronology in this file' }).click();
  await expect(page.getByText('85 of 85 events').first()).toBeVisible();
  await page.goto(`${address}?data=https://elsewhere.example/chronology.json`);
  await expect(page.getByRole('heading', { name: 'This file opens no addresses' })).toBeVisible();
});

test('its scenes are shown as a briefing, from disk', async ({ closed, edition }) => {
  const { page } = closed;
  await page.goto(await shippedFile(edition));
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'From Jeju to New York' })).toBeVisible();
  await expect(page.getByText(/for the first time in the Conference’s history/).first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Youth and emerging technologies' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Youth and emerging technologies' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(landmarks(page).filters).toBeVisible();
});

test('its presenter’s window leads it, from disk', async ({ closed, edition }) => {
  const { page } = closed;
  await page.goto(await shippedFile(edition));
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Presenter’s window' }).click();
  const presenter = await opened;
  await expect(presenter.getByText('From Jeju to New York').first()).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Youth and emerging technologies' })).toBeVisible();
  await presenter.reload();
  await expect(presenter.getByText('Youth and emerging technologies').first()).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: /What led to the forum/ })).toBeVisible();
});

test('scenes that are added to it stay on the machine', async ({ closed, edition }) => {
  const { page } = closed;
  await page.goto(await shippedFile(edition, 'topic=youth'));
  await page.getByRole('button', { name: 'Scenes', exact: true }).click();
  await page.getByRole('button', { name: 'Add scene', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Scene 4 of 4/ })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Scenes', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Scene 4 of 4/ })).toBeVisible();
});

test('hostile text in it stays text', async ({ closed, edition }) => {
  const { page } = closed;
  const chronology = readFileSync(join(BAD, 'hostile-text.json'), 'utf8');
  await page.goto(await onDisk(await filled(edition, { chronology })));
  await expect(landmarks(page).timeline).toBeVisible();
  await expect(page.getByText('<script>window.hacked=1</script>').first()).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('a file that somebody has tampered with does not run', async ({ browser, edition }) => {
  const page = await browser.newPage();
  const violation = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
  const tampered = edition.replace('</script>', ';window.hacked = 1</script>');
  await page.goto(await onDisk(new Blob([tampered])));
  await violation;
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await page.close();
});

test('an edition that nothing was put into says so', async ({ closed, edition }) => {
  await closed.page.goto(await onDisk(new Blob([edition])));
  await expect(
    closed.page.getByRole('heading', { name: 'There is no chronology in this file' }),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in it, ${colorScheme}`, async ({ closed, edition }) => {
    test.setTimeout(120_000);
    const { page } = closed;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(await shippedFile(edition, 'focus=event:rok-un-19'));
    await expect(landmarks(page).timeline).toBeVisible();
    await expect(page.getByText('Laying the network out')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
}

test('a chronology of more than 50 MB opens from disk', async ({ closed, edition }) => {
  test.setTimeout(120_000);
  const chronology = JSON.stringify(generateChronology({ events: 120_000 }));
  expect(chronology.length).toBeGreaterThan(50_000_000);
  const address = await onDisk(await filled(edition, { chronology }));
  await closed.page.goto(address);
  await expect(closed.page.getByText('120,000 of 120,000 events').first()).toBeVisible({ timeout: 60_000 });
  rmSync(new URL(address));
});
