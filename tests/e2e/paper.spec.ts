import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { closeUp, pagesOf, type PdfPage } from './support/pdf.ts';
import { expect, openRegesta, test } from './support/regesta.ts';

const MOST_MS = 20_000;
const DAY_MS = 86_400_000;
const TITLES = [
  '<script>alert(1)</script> ]]> =cmd()',
  '한국어로 쓴 긴 제목 '.repeat(12),
  'Donaudampfschifffahrt'.repeat(14),
  'a title of many words '.repeat(13),
  'with 👩‍👩‍👧 letters',
];

/** The day an event of a generated chronology falls on. */
function dayOf(at: number): Date {
  return new Date(Date.UTC(1990, 0, 1) + at * 11 * DAY_MS);
}

function addressOf(at: number): string {
  return `https://example.org/${at}/${'long-'.repeat(30)}end`;
}

/** A chronology whose events each have a source of their own. */
function generated(count: number): string {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    title: `Event ${at}: ${TITLES[at % TITLES.length] ?? ''}`.trim(),
    kind: 'meeting',
    date: dayOf(at).toISOString().slice(0, 10),
    topics: [at % 2 === 0 ? 'even' : 'odd'],
    summary: 'A sentence or two that say what happened, and why it matters to those who read.',
    evidence: [
      {
        type: 'citation',
        url: addressOf(at),
        title: `Source ${at}`,
        accessed: '2026-11-22',
        supports: ['date'],
      },
    ],
  }));
  return JSON.stringify({
    format: 'regesta/1',
    title: `A generated chronology "of" ${count}`,
    language: 'en',
    version: '2026-11-22',
    license: 'CC0',
    criteria: 'What a test needs.',
    kinds: [{ id: 'meeting', label: 'Meeting' }],
    topics: [
      { id: 'even', label: 'Even' },
      { id: 'odd', label: 'Odd' },
    ],
    events,
  });
}

async function openGenerated(page: Page, count: number, fragment = ''): Promise<void> {
  await page.route('**/generated.json', (route) =>
    route.fulfill({ body: generated(count), contentType: 'application/json' }),
  );
  await openRegesta(page, `./?data=generated.json${fragment}`);
}

/** Has the page print by the key for it, and gives back the pages. */
async function printByKey(page: Page): Promise<readonly PdfPage[]> {
  await page.evaluate(() => (window.print = () => {}));
  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('.regesta-paper[data-set]').waitFor({ state: 'attached', timeout: MOST_MS });
  return pagesOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
}

/** That every page has its number, and its text within it. */
function expectNumbers(pages: readonly PdfPage[]): void {
  for (const [at, { text }] of pages.entries()) expect(text).toContain(`${at + 1}/${pages.length}`);
}

