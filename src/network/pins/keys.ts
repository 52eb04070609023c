import type { KeyBinding } from '../../ui/keys.ts';

/** The keys with which nodes are pinned; they are answered by `pinning`, and listed with those of the map. */
export const PIN_KEYS = [
  { id: 'move', keys: ['m'], isNative: true },
  { id: 'unpin', keys: ['Delete'], isNative: true },
] as const satisfies readonly KeyBinding[];
