import type { Matches } from '../query/match.ts';
import type { TimeWindow } from './scale.ts';
import { firstAtLeast } from './search.ts';
import type { Spans } from './spans.ts';

/** The matching, datable events by where they begin and by where they end, so that those outside a window are counted in no time. */
export interface Ends {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly byStart: Uint32Array;
  readonly byEnd: Uint32Array;
}

/** Sorts the matching events by either end of their drawn stretch. */
export function endsOf(spans: Spans, matches: Matches): Ends {
  const dated = matches.indexes.filter((event) => !Number.isNaN(spans.starts[event]));
  const sorted = (column: Float64Array) =>
    dated.toSorted((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b);
  const byStart = sorted(spans.starts);
  const byEnd = sorted(spans.ends);
  return {
    byStart,
    byEnd,
    starts: Float64Array.from(byStart, (event) => spans.starts[event] ?? NaN),
    ends: Float64Array.from(byEnd, (event) => spans.ends[event] ?? NaN),
  };
}

/** How many events lie wholly before and wholly after a window, and the nearest of either. */
export interface Outside {
  readonly before: number;
  readonly after: number;
  readonly lastBefore: number | null;
  readonly firstAfter: number | null;
}

/** Counts what a window leaves out. */
export function outsideOf({ starts, ends, byStart, byEnd }: Ends, [from, to]: TimeWindow): Outside {
  const before = firstAtLeast(ends, from + 1);
  const firstAfter = firstAtLeast(starts, to);
  return {
    before,
    after: starts.length - firstAfter,
    lastBefore: byEnd[before - 1] ?? null,
    firstAfter: byStart[firstAfter] ?? null,
  };
}

/** The matching events that no window can show, by index. */
export function undatedOf(spans: Spans, matches: Matches): readonly number[] {
  return [...spans.undated].filter((event) => matches.mask[event] === 1);
}
