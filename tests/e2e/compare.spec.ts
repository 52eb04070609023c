import AxeBuilder from '@axe-core/playwright';
import { goToRegion, tabTo } from './support/keyboard.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

const COMPARED = './#compare=topic:youth,topic:disarmament';
const LANE = /, \d+ events?$/;

// axe reads the whole page, twice.
test.setTimeout(120_000);

test('two themes are chosen, compared and left again', async ({ page }) => {
  const { filters, timeline, reader } = await openRegesta(page);
  await filters.getByRole('button', { name: 'Focus Youth', exact: true }).click();
  await timeline.getByRole('button', { name: 'Compare', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.getByRole('listbox', { name: 'First' })).toHaveValue('youth');
  await dialog.getByRole('searchbox', { name: 'Find in Second' }).fill('disarm');
  await dialog.getByRole('listbox', { name: 'Second' }).selectOption('disarmament');
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/compare=topic:youth,topic:disarmament/);

  const strip = timeline.getByRole('region', { name: 'Youth and Disarmament' });
  const lanes = timeline.getByRole('group', { name: LANE });
  await expect(lanes).toHaveCount(2);
  const counts = (await lanes.evaluateAll((all) => all.map((lane) => lane.ariaLabel ?? ''))).join(' ');
  const [, youth = '', disarmament = ''] = /Youth, (\d+) .*Disarmament, (\d+) /.exec(counts) ?? [];
  await expect(strip).toContainText(`Youth has ${youth} events`);
  await expect(strip).toContainText(`Disarmament has ${disarmament} events`);

  await strip
    .getByRole('button', { name: /Korean representative of the NPT youth group/ })
    .first()
    .click();
  await expect(reader.getByRole('heading', { name: /Korean representative/ }).first()).toBeVisible();
  await strip
    .getByRole('button', { name: /^(at least )?\d+ days \(about/ })
    .first()
    .click();
  await expect(page).toHaveURL(/window=/);
  await strip.getByRole('radio', { name: 'Each from its start' }).check();
  await expect(page).toHaveURL(/layout=aligned/);
  await strip.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page).not.toHaveURL(/compare=/);
  await expect(timeline.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
});

test('a comparison is made and left by keys alone', async ({ page }) => {
  const { timeline } = await openRegesta(page, './#focus=series:reaim');
  await goToRegion(page, timeline);
  await tabTo(page, timeline.getByRole('button', { name: 'Compare', exact: true }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await tabTo(page, dialog.getByRole('searchbox', { name: 'Find in Second' }));
  await page.keyboard.type('glion');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/compare=series:reaim,series:glion/);
  await expect(timeline.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
  await tabTo(page, timeline.getByRole('button', { name: 'Stop comparing' }));
  await page.keyboard.press('Enter');
  await expect(timeline.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
});

test('a link shows the same comparison, of what its filters leave', async ({ page }) => {
  const { timeline } = await openRegesta(page, `${COMPARED}&years=2019..2021`);
  const strip = timeline.getByRole('region', { name: 'Youth and Disarmament' });
  await expect(strip).toContainText(/Of the \d+ events that match the filters, of 85 in all:/);
  await strip.getByRole('button', { name: 'Fold the comparison' }).click();
  await expect(strip.getByRole('heading', { name: /^Both/ })).toHaveCount(0);
});

test('the comparison is printed whole', async ({ page }) => {
  const { timeline } = await openRegesta(page, COMPARED);
  await expect(timeline.getByRole('heading', { name: /^Both \(\d+\)$/ })).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const hidden = await timeline
    .getByRole('region', { name: 'Youth and Disarmament' })
    .evaluate((strip) => strip.scrollHeight - strip.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing in a comparison ${width} px wide, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(width === 390 ? `${COMPARED}&panel=timeline` : COMPARED);
      const { timeline } = landmarks(page);
      await expect(timeline.getByRole('heading', { name: /^Both \(\d+\)$/ })).toBeVisible();
      await expect(page.getByText('Laying the network out')).toHaveCount(0);
      const found = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      };
      expect(await found()).toEqual([]);
      await timeline.getByRole('button', { name: 'Change…' }).click();
      await expect(page.getByRole('dialog', { name: 'Compare' })).toBeVisible();
      expect(await found()).toEqual([]);
    });
  }
}
