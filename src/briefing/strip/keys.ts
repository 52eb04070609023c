import type { KeyBinding } from '../../ui/keys.ts';

/** The keys of the strip of scenes. */
export const SCENE_KEYS = [
  { id: 'walk', keys: ['ArrowLeft'] },
  { id: 'walk', keys: ['ArrowRight'] },
  { id: 'end', keys: ['Home'] },
  { id: 'end', keys: ['End'] },
  { id: 'open', keys: ['Enter'], isNative: true },
  { id: 'move', keys: ['ArrowLeft'], withAlt: true },
  { id: 'move', keys: ['ArrowRight'], withAlt: true },
  { id: 'rename', keys: ['F2'] },
  { id: 'duplicate', keys: ['d'], withControl: true },
  { id: 'delete', keys: ['Delete'] },
  { id: 'undo', keys: ['z'], withControl: true },
] as const satisfies readonly KeyBinding[];
