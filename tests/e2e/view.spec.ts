import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

const youth = /^Youth,? \d/;

test('undo and redo, and the browser’s back and forward, walk the same road', async ({ page }) => {
  const { filters, reader } = await openRegesta(page);
  await filters.getByRole('checkbox', { name: youth }).check();
  await filters.getByRole('button', { name: 'Focus Youth', exact: true }).click();
  await expect(reader.getByRole('heading', { name: 'Youth' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(reader.getByRole('heading', { name: 'Youth', exact: true })).toHaveCount(0);
  await expect(filters.getByRole('checkbox', { name: youth })).toBeChecked();
  await page.goBack();
  await expect(filters.getByRole('checkbox', { name: youth })).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(filters.getByRole('checkbox', { name: youth })).toBeChecked();
  await page.goForward();
  await expect(reader.getByRole('heading', { name: 'Youth' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus=/);
});

test('undo outlives a reload', async ({ page }) => {
  const { filters } = await openRegesta(page);
  await filters.getByRole('checkbox', { name: youth }).check();
  await page.reload();
  await expect(filters.getByRole('checkbox', { name: youth })).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(filters.getByRole('checkbox', { name: youth })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a link made on another version says so, and one that names unknown things shows the rest', async ({
  page,
}) => {
  await openRegesta(page, './#topic=youth,gardening&focus=event:never-held&v=2020-01-01');
  await expect(page.getByText(/made on version 2020-01-01/)).toBeVisible();
  await expect(page.getByText(/gardening, never-held/)).toBeVisible();
  await expect(landmarks(page).filters.getByRole('checkbox', { name: youth })).toBeChecked();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(/made on version/)).toHaveCount(0);
});

test('the timeline zooms about the pointer, pans, fits, and writes its window into the address', async ({
  page,
}) => {
  const { timeline } = await openRegesta(page);
  const box = await timeline.boundingBox();
  if (box === null) throw new Error('The timeline has no place on the page');
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.6);
  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -240);
  await expect(page).toHaveURL(/window=20/);
  const zoomed = page.url();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 6 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(zoomed);
  // Turns of the wheel are one step as long as none waits for the next; on a slow machine they are several.
  await expect(async () => {
    await page.keyboard.press('Control+z');
    expect(page.url()).not.toMatch(/window=/);
  }).toPass();
  await expect(timeline).toBeVisible();
});

test('the overview’s window is moved and resized with keys', async ({ page }) => {
  const { overview } = await openRegesta(page);
  const handle = overview.getByRole('slider').first();
  await handle.focus();
  const before = await handle.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(page).toHaveURL(/window=/);
});

test('pointing at a theme lights its kin in the network and the timeline', async ({ page }) => {
  const { filters, timeline } = await openRegesta(page);
  const picture = async () => timeline.locator('.plot canvas').screenshot();
  const before = await picture();
  await filters.getByRole('checkbox', { name: youth }).hover();
  await expect.poll(async () => before.equals(await picture())).toBe(false);
});

test('lanes, folded and maximised panels are part of the link', async ({ page, context }) => {
  const { timeline, network } = await openRegesta(page);
  await timeline.getByLabel('Lanes by').selectOption({ label: 'series' });
  await page.getByRole('button', { name: 'Fold Network away' }).click();
  await expect(network).toHaveCount(0);
  await page.getByRole('button', { name: 'Maximise Timeline' }).click();
  const other = await context.newPage();
  const there = await openRegesta(other, page.url());
  await expect(there.timeline.getByLabel('Lanes by')).toHaveValue('series');
  await expect(there.timeline.getByRole('group', { name: /Joint Conference/ }).first()).toBeAttached();
  await expect(there.filters).toHaveCount(0);
});

test('a node of the network is focused, and an edge lists what makes it', async ({ page }) => {
  const { network, reader } = await openRegesta(page);
  await network
    .getByRole('button', { name: /^Youth, theme/ })
    .first()
    .click();
  await expect(reader.getByRole('heading', { name: 'Youth' }).first()).toBeVisible();
  const ties = network.getByRole('group', { name: /Youth/ });
  await ties.getByRole('button', { name: /Emerging technologies.*\d+ events? in common/ }).click();
  await expect(page).toHaveURL(/focus=edge:topic:emerging-technologies~topic:youth/);
  const said = await network
    .getByText(/^\d+ events? in common/)
    .first()
    .textContent();
  const named = network.getByRole('group', { name: /Emerging technologies/ });
  await expect(named.getByText(/The voices of future generations/).first()).toBeAttached();
  await expect(named.getByRole('listitem')).toHaveCount(Number.parseInt(said ?? '', 10));
});

test('search finds words in documents, and the number found is said', async ({ page }) => {
  const { filters, reader } = await openRegesta(page);
  await page.keyboard.press('/');
  await page.keyboard.type('hypersonic');
  await expect(filters.getByText(/^\d+ of 85 events$/).first()).toBeVisible();
  await expect(page).toHaveURL(/q=hypersonic/);
  await page.goto('about:blank');
  await openRegesta(page, './#q=hypersonic&focus=document:mofa-2020-12-04');
  await expect(reader.getByText('hypersonic', { exact: true }).first()).toBeVisible();
});
