import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { PATIENCE_MS } from './bars.ts';
import type { Site } from './site.ts';

/** How a page is opened. */
export interface Manner {
  /** Where the picture is waited for from the very beginning; null to leave that to the page. */
  readonly watched?: string;
  /** Movements of its own are left out, where what is timed is a picture at rest. */
  readonly isStill?: boolean;
}

const SIZE = { width: 1440, height: 900 };
/** Building a million columns and reading a hundred thousand records are not timed, and may take their time. */
const PREPARATION_MS = 300_000;

/** Does something in a page of a browser of its own, so that nobody inherits memory, caches or a busy thread. */
export async function inFreshPage<T>(
  site: Site,
  { watched, isStill = false }: Manner,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const options = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, '--js-flags=--expose-gc'] });
  try {
    const context = await browser.newContext({
      viewport: SIZE,
      reducedMotion: isStill ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PREPARATION_MS);
    const start = watched === undefined ? '' : `window.probe.watch(${JSON.stringify(watched)});`;
    await page.addInitScript({ content: `${site.probe};${start}` });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** What a page answers in time, or null; a page that is late is not asked again. */
export async function inPatience<T>(answer: Promise<T>, patienceMs = PATIENCE_MS): Promise<T | null> {
  const giveUp = new AbortController();
  answer.catch(() => undefined);
  const late = delay(patienceMs, null, { signal: giveUp.signal }).catch(() => null);
  try {
    return await Promise.race([answer, late]);
  } finally {
    giveUp.abort();
  }
}
