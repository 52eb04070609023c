import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, openRegesta, test } from './support/regesta.ts';

const DIST = join(import.meta.dirname, '../../dist');
const LARGEST_FIRST_LOAD_BYTES = 130_000;

test('the first screen loads at most 130 kB of compressed script', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  const { network } = await openRegesta(page);
  await expect(network.getByRole('button', { name: /Youth/ }).first()).toBeVisible();
  const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(DIST, path))).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(LARGEST_FIRST_LOAD_BYTES);
});

test('the built page is served under a strict policy and holds no inline script or style', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
});

test('no built script makes code out of text', () => {
  const folder = join(DIST, 'assets');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/\beval\(|new Function\(/);
  }
});

test('connections are narrowed to the page’s own origin before anything is fetched', async ({ page }) => {
  await openRegesta(page);
  const refused = await page.evaluate(() => {
    const policies = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')].map(
      (meta) => meta.getAttribute('content') ?? '',
    );
    return policies.some((policy) => /connect-src 'self'(?! http)/.test(policy));
  });
  expect(refused).toBe(true);
});
