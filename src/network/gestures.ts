import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** What hands do to the map; places are CSS pixels from its top left corner. */
export interface Hands {
  /** Magnifies by a factor about a point. */
  readonly zoom: (factor: number, x: number, y: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  /** A drag or pinch begins or ends. */
  readonly move: (isMoving: boolean) => void;
}

/** A press that travels less than this is a click. */
const SLOP_PX = 4;
/** Halvings of the scale for a pixel, a line and a page of the wheel; a pinch on a trackpad comes as a wheel with Ctrl. */
const WHEEL_STEPS = [0.002, 0.05, 1];
const PINCH_SPEED = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Wheel and double click zoom about the pointer, dragging pans, two fingers do both; a drag's last click is swallowed. */
export function gestures(hands: Hands): Attachment<HTMLElement> {
  return (element) => {
    const held = new Map<number, Point>();
    let travelledPx = 0;
    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };

    function wheel(event: WheelEvent): void {
      event.preventDefault();
      const step = (WHEEL_STEPS[event.deltaMode] ?? 1) * (event.ctrlKey ? PINCH_SPEED : 1);
      const { x, y } = at(event);
      hands.zoom(2 ** (-event.deltaY * step), x, y);
    }

    function press(event: PointerEvent): void {
      if (event.button !== 0) return;
      if (held.size === 0) travelledPx = 0;
      held.set(event.pointerId, at(event));
    }

    function drag(event: PointerEvent): void {
      const before = held.get(event.pointerId);
      if (before === undefined) return;
      const now = at(event);
      const wasStill = travelledPx < SLOP_PX;
      travelledPx += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelledPx < SLOP_PX) return;
      if (wasStill) {
        element.setPointerCapture(event.pointerId);
        hands.move(true);
      }
      held.set(event.pointerId, now);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) hands.pan(now.x - before.x, now.y - before.y);
      else pinch(before, now, other);
    }

    function pinch(before: Point, now: Point, other: Point): void {
      const spread = ({ x, y }: Point): number => Math.max(16, Math.hypot(x - other.x, y - other.y));
      hands.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      hands.zoom(spread(now) / spread(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    }

    function release(event: PointerEvent): void {
      held.delete(event.pointerId);
      if (held.size === 0) hands.move(false);
    }

    const offs = [
      on(element, 'wheel', wheel, { passive: false }),
      on(element, 'pointerdown', press),
      on(element, 'pointermove', drag),
      on(element, 'pointerup', release),
      on(element, 'pointercancel', release),
      on(
        element,
        'click',
        (event) => {
          if (travelledPx >= SLOP_PX && event.detail > 0) event.stopPropagation();
          travelledPx = 0;
        },
        { capture: true },
      ),
      on(element, 'dblclick', (event) => {
        const { x, y } = at(event);
        hands.zoom(event.shiftKey ? 0.5 : 2, x, y);
      }),
    ];
    return () => {
      for (const off of offs) off();
    };
  };
}
