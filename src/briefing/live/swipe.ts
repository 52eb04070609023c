import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

interface Touch {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}

const LEAST_PX = 60;
const LONGEST_MS = 800;

/** Where a stroke of a finger leads: to the left on, to the right back; null for what is no swipe. */
export function swipeOf(from: Touch, to: Touch): 'next' | 'previous' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (to.ms - from.ms > LONGEST_MS || Math.abs(dx) < LEAST_PX || Math.abs(dx) < 2 * Math.abs(dy)) return null;
  return dx < 0 ? 'next' : 'previous';
}

/** Hears swipes of one finger; what takes touches for itself, as the timeline does, is left alone. */
export function swiped(onswipe: (way: 'next' | 'previous') => void): Attachment<HTMLElement> {
  return (element) => {
    let from: Touch | null = null;
    const touchOf = ({ clientX: x, clientY: y, timeStamp: ms }: PointerEvent): Touch => ({ x, y, ms });
    const takes = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest('button, a, .plot') !== null;
    const offs = [
      on(element, 'pointerdown', (event) => {
        const isFirst = event.pointerType === 'touch' && event.isPrimary && !takes(event.target);
        from = isFirst ? touchOf(event) : null;
      }),
      on(element, 'pointerup', (event) => {
        const way = from === null ? null : swipeOf(from, touchOf(event));
        from = null;
        if (way !== null) onswipe(way);
      }),
      on(element, 'pointercancel', () => (from = null)),
    ];
    return () => {
      for (const off of offs) off();
    };
  };
}
