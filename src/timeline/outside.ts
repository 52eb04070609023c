import type { Matches } from '../query/match.ts';
import type { TimeWindow } from './scale.ts';
import type { Track } from './track.ts';

/** How many events lie wholly before and wholly after a window on a track, and the nearest row of either. */
export interface Outside {
  readonly before: number;
  readonly after: number;
  readonly lastBefore: number | null;
  readonly firstAfter: number | null;
}

const IN_SIGHT = 1;
const TOLD = 2;

/**
 * Counts the matching, datable events that a window leaves out: to be asked when the window is at rest. One that
 * stands in several rows is left out where none of them is in the window, and is counted once, where its first stands.
 */
export function outsideOf(
  { spans: { starts, ends }, eventOf }: Pick<Track, 'spans' | 'eventOf'>,
  { mask }: Pick<Matches, 'mask'>,
  [from, to]: TimeWindow,
): Outside {
  let before = 0;
  let after = 0;
  let last = -1;
  let first = -1;
  let lastEnd = -Infinity;
  let firstStart = Infinity;
  const stands = new Uint8Array(eventOf ? mask.length : 0);
  for (let row = 0; eventOf && row < eventOf.length; row++) {
    if ((ends[row] ?? NaN) > from && (starts[row] ?? NaN) < to) stands[eventOf[row] ?? 0] = IN_SIGHT;
  }
  for (let row = 0; row < starts.length; row++) {
    const event = eventOf?.[row] ?? row;
    if (mask[event] !== 1 || stands[event] === IN_SIGHT) continue;
    const start = starts[row] ?? NaN;
    const end = ends[row] ?? NaN;
    const counts = stands[event] === TOLD ? 0 : 1;
    if (end <= from) {
      before += counts;
      if (end >= lastEnd) [last, lastEnd] = [row, end];
    } else if (start >= to) {
      after += counts;
      if (start < firstStart) [first, firstStart] = [row, start];
    }
    if (eventOf) stands[event] = TOLD;
  }
  return { before, after, lastBefore: last < 0 ? null : last, firstAfter: first < 0 ? null : first };
}
