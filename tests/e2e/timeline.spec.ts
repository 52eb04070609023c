/** The engine of the timeline, driven by hand and by key on the built site. */
import type { Page } from '@playwright/test';
import { generateChronology } from '../fixtures/generate.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

/** Opens a generated chronology as if it lay beside the page. */
async function openGenerated(page: Page, events: number, fragment = ''): Promise<void> {
  const body = JSON.stringify(generateChronology({ events, isPlain: true }));
  await page.route('**/generated.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto(`./?data=generated.json#${fragment}`);
  await expect(
    landmarks(page)
      .timeline.getByText(`${events.toLocaleString('en')} events`)
      .first(),
  ).toBeVisible();
}

function windowOf(page: Page): readonly [number, number] {
  const text = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('window') ?? '';
  const [from = NaN, to = NaN] = text.split('..').map((end) => Date.parse(end));
  return [from, to];
}

async function plotBox(page: Page) {
  const box = await landmarks(page).timeline.locator('.plot canvas').boundingBox();
  if (box === null) throw new Error('the timeline has no canvas');
  return box;
}

test('a box drawn with Shift held zooms to what stands in it', async ({ page }) => {
  await openRegesta(page, './#panel=timeline');
  const { x, y, width } = await plotBox(page);
  await page.keyboard.down('Shift');
  await page.mouse.move(x + width / 2, y + 50);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, y + 150, { steps: 6 });
  await expect(page.locator('.plot .box')).toBeVisible();
  await page.mouse.move(x + width * 0.75, y + 200, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(() => windowOf(page)[0]).toBeGreaterThan(0);
  const years = (windowOf(page)[1] - windowOf(page)[0]) / (365.25 * 86_400_000);
  expect(years).toBeGreaterThan(5);
  expect(years).toBeLessThan(8);
  await expect(page.locator('.plot .box')).toHaveCount(0);
});

test('the question mark lists the keys, those of the timeline among them', async ({ page }) => {
  await openRegesta(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Timeline');
  await expect(dialog).toContainText('Home');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what is counted says what it holds, lists it by key and zooms by hand', async ({ page }) => {
  await openGenerated(page, 10_000, 'panel=timeline&lanes=kind');
  const { x, y, width, height } = await plotBox(page);
  await page.mouse.move(x + width / 2, y + Math.min(height, 300) - 100);
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('events');
  await expect(card).toContainText(/Conference|Meeting/);
  await expect(card).toContainText('Theme 1');
  await page.mouse.click(x + width / 2, y + Math.min(height, 300) - 100);
  await expect.poll(() => windowOf(page)[1] - windowOf(page)[0]).toBeLessThan(60 * 365 * 86_400_000);

  const stretch = landmarks(page)
    .timeline.getByRole('button', { name: /press Enter to list/ })
    .first();
  let name = '';
  await expect(async () => {
    await stretch.focus();
    name = (await stretch.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('Enter');
    await expect.poll(() => decodeURIComponent(page.url()), { timeout: 1000 }).toContain('focus=stretch:');
  }).toPass();

  // What is listed is what was named, for whoever opens the link too.
  const [, lane = '', count = ''] = /^(.+?), ([\d,]+ events?),/.exec(name) ?? [];
  await page.goto(page.url().replace('panel=timeline&', ''));
  await page.reload();
  const { reader } = landmarks(page);
  await expect(reader.getByRole('heading', { level: 2 })).toContainText(`${lane}, `);
  await expect(reader).toContainText(count);
});

test('a double click on what is counted is one step', async ({ page }) => {
  await openGenerated(page, 10_000, 'panel=timeline&lanes=kind');
  const { x, y, width, height } = await plotBox(page);
  await page.mouse.dblclick(x + width / 2, y + Math.min(height, 300) - 100);
  await expect.poll(() => windowOf(page)[1] - windowOf(page)[0]).toBeLessThan(60 * 365 * 86_400_000);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.url()).not.toContain('window=');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

const DAY_MS = 86_400_000;
const FRAMES = {
  sequence: [0, 10 * DAY_MS],
  years: [Date.UTC(2000, 1, 1), Date.UTC(2000, 2, 1)],
  aligned: [0, 300 * DAY_MS],
} as const;
for (const [layout, frame] of Object.entries(FRAMES)) {
  test(`what is focused elsewhere comes into sight in the layout “${layout}”`, async ({ page }) => {
    const { timeline } = await openRegesta(page, `./#layout=${layout}&frame=${frame.join('..')}`);
    const mark = timeline.getByRole('button', { name: /^19th ROK/, pressed: true }).first();
    await expect(mark).toHaveCount(0);
    await page.evaluate(() => (location.hash += '&focus=event:rok-un-19'));
    await expect(mark).toBeInViewport();
  });
}

test('a hundred thousand events open, pan and zoom, and every one is counted', async ({ page }) => {
  test.setTimeout(120_000);
  await openGenerated(page, 100_000, 'panel=timeline');
  const { x, y, width } = await plotBox(page);
  await page.mouse.move(x + width / 2, y + 100);
  for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, -200);
  await expect.poll(() => windowOf(page)[0]).toBeGreaterThan(-1e14);
  await page.mouse.down();
  await page.mouse.move(x + width / 4, y + 100, { steps: 10 });
  await page.mouse.up();
  await expect(
    landmarks(page)
      .timeline.getByText(/earlier/)
      .first(),
  ).toBeVisible();
  await expect(landmarks(page).timeline.getByText(/later/).first()).toBeVisible();
});
