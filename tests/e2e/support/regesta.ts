import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** The five landmarks a person, or a screen reader, finds their way by. */
export interface Landmarks {
  readonly filters: Locator;
  readonly timeline: Locator;
  readonly overview: Locator;
  readonly network: Locator;
  readonly reader: Locator;
}

export function landmarks(page: Page): Landmarks {
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  return {
    filters: region('Filters'),
    timeline: region('Timeline'),
    overview: region('Overview'),
    network: region('Network'),
    reader: region('Reader'),
  };
}

/** Opens the app and waits until the timeline shows its events. */
export async function openRegesta(page: Page, address = './'): Promise<Landmarks> {
  await page.goto(address);
  const places = landmarks(page);
  await expect(places.timeline).toBeVisible();
  return places;
}

interface Watch {
  /** What the page said on the console at level warning or error, and what it threw. */
  readonly complaints: string[];
  /** Addresses asked of any origin but the page's own. */
  readonly strangers: string[];
}

/** A page that is watched: at the end of every test it must have complained of nothing and asked nobody else. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { complaints: [], strangers: [] };
      const own = new URL(baseURL ?? 'http://localhost').origin;
      page.on('console', (message) => {
        if (['warning', 'error'].includes(message.type())) watch.complaints.push(message.text());
      });
      page.on('pageerror', (error) => watch.complaints.push(String(error)));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== own && protocol.startsWith('http')) watch.strangers.push(request.url());
      });
      await use(watch);
      expect(watch.complaints).toEqual([]);
      expect(watch.strangers).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
