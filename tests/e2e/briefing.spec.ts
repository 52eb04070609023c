import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { filled, onDisk } from './support/one-file.ts';
import { serve } from './support/static-server.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';

/** What the shipped chronology's scenes are called, in their order. */
async function titles(page: Page): Promise<string[]> {
  const response = await page.request.get('./data/chronology.json');
  const { scenes } = (await response.json()) as { scenes: { title: string | { en: string } }[] };
  return scenes.map(({ title }) => (typeof title === 'string' ? title : title.en));
}

const briefing = (page: Page): Locator => page.getByRole('dialog', { name: 'Briefing', exact: true });
const heading = (page: Page, name: string): Locator =>
  briefing(page).getByRole('heading', { level: 1, name, exact: true });

/** Begins the briefing at its first scene. */
async function brief(page: Page): Promise<string[]> {
  await openRegesta(page);
  const names = await titles(page);
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(heading(page, names[0] ?? '')).toBeVisible();
  return names;
}

/** Opens the presenter's window by its key. */
async function openPresenter(page: Page, context: BrowserContext): Promise<Page> {
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
  await expect(presenter.getByRole('button', { name: 'Next scene' })).toBeVisible();
  return presenter;
}

/** The scene that the presenter's window says is on show. */
const onShow = (presenter: Page): Locator => presenter.getByRole('region', { name: /^On show/ });

