import type { Matches } from '../query/match.ts';
import type { TimeWindow } from './scale.ts';
import type { Spans } from './spans.ts';

/** How many events lie wholly before and wholly after a window, and the nearest of either. */
export interface Outside {
  readonly before: number;
  readonly after: number;
  readonly lastBefore: number | null;
  readonly firstAfter: number | null;
}

/** Counts the matching, datable events that a window leaves out, in one pass: to be asked when the window is at rest. */
export function outsideOf(
  { starts, ends }: Spans,
  { indexes }: Pick<Matches, 'indexes'>,
  [from, to]: TimeWindow,
): Outside {
  let before = 0;
  let after = 0;
  let last = -1;
  let first = -1;
  let lastEnd = -Infinity;
  let firstStart = Infinity;
  for (let at = 0; at < indexes.length; at++) {
    const event = indexes[at] ?? 0;
    const start = starts[event] ?? NaN;
    const end = ends[event] ?? NaN;
    if (end <= from) {
      before++;
      if (end < lastEnd) continue;
      last = event;
      lastEnd = end;
    } else if (start >= to) {
      after++;
      if (start >= firstStart) continue;
      first = event;
      firstStart = start;
    }
  }
  return { before, after, lastBefore: last < 0 ? null : last, firstAfter: first < 0 ? null : first };
}
