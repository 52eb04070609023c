import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** A point of the page, CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Nobody's hand is quicker, once there is a picture. */
export const LOOKED_AT_MS = 1000;
const STEPS = 60;
const FRAME_MS = 1000 / 60;
const STEP_PX = 8;
const WHEEL_PX = 100;
/** Movements on their way to the page at once. */
const MOST_AHEAD = 2;
/** Of the steps of the wheel so many go in, the others out again: from the whole to months, and back to decades. */
const STEPS_IN = 40;
/** A page so slow that a gesture takes longer is let go; what it showed until then counts. */
const LONGEST_MS = 20_000;

/** Sixty movements of the hand, one a frame as far as the page answers; a page that is late is let catch up. */
async function inSteps(move: (step: number) => Promise<void>): Promise<void> {
  const begunMs = performance.now();
  const ahead = new Set<Promise<void>>();
  for (let step = 1; step <= STEPS && performance.now() - begunMs < LONGEST_MS; step++) {
    const dueMs = begunMs + step * FRAME_MS;
    const moving = move(step).finally(() => ahead.delete(moving));
    ahead.add(moving);
    await delay(Math.max(0, dueMs - performance.now()));
    while (ahead.size > MOST_AHEAD) await Promise.race(ahead);
  }
  await Promise.all(ahead);
}

/** Drags to the right and back again, the button held. */
async function pan(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.down();
  await inSteps((step) => page.mouse.move(x + STEP_PX * (STEPS / 2 - Math.abs(STEPS / 2 - step)), y));
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  await inSteps((step) => page.mouse.wheel(0, step <= STEPS_IN ? -WHEEL_PX : WHEEL_PX));
}

/** Makes a gesture, and tells when the frames began that the page showed meanwhile, ms. */
async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => window.probe.startFrames());
  await gesture();
  return page.evaluate(() => window.probe.stopFrames());
}

/**
 * The one script for all: the pointer comes to a point, drags, rests, and turns the wheel. Throws where a picture that
 * should have followed has not: frames in which nothing is done are none.
 */
export async function handle(
  page: Page,
  at: Point,
  shouldFollow = true,
): Promise<{ readonly pan: readonly number[]; readonly zoom: readonly number[] }> {
  await page.mouse.move(at.x, at.y);
  await delay(LOOKED_AT_MS);
  const before = await page.screenshot();
  const panned = await framesDuring(page, () => pan(page, at));
  await delay(500);
  const zoomed = await framesDuring(page, () => zoom(page));
  if (shouldFollow && before.equals(await page.screenshot())) throw new Error('the picture did not follow');
  return { pan: panned, zoom: zoomed };
}
