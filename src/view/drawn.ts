import { matchesOf, type Matches } from '../query/match.ts';
import type { View } from './view.ts';

/** Kept, so that what follows from it stands while the query changes. */
let everything: Matches | null = null;

/** The events that stand in the pictures of a view: those that match, or all where the others are only dimmed. */
export function drawnOf({ unmatched }: Pick<View, 'unmatched'>, matches: Matches): Matches {
  if (unmatched === 'hidden') return matches;
  if (everything?.total !== matches.total) everything = matchesOf(new Uint8Array(matches.total).fill(1));
  return everything;
}

/** 1 for each event that is drawn in full, by index; null where all that are drawn are. */
export function fullIn({ unmatched }: Pick<View, 'unmatched'>, matches: Matches): Uint8Array | null {
  return unmatched === 'hidden' || matches.count === matches.total ? null : matches.mask;
}
