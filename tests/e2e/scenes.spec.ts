import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { goToRegion } from './support/keyboard.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

const strip = (page: Page): Locator => page.getByRole('region', { name: 'Scenes', exact: true });
const cards = (page: Page): Locator => strip(page).getByRole('button', { name: /^Scene \d+ of / });
const card = (page: Page, title: string | RegExp): Locator =>
  cards(page).and(page.getByRole('button', { name: title }));

async function openStrip(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Scenes', exact: true }).click();
  await expect(strip(page)).toBeVisible();
}

/** The titles of the scenes, in their order. */
async function titles(page: Page): Promise<readonly string[]> {
  const names = await cards(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  return names.map((name) => name.replace(/^[^:]*: /, ''));
}

const SHIPPED = [
  'From Jeju to New York',
  'Youth and emerging technologies',
  'What led to the forum of December 2018',
];

/** Begins with no scenes. */
async function clearScenes(page: Page): Promise<void> {
  for (let n = SHIPPED.length; n > 0; n--) {
    await cards(page).first().focus();
    await page.keyboard.press('Delete');
    await expect(cards(page)).toHaveCount(n - 1);
  }
}

test('a scene is of the view at the press, whatever is on show by the time it is kept', async ({ page }) => {
  await openRegesta(page, './#focus=event:forum-2018');
  await page.waitForLoadState('networkidle');
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus=/);
  release();
  await expect(cards(page)).toHaveCount(SHIPPED.length + 1);
  expect((await titles(page)).join()).toContain('Human Rights in the 4th Industrial Revolution');
});

test('three scenes are made, kept over a reload, put in order by key, deleted and brought back', async ({
  page,
}) => {
  const { filters } = await openRegesta(page);
  await openStrip(page);
  expect(await titles(page)).toEqual(SHIPPED);
  await clearScenes(page);
  await expect(strip(page).getByText('No scenes yet.')).toBeVisible();

  await strip(page).getByRole('button', { name: 'Add this view as the first scene' }).click();
  await filters.getByRole('checkbox', { name: /^Youth,? \d/ }).check();
  await page.keyboard.press('Control+Enter');
  await page.goto('./#focus=event:forum-2018');
  await page.keyboard.press('Control+Enter');
  const made = ['ROK–UN dialogue on disarmament, youth and new technologies', 'Youth'];
  await expect(cards(page)).toHaveCount(3);
  expect((await titles(page)).slice(0, 2)).toEqual(made);
  const [first = '', second = '', third = ''] = await titles(page);
  expect(third).toContain('Human Rights in the 4th Industrial Revolution');

  await page.reload();
  await openStrip(page);
  await expect(cards(page)).toHaveCount(3);
  expect(await titles(page)).toEqual([first, second, third]);

  await cards(page).last().focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(cards(page).nth(1)).toBeFocused();
  expect(await titles(page)).toEqual([first, third, second]);

  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(2);
  await expect(strip(page).getByText(`Deleted: “${third}”.`)).toBeVisible();
  await strip(page).getByRole('button', { name: 'Undo', exact: true }).click();
  expect(await titles(page)).toEqual([first, third, second]);

  await page.reload();
  await openStrip(page);
  expect(await titles(page)).toEqual([first, third, second]);
});

test('what two windows add is kept, whichever writes last', async ({ page, context }) => {
  await openRegesta(page);
  await openStrip(page);
  const other = await context.newPage();
  await openRegesta(other, './#topic=youth');
  await openStrip(other);
  await page.keyboard.press('Control+Enter');
  await other.keyboard.press('Control+Enter');
  await expect(cards(page)).toHaveCount(5);
  await expect(cards(other)).toHaveCount(5);
  expect(await titles(other)).toEqual(await titles(page));
  await cards(other).first().focus();
  await other.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(4);
  await other.close();
  await page.reload();
  await openStrip(page);
  await expect(cards(page)).toHaveCount(4);
  expect(await titles(page)).toContain('Youth');
});

