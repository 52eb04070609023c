import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, openRegesta, test } from './support/regesta.ts';

const DIST = join(import.meta.dirname, '../../dist');
const LARGEST_FIRST_LOAD_BYTES = 130_000;

test('the first screen loads at most 130 kB of compressed script', async ({ page }, testInfo) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  const { network } = await openRegesta(page);
  await expect(network.getByRole('button', { name: /Youth/ }).first()).toBeVisible();
  const sizes = [...scripts].map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(DIST, path))).length,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = sizes.map(({ path, bytes }) => `${basename(path)} ${bytes}`).join(', ');
  const figure = `${total} bytes of ${LARGEST_FIRST_LOAD_BYTES}: ${parts}`;
  testInfo.annotations.push({ type: 'first screen', description: figure });
  console.log(figure);
  expect(scripts.size).toBeGreaterThan(0);
  expect(total, figure).toBeLessThanOrEqual(LARGEST_FIRST_LOAD_BYTES);
});

test('the built page is served under a strict policy and holds no inline script or style', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
});

test('a style sheet comes with the late part that needs it, and only once', async ({ page }) => {
  await openRegesta(page);
  const sheets = () => page.evaluate(() => Array.from(document.styleSheets, ({ href }) => href));
  const before = await sheets();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const now = await sheets();
  expect(now.length).toBeGreaterThan(before.length);
  expect(new Set(now).size).toBe(now.length);
});

test('the first scripts, and no late part, ask for being compiled while they come', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const first = Array.from(html.matchAll(/<script[^>]+src="\.\/assets\/([^"]+)"/g), ([, name]) => name);
  const asking = readdirSync(join(DIST, 'assets')).filter(
    (file) =>
      file.endsWith('.js') &&
      readFileSync(join(DIST, 'assets', file), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  );
  expect(asking.sort()).toEqual(first.sort());
});

test('the chronology is asked for before the program is there, once', async ({ page }) => {
  const asked: string[] = [];
  let noteAsked = () => {};
  const wasAsked = new Promise<void>((resolve) => (noteAsked = resolve));
  page.on('request', (request) => {
    if (!request.url().endsWith('/chronology.json')) return;
    asked.push(request.url());
    noteAsked();
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await wasAsked;
    await route.continue();
  });
  await openRegesta(page);
  expect(asked).toHaveLength(1);
  expect(
    await page.locator('meta[http-equiv="Content-Security-Policy"][content^="connect-src"]').count(),
  ).toBe(1);
});

test('a presenter’s window asks for no chronology', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./?present=nobody');
  await expect(page.getByRole('main')).toBeVisible();
  expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);
});

test('what lies in the page beside the program takes no room in it', async ({ page }) => {
  await openRegesta(page);
  expect(await page.locator('body > svg').boundingBox()).toBeNull();
  expect(await page.locator('#app').boundingBox()).toMatchObject({ x: 0, y: 0 });
});

test('no built script makes code out of text', () => {
  const folder = join(DIST, 'assets');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/\beval\(|new Function\(/);
  }
});

test('the page can connect to nobody but its own origin', async ({ page, allowed }) => {
  allowed.complaints.push(/Content Security Policy|Refused to connect|Fetch API cannot load/);
  allowed.origins.push('https://elsewhere.example');
  await openRegesta(page);
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    await fetch('https://elsewhere.example/').catch(() => undefined);
    return violation;
  });
  expect(blocked).toBe('connect-src');
});
