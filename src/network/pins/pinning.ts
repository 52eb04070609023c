import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { inPins } from '../../i18n/areas/pins.ts';
import { nodeLabel } from '../../query/labels.ts';
import type { NodeKey } from '../../query/target.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import type { Lens } from '../../view/lens.ts';
import type { NetworkState } from '../network-state.svelte.ts';
import type { OnMap } from '../on-map.ts';
import { pinAt, withoutPin, withPin, type Pin } from './pins.ts';

const SLOP_PX = 4;
const TOUCH_SLOP_PX = 8;
const STEP_PX = 8;
const LEAP_PX = 40;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A node that is being moved: by a pointer, or by keys. */
interface Moved {
  readonly key: NodeKey;
  readonly name: string;
  /** Its middle, on the screen from the corner of the map. */
  x: number;
  y: number;
  pin: Pin | null;
}

/**
 * Lets nodes be pinned: dragged by a pointer; or, with the keyboard on one, M, arrow keys, and Enter. Escape leaves it
 * where it was, Delete unpins it. Where it is held becomes part of the view when it is let go.
 */
export function pinning(lens: () => Lens, network: NetworkState, map: OnMap): Attachment<HTMLElement> {
  return (element) => {
    let moved: Moved | null = null;
    let press: { readonly id: number; readonly x: number; readonly y: number; readonly slop: number } | null =
      null;
    let isDragging = false;
    let isClickSpent = false;

    function take(target: EventTarget | null): Moved | null {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
      const key = network.graph?.nodes[Number(button?.dataset['slot'] ?? NaN)]?.key;
      if (!button || key === undefined) return null;
      const [box, corner] = [button.getBoundingClientRect(), element.getBoundingClientRect()];
      const name = nodeLabel(lens().index.chronology, key, lens().language);
      const [x, y] = [box.x + box.width / 2 - corner.x, box.y + box.height / 2 - corner.y];
      return { key, name, x, y, pin: null };
    }

    function moveBy(dx: number, dy: number): void {
      if (moved === null) return;
      moved.x += dx;
      moved.y += dy;
      const { k, x, y } = map.panZoom.transform;
      moved.pin = pinAt(moved.key, (moved.x - x) / k, (moved.y - y) / k, map);
      network.heldPin = moved.pin;
    }

    function end(isKept: boolean): void {
      const choice = lens().view.network;
      if (isKept && moved?.pin) {
        lens().show({ network: { ...choice, pins: withPin(choice.pins, moved.pin) } });
        announce(inPins('pinned', { name: moved.name }));
      }
      moved = press = null;
      isDragging = false;
      network.heldPin = null;
      element.removeAttribute('data-moving');
    }

    function pressed(event: PointerEvent): void {
      isClickSpent = false;
      if (press !== null && press.id !== event.pointerId) {
        // A second finger: they pinch.
        end(false);
        return;
      }
      if (event.button !== 0) return;
      if (moved !== null) end(true);
      moved = take(event.target);
      if (moved === null) return;
      const isTouch = event.pointerType === 'touch';
      // The ground is not taken hold of with it; but of fingers it has to know where the first one stands.
      if (!isTouch) event.stopPropagation();
      const { pointerId: id, clientX: x, clientY: y } = event;
      press = { id, x, y, slop: isTouch ? TOUCH_SLOP_PX : SLOP_PX };
    }

    function dragged(event: PointerEvent): void {
      if (press?.id !== event.pointerId) return;
      event.stopPropagation();
      const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
      if (!isDragging && Math.hypot(dx, dy) < press.slop) return;
      if (!isDragging) element.setPointerCapture(event.pointerId);
      isDragging = true;
      press = { ...press, x: event.clientX, y: event.clientY };
      moveBy(dx, dy);
    }

    function released(event: PointerEvent): void {
      if (press?.id !== event.pointerId) return;
      isClickSpent = isDragging;
      end(isDragging && event.type === 'pointerup');
    }

    function keyed(event: KeyboardEvent): void {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      const step = STEPS[key];
      if (moved === null && key.toLowerCase() === 'm') {
        moved = take(event.target);
        if (moved === null) return;
        element.setAttribute('data-moving', '');
        announce(inPins('moving', { name: moved.name }));
      } else if (moved === null && (key === 'Delete' || key === 'Backspace')) {
        const node = take(event.target);
        const choice = lens().view.network;
        const pins = node === null ? choice.pins : withoutPin(choice.pins, node.key);
        if (node === null || pins.length === choice.pins.length) return;
        lens().show({ network: { ...choice, pins } });
        announce(inPins('unpinned', { name: node.name }));
      } else if (moved !== null && step !== undefined) {
        const reach = event.shiftKey ? LEAP_PX : STEP_PX;
        moveBy(step[0] * reach, step[1] * reach);
      } else if (moved !== null && (key === 'Enter' || key === ' ' || key === 'Escape' || /^m$/i.test(key))) {
        if (key === 'Escape') announce(inPins('left'));
        end(key !== 'Escape');
      } else return;
      event.preventDefault();
      event.stopPropagation();
    }

    const capture = { capture: true } as const;
    const offs = [
      on(element, 'pointerdown', pressed, capture),
      on(element, 'pointermove', dragged, capture),
      on(element, 'pointerup', released, capture),
      on(element, 'pointercancel', released, capture),
      on(element, 'keydown', keyed, capture),
      on(element, 'focusout', () => press === null && moved !== null && end(true)),
      on(
        element,
        'click',
        (event) => {
          if (!isClickSpent) return;
          isClickSpent = false;
          event.stopPropagation();
        },
        capture,
      ),
    ];
    return () => {
      end(false);
      for (const off of offs) off();
    };
  };
}
