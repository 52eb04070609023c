import type { KeyBinding } from '../ui/keys.ts';

/** The keys of a value in the list of a facet: arrows go through what can be done with it, which Tab passes by. */
export const VALUE_KEYS = [
  { id: 'further', keys: ['ArrowRight'] },
  { id: 'back', keys: ['ArrowLeft'] },
] as const satisfies readonly KeyBinding[];
