import type { Locator, Page } from '@playwright/test';
import { expect, openRegesta, test } from './support/regesta.ts';

// Reloading and loading each layout takes its time on a busy machine.
test.setTimeout(120_000);

const layoutOf = (timeline: Locator) => timeline.getByRole('combobox', { name: 'Layout' });

/** The names of all marks that can be reached, in their order. */
const marksOn = (timeline: Locator) =>
  timeline
    .getByRole('group')
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));

async function zoomAt(page: Page, timeline: Locator, across: number): Promise<void> {
  const box = await timeline.boundingBox();
  if (box === null) throw new Error('The timeline has no place on the page');
  await page.mouse.move(box.x + box.width * across, box.y + box.height * 0.5);
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -240);
}

/** The address once it no longer changes: a gesture is written down when it has come to rest. */
async function settledAddress(page: Page): Promise<string> {
  let last = '';
  await expect(async () => {
    last = page.url();
    await page.waitForTimeout(800);
    expect(page.url()).toBe(last);
  }).toPass();
  return last;
}

test('each layout zooms, keeps its place over a reload, and back returns to the one before', async ({
  page,
}) => {
  const { timeline } = await openRegesta(page);
  for (const [name, id] of [
    ['Sequence', 'sequence'],
    ['Years', 'years'],
    ['Aligned', 'aligned'],
  ] as const) {
    await layoutOf(timeline).selectOption(name);
    await expect(page).toHaveURL(new RegExp(`layout=${id}`));
    await expect(page).not.toHaveURL(/frame=/);
    await zoomAt(page, timeline, 0.7);
    await expect(page).toHaveURL(/frame=/);
    await expect(timeline.getByRole('group').getByRole('button').first()).toBeVisible();
    const address = await settledAddress(page);
    const marks = await marksOn(timeline);
    await page.reload();
    await expect(layoutOf(timeline)).toHaveValue(id);
    expect(page.url()).toBe(address);
    await expect.poll(() => marksOn(timeline)).toEqual(marks);
  }
  await expect(async () => {
    await page.keyboard.press('Control+z');
    await expect(page).not.toHaveURL(/frame=/, { timeout: 500 });
  }).toPass();
  await page.goBack();
  await expect(layoutOf(timeline)).toHaveValue('years');
});

test('years stand under one another, and an event is focused in any layout', async ({ page }) => {
  const { timeline, reader } = await openRegesta(page);
  await layoutOf(timeline).selectOption('Years');
  await expect(timeline.getByRole('group', { name: /^2001/ }).getByRole('button')).toHaveCount(1);
  for (const name of ['Years', 'Sequence', 'Aligned']) {
    await layoutOf(timeline).selectOption(name);
    const mark = timeline
      .getByRole('group')
      .getByRole('button', { name: /^Jeju conference/ })
      .first();
    await mark.click();
    await expect(reader.getByRole('heading', { name: /^Jeju conference/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/focus=/);
  }
});

test('aligned lanes count from the event in focus, and from their first again', async ({ page }) => {
  const { timeline } = await openRegesta(page, './#layout=aligned');
  const mark = timeline
    .getByRole('group')
    .getByRole('button', { name: /^Jeju conference/ })
    .first();
  await mark.click();
  await timeline.getByRole('button', { name: 'Count from this event' }).click();
  await expect(page).toHaveURL(/origins=/);
  const link = page.url();
  await page.reload();
  await timeline.getByRole('button', { name: 'Count from the first again' }).click();
  await expect(page).not.toHaveURL(/origins=/);
  await page.goBack();
  await expect(page).toHaveURL(link);
});

test('a layout is chosen and read by keyboard alone', async ({ page }) => {
  const { timeline } = await openRegesta(page);
  await layoutOf(timeline).focus();
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/layout=sequence/);
  const stop = timeline.getByRole('group').locator('button[tabindex="0"]').first();
  await stop.focus();
  const name = async () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const first = await name();
  await page.keyboard.press('ArrowRight');
  await expect.poll(name).not.toBe(first);
});
