import type { Attachment } from 'svelte/attachments';

/** What is told of a drag along an axis: places in px of the viewport. */
export interface DragHandlers {
  over(clientPx: number): void;
  /** Let go where it was last. */
  drop(): void;
  /** Given up with Escape, or taken away by the system. */
  cancel(): void;
}

/** A press that moves less than this is a click. */
const SLOP_PX = 4;
/** So near its edge the list scrolls, the faster the nearer. */
const EDGE_PX = 32;
const FASTEST_PX = 14;

/** Up and down, or from side to side. */
type Axis = 'y' | 'x';

function scrollerOf(element: Element, axis: Axis): Element | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(above);
    if (/auto|scroll/.test(axis === 'y' ? overflowY : overflowX)) return above;
  }
  return null;
}

/** How far a list whose edges are at `start` and `end` scrolls in a frame for a pointer at a place, px. */
export function scrollStep(px: number, start: number, end: number): number {
  const before = start + EDGE_PX - px;
  const after = px - (end - EDGE_PX);
  const depth = before > 0 ? -before : after > 0 ? after : 0;
  return Math.max(-1, Math.min(1, depth / EDGE_PX)) * FASTEST_PX;
}

/** Lets an element be dragged along an axis, scrolling what it stands in at its edges; a press that stays is still a click. */
export function dragged(axis: Axis, handlers: DragHandlers): Attachment<HTMLElement> {
  const placeOf = (event: PointerEvent): number => (axis === 'y' ? event.clientY : event.clientX);
  return (element) => {
    let pressedPx: number | null = null;
    let px = 0;
    let isDragging = false;
    let isClickSpent = false;
    let frame = 0;

    function scroll(): void {
      const scroller = scrollerOf(element, axis);
      if (scroller) {
        const { top, bottom, left, right } = scroller.getBoundingClientRect();
        const before = scroller.scrollTop + scroller.scrollLeft;
        const step = axis === 'y' ? scrollStep(px, top, bottom) : scrollStep(px, left, right);
        scroller.scrollBy({ [axis === 'y' ? 'top' : 'left']: step, behavior: 'instant' });
        if (scroller.scrollTop + scroller.scrollLeft !== before) handlers.over(px);
      }
      frame = requestAnimationFrame(scroll);
    }

    function end(finish?: () => void): void {
      if (isDragging) finish?.();
      cancelAnimationFrame(frame);
      pressedPx = null;
      isDragging = false;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', giveUp);
      removeEventListener('keydown', press, { capture: true });
    }

    function down(event: PointerEvent): void {
      isClickSpent = false;
      if (event.button !== 0 || !event.isPrimary) return;
      pressedPx = placeOf(event);
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', giveUp);
      addEventListener('keydown', press, { capture: true });
    }

    function move(event: PointerEvent): void {
      if (pressedPx === null || !event.isPrimary) return;
      px = placeOf(event);
      if (!isDragging) {
        if (Math.abs(px - pressedPx) < SLOP_PX) return;
        isDragging = true;
        isClickSpent = true;
        element.setPointerCapture(event.pointerId);
        frame = requestAnimationFrame(scroll);
      }
      handlers.over(px);
    }

    function up(): void {
      end(() => handlers.drop());
    }
    function giveUp(): void {
      end(() => handlers.cancel());
    }

    function press(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !isDragging) return;
      event.preventDefault();
      event.stopPropagation();
      giveUp();
    }

    /** The click that ends a drag is none. */
    function click(event: MouseEvent): void {
      if (!isClickSpent || event.detail === 0) return;
      isClickSpent = false;
      event.preventDefault();
      event.stopPropagation();
    }

    element.addEventListener('pointerdown', down);
    element.addEventListener('click', click, { capture: true });
    return () => {
      end(() => handlers.cancel());
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('click', click, { capture: true });
    };
  };
}
