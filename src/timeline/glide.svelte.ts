import { untrack } from 'svelte';
import { inNextFrame } from '../ui/frames.ts';
import { Media } from './media.svelte.ts';
import { eased, LENGTH_MS } from './motion.ts';
import { between, type TimeWindow } from './scale.ts';

/**
 * The window as it is drawn: at once where it is going during a gesture, and gliding there in a quarter of a second
 * when it leaps (a button, undo, a link). Where less motion is asked for, it never glides. Made while a component
 * is set up.
 */
export class Glide {
  readonly #target: () => TimeWindow;
  #onTheWay = $state.raw<TimeWindow | null>(null);
  readonly current: TimeWindow = $derived.by(() => this.#onTheWay ?? this.#target());
  readonly isMoving = $derived(this.#onTheWay !== null);

  /** `axis` tells one axis from another: from a window on one there is no way to a window on the other. */
  constructor(target: () => TimeWindow, isGesture: (window: TimeWindow) => boolean, axis: () => unknown) {
    this.#target = target;
    const reduced = new Media('(prefers-reduced-motion: reduce)');
    let last = untrack(target);
    let lastAxis = untrack(axis);
    let takeBack = () => {};
    $effect.pre(() => {
      const to = target();
      const from = untrack(() => this.#onTheWay) ?? last;
      last = to;
      const isSameAxis = axis() === lastAxis;
      lastAxis = axis();
      takeBack();
      const isThere = from[0] === to[0] && from[1] === to[1];
      // A page that nobody sees is given no frames to glide in.
      const isStill = document.hidden || untrack(() => reduced.matches);
      if (isThere || !isSameAxis || isGesture(to) || isStill) {
        this.#onTheWay = null;
        return;
      }
      this.#onTheWay = from;
      const startMs = performance.now();
      const step = (nowMs: number) => {
        const fraction = Math.min(1, Math.max(0, nowMs - startMs) / LENGTH_MS);
        this.#onTheWay = fraction < 1 ? between(from, to, eased(fraction)) : null;
        if (fraction < 1) takeBack = inNextFrame(step);
      };
      takeBack = inNextFrame(step);
    });
    $effect(() => () => takeBack());
  }
}
