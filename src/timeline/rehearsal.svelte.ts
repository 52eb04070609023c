import { untrack } from 'svelte';
import type { Scene } from './rehearse.ts';

/** So long the picture stands before: it is looked at before anybody moves it, and other panels have yet to come. */
const LOOKED_AT_MS = 800;

/**
 * Has the first movements of a hand rehearsed once, when the page is idle and nothing moves; a hand that moves first ends
 * it. To be called while a component is set up.
 */
export function whenIdle(scene: () => Scene, isAtRest: () => boolean): void {
  let hasBegun = false;
  $effect(() => {
    if (hasBegun || !isAtRest() || typeof requestIdleCallback !== 'function') return;
    hasBegun = true;
    let isWanted = true;
    let stop: (() => void) | null = null;
    const timer = setTimeout(() => {
      void import('./rehearse.ts').then(({ rehearse }) => {
        if (isWanted) stop = rehearse(untrack(scene));
      });
    }, LOOKED_AT_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop?.();
    };
  });
}
