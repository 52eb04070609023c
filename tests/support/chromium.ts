import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function playwrightChromium(): string | null {
  try {
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function systemChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...SYSTEM_PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * The path of the browser that tests drive: `CHROMIUM_PATH`, then one that Playwright manages, then the
 * system's Chrome or Chromium; null when there is none.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : null;
  return playwrightChromium() ?? systemChromium();
}

/** Launch options for Playwright and Vitest: the found browser, without its sandbox where root forbids it. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const path = findChromium();
  const isRoot = process.getuid?.() === 0;
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return { ...(path ? { executablePath: path } : {}), args: isRoot ? ['--no-sandbox', ...args] : args };
}
