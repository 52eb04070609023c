import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** The arrow keys, as steps on the screen. */
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** What the keys of the map do. */
export interface Walk {
  /** Goes to the nearest node in a direction, if there is one. */
  readonly towards: (direction: readonly [dx: number, dy: number]) => void;
  readonly home: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** Keys of the map: arrows and Home walk, plus and minus zoom, zero shows all. Enter and space are the buttons' own. */
export function walking(walk: Walk): Attachment<HTMLElement> {
  const acts: Readonly<Record<string, () => void>> = {
    Home: walk.home,
    '+': walk.zoomIn,
    '=': walk.zoomIn,
    '-': walk.zoomOut,
    '0': walk.fit,
  };
  return (element) =>
    on(element, 'keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = ARROWS[event.key];
      const act = arrow === undefined ? acts[event.key] : () => walk.towards(arrow);
      if (act === undefined) return;
      event.preventDefault();
      act();
    });
}
