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

/** What a test expects of the page besides silence. */
interface Allowed {
  /** Origins it may ask besides its own. */
  readonly origins: string[];
  /** What it may complain of on the console. */
  readonly complaints: RegExp[];
}

/**
 * A page that is watched: at the end of every test it must have complained of nothing on the console, thrown nothing,
 * and asked nobody but its own origin, unless the test `allowed` it.
 */
export const test = base.extend<{ allowed: Allowed }>({
  allowed: [
    async ({ page, baseURL }, use) => {
      const allowed: Allowed = { origins: [new URL(baseURL ?? 'http://localhost').origin], complaints: [] };
      const complaints: string[] = [];
      const strangers: string[] = [];
      page.on('console', (message) => {
        if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && !allowed.origins.includes(origin)) strangers.push(request.url());
      });
      await use(allowed);
      expect(complaints.filter((said) => !allowed.complaints.some((known) => known.test(said)))).toEqual([]);
      expect(strangers).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
