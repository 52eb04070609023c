import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChronology } from '../fixtures/generate.ts';
import { expect, landmarks, openRegesta, test } from './support/regesta.ts';
import { serve, type Served } from './support/static-server.ts';

const BAD = join(import.meta.dirname, '../fixtures/bad');
const bad = (name: string) => readFileSync(join(BAD, name), 'utf8');
const chronologies: Readonly<Record<string, () => string>> = {
  '/1000.json': () => JSON.stringify(generateChronology({ events: 1000 })),
  '/large.json': () => JSON.stringify(generateChronology({ events: 120_000 })),
  '/page.html': () => '<!doctype html><title>A page</title>',
};

let served: Served;
test.beforeAll(async () => {
  served = await serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (path === '/hanging.json') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000000' });
      response.write(`{"format": "regesta/1", "title": "${'x'.repeat(20_000)}`);
      return;
    }
    try {
      const body = chronologies[path]?.() ?? bad(path.slice(1));
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
});
test.afterAll(() => served.close());

const dataAt = (path: string) => `./?data=${encodeURIComponent(`${served.origin}${path}`)}`;
test.beforeEach(({ allowed }) => {
  allowed.origins.push(served.origin);
});

test('opens another chronology by its address, and asks nobody else', async ({ page }) => {
  const { timeline } = await openRegesta(page, dataAt('/1000.json'));
  await expect(page.getByText(/1,000 of 1,000 events/).first()).toBeVisible();
  await expect(timeline).toBeVisible();
});

const failures: readonly (readonly [path: string, heading: RegExp, details: readonly RegExp[]])[] = [
  ['/no-such-file.json', /nothing at this address/, [/404/]],
  ['/not-json.json', /not JSON/, [/line 5, column 1/]],
  ['/not-a-chronology.json', /not a chronology/, [/"format": "regesta\/1"/]],
  ['/unknown-version.json', /version that cannot be read/, [/regesta\/2/]],
  ['/page.html', /web page, not a chronology/, []],
];
for (const [path, heading, details] of failures) {
  test(`says what is wrong with ${path}, and offers a way on`, async ({ page, allowed }) => {
    allowed.complaints.push(/404/);
    await page.goto(dataAt(path));
    await expect(page.getByText(heading).first()).toBeVisible();
    for (const detail of details) await expect(page.getByText(detail).first()).toBeVisible();
    await page.getByRole('button', { name: /comes with Regesta/ }).click();
    await expect(landmarks(page).timeline).toBeVisible();
  });
}

test('refuses an address that is not http', async ({ page }) => {
  await page.goto(`./?data=${encodeURIComponent('javascript:alert(1)')}`);
  await expect(page.getByText(/not an address that can be opened/).first()).toBeVisible();
});

const partial: readonly (readonly [file: string, problem: RegExp, place: RegExp, events: RegExp])[] = [
  ['one-bad-event.json', /not what the format asks for/, /events\[1\]/, /2 of 2 events/],
  ['duplicate-ids.json', /already in use/, /events\[1\]/, /2 of 2 events/],
  ['dangling-references.json', /does not exist/, /events\[\d\]/, /events/],
  ['impossible-dates.json', /no such date/, /events\[1\]\.date/, /events/],
  ['end-before-start.json', /end comes before the start/, /events\[1\]\.date/, /2 of 2 events/],
  ['javascript-links.json', /not what the format asks for/, /events\[0\]\.evidence\[0\]/, /events/],
  ['document-missing.json', /document is not there/, /documents\[0\]/, /events/],
  ['document-altered.json', /not the one that was quoted/, /documents\[0\]/, /events/],
];
for (const [file, problem, place, events] of partial) {
  test(`opens the rest of ${file} and lists what was set aside, with its place`, async ({
    page,
    allowed,
  }) => {
    allowed.complaints.push(/404/);
    await openRegesta(page, dataAt(`/${file}`));
    await expect(page.getByText(events).first()).toBeVisible();
    await page.getByRole('button', { name: 'Show them' }).click();
    const list = page.getByRole('dialog');
    await expect(list.getByText(problem).first()).toBeVisible();
    await expect(list.getByText(place).first()).toBeVisible();
    await expect(list.getByText(/line \d+, column \d+/).first()).toBeVisible();
  });
}

test('a quotation of a missing document is shown as not checked', async ({ page, allowed }) => {
  allowed.complaints.push(/404/);
  const { reader } = await openRegesta(page, `${dataAt('/document-missing.json')}#focus=event:good-1`);
  await expect(reader.getByText('The meeting took place on 1 January 2020').first()).toBeVisible();
  await expect(reader.getByText(/not checked/i).first()).toBeVisible();
});

test('an empty chronology has a page of its own', async ({ page }) => {
  await page.goto(dataAt('/no-events.json'));
  await expect(page.getByText(/has no events yet/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open another' })).toBeVisible();
});

test('one event, and only undated ones, can be looked at', async ({ page }) => {
  const one = await openRegesta(page, dataAt('/one-event.json'));
  await one.timeline.getByRole('button', { name: /A good event 1/ }).click();
  await expect(one.reader.getByRole('heading', { name: 'A good event 1' })).toBeVisible();
  const undated = await openRegesta(page, dataAt('/undated.json'));
  await undated.timeline.getByRole('button', { name: /A good event 2/ }).click();
  await expect(undated.reader.getByRole('heading', { name: 'A good event 2' })).toBeVisible();
});

test('hostile text stays text', async ({ page }) => {
  await openRegesta(page, dataAt('/hostile-text.json'));
  await expect(page.getByText('<script>window.hacked=1</script>').first()).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.title()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('a server that hangs shows progress and can be cancelled', async ({ page }) => {
  await page.goto(dataAt('/hanging.json'));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(/of 1 MB|of 1,000 kB|of 977/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/cancelled/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a file of more than 50 MB opens, with progress', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(dataAt('/large.json'));
  await expect(page.getByRole('progressbar')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('120,000 of 120,000 events').first()).toBeVisible({ timeout: 60_000 });
  const { timeline, filters } = landmarks(page);
  await expect(timeline).toBeVisible();
  await filters.getByRole('checkbox', { name: /^Theme 2 / }).check();
  await expect(filters.getByText(/^[\d,]+ of 120,000 events$/).first()).not.toHaveText(
    '120,000 of 120,000 events',
  );
});

test('a dropped file opens, survives a reload, and is found again under Open', async ({ page }) => {
  await openRegesta(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /Choose files/ }).click();
  await (await chooser).setFiles(join(BAD, 'one-event.json'));
  await expect(page.getByText('1 of 1 event').first()).toBeVisible();
  await expect(page).toHaveURL(/data=local:/);
  await page.reload();
  await expect(page.getByText('1 of 1 event').first()).toBeVisible();
  await page.goto('./');
  await expect(page.getByText('85 of 85 events').first()).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^One event/ })
    .click();
  await expect(page.getByText('1 of 1 event').first()).toBeVisible();
});

test('going back returns from a dropped chronology to the one before', async ({ page }) => {
  await openRegesta(page, './#topic=youth&v=2026-11-22');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /Choose files/ }).click();
  await (await chooser).setFiles(join(BAD, 'one-event.json'));
  await expect(page.getByText('1 of 1 event').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Youth/ }).first()).toBeChecked();
});
