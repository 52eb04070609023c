import type { Snippet } from 'svelte';

/** Draws the numbers of the notes that attest something (see `Note.supports`); `about` names it, else the field's own name does. */
export type Refs = Snippet<[support: string, about?: string]>;
