import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { generateChronology } from '../fixtures/generate.ts';
import { expect, openRegesta, test } from './support/regesta.ts';

/** Headers of the lanes on show, first to last. */
const headers = (timeline: Locator) => timeline.locator('li[aria-posinset]');
const headerOf = (timeline: Locator, name: string) => headers(timeline).filter({ hasText: name }).first();
const namesOf = (timeline: Locator) => headers(timeline).locator('bdi').allTextContents();

async function dragGrip(page: Page, lane: Locator, over: Locator): Promise<void> {
  await lane.hover();
  const grip = await lane.getByRole('button', { name: /^Arrange/ }).boundingBox();
  const there = await over.boundingBox();
  if (!grip || !there) throw new Error('nothing to take hold of');
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 8);
  await page.mouse.move(x, there.y + there.height * 0.75, { steps: 6 });
}

test('a theme is opened into lanes of its narrower ones, in the link and undone like anything else', async ({
  page,
}) => {
  const { timeline } = await openRegesta(page, './#closed=network');
  await expect(headers(timeline).first()).toBeVisible();
  await timeline.getByRole('button', { name: 'Narrower than Disarmament' }).click();
  await expect(page).toHaveURL(/lanes\.opened=disarmament/);
  const names = await namesOf(timeline);
  expect(names.slice(0, 3)).toEqual(['Disarmament', 'Nuclear disarmament', 'Outer space security']);
  await expect(timeline.getByRole('group', { name: /^Nuclear disarmament, \d+ events$/ })).toBeAttached();
  await page.reload();
  await expect(headerOf(timeline, 'Outer space security')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(headerOf(timeline, 'Outer space security')).toHaveCount(0);
});

test('a lane is dragged to another place, and Escape gives up', async ({ page }) => {
  const { timeline } = await openRegesta(page, './#lanes=kind&closed=network');
  const before = await namesOf(timeline);
  const [first = '', second = '', third = ''] = before;
  await dragGrip(page, headers(timeline).nth(0), headers(timeline).nth(1));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page).not.toHaveURL(/lanes\.order/);
  await dragGrip(page, headers(timeline).nth(0), headers(timeline).nth(1));
  await page.mouse.up();
  await expect(page).toHaveURL(/lanes\.order/);
  expect((await namesOf(timeline)).slice(0, 3)).toEqual([second, first, third]);
});

test('a lane is moved, folded and left by key alone, and says where it stands', async ({ page }) => {
  const { timeline } = await openRegesta(page, './#lanes=kind&closed=network');
  const [, second = '', third = ''] = await namesOf(timeline);
  const header = (name: string) => timeline.getByRole('button', { name: new RegExp(`^${name}, `) }).first();
  await header(second).focus();
  await page.keyboard.press('ArrowDown');
  await expect(header(third)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('status').getByText(`${third}, lane 2 of`)).toBeAttached();
  await expect(header(third)).toBeFocused();
  expect((await namesOf(timeline))[1]).toBe(third);
  await page.keyboard.press('Tab');
  await expect(timeline.getByRole('button', { name: `Fold ${third}` })).toBeFocused();
  const tall = (await headers(timeline).nth(1).boundingBox())?.height ?? 0;
  await page.keyboard.press('Enter');
  await expect(timeline.getByRole('button', { name: `Unfold ${third}` })).toBeFocused();
  await expect.poll(async () => (await headers(timeline).nth(1).boundingBox())?.height).toBeLessThan(tall);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Unfold' }).press('Enter');
  await expect.poll(async () => (await headers(timeline).nth(1).boundingBox())?.height).toBe(tall);
});

test('lanes are sorted by date, number and name', async ({ page }) => {
  const { timeline } = await openRegesta(page, './#lanes=kind&closed=network');
  await expect(headers(timeline).first()).toBeVisible();
  await timeline.getByRole('button', { name: 'Arrange lanes' }).click();
  await page.getByRole('radio', { name: 'By name' }).check();
  await expect(page).toHaveURL(/lanes\.sort=name/);
  const names = await namesOf(timeline);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  await page.getByRole('radio', { name: 'By number of events' }).check();
  await expect(page).toHaveURL(/lanes\.sort=count/);
  const counts = (await headers(timeline).locator('.count').allTextContents()).map(Number);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('of 200 lanes only those in sight are drawn, and all are reached by scrolling', async ({ page }) => {
  const file = generateChronology({ events: 3000, topics: 8, places: 200, isPlain: true });
  await page.route('**/data/lanes.json', (route) => route.fulfill({ json: file }));
  const { timeline } = await openRegesta(page, './?data=data/lanes.json#lanes=place');
  await expect(headers(timeline).first()).toHaveAttribute('aria-setsize', /^(19|20)\d$/);
  expect(await headers(timeline).count()).toBeLessThan(40);
  const total = Number(await headers(timeline).first().getAttribute('aria-setsize'));
  await headers(timeline).first().hover();
  for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 1000);
  await expect(headers(timeline).last()).toHaveAttribute('aria-posinset', String(total));
  expect(await headers(timeline).count()).toBeLessThan(40);
});

test('the toolbar stays on one line beside open panels', async ({ page }) => {
  const { timeline } = await openRegesta(page, './#window=2010-01-01..2020-01-01&topic=disarmament');
  await expect(timeline.getByRole('button', { name: /earlier/ })).toBeVisible();
  const tops = await timeline.locator('.toolbar > *').evaluateAll((parts) =>
    parts
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ y, height }) => y + height / 2),
  );
  expect(tops.length).toBeGreaterThan(5);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in lanes that are open, folded and being arranged, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const address = './#lanes.opened=disarmament&lanes.folded=youth,nuclear-disarmament&closed=network';
    const { timeline } = await openRegesta(page, address);
    const lane = headerOf(timeline, 'Outer space security');
    await lane.hover();
    await lane.getByRole('button', { name: /^Arrange/ }).click();
    await expect(page.getByRole('menuitem', { name: /Move up/ })).toBeVisible();
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    };
    await check();
    await page.keyboard.press('Escape');
    await timeline.getByRole('button', { name: 'Arrange lanes' }).click();
    await expect(page.getByRole('radio', { name: 'By name' })).toBeVisible();
    await check();
  });
}