/** As a window that nobody sees: it is given no frames, and its timers are held back. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    window.requestAnimationFrame = () => 0;
    window.setTimeout = Object.assign(() => 0, { __promisify__: undefined }) as unknown as typeof setTimeout;
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('scenes are presented by the keys of slide tools, and left with Escape', async ({ page }) => {
  const names = await brief(page);
  const last = names.at(-1) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, names[1] ?? '')).toBeVisible();
  await page.keyboard.press('Shift+Space');
  await expect(heading(page, names[0] ?? '')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('PageUp');
  await expect(heading(page, names[0] ?? '')).toBeVisible();
  await page.keyboard.press('End');
  await expect(heading(page, last)).toBeVisible();
  await expect(briefing(page).getByText(`${names.length} of ${names.length}`, { exact: true })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(heading(page, names[1] ?? '')).toBeVisible();
  await page.keyboard.press('b');
  const black = page.getByRole('button', { name: /screen is black/ });
  await expect(black).toBeVisible();
  await page.keyboard.press('.');
  await expect(black).toHaveCount(0);
  await page.keyboard.press('g');
  await page.getByRole('dialog', { name: 'Scenes' }).getByRole('button', { name: last }).click();
  await expect(heading(page, last)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the briefing' })).toContainText('Black screen');
  await page.keyboard.press('Escape');
  await expect(heading(page, last)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(briefing(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/scene=/);
  await expect(landmarks(page).filters).toBeVisible();
});

test('type is large on a projector, labels of the timeline included', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await brief(page);
  const sizes = await briefing(page).evaluate((dialog) => {
    const px = (selector: string) =>
      [...dialog.querySelectorAll(selector)].map((element) => parseFloat(getComputedStyle(element).fontSize));
    return px('header p, .sentence, blockquote, figcaption p, .event p, .progress');
  });
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
  const lane = briefing(page)
    .getByRole('button', { name: /, \d+ events?$/ })
    .first();
  const { fontPx, scale } = await lane.evaluate((element: HTMLElement) => ({
    fontPx: parseFloat(getComputedStyle(element).fontSize),
    scale: element.getBoundingClientRect().width / element.offsetWidth,
  }));
  expect(fontPx * scale).toBeGreaterThan(20);
});

test('a question leads away from the scene, and one key back to it as it was', async ({ page }) => {
  const names = await brief(page);
  await page.keyboard.press('End');
  const last = names.at(-1) ?? '';
  await expect(heading(page, last)).toBeVisible();
  const planned = page.url();
  const timeline = briefing(page).getByRole('region', { name: 'Timeline', exact: true });
  const box = await timeline.locator('.plot').boundingBox();
  if (box === null) throw new Error('The timeline has no place on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -400);
  await expect(briefing(page).getByText('Away from the scene')).toBeVisible();
  await page.keyboard.press('r');
  await expect(briefing(page).getByText('Away from the scene')).toHaveCount(0);
  expect(page.url()).toBe(planned);

  await page.keyboard.press('x');
  const { filters } = landmarks(page);
  await expect(filters).toBeVisible();
  await filters.getByRole('checkbox', { name: /^Youth,? \d/ }).check();
  await expect(page).toHaveURL(/scene=/);
  await page.getByRole('button', { name: 'Show this large' }).click();
  await expect(briefing(page).getByText('Away from the scene')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(briefing(page).getByText('Away from the scene')).toHaveCount(0);
  expect(page.url()).toBe(planned);
});

test('a mark that is chosen is shown large, and its quotation with its source', async ({ page }) => {
  const names = await brief(page);
  await page.keyboard.press('End');
  const timeline = briefing(page).getByRole('region', { name: 'Timeline', exact: true });
  const mark = timeline.getByRole('button', { name: /^Expert meeting/ }).first();
  const at = await mark.boundingBox();
  if (at === null) throw new Error('The meeting is not on show');
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await expect(briefing(page).getByRole('heading', { level: 2, name: /^Expert meeting/ })).toBeVisible();
  await page.keyboard.press('q');
  const quotation = briefing(page).getByRole('figure');
  await expect(quotation).toContainText('verified');
  await expect(quotation).toContainText('Ministry of Foreign Affairs');
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page, names.at(-2) ?? '')).toBeVisible();
});

test('the presenter’s window moves an audience’s window that nobody sees, and each outlives a reload', async ({
  page,
  context,
}) => {
  const names = await brief(page);
  const presenter = await openPresenter(page, context);
  await expect(onShow(presenter)).toContainText(names[0] ?? '');
  await expect(presenter.locator('img').first()).toBeVisible();
  const notes = presenter.getByRole('group', { name: 'Notes' });
  await expect(notes).not.toBeEmpty();
  const said = (await notes.innerText()).slice(0, 60);
  await expect(page.getByText(said)).toHaveCount(0);

  await hide(page);
  const drawn = () =>
    page.locator('dialog .plot canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await drawn();
  await presenter.keyboard.press('PageDown');
  await expect(onShow(presenter)).toContainText(names[1] ?? '');
  await expect(heading(page, names[1] ?? '')).toHaveCount(1);
  expect(await drawn()).not.toBe(before);

  await presenter.keyboard.press('b');
  await expect(presenter.getByText('The audience’s screen is black.')).toBeVisible();
  await presenter.keyboard.press('b');
  await presenter.getByRole('spinbutton', { name: 'Minutes to speak' }).fill('7');
  await presenter.getByRole('button', { name: 'Start the timer' }).click();
  await presenter.reload();
  await expect(onShow(presenter)).toContainText(names[1] ?? '');
  await expect(presenter.getByRole('spinbutton', { name: 'Minutes to speak' })).toHaveValue('7');
  await expect(presenter.getByRole('button', { name: 'Stop the timer' })).toBeVisible();

  await page.reload();
  await expect(heading(page, names[1] ?? '')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next scene' }).click();
  await expect(heading(page, names[2] ?? '')).toBeVisible();
  await expect(onShow(presenter)).toContainText(names[2] ?? '');

  await page.keyboard.press('x');
  await expect(presenter.getByText('All panels are open in the audience’s window.')).toBeVisible();
  await presenter.getByRole('button', { name: 'Back to the scene' }).click();
  await expect(heading(page, names[2] ?? '')).toBeVisible();
  await presenter.getByRole('combobox', { name: 'All scenes' }).selectOption({ index: 0 });
  await expect(heading(page, names[0] ?? '')).toBeVisible();

  await page.close();
  await expect(presenter.getByText('The audience’s window is gone')).toBeVisible();
});

test('from disk too the two windows find each other, and again when either is loaded anew', async ({
  page,
  browser,
  request,
}) => {
  await page.goto('./');
  const shipped = await (await request.get('./data/chronology.json')).text();
  const edition = await (await request.get('./one-file.html')).text();
  const file = await onDisk(await filled(edition, { chronology: shipped, documents: new Map(), view: '' }));
  const context = await browser.newContext();
  const audience = await context.newPage();
  await audience.goto(file);
  const names = await titles(page);
  await audience.getByRole('button', { name: 'Brief', exact: true }).click();
  await expect(heading(audience, names[0] ?? '')).toBeVisible();
  const presenter = await openPresenter(audience, context);
  await presenter.keyboard.press('PageDown');
  await expect(onShow(presenter)).toContainText(names[1] ?? '');
  await presenter.reload();
  await expect(onShow(presenter)).toContainText(names[1] ?? '');
  await audience.reload();
  await expect(heading(audience, names[1] ?? '')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next scene' }).click();
  await expect(onShow(presenter)).toContainText(names[2] ?? '');
  await expect(heading(audience, names[2] ?? '')).toBeVisible();
  await context.close();
});

test('a link opens the briefing at a scene, and says so of one that is not there', async ({ page }) => {
  const names = await brief(page);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, names[1] ?? '')).toBeVisible();
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(heading(page, names[1] ?? '')).toBeVisible();
  await page.goto('about:blank');
  await page.goto('./#scene=never-made');
  await expect(briefing(page).getByText(/no scene named “never-made”/)).toBeVisible();
  await briefing(page)
    .getByRole('button', { name: names[0] ?? '' })
    .click();
  await expect(heading(page, names[0] ?? '')).toBeVisible();
});

test('a part of another page shows timeline and reader, keeps nothing, and opens whole', async ({
  page,
  baseURL,
  allowed,
}) => {
  const site = await serve((request, response) => {
    const path = request.url ?? '/';
    // A host that lets other pages frame it, where the frame has no origin of its own.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (path === '/frame') {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        '<!doctype html><title>A page</title><iframe title="Chronology" width="1000" height="560" sandbox="allow-scripts" src="/?embed#focus=event:rok-un-19"></iframe>',
      );
      return;
    }
    void fetch(new URL(path.slice(1), baseURL)).then(async (got) => {
      response.setHeader('Content-Type', got.headers.get('Content-Type') ?? 'text/plain');
      response.end(Buffer.from(await got.arrayBuffer()));
    });
  });
  allowed.origins.push(site.origin);
  await page.goto(`${site.origin}/frame`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Reader', exact: true })).toContainText('19th ROK–UN');
  await expect(frame.getByRole('region', { name: 'Filters' })).toHaveCount(0);
  const whole = frame.getByRole('link', { name: /^Open in Regesta/ });
  await expect(whole).toHaveAttribute('href', `${site.origin}/#focus=event:rok-un-19&v=2026-11-22`);
  await expect(whole).toHaveAttribute('rel', 'noopener');
  await site.close();

  await page.goto('./?embed');
  await expect(landmarks(page).timeline).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a briefing and the windows beside it, ${colorScheme}`, async ({
    page,
    context,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const names = await brief(page);
    const presenter = await openPresenter(page, context);
    await presenter.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const name of names) {
      await expect(heading(page, name)).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('q');
    await page.keyboard.press('?');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await expect(page.getByRole('button', { name: /^Back to scene/ })).toBeVisible();
    await expect(page.getByText('Laying the network out')).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
    expect(await findings(presenter)).toEqual([]);
    await page.goto('./?embed#focus=event:rok-un-19');
    await expect(landmarks(page).reader).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
