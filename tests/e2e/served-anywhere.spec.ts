import { join } from 'node:path';
import { expect, landmarks, test } from './support/regesta.ts';
import { serveFolder } from './support/static-server.ts';

test('the build works from any folder of any file server', async ({ browser }) => {
  const served = await serveFolder(join(import.meta.dirname, '../../dist'), '/briefs/2026/regesta/');
  const page = await browser.newPage();
  const failures: string[] = [];
  page.on('requestfailed', (request) => failures.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(response.url());
  });
  await page.goto(`${served.origin}/briefs/2026/regesta/`);
  await expect(landmarks(page).timeline.getByRole('button', { name: /19th/ }).first()).toBeVisible();
  await expect(landmarks(page).network.getByRole('button', { name: /Youth/ }).first()).toBeVisible();
  expect(failures).toEqual([]);
  await page.close();
  await served.close();
});
