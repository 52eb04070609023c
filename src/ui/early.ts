import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

let isSpent = false;

/**
 * Does something as soon as a pointer moves on an element, where other events wait for the next frame: what follows from it
 * is then ready when that begins. At most once between two frames, however many such elements a hand sweeps over.
 */
export function early(run: () => void): Attachment<HTMLElement> {
  return (element) =>
    on(element, 'pointerrawupdate', () => {
      if (isSpent) return;
      isSpent = true;
      requestAnimationFrame(() => (isSpent = false));
      run();
    });
}
