import { untrack } from 'svelte';
import type { Scene } from './rehearse.ts';

/**
 * Has the first turns of the wheel rehearsed once, when the page is idle and nothing moves; a hand that moves first ends
 * it. To be called while a component is set up.
 */
export function whenIdle(scene: () => Scene, isAtRest: () => boolean): void {
  let hasBegun = false;
  $effect(() => {
    if (hasBegun || !isAtRest() || typeof requestIdleCallback !== 'function') return;
    hasBegun = true;
    let isWanted = true;
    let stop: (() => void) | null = null;
    const idle = requestIdleCallback(() => {
      void import('./rehearse.ts').then(({ rehearse }) => {
        if (isWanted) stop = rehearse(untrack(scene));
      });
    });
    return () => {
      isWanted = false;
      cancelIdleCallback(idle);
      stop?.();
    };
  });
}
