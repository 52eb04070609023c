import type { KeyBinding } from '../ui/keys.ts';

/** The keys of the map; those that walk say which way, as a step on the screen. */
export const NETWORK_KEYS = [
  { id: 'tie', keys: ['ArrowLeft'], towards: [-1, 0] },
  { id: 'tie', keys: ['ArrowRight'], towards: [1, 0] },
  { id: 'tie', keys: ['ArrowUp'], towards: [0, -1] },
  { id: 'tie', keys: ['ArrowDown'], towards: [0, 1] },
  { id: 'walk', keys: ['ArrowLeft'], withShift: true, towards: [-1, 0] },
  { id: 'walk', keys: ['ArrowRight'], withShift: true, towards: [1, 0] },
  { id: 'walk', keys: ['ArrowUp'], withShift: true, towards: [0, -1] },
  { id: 'walk', keys: ['ArrowDown'], withShift: true, towards: [0, 1] },
  { id: 'home', keys: ['Home'], towards: null },
  { id: 'focus', keys: ['Enter'], isNative: true, towards: null },
  { id: 'zoom-in', keys: ['+', '='], towards: null },
  { id: 'zoom-out', keys: ['-', '_'], towards: null },
  { id: 'fit', keys: ['0'], towards: null },
] as const satisfies readonly (KeyBinding & {
  readonly towards: readonly [dx: number, dy: number] | null;
})[];
