import { expect, openRegesta, test } from './support/regesta.ts';

const FOCUSES = ['rok-un-19', 'hrc38-side-event', 'advisory-committee-discussion', 'forum-2018'];

test('the same view shows the same dates wherever the reader sits', async ({ browser, baseURL }) => {
  const told: string[][] = [];
  for (const timezoneId of ['America/Los_Angeles', 'Asia/Seoul']) {
    const context = await browser.newContext({
      timezoneId,
      locale: 'en-GB',
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    const words: string[] = [];
    for (const id of FOCUSES) {
      const { reader, timeline, overview } = await openRegesta(page, `./#focus=event:${id}`);
      await expect(reader.getByRole('heading').first()).toBeVisible();
      words.push((await reader.textContent()) ?? '');
      words.push(
        ...(await timeline
          .getByRole('button')
          .evaluateAll((buttons) => buttons.map((b) => b.getAttribute('aria-label') ?? b.textContent))),
      );
      words.push((await overview.textContent()) ?? '');
      await page.goto('about:blank');
    }
    told.push(words);
    await context.close();
  }
  expect(told[0]?.join('\n')).toContain('2020');
  expect(told[0]).toEqual(told[1]);
});