function expectEvents(pages: readonly PdfPage[], events: readonly number[]): void {
  const text = pages.map((page) => page.text).join('');
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  for (const at of events) {
    const row = `${words.format(dayOf(at))} Event ${at}: ${TITLES[at % TITLES.length] ?? ''}`;
    expect(text).toContain(closeUp(row));
    expect(text).toContain(closeUp(addressOf(at)));
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

test('sixty events are printed with their titles, dates and sources', async ({ page }) => {
  await openGenerated(page, 60);
  const title = await page.title();
  const pages = await printByKey(page);
  expectEvents(pages, upTo(60));
  expectNumbers(pages);
  const [cover, picture] = pages;
  expect(cover?.text).toContain(closeUp('A generated chronology "of" 60'));
  expect(cover?.text).toContain(closeUp('All events · 1990 to 1991 · 60 of 60 events'));
  expect(cover?.text).toContain(closeUp('Chronology of 2026-11-22'));
  expect([cover, picture].map((each) => (each?.width ?? 0) > (each?.height ?? 0))).toEqual([false, true]);
  // What was set is taken away again, and the app is as before.
  await expect(page.locator('.regesta-paper')).toHaveCount(0);
  expect(await page.title()).toBe(title);
});

test('a thousand events are set in less than twenty seconds', async ({ page }) => {
  test.setTimeout(120_000);
  await openGenerated(page, 1000);
  const from = Date.now();
  await page.evaluate(() => (window.print = () => {}));
  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('.regesta-paper[data-set]').waitFor({ state: 'attached', timeout: MOST_MS });
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  expect(Date.now() - from).toBeLessThan(MOST_MS);
  const pages = await pagesOf(pdf);
  expectEvents(pages, upTo(1000));
  expectNumbers(pages);
});

test('the print command of the browser itself prints what the filters leave, in words', async ({ page }) => {
  await openGenerated(page, 60, '#topic=even');
  await page.mouse.move(300, 300);
  // What prints is loaded at the first sign of somebody, in an idle moment.
  await expect(async () => {
    const [first] = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(first?.text).toContain(closeUp('Theme is Even'));
  }).toPass();
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expectEvents(
    pages,
    upTo(60).filter((at) => at % 2 === 0),
  );
  const text = pages.map((each) => each.text).join('');
  expect(text).toContain(closeUp('Theme is Even'));
  expect(text).toContain(closeUp('30 of 60 events'));
  expect(text).not.toContain(closeUp('Event 1: '));
  expectNumbers(pages);
  await expect(page.locator('.regesta-paper')).toHaveCount(0);
});

/** Opens the dialogue at the paper. */
async function openPaper(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('radio', { name: 'Paper or PDF' }).check();
  return dialog;
}

test('scenes are printed on the paper that is chosen, with quotations in full', async ({ page }) => {
  await openRegesta(page);
  await page.evaluate(() => (window.print = () => {}));
  const dialog = await openPaper(page);
  await dialog.getByRole('radio', { name: /^The briefing/ }).check();
  for (const [name, width, height] of [
    ['A3', 842, 1191],
    ['Letter', 612, 792],
  ] as const) {
    await dialog.getByRole('radio', { name }).check();
    await dialog.getByRole('button', { name: 'Print …' }).click();
    await page.locator('.regesta-paper[data-set]').waitFor({ state: 'attached' });
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    const sizes = new Set(pages.map((each) => [Math.round(each.width), Math.round(each.height)].join('×')));
    expect([...sizes].toSorted()).toEqual([`${width}×${height}`, `${height}×${width}`].toSorted());
    const text = pages.map((each) => each.text).join('');
    for (const words of [
      'From Jeju to New York',
      'Quotations',
      'verified',
      'mofa.go.kr/eng/brd/m_5676/view.do?seq=321414',
    ])
      expect(text).toContain(closeUp(words));
    expectNumbers(pages);
    await expect(dialog.getByRole('button', { name: 'Print …' })).toBeEnabled();
  }
});

test('a very long print says how long it would be, and is cancelled', async ({ page }) => {
  test.setTimeout(120_000);
  await openGenerated(page, 3000);
  await page.evaluate(() => (window.print = () => (document.title = 'printed')));
  const dialog = await openPaper(page);
  await dialog.getByRole('button', { name: 'Print …' }).click();
  const question = page.getByRole('dialog', { name: 'A long print' });
  await expect(question).toContainText(/All 3,000 events would take about \d+ pages/);
  await expect(question).toContainText('The first 2,000');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Print …' }).click();
  await question.getByRole('button', { name: 'Print', exact: true }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Print …' })).toBeEnabled();
  await expect(page.locator('.regesta-paper')).toHaveCount(0);
  expect(await page.title()).not.toBe('printed');
});

test('citations are made by their library without asking anybody', async ({ page }) => {
  await openRegesta(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('radio', { name: 'Citations' }).check();
  for (const [name, ending, words] of [
    ['Chicago', 'chicago.txt', /^\d+\. “.*,” Ministry of Foreign Affairs.*, December 4, 2020/m],
    ['RIS', 'ris', /^TY {2}- ELEC\r$/m],
    ['BibTeX', 'bib', /^@misc\{\w+,$/m],
    ['CSL-JSON', 'json', /"type": "webpage"/],
  ] as const) {
    await dialog.getByRole('radio', { name, exact: true }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    expect(readFileSync(await download.path(), 'utf8')).toMatch(words);
  }
});

test('nothing of the print is loaded with the first screen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openRegesta(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /print|paper|citation/i.test(url))).toEqual([]);
});
