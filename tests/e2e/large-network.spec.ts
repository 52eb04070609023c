/** A network of hundreds of nodes, painted by a worker, on the built site. */
import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { chronologyOf, generateGraph } from '../fixtures/network.ts';
import { goToRegion, tabTo } from './support/keyboard.ts';
import { expect, landmarks, test } from './support/regesta.ts';

const NODES = 400;
const TIES = 2 * NODES;
/** How a node is named: "Organisation 3, organisation, 12 events, tied to 12; strongest: Organisation 7, 1". */
const NAME =
  /^(Organisation \d+), organisation, (\d+) events?, tied to (\d+); strongest: Organisation \d+, \d+$/;
const LEAST_INK = 2000;

/** Organisations that met two by two, and the minutes that say so, each meeting in a paragraph of its own. */
function written(): { readonly chronology: string; readonly minutes: string } {
  const file = chronologyOf(generateGraph(NODES, TIES));
  const nameOf = new Map(
    (file.actors ?? []).map(({ id, name }) => [id, typeof name === 'string' ? name : id]),
  );
  let minutes = '';
  const events = file.events.map((event, n) => {
    const actors = (event.actors ?? []).map(({ actor }) => actor);
    const exact = `${actors.map((id) => nameOf.get(id)).join(' met ')} in meeting ${n}`;
    const start = minutes.length + `${n + 1}. `.length;
    minutes += `${n + 1}. ${exact}, and agreed to meet again.\n\n`;
    const supports = actors.map((id) => `actor:${id}`);
    const quotation = { type: 'quotation' as const, document: 'minutes', exact, supports };
    return { ...event, evidence: [{ ...quotation, start, end: start + exact.length }] };
  });
  const sha256 = createHash('sha256').update(minutes).digest('hex');
  const documents = [{ id: 'minutes', title: 'The minutes', file: 'documents/minutes.txt', sha256 }];
  return { chronology: JSON.stringify({ ...file, documents, events }), minutes };
}

const { chronology, minutes } = written();

/** Opens the chronology as if it lay beside the page, and waits until its nodes stand where they will stay. */
async function openLarge(page: Page, fragment = ''): Promise<{ network: Locator; map: Locator }> {
  await page.route('**/large/chronology.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: chronology }),
  );
  await page.route('**/large/documents/minutes.txt', (route) =>
    route.fulfill({ contentType: 'text/plain; charset=utf-8', body: minutes }),
  );
  await page.goto(`./?data=large/chronology.json#${fragment}`);
  const { network } = landmarks(page);
  const map = network.getByRole('group', { name: 'Nodes of the network' });
  await expect(map).toHaveAttribute('aria-busy', 'false');
  await expect(map.getByRole('button', { name: NAME }).first()).toBeVisible();
  return { network, map };
}

/** How much is drawn on the painted picture, in points wholly covered. */
function inkOf(map: Locator): Promise<number> {
  return map.locator('canvas.backdrop').evaluate((backdrop: HTMLCanvasElement) => {
    const context = new OffscreenCanvas(backdrop.width, backdrop.height).getContext('2d');
    context?.drawImage(backdrop, 0, 0);
    const { data } = context?.getImageData(0, 0, backdrop.width, backdrop.height) ?? { data: [] };
    let sum = 0;
    for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
    return Math.round(sum / 255);
  });
}

/** Where the nodes stand that have a button, by what they are. */
function placesOf(map: Locator): Promise<Record<string, string>> {
  return map.getByRole('button').evaluateAll((buttons) =>
    Object.fromEntries(
      buttons.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const name = button.getAttribute('aria-label')?.split(',')[0] ?? '';
        return [name, `${Math.round(x + width / 2)},${Math.round(y + height / 2)}`];
      }),
    ),
  );
}

/** Finds a label beside its node, and leaves the pointer on it; gives the name of the node. */
async function pointAtLabel(page: Page, network: Locator, map: Locator): Promise<string> {
  const labels = await map.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { name: button.getAttribute('aria-label') ?? '', x: x + width / 2, y: y + height / 2, width };
    }),
  );
  for (const { name, x, y, width } of labels) {
    for (const side of [1, -1]) {
      // Away from the map, so that all labels are there again.
      await page.mouse.move(1, 1);
      await page.mouse.move(x + side * (width / 2 + 25), y);
      if ((await network.locator('[data-pointing]').count()) === 0) continue;
      // What is pointed at is said once the hand rests.
      const said = network.getByText(name, { exact: true }).waitFor({ timeout: 1000 });
      if (
        await said.then(
          () => true,
          () => false,
        )
      )
        return name;
    }
  }
  throw new Error('no label was found beside any node');
}

