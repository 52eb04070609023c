import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { bindingOf } from '../ui/keys.ts';
import { NETWORK_KEYS } from './keys.ts';
import type { NetworkState } from './network-state.svelte.ts';
import type { OnMap } from './on-map.ts';
import { nearestTowards } from './walk.ts';

/** What the keys of the map are answered with. */
export interface Walk {
  readonly network: NetworkState;
  readonly map: OnMap;
  /** Slot of the node that Tab comes to, and of the one to begin from. */
  readonly stop: number;
  readonly home: number;
  /** Brings the keyboard to a node. */
  goTo(slot: number): void;
}

/** Listens for the keys of the map. Enter and space are the buttons' own. */
export function walking(walk: Walk): Attachment<HTMLElement> {
  const { network, map } = walk;
  const acts: Readonly<Record<string, () => void>> = {
    home: () => walk.goTo(walk.home),
    'zoom-in': () => map.panZoom.zoomIn(),
    'zoom-out': () => map.panZoom.zoomOut(),
    fit: () => map.panZoom.fit(),
  };
  /** To the nearest node in a direction, if there is one: of those that it is tied to, or of all. */
  function towards(direction: readonly [dx: number, dy: number], isAlongTies: boolean): void {
    const among = isAlongTies ? network.tiedTo(walk.stop) : network.isDrawn;
    const slot = nearestTowards(map.positions, walk.stop, direction, among);
    if (slot !== null) walk.goTo(slot);
  }
  return (element) =>
    on(element, 'keydown', (event) => {
      const binding = bindingOf(NETWORK_KEYS, event);
      if (binding === null) return;
      event.preventDefault();
      if (binding.towards !== null) towards(binding.towards, binding.id === 'tie');
      else acts[binding.id]?.();
    });
}
