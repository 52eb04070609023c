import type { Attachment } from 'svelte/attachments';

/** What is told of a drag up and down: places in px of the viewport. */
export interface DragHandlers {
  over(clientY: number): void;
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

function scrollerOf(element: Element): Element | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return null;
}

/** How far a list whose edges are at `top` and `bottom` scrolls in a frame for a pointer at `y`, px. */
export function scrollStep(y: number, top: number, bottom: number): number {
  const above = top + EDGE_PX - y;
  const below = y - (bottom - EDGE_PX);
  const depth = above > 0 ? -above : below > 0 ? below : 0;
  return Math.max(-1, Math.min(1, depth / EDGE_PX)) * FASTEST_PX;
}

/** Lets an element be dragged up and down, scrolling what it stands in at its edges; a press that stays is still a click. */
export function dragged(handlers: DragHandlers): Attachment<HTMLElement> {
  return (element) => {
    let pressedY: number | null = null;
    let y = 0;
    let isDragging = false;
    let isClickSpent = false;
    let frame = 0;

    function scroll(): void {
      const scroller = scrollerOf(element);
      const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
      const before = scroller?.scrollTop;
      scroller?.scrollBy({ top: scrollStep(y, top, bottom), behavior: 'instant' });
      if (scroller?.scrollTop !== before) handlers.over(y);
      frame = requestAnimationFrame(scroll);
    }

    function end(finish?: () => void): void {
      if (isDragging) finish?.();
      cancelAnimationFrame(frame);
      pressedY = null;
      isDragging = false;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', giveUp);
      removeEventListener('keydown', press, { capture: true });
    }

    function down(event: PointerEvent): void {
      isClickSpent = false;
      if (event.button !== 0 || !event.isPrimary) return;
      pressedY = event.clientY;
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', giveUp);
      addEventListener('keydown', press, { capture: true });
    }

    function move(event: PointerEvent): void {
      if (pressedY === null || !event.isPrimary) return;
      y = event.clientY;
      if (!isDragging) {
        if (Math.abs(y - pressedY) < SLOP_PX) return;
        isDragging = true;
        isClickSpent = true;
        element.setPointerCapture(event.pointerId);
        frame = requestAnimationFrame(scroll);
      }
      handlers.over(y);
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