async function expectQuotations(network: Locator): Promise<void> {
  const made = network.getByRole('group', { name: /Organisation \d+.*Organisation \d+/ });
  await expect(made.getByText('1 event in common')).toBeVisible();
  await expect(made.getByRole('listitem')).toHaveCount(1);
  await expect(made.getByRole('button', { name: /Meeting \d+$/ })).toBeVisible();
  await expect(made.locator('q')).toHaveText(/^Organisation \d+ met Organisation \d+ in meeting \d+$/);
  await expect(made.getByText('(verified)')).toBeVisible();
}

test('by mouse: a label opens the ties of its node, and a tie its events with their quotations', async ({
  page,
}) => {
  const { network, map } = await openLarge(page);
  await expect(network.getByText(new RegExp(`^${NODES} nodes`))).toBeVisible();
  await expect.poll(() => inkOf(map)).toBeGreaterThan(LEAST_INK);
  const words = await pointAtLabel(page, network, map);
  const [, name = '', , ties = ''] = NAME.exec(words) ?? [];
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/focus=actor:actor-\d+/);
  const list = network.getByRole('group', { name, exact: true });
  await expect(list.getByText(`${ties} tie${ties === '1' ? '' : 's'}`, { exact: true })).toBeVisible();
  await list.getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/focus=edge:/);
  await expectQuotations(network);
});

test('by keys: Tab comes to one node, arrows walk along its ties, Enter lists them and opens one', async ({
  page,
}) => {
  const { network, map } = await openLarge(page);
  await goToRegion(page, network);
  const start = map.locator('button[tabindex="0"]');
  await tabTo(page, start);
  const first = (await start.getAttribute('aria-label')) ?? '';
  expect(first).toMatch(NAME);
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
    await page.keyboard.press(key);
    await expect(start).toBeFocused();
    if ((await start.getAttribute('aria-label')) !== first) break;
  }
  const walkedTo = (await start.getAttribute('aria-label')) ?? '';
  expect(walkedTo).not.toBe(first);
  expect(walkedTo).toMatch(NAME);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/focus=actor:actor-\d+/);
  const [name = ''] = walkedTo.split(',');
  const tie = network.getByRole('group', { name, exact: true }).getByRole('listitem').first();
  await tabTo(page, tie.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/focus=edge:/);
  await expectQuotations(network);
});

test('a search fades what it does not find, and moves no node', async ({ page }) => {
  const { network, map } = await openLarge(page);
  await expect.poll(() => inkOf(map)).toBeGreaterThan(LEAST_INK);
  const [before, ink] = [await placesOf(map), await inkOf(map)];
  await page.getByRole('combobox', { name: 'Search' }).fill('"Organisation 3"');
  await expect(network.getByText(new RegExp(`^\\d+ of ${TIES} events`))).toBeVisible();
  await expect.poll(() => inkOf(map)).toBeLessThan(ink);
  const after = Object.entries(await placesOf(map)).filter(([name]) => name in before);
  expect(after.length).toBeGreaterThan(0);
  for (const [name, place] of after) expect(`${name} ${place}`).toBe(`${name} ${before[name] ?? ''}`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in it, with the ties of a node listed, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { network, map } = await openLarge(page, 'focus=actor:actor-0');
    await expect(network.getByRole('list', { name: 'Organisation 0' })).toBeVisible();
    await expect.poll(() => inkOf(map)).toBeGreaterThan(LEAST_INK);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
}

test('on a phone it fits the page, and so does what a node opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { network, map } = await openLarge(page, 'panel=network');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(() => inkOf(map)).toBeGreaterThan(LEAST_INK);
  expect(await overflow()).toBeLessThanOrEqual(0);
  for (const place of Object.values(await placesOf(map))) {
    const [x = NaN] = place.split(',').map(Number);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(390);
  }
  await map.locator('button[tabindex="0"]').click();
  await expect(page).toHaveURL(/focus=actor:actor-\d+/);
  await expect(landmarks(page).reader.getByRole('heading', { name: /^Organisation \d+$/ })).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole('tab', { name: 'Network' }).click();
  await expect(network.getByRole('list', { name: /^Organisation \d+$/ })).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
