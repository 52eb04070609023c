import type { Attachment } from 'svelte/attachments';
import type { Target } from '../query/target.ts';
import { sameTarget } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';

/** Points at a target while the pointer or the keyboard is on the element, and no longer once it goes away. */
export function pointing(lens: Lens, target: Target | null): Attachment<HTMLElement> {
  return (element) => {
    if (target === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    let isPointing = false;
    const start = (): void => {
      isPointing = true;
      lens.point(target);
    };
    const stop = (): void => {
      if (isPointing && sameTarget(lens.pointed, target)) lens.point(null);
      isPointing = false;
    };
    element.addEventListener('pointerenter', start, { signal });
    element.addEventListener('pointerleave', stop, { signal });
    element.addEventListener('focusin', start, { signal });
    element.addEventListener('focusout', stop, { signal });
    return () => {
      listening.abort();
      stop();
    };
  };
}
