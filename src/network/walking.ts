import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { bindingOf } from '../ui/keys.ts';
import { NETWORK_KEYS } from './keys.ts';

/** What the keys of the map do. */
export interface Walk {
  /** Goes to the nearest node in a direction, if there is one: of those that it is tied to, or of all. */
  readonly towards: (direction: readonly [dx: number, dy: number], isAlongTies: boolean) => void;
  readonly home: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** Listens for the keys of the map. Enter and space are the buttons' own. */
export function walking(walk: Walk): Attachment<HTMLElement> {
  const acts: Readonly<Record<string, () => void>> = {
    home: walk.home,
    'zoom-in': walk.zoomIn,
    'zoom-out': walk.zoomOut,
    fit: walk.fit,
  };
  return (element) =>
    on(element, 'keydown', (event) => {
      const binding = bindingOf(NETWORK_KEYS, event);
      if (binding === null) return;
      event.preventDefault();
      if (binding.towards !== null) walk.towards(binding.towards, binding.id === 'tie');
      else acts[binding.id]?.();
    });
}
