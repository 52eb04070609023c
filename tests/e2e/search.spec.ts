import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openRegesta, test } from './support/regesta.ts';

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const listOf = (page: Page) => page.getByRole('listbox', { name: 'Search results' });
const walkOf = (page: Page) => page.getByRole('group', { name: 'Search results' });

/** Types as a person does, and waits for the list of what was found. */
async function find(page: Page, words: string): Promise<void> {
  await boxOf(page).click();
  await page.keyboard.type(words);
  await expect(listOf(page).getByRole('option').first()).toBeVisible();
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('a Korean word is found by a part of it, and marked in what has it', async ({ page }) => {
  const { filters } = await openRegesta(page);
  await find(page, '군축');
  await expect(listOf(page).locator('mark').first()).toContainText('군축');
  await expect(page).toHaveURL(/q=/);
  await expect(filters.getByText(/^\d+ of 85 events$/)).not.toHaveText('85 of 85 events');
});

/** Keeps the search from being made ready until what is returned is called. */
async function holdSearch(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search.worker-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('the first search takes nothing away: panels stay as they were, and say so, until it is answered', async ({
  page,
}) => {
  const release = await holdSearch(page);
  const { filters, timeline, network, reader } = await openRegesta(page);
  const panels = page.locator('.panels[aria-busy]').first();
  const box = page.getByRole('search');
  await expect(network).toBeVisible();
  const before = await timeline.elementHandle();
  await boxOf(page).click();
  await page.keyboard.type('군축');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/q=/);
  await expect(box).toContainText('Making ready to search');
  await expect(panels).toHaveAttribute('aria-busy', 'true');
  for (const panel of [filters, timeline, network, reader]) await expect(panel).toBeVisible();
  await expect(filters.getByText('85 of 85 events')).toBeVisible();
  await expect(box.getByText('85 of 85 events')).toBeHidden();
  release();
  await expect(filters.getByText(/^\d+ of 85 events$/)).not.toHaveText('85 of 85 events');
  await expect(panels).toHaveAttribute('aria-busy', 'false');
  await expect(box).not.toContainText('Making ready to search');
  expect(await before.evaluate((panel) => panel.isConnected)).toBe(true);
});

test('of a link with words nothing is shown as found before it is', async ({ page }) => {
  const release = await holdSearch(page);
  await page.goto('./#q=군축');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Making ready to search');
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  release();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByText('85 of 85 events')).toHaveCount(0);
});

