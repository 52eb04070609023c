import type { Chronology } from '../chronology/chronology.ts';

/** Chronologies that this browser could not keep: a page's address names another, whose scenes theirs are not. */
export const unkept = new WeakSet<Chronology>();
