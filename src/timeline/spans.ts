import { OPEN_END, OPEN_START } from '../query/date-flags.ts';
import type { Index } from '../query/index.ts';
import { placeOf } from '../query/placed.ts';

/**
 * Where each row (of a chronology: each event) stands on an axis, in ms: columns, finite, or NaN where it has no
 * date that could be drawn. An open end is drawn from the end that is known.
 */
export interface Spans {
  /** The stretch outside which it surely is not (but for open ends). It is counted where the stretch starts. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The latest it can have started and the earliest it can have ended: the sure part, when in this order. */
  readonly sureStarts: Float64Array;
  readonly sureEnds: Float64Array;
  /** Bits of `date-flags.ts`. */
  readonly flags: Uint8Array;
  /** Whether the rows, but for those without a date, are in the order of their starts. */
  readonly isInOrder: boolean;
  /** Whether any is open at an end; said of rows along time. */
  readonly isOpen?: boolean;
}

function isSorted(starts: Float64Array): boolean {
  let last = -Infinity;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? NaN;
    if (start < last) return false;
    if (start > last) last = start;
  }
  return true;
}

/** Where the events stand in time. Columns of the index are used as they are, or copied where a date has an open end. */
export function spansOf(index: Index): Spans {
  const { earliestStarts, latestStarts, earliestEnds, latestEnds, dateFlags: flags } = index;
  const isOpen = flags.some((bits) => (bits & (OPEN_START | OPEN_END)) !== 0);
  const own = (column: Float64Array) => (isOpen ? column.slice() : column);
  const [starts, ends] = [own(earliestStarts), own(latestEnds)];
  const [sureStarts, sureEnds] = [own(latestStarts), own(earliestEnds)];
  for (let event = 0; isOpen && event < index.size; event++) {
    const isOpenStart = ((flags[event] ?? 0) & OPEN_START) !== 0;
    const isOpenEnd = ((flags[event] ?? 0) & OPEN_END) !== 0;
    if (!isOpenStart && !isOpenEnd) continue;
    const [start, end] = placeOf(index, event);
    starts[event] = start;
    ends[event] = end;
    sureStarts[event] = isOpenStart ? start : Math.min(latestStarts[event] ?? NaN, end);
    sureEnds[event] = isOpenEnd ? end : Math.max(earliestEnds[event] ?? NaN, start);
  }
  return { starts, ends, sureStarts, sureEnds, flags, isInOrder: isSorted(starts), isOpen };
}

/** Matching events that have no place on the axis, by index. */
export function undatedOf(
  { starts }: Spans,
  { indexes }: { readonly indexes: Uint32Array },
): readonly number[] {
  const undated: number[] = [];
  for (let at = 0; at < indexes.length; at++) {
    const event = indexes[at] ?? 0;
    if (Number.isNaN(starts[event])) undated.push(event);
  }
  return undated;
}
