import { untrack } from 'svelte';
import type { Scene } from './rehearse.ts';

/** The page is calm once so many beats in a row came in time: the picture has been looked at, and other panels have come. */
const CALM_BEATS = 12;
const BEAT_MS = 50;
const LATE_MS = 50;

/**
 * Has the first movements of a hand rehearsed once, when the page is calm and nothing moves; a hand that moves first ends
 * it. To be called while a component is set up.
 */
export function whenIdle(scene: () => Scene, isAtRest: () => boolean): void {
  let hasBegun = false;
  $effect(() => {
    if (hasBegun || !isAtRest() || typeof requestIdleCallback !== 'function') return;
    hasBegun = true;
    let isWanted = true;
    let stop: (() => void) | null = null;
    let beats = 0;
    let dueMs = performance.now() + BEAT_MS;
    const timer = setInterval(() => {
      const nowMs = performance.now();
      beats = nowMs > dueMs + LATE_MS ? 0 : beats + 1;
      dueMs = nowMs + BEAT_MS;
      if (beats < CALM_BEATS) return;
      clearInterval(timer);
      void import('./rehearse.ts').then(({ rehearse }) => {
        if (isWanted) stop = rehearse(untrack(scene));
      });
    }, BEAT_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
      stop?.();
    };
  });
}
