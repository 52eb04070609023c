/**
 * Pictures to be looked at, in tests/e2e/output/: they fail only when the page cannot be drawn. The best one is kept
 * for the README in tests/e2e/pictures/.
 */
import { join } from 'node:path';
import { landmarks, openRegesta, test, expect } from './support/regesta.ts';

const OUTPUT = join(import.meta.dirname, 'output');
const SCREENS = { laptop: [1440, 900], projector: [1920, 1080], phone: [390, 844] } as const;
const VIEWS = {
  explore: '',
  filtered: '#topic=youth,emerging-technologies&topic.mode=all',
  focused: '#window=2018-01-01..2022-01-01&focus=event:rok-un-19',
  'zoomed-to-months': '#window=2018-05-01..2019-02-01&lanes=kind&focus=event:forum-2018',
} as const;
/** The timeline by itself: its layouts, its zooms, its comparison. */
const TIMELINES = {
  'lanes-by-series': 'lanes=series&window=2017-06-01..2022-01-01',
  'month-zoom': 'window=2020-11-01..2020-12-31',
  'year-zoom': 'window=2020-01-01..2021-12-31&published=shown',
  sequence: 'layout=sequence',
  years: 'layout=years',
  aligned: 'layout=aligned&lanes=series',
  compared: 'compare=topic:youth,topic:emerging-technologies',
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures of the timeline, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [view, fragment] of Object.entries(TIMELINES)) {
      await page.goto('about:blank');
      await page.goto(`./#panel=timeline&${fragment}`);
      await expect(landmarks(page).timeline.getByText('85 events')).toBeVisible();
      if (view === 'compared') await expect(page.getByText('On a shared axis')).toBeVisible();
      await page.waitForTimeout(300);
      await page.screenshot({
        path: join(OUTPUT, `timeline-${view}-${colorScheme}.png`),
        animations: 'disabled',
      });
    }
  });
}

for (const [screen, [width, height]] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`pictures on a ${screen}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [view, fragment] of Object.entries(VIEWS)) {
        await page.goto('about:blank');
        if (screen === 'phone') await page.goto(`./${fragment}`);
        else await openRegesta(page, `./${fragment}`);
        await expect(landmarks(page).timeline.getByText(/85 events/)).toBeVisible();
        await expect(landmarks(page).network.getByText('Laying the network out')).toHaveCount(0);
        await page.screenshot({
          path: join(OUTPUT, `${view}-${screen}-${colorScheme}.png`),
          animations: 'disabled',
        });
      }
    });
  }
}
