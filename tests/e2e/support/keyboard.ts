import { expect, type Locator, type Page } from '@playwright/test';

const MOST_PRESSES = 400;

/** Walks with Tab alone until the element has the focus; fails when the keyboard cannot reach it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${target.toString()}`);
}

/** Presses a key until the focused element's name matches: for arrows within a list of marks or nodes. */
export async function pressUntilNamed(page: Page, key: string, name: RegExp): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${name.source}`);
}

/** Goes from panel to panel with F6 until the region has the focus. */
export async function goToRegion(page: Page, region: Locator): Promise<void> {
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('F6');
    if (await region.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`F6 never reached ${region.toString()}`);
}
