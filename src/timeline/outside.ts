import { OPEN_END, OPEN_START } from '../query/date-flags.ts';
import type { Matches } from '../query/match.ts';
import type { TimeWindow } from './scale.ts';
import type { Track } from './track.ts';

/**
 * How many events lie wholly before and wholly after a window on a track, and of how many only what is known does, an open
 * end of theirs reaching into it; the nearest row of either, and the last of those.
 */
export interface Outside {
  readonly before: number;
  readonly after: number;
  readonly open: number;
  readonly lastBefore: number | null;
  readonly firstAfter: number | null;
  readonly lastOpen: number | null;
}

const IN_SIGHT = 1;
const TOLD = 2;

/**
 * Counts the matching, datable events that a window leaves out: to be asked when the window is at rest. One that
 * stands in several rows is left out where none of them is in the window, and is counted once, where its first stands. Only along time does an open end lead into a window.
 */
export function outsideOf(
  { layout, spans: { starts, ends, flags }, eventOf }: Pick<Track, 'layout' | 'spans' | 'eventOf'>,
  { mask }: Pick<Matches, 'mask'>,
  [from, to]: TimeWindow,
): Outside {
  let before = 0;
  let after = 0;
  let open = 0;
  let lastBefore: number | null = null;
  let firstAfter: number | null = null;
  let lastOpen: number | null = null;
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
    const isBefore = end <= from;
    if (!isBefore && !(start >= to)) continue;
    if (layout === 'chronological' && ((flags[row] ?? 0) & (isBefore ? OPEN_END : OPEN_START)) !== 0) {
      open++;
      lastOpen = row;
    } else if (isBefore) {
      before += counts;
      if (end >= lastEnd) [lastBefore, lastEnd] = [row, end];
    } else {
      after += counts;
      if (start < firstStart) [firstAfter, firstStart] = [row, start];
    }
    if (eventOf) stands[event] = TOLD;
  }
  return { before, after, open, lastBefore, firstAfter, lastOpen };
}
