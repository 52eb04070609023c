/** Where a card that is dragged would land. */
export interface Landing {
  /** Its place among all cards, counted from 0, once it has left its own. */
  readonly to: number;
  /** Place of the card before which it would stand; as many as there are for after the last. */
  readonly before: number;
}

/** Where the card at `from` would land if it were let go at a place, by the middles of all cards (px, ascending). */
export function landingOf(middles: readonly number[], from: number, px: number): Landing {
  const before = middles.filter((middle) => middle < px).length;
  return { to: before > from ? before - 1 : before, before };
}