test('a scene shows its view, takes another, and is renamed, copied and written over', async ({ page }) => {
  const { filters } = await openRegesta(page);
  await openStrip(page);
  await card(page, /Youth and emerging/).click();
  await expect(page).toHaveURL(/focus=event:rok-un-19-youth-session/);
  await expect(page).not.toHaveURL(/scene=/);
  await filters.getByRole('button', { name: 'Clear all' }).click();
  await strip(page)
    .getByRole('button', { name: /^More about scene 2/ })
    .click();
  await page.getByRole('menuitem', { name: 'Take the present view instead' }).click();
  await card(page, /From Jeju/).click();
  await expect(page).toHaveURL(/series=/);
  await card(page, /Youth and emerging/).click();
  await expect(page).not.toHaveURL(/topic=|series=/);

  await page.keyboard.press('F2');
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Scene 2 of 3: Renamed')).toBeFocused();
  await page.keyboard.press('Control+d');
  expect(await titles(page)).toEqual([SHIPPED[0], 'Renamed', 'Renamed', SHIPPED[2]]);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(3);

  await strip(page).getByRole('button', { name: 'Edit', exact: true }).click();
  const editor = strip(page).getByRole('group', { name: /^Scene \d/ });
  await card(page, 'Scene 1 of 3: From Jeju to New York').click();
  await editor.getByLabel('Caption, shown with it').fill('What is shown');
  await editor.getByLabel('Notes, for the speaker alone').fill('What is said');
  await editor.getByLabel('As many as there is room for').check();
  await expect(page).not.toHaveURL(/labelled=/);
  await editor.getByLabel('Only these').check();
  await editor.getByRole('checkbox', { name: /^22nd ROK–UN/ }).check();
  await expect(page).toHaveURL(/labelled=rok-un-22/);
  await editor.getByLabel('Quotation shown large').selectOption({ index: 2 });
  await expect(page).toHaveURL(/quoted=mofa-2020-12-04/);

  await page.reload();
  await openStrip(page);
  await card(page, /From Jeju/).click();
  await expect(page).toHaveURL(/labelled=rok-un-22/);
  await strip(page).getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(editor.getByLabel('Notes, for the speaker alone')).toHaveValue('What is said');

  await strip(page).getByRole('button', { name: 'Scenes in files' }).click();
  await page.getByRole('menuitem', { name: 'Back to the shipped scenes' }).click();
  expect(await titles(page)).toEqual(SHIPPED);
});

test('a scene is dragged to its place', async ({ page }) => {
  await openRegesta(page);
  await openStrip(page);
  const [from, to] = [await cards(page).nth(2).boundingBox(), await cards(page).nth(0).boundingBox()];
  if (!from || !to) throw new Error('The cards have no place');
  await page.mouse.move(from.x + 60, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 40, { steps: 8 });
  await page.mouse.up();
  expect(await titles(page)).toEqual([SHIPPED[2], SHIPPED[0], SHIPPED[1]]);
  await expect(page).not.toHaveURL(/focus=/);
});

test('scenes are saved into the chronology’s file and loaded from it', async ({ page }) => {
  await openRegesta(page);
  await openStrip(page);
  await page.keyboard.press('Control+Enter');
  const saving = page.waitForEvent('download');
  await strip(page).getByRole('button', { name: 'Scenes in files' }).click();
  await page.getByRole('menuitem', { name: 'Save into a chronology file' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('chronology.json');
  const text = await readFile(await saved.path(), 'utf8');
  const shipped = await readFile(new URL('../../data/chronology.json', import.meta.url), 'utf8');
  expect(text.startsWith(shipped.slice(0, shipped.indexOf('"scenes": [')))).toBe(true);
  expect((JSON.parse(text) as { readonly scenes: readonly unknown[] }).scenes).toHaveLength(4);

  await cards(page).first().focus();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(3);
  const picker = strip(page).locator('input[type=file]');
  await picker.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(strip(page).getByText(/^Loaded 4 scenes from mine\.json/)).toBeVisible();
  await expect(cards(page)).toHaveCount(4);
  await strip(page).getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(cards(page)).toHaveCount(3);

  await picker.setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{ "x": '),
  });
  await expect(strip(page).getByText('No scenes could be loaded from bad.json.')).toBeVisible();
  await strip(page).getByRole('button', { name: 'Show what is wrong' }).click();
  await expect(page.getByRole('dialog').getByText('The file is not JSON')).toBeVisible();
});

test('where nothing can be kept it is said once, and the scenes go on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room', 'QuotaExceededError');
    };
  });
  await openRegesta(page);
  await openStrip(page);
  await page.keyboard.press('Control+Enter');
  await expect(strip(page).getByText('Your scenes are not kept on this machine.')).toBeVisible();
  await strip(page).getByRole('button', { name: 'Dismiss' }).first().click();
  await page.keyboard.press('Control+Enter');
  await expect(cards(page)).toHaveCount(5);
  await expect(strip(page).getByText('Your scenes are not kept on this machine.')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the strip is reached by key, and axe finds nothing in it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openRegesta(page);
    await openStrip(page);
    await goToRegion(page, strip(page));
    await page.keyboard.press('Tab');
    await expect(strip(page).getByRole('button', { name: 'Add scene' })).toBeFocused();
    await card(page, /Youth and emerging/).click();
    await strip(page).getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(strip(page).getByRole('group', { name: 'Labels' })).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(landmarks(page).timeline).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('section[aria-label=Scenes]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    }
  });
}
