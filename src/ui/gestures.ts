import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { boxBetween, BoxDrawing, type Box } from './gestures-box.ts';
import { Trail } from './gestures-momentum.ts';
import { Motion } from './gestures-motion.ts';
import { isSideways, wheelFactor, wheelPan } from './gestures-wheel.ts';

/** What hands do to a picture. Places are CSS px from the top left corner of the element, as it stood when the gesture began. */
export interface Hands {
  /** Multiplies the length in sight (below 1 is nearer), what is at the place keeping it. */
  zoom(factor: number, px: number, py: number): void;
  /** Moves the picture by so many px, as if taken hold of. */
  drag(dx: number, dy: number): void;
  /** A leap in about a place; out with Shift. */
  leap(px: number, py: number, isOut: boolean): void;
  /** A box was drawn with Shift held. */
  box?(box: Box): void;
  /** A box is being drawn; null when it no longer is. */
  boxing?(box: Box | null): void;
  /** What was zoomed or dragged, or ran on after a flick, has come to rest. */
  settle?(): void;
}

/** A press that moves less than this is a click; fingers tremble more than a mouse. */
const SLOP_PX = 4;
const TOUCH_SLOP_PX = 8;
/** After so long without a turn of the wheel, it has come to rest. */
const WHEEL_REST_MS = 120;
/** Fingers closer than this are taken to be so far apart. */
const LEAST_SPREAD_PX = 16;

interface Held {
  readonly x: number;
  readonly y: number;
  readonly isTouch: boolean;
}

/** The wheel zooms about the pointer, and pans when it turns sideways or with Shift. */
function turning(element: HTMLElement, motion: Motion, hands: Hands): () => void {
  let corner: DOMRect | null = null;
  let wasSideways: boolean | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const off = on(
    element,
    'wheel',
    (event) => {
      event.preventDefault();
      corner ??= element.getBoundingClientRect();
      wasSideways = isSideways(event, wasSideways);
      if (wasSideways) motion.drag(wheelPan(event), 0);
      else motion.zoom(wheelFactor(event), event.clientX - corner.left, event.clientY - corner.top);
      clearTimeout(timer);
      timer = setTimeout(() => {
        corner = null;
        wasSideways = null;
        hands.settle?.();
      }, WHEEL_REST_MS);
    },
    { passive: false },
  );
  return () => {
    clearTimeout(timer);
    off();
  };
}

/** One pointer drags, two pinch, one with Shift draws a box; a press that moves nothing is left to be a click. */
function holding(element: HTMLElement, motion: Motion, hands: Hands): () => void {
  const held = new Map<number, Held>();
  const trail = new Trail();
  let corner = new DOMRect();
  let isMoving = false;
  let isClick = true;
  let isBoxed = false;
  let drawing: BoxDrawing | null = null;

  function press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const isCaught = motion.stop();
    if (held.size === 0) {
      corner = element.getBoundingClientRect();
      isMoving = false;
      isClick = !isCaught;
      isBoxed = event.shiftKey && event.pointerType !== 'touch' && hands.box !== undefined;
    }
    giveUp();
    trail.restart();
    const isTouch = event.pointerType === 'touch';
    held.set(event.pointerId, { x: event.clientX, y: event.clientY, isTouch });
  }

  function move(event: PointerEvent): void {
    const from = held.get(event.pointerId);
    if (from === undefined) return;
    if (event.buttons === 0) {
      release(event);
      return;
    }
    const to = { x: event.clientX, y: event.clientY, isTouch: from.isTouch };
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (!isMoving) {
      if (Math.hypot(dx, dy) < (from.isTouch ? TOUCH_SLOP_PX : SLOP_PX)) return;
      isMoving = true;
      isClick = false;
      if (isBoxed) drawing = new BoxDrawing((box) => hands.boxing?.(box));
    }
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    if (isBoxed) {
      const [a, b] = [from, to].map(({ x, y }) => ({ x: x - corner.left, y: y - corner.top }));
      if (a && b) drawing?.draw(boxBetween(a, b, corner));
      return;
    }
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, to);
    if (other === undefined) {
      trail.add(event.timeStamp, to.x, to.y);
      motion.drag(dx, dy);
      return;
    }
    const spread = ({ x, y }: Held): number =>
      Math.max(LEAST_SPREAD_PX, Math.hypot(x - other.x, y - other.y));
    motion.drag(dx / 2, dy / 2);
    motion.zoom(
      spread(from) / spread(to),
      (to.x + other.x) / 2 - corner.left,
      (to.y + other.y) / 2 - corner.top,
    );
  }

  function release(event: PointerEvent): void {
    if (!held.delete(event.pointerId)) return;
    const isKept = event.type !== 'pointercancel';
    if (drawing !== null) {
      const box = drawing.end();
      drawing = null;
      if (isKept && box !== null) hands.box?.(box);
    } else if (isMoving && held.size === 0 && !isBoxed) {
      motion.flush();
      motion.coast(isKept ? trail.velocityAt(event.timeStamp) : null);
    }
    trail.restart();
  }

  function giveUp(): void {
    drawing?.giveUp();
    drawing = null;
  }

  const offs = [
    on(element, 'pointerdown', press),
    on(element, 'pointermove', move),
    on(element, 'pointerup', release),
    on(element, 'pointercancel', release),
    on(
      element,
      'click',
      (event) => {
        // The click that ends a drag, or that caught a picture in motion, is none; one by key has no detail.
        if (!isClick && event.detail > 0) {
          event.preventDefault();
          event.stopPropagation();
        }
        isClick = true;
      },
      { capture: true },
    ),
    // A finger that rests before it moves asks for no menu.
    on(element, 'contextmenu', (event) => {
      if ([...held.values()].some(({ isTouch }) => isTouch)) event.preventDefault();
    }),
  ];
  return () => {
    drawing?.drop();
    for (const off of offs) off();
  };
}

/**
 * Wheel, trackpad, mouse, pen and fingers, for a picture that is zoomed and moved: the wheel zooms about the pointer
 * and pans sideways, dragging pans and runs on after a flick, two fingers pinch, a double click leaps, and dragging
 * with Shift draws a box. What comes in one frame is answered once.
 */
export function gestures(hands: Hands): Attachment<HTMLElement> {
  return (element) => {
    const motion = new Motion(hands);
    const offs = [
      turning(element, motion, hands),
      holding(element, motion, hands),
      on(element, 'dblclick', (event) => {
        const { left, top } = element.getBoundingClientRect();
        hands.leap(event.clientX - left, event.clientY - top, event.shiftKey);
      }),
      () => motion.drop(),
    ];
    return () => {
      for (const off of offs) off();
    };
  };
}