test('a phrase is found whole; a refused word leaves out what has it, and alone lists the events that remain', async ({
  page,
}) => {
  const { filters } = await openRegesta(page);
  const counted = filters.getByText(/^\d+ of 85 events$/);
  const left = async (words: string): Promise<number> => {
    await boxOf(page).fill('');
    await find(page, words);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replace(/%20/g, '(%20|\\+)')}`));
    return parseInt((await counted.textContent()) ?? '', 10);
  };
  const both = await left('human rights');
  const phrase = await left('"human rights"');
  const without = await left('-"human rights"');
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThanOrEqual(both);
  expect(phrase + without).toBe(85);
  await boxOf(page).click();
  await expect(page.getByText(`${without} events without these words, in order of time`)).toBeVisible();
});

test('F3 walks through the hits, which are counted, marked in every picture, and in the link', async ({
  page,
}) => {
  const { timeline, overview, network, reader } = await openRegesta(page);
  await find(page, 'human rights');
  await page.keyboard.press('Escape');
  await expect(walkOf(page)).toHaveText(/\d+ hits/);
  const n = parseInt((await walkOf(page).textContent()) ?? '', 10);
  for (let step = 0; step < 3; step++) await page.keyboard.press('F3');
  await expect(walkOf(page)).toHaveText(new RegExp(`3 of ${n}`));
  await page.keyboard.press('Shift+F3');
  await expect(walkOf(page)).toHaveText(new RegExp(`2 of ${n}`));
  await expect(
    timeline.getByRole('button', { name: /found: its title has the words/ }).first(),
  ).toBeAttached();
  await expect(
    timeline.getByRole('button', { name: /the hit that the search is at/ }).first(),
  ).toBeAttached();
  await expect(overview.locator('path.ticks')).toHaveAttribute('d', /^M\d+,0v6M/);
  await expect(network.getByRole('button', { name: /found by its name/ }).first()).toBeAttached();
  const address = page.url();
  expect(address).toMatch(/hit=/);
  await page.reload();
  await expect(walkOf(page)).toHaveText(new RegExp(`2 of ${n}`));
  expect(page.url()).toBe(address);
  await expect(reader.getByRole('heading', { level: 2 })).toBeVisible();
});

test('a hit in a document is brought into sight and marked, and others beside it are walked to', async ({
  page,
}) => {
  const { reader } = await openRegesta(page, './#q=technologies&focus=document:mofa-2020-12-04');
  const bar = reader.getByRole('group', { name: 'Hits in this document' });
  await expect(bar).toContainText(/paragraphs have hits/);
  await bar.getByRole('button', { name: 'Next paragraph with a hit' }).click();
  await expect(bar).toContainText(/^1 of \d+/);
  const goal = reader.locator('p[aria-current=location]');
  await expect(goal).toBeInViewport();
  await expect(goal.locator('.hit').first()).toBeVisible();
  const rail = reader.locator('.rail svg');
  const { height = 0 } = (await rail.boundingBox()) ?? {};
  await rail.click({ position: { x: 6, y: height - 4 } });
  await expect(bar).not.toContainText(/^1 of/);
  await expect(goal).toBeInViewport();
});

test('the palette finds and does by keys, and gives the focus back', async ({ page }) => {
  const { reader } = await openRegesta(page);
  const palette = page.getByRole('dialog', { name: 'Find, or do' });
  const box = palette.getByRole('combobox');
  const options = palette.getByRole('option');
  await boxOf(page).focus();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(boxOf(page)).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('youth');
  await expect(options.first()).toContainText(/Theme\s*Youth/);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page).toHaveURL(/focus=topic:youth/);
  await expect(reader.getByRole('heading', { name: 'Youth', exact: true })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('youth');
  await expect(options.first()).toContainText(/Theme\s*Youth/);
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(/topic=youth/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('undo');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/[#&]topic=youth/);
});

test('the palette is opened and used by hand, lists what was chosen last first, and finds Korean', async ({
  page,
}) => {
  await openRegesta(page);
  const open = page.getByRole('button', { name: 'Commands' });
  const palette = page.getByRole('dialog', { name: 'Find, or do' });
  await open.click();
  await palette.getByRole('option', { name: 'Layout: Years' }).click();
  await expect(page).toHaveURL(/layout=years/);
  await open.click();
  await palette.getByRole('option', { name: 'Lanes by kind' }).click();
  await expect(page).toHaveURL(/lanes=kind/);
  await open.click();
  await palette.getByRole('combobox').fill('군축');
  await expect(palette.getByRole('option').first()).toBeVisible();
  await palette.getByRole('combobox').fill('zzzzzzzz');
  await expect(palette.getByText('Nothing is called that.')).toBeVisible();
});

test('a Korean syllable is finished by Enter without anything being chosen', async ({ page }) => {
  await openRegesta(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find, or do' });
  const box = palette.getByRole('combobox');
  await expect(box).toBeFocused();
  await box.evaluate((input) => {
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    input.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await expect(palette).toBeVisible();
});

test('on a phone the palette is a tap away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Commands' }).click();
  const palette = page.getByRole('dialog', { name: 'Find, or do' });
  await palette.getByRole('combobox').fill('network');
  await palette.getByRole('option', { name: 'Show Network' }).click();
  await expect(page).toHaveURL(/panel=network/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the list of hits and in the palette, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openRegesta(page);
    await find(page, 'technologies');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Find, or do' });
    await palette.getByRole('combobox').fill('youth');
    await expect(palette.getByRole('option').first()).toContainText('Youth');
    expect(await faults(page)).toEqual([]);
  });
}
