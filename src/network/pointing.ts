import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { sameTarget, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';

/** What listening on the map needs: the lens, what lies where, and whether the map is being moved. */
export interface Pointing {
  readonly lens: Lens;
  readonly isMoving: boolean;
  /** The target of an element standing on the map, if it has one; else of the point, in pixels from the map's corner. */
  targetAt(x: number, y: number, element: Element): Target | null;
}

/** Pointing lights, clicking focuses, clicking bare paper clears; for a whole map in one place. */
export function pointing(pointing: Pointing): Attachment<HTMLElement> {
  return (element) => {
    const targetOf = (event: MouseEvent): Target | null => {
      const { left, top } = element.getBoundingClientRect();
      if (!(event.target instanceof Element)) return null;
      return pointing.targetAt(event.clientX - left, event.clientY - top, event.target);
    };
    const point = (target: Target | null): void => {
      element.toggleAttribute('data-pointing', target !== null);
      if (!sameTarget(target, pointing.lens.pointed)) pointing.lens.point(target);
    };
    const offs = [
      on(element, 'pointermove', (event) => {
        if (!pointing.isMoving && event.pointerType !== 'touch') point(targetOf(event));
      }),
      on(element, 'pointerleave', () => point(null)),
      on(element, 'click', (event) => {
        const target = targetOf(event);
        if (!sameTarget(target, pointing.lens.view.focus)) pointing.lens.focus(target);
      }),
    ];
    return () => {
      for (const off of offs) off();
    };
  };
}
