import type { Attachment } from 'svelte/attachments';

/** What hands do to the lanes; places in CSS px from the left edge of the element. */
export interface GestureHandlers {
  /** Multiplies the length of the window, the instant at `px` keeping its place. */
  zoom(factor: number, px: number): void;
  /** Moves the picture by so many px, as if taken hold of. */
  drag(dx: number, dy: number): void;
  /** A leap in, about `px`. */
  leap(px: number): void;
}

/** A press that moves less than this is a click. */
const SLOP_PX = 4;

/** How far a wheel event turns, in halvings: a pinch on a trackpad comes as a wheel with the control key. */
export function wheelFactor({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return 2 ** (deltaY * unit * (ctrlKey ? 6 : 1));
}

/** Runs `apply` at most once a frame. */
function oncePerFrame(apply: () => void): { request(): void; cancel(): void } {
  let frame = 0;
  return {
    request() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        apply();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

interface Touch {
  readonly x: number;
  readonly y: number;
}

/**
 * Wheel zooms about the pointer, and pans when it turns sideways or Shift is held; dragging pans both ways; two
 * fingers pinch; a double click leaps in. What comes in one frame is answered once.
 */
export function gestures(handlers: GestureHandlers): Attachment<HTMLElement> {
  return (element) => {
    const touches = new Map<number, Touch>();
    let factor = 1;
    let aboutPx = 0;
    let dx = 0;
    let dy = 0;
    let travelled = 0;
    const frame = oncePerFrame(() => {
      if (factor !== 1) handlers.zoom(factor, aboutPx);
      if (dx !== 0 || dy !== 0) handlers.drag(dx, dy);
      factor = 1;
      dx = 0;
      dy = 0;
    });
    const left = () => element.getBoundingClientRect().left;

    function wheel(event: WheelEvent): void {
      event.preventDefault();
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (isSideways && !event.ctrlKey) dx -= event.deltaX === 0 ? event.deltaY : event.deltaX;
      else factor *= wheelFactor(event);
      aboutPx = event.clientX - left();
      frame.request();
    }

    function down(event: PointerEvent): void {
      if (event.button !== 0) return;
      touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (touches.size === 1) travelled = 0;
    }

    function move(event: PointerEvent): void {
      const before = touches.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...touches].find(([id]) => id !== event.pointerId)?.[1];
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      touches.set(event.pointerId, now);
      if (travelled < SLOP_PX) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      if (other) {
        const spread = (touch: Touch) => Math.max(16, Math.hypot(touch.x - other.x, touch.y - other.y));
        factor *= spread(before) / spread(now);
        aboutPx = (now.x + other.x) / 2 - left();
      }
      const share = other ? 0.5 : 1;
      dx += (now.x - before.x) * share;
      dy += (now.y - before.y) * share;
      frame.request();
    }

    function up(event: PointerEvent): void {
      touches.delete(event.pointerId);
    }

    /** The click that ends a drag is none. */
    function click(event: MouseEvent): void {
      if (travelled < SLOP_PX || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
      travelled = 0;
    }

    function doubleClick(event: MouseEvent): void {
      handlers.leap(event.clientX - left());
    }

    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('click', click, { capture: true });
    element.addEventListener('dblclick', doubleClick);
    return () => {
      frame.cancel();
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('click', click, { capture: true });
      element.removeEventListener('dblclick', doubleClick);
    };
  };
}
