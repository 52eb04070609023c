import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { expect, openRegesta, test } from './support/regesta.ts';

const BAD = join(import.meta.dirname, '../fixtures/bad');

const STATES = [
  ['exploring', './', 'region'],
  ['filtered', './#topic=youth,emerging-technologies&topic.mode=all', 'region'],
  ['focused on an event', './#focus=event:rok-un-19', 'region'],
  ['focused on a passage', './#focus=document:mofa-2020-12-04', 'region'],
  ['focused on a theme', './#focus=topic:youth', 'region'],
  ['explaining an edge', './#focus=edge:topic:emerging-technologies~topic:youth', 'region'],
  ['matching nothing', './#q=zzzzzz', 'region'],
  ['in another lane order, zoomed', './#lanes=organisation&window=2018-01-01..2019-06-01', 'region'],
  ['with panels folded', './#closed=filters,network', 'region'],
  ['failed', './?data=javascript:alert(1)', 'screen'],
  ['empty', './?data=data/no-events.json', 'screen'],
  ['open with something set aside', './?data=data/one-bad-event.json', 'region'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [state, address, kind] of STATES) {
    test(`axe finds nothing when ${state}, ${colorScheme}`, async ({ page }) => {
      await page.route('**/data/*-event*.json', (route) =>
        route.fulfill({ path: join(BAD, new URL(route.request().url()).pathname.split('/').at(-1) ?? '') }),
      );
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (kind === 'region') await openRegesta(page, address);
      else {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      await expect(page.getByText('Laying the network out')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  }

  test(`axe finds nothing in the dialogs, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openRegesta(page);
    for (const name of ['Open', 'Keys']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
      await page.keyboard.press('Escape');
    }
  });

  for (const name of ['Legend', 'Commands', 'Export']) {
    test(`axe finds nothing in “${name}” over a comparison, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { timeline } = await openRegesta(page, './#compare=topic:youth,topic:disarmament');
      await expect(timeline.getByRole('region', { name: 'Youth and Disarmament' })).toBeVisible();
      await page.getByRole('button', { name, exact: true }).click();
      const legend = page.getByRole('heading', { name: 'By hand and by key' });
      await expect(page.getByRole('dialog').or(legend)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  }

  test(`axe finds nothing on a phone, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const panel of ['timeline', 'filters', 'network', 'reader']) {
      await page.goto(`./#panel=${panel}&focus=event:forum-2018`);
      await expect(page.getByRole('tab', { selected: true })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${panel} ${id}: ${nodes.map((node) => node.html).join(' ')}`),
      ).toEqual([]);
    }
  });
}

test('axe finds nothing in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openRegesta(page, './#compare=topic:youth,topic:disarmament&focus=event:forum-2018');
  await expect(page.getByRole('region', { name: 'Youth and Disarmament' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

for (const width of [320, 360]) {
  test(`nothing is beside the page at ${width} px, whatever room its reader gives to letters`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const panel of ['timeline', 'filters', 'network', 'reader']) {
      await page.goto(`./#panel=${panel}&focus=event:forum-2018`);
      await expect(page.getByRole('tab', { selected: true })).toBeVisible();
      for (const spacing of [
        '',
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      ]) {
        await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
        }, spacing);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, panel).toBeLessThanOrEqual(0);
        const tabs = await page
          .getByRole('tab')
          .evaluateAll((all) => all.map((tab) => tab.scrollWidth - tab.clientWidth));
        expect(tabs, panel).toEqual(tabs.map(() => 0));
      }
    }
  });
}
