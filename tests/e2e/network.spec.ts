import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openRegesta, test } from './support/regesta.ts';

/** Two far ends, which share no event. */
const CHAIN = './#net.path=actor:ctbto,event:forum-2018';
const HEADING = /^From CTBTO to Forum/;

async function expectChain(page: Page): Promise<void> {
  const chain = page.getByRole('group', { name: HEADING });
  await expect(chain).toBeVisible();
  await expect(chain.getByText(/^\d+ steps$/)).toBeVisible();
  const stations = chain.getByRole('listitem');
  expect(await stations.count()).toBeGreaterThan(2);
  await expect(stations.first()).toContainText('Preparatory Commission');
  await expect(stations.last()).toContainText('Human Rights in the 4th');
  await expect(chain.locator('q').first()).toBeVisible();
  await expect(chain.getByText('(verified)').first()).toBeVisible();
  expect(page.url()).toContain('net.path=actor:ctbto,event:forum-2018');
}

test('what ties the CTBTO to the forum of 2018 is found by mouse: a chain of events with their quotations', async ({
  page,
}) => {
  const { network } = await openRegesta(page);
  await network.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Find a path…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find a path' });
  await dialog.getByRole('searchbox', { name: 'Find: From' }).fill('nuclear-test-ban treaty org');
  await dialog.getByRole('listbox', { name: 'From' }).selectOption('actor:ctbto');
  await dialog.getByRole('searchbox', { name: 'Find: To' }).fill('forum');
  await dialog.getByRole('listbox', { name: 'To' }).selectOption('event:forum-2018');
  await dialog.getByRole('button', { name: 'Show the path' }).click();
  await expect(dialog).toBeHidden();
  await expectChain(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('group', { name: HEADING })).toBeHidden();
});

test('and by keys alone, from the node in focus', async ({ page }) => {
  const { network } = await openRegesta(page, './#focus=actor:ctbto');
  const here = network.getByRole('button', { name: 'Path to…' });
  await here.focus();
  await page.keyboard.press('Enter');
  const sought = page.getByRole('searchbox', { name: 'Find: To' });
  await expect(sought).toBeFocused();
  await page.keyboard.type('4th industrial');
  await page.keyboard.press('ArrowDown');
  const list = page.getByRole('listbox', { name: 'To' });
  await expect(list).toBeFocused();
  for (let step = 0; step < 20 && (await list.inputValue()) !== 'event:forum-2018'; step++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show the path' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectChain(page);
});

test('a link opens a path, which the matched events alone make', async ({ page }) => {
  await openRegesta(page, CHAIN);
  await expectChain(page);
  await page.goto('./#net.path=actor:ctbto,event:forum-2018&years=1648..1648');
  await expect(page.getByText(/^No path among the matched events/)).toBeVisible();
});

test('a slider with keys hides the lightest ties, says how many, and undo takes it back', async ({
  page,
}) => {
  const { network } = await openRegesta(page);
  const said = network.getByText(/^\d+ nodes/);
  const before = await said.textContent();
  await network.getByRole('button', { name: 'More', exact: true }).click();
  const slider = page.getByRole('slider', { name: 'Events in common' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^2 events in common or more\. Hides \d+ of \d+ ties$/,
  );
  await expect(said).toHaveText(/\d+ too light/);
  await expect(page).toHaveURL(/net\.count=2/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toHaveText(before ?? '');
});

test('the matrix is walked by arrows, and a cell opens what makes the tie', async ({ page }) => {
  const { network } = await openRegesta(page, './#net.as=matrix');
  const grid = network.getByRole('grid', { name: 'Ties as a matrix' });
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Escape');
  await grid.locator('[data-cell="0,0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator('[data-cell="0,1"]')).toBeFocused();
  await page.keyboard.press('Control+End');
  const last = Number(await grid.getAttribute('aria-rowcount')) - 2;
  await expect(grid.locator(`[data-cell="${last},${last}"]`)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(grid.locator('[data-cell="0,0"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator('[data-cell="0,1"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/focus=edge:/);
  await expect(page.getByText(/^\d+ events? in common/).first()).toBeVisible();
});

test('time plays: ties appear as their events happen, and one undo takes it back', async ({ page }) => {
  const { network } = await openRegesta(page);
  await network.getByRole('button', { name: 'Play through time' }).click();
  const bar = network.getByRole('group', { name: 'Play through time' });
  await bar.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(network.getByText(/^[1-9]\d* of \d+ events, in this window/)).toBeVisible();
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(page).toHaveURL(/window=/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/window=/);
});

test('under less motion time goes from event to event, on demand only, by keys', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { network } = await openRegesta(page);
  await network.getByRole('button', { name: 'Play through time' }).focus();
  await page.keyboard.press('Enter');
  const bar = network.getByRole('group', { name: 'Play through time' });
  await expect(bar.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
  await expect(bar.getByRole('button', { name: 'The next event' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(network.getByText(/^1 of \d+ events, in this window/)).toBeVisible();
});

const STATES = [
  ['a path', CHAIN],
  ['a matrix', './#net.as=matrix'],
  ['a table by specificity', './#net.as=table&net.weight=npmi&panel=network'],
  ['surroundings', './#focus=topic:youth&net.ego=one&net.beyond=out&panel=network'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [state, address] of STATES) {
    test(`axe finds nothing in the network as ${state}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(address);
      const network = page.getByRole('region', { name: 'Network' });
      await expect(network.getByText(/\d+ nodes/).first()).toBeVisible();
      await network.getByRole('button', { name: 'Play through time' }).click();
      await network.getByRole('button', { name: 'More', exact: true }).click();
      await expect(page.getByRole('group', { name: 'What a tie weighs' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('[aria-label="Network"]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
}

test('a node is pinned by keys, stays in the link, and undo and “Unpin all” let it go', async ({ page }) => {
  const { network } = await openRegesta(page);
  const node = network.getByRole('button', { name: /^Youth, theme/ }).first();
  await node.focus();
  // What answers is loaded when the keyboard comes to a node: a key that is quicker is not lost.
  await page.keyboard.press('m');
  await expect(network.locator('[data-moving]')).toBeVisible();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/net\.pins=/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page).not.toHaveURL(/net\.pins=/);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(page).toHaveURL(/net\.pins=/);
  await network.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Unpin all' }).click();
  await expect(page).not.toHaveURL(/net\.pins=/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`communities are outlined and listed, and axe finds nothing in them, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const { network } = await openRegesta(page, './#net.hulls=communities');
    await network.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('list', { name: 'Communities' }).getByRole('listitem').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}

test('the sentence under the network is whole where it is narrow', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('tab', { name: 'Network' }).click();
  const sentence = page.getByRole('region', { name: 'Network' }).getByText(/nodes · .* left aside$/);
  await expect(sentence).toBeVisible();
  const isCut = (each: Element) =>
    each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight;
  expect(await sentence.evaluate(isCut)).toBe(false);
});
