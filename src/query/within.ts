import { touching, type Dated, type Matches } from './match.ts';

/** Events that match, or those of them within a window. */
export type Within = Pick<Matches, 'mask' | 'indexes' | 'count' | 'total'>;

/**
 * The matches of which some reading of the date touches the window, epoch ms [from, to): those that counts in the
 * window are of (see `countedAmong`). Without a window, all of them; with one, none without a date.
 */
export function matchesWithin(
  index: Dated,
  matches: Within,
  window: readonly [number, number] | null,
): Within {
  if (window === null) return matches;
  const isIn = touching(index, window);
  const mask = new Uint8Array(matches.total);
  const indexes = new Uint32Array(matches.count);
  let count = 0;
  for (let i = 0; i < matches.count; i++) {
    const event = matches.indexes[i] ?? 0;
    if (!isIn(event)) continue;
    mask[event] = 1;
    indexes[count++] = event;
  }
  return { mask, indexes: indexes.subarray(0, count), count, total: matches.total };
}
