import type { Attachment } from 'svelte/attachments';
import type { Lens } from '../view/lens.ts';
import { innermost } from './segments.ts';

/** The attribute of a marked piece of text that names the passages over it. */
export const PASSAGES_ATTRIBUTE = 'data-passages';

/**
 * Pointing at a marked piece of a text points at the innermost passage over it, pressing it makes that the focus, and
 * selecting text does neither. The keyboard's way to the same passages is the button at the end of each.
 */
export function passagePointer(lens: Lens): Attachment<HTMLElement> {
  return (element) => {
    const listening = new AbortController();
    const { signal } = listening;
    let pointed: string | null = null;
    const point = (id: string | null): void => {
      if (id === pointed) return;
      pointed = id;
      lens.point(id === null ? null : { type: 'passage', id });
    };
    element.addEventListener('pointerover', ({ target }) => point(passageAt(lens, target)), { signal });
    element.addEventListener('pointerleave', () => point(null), { signal });
    element.addEventListener(
      'click',
      ({ target }) => {
        const id = passageAt(lens, target);
        if (id !== null && getSelection()?.isCollapsed !== false) lens.focus({ type: 'passage', id });
      },
      { signal },
    );
    return () => {
      listening.abort();
      point(null);
    };
  };
}

function passageAt(lens: Lens, target: EventTarget | null): string | null {
  if (!(target instanceof Element) || target.closest('button')) return null;
  const named = target.closest(`[${PASSAGES_ATTRIBUTE}]`)?.getAttribute(PASSAGES_ATTRIBUTE);
  const passages = (named ?? '').split(' ').flatMap((id) => lens.index.chronology.passageById.get(id) ?? []);
  return innermost(passages)?.id ?? null;
}
