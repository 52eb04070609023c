/** Which events stand in a lane, as rows of the spans along time. */
import type { Facet } from '../query/facet.ts';
import type { Matches } from '../query/match.ts';
import type { Spans } from './spans.ts';

/** The events that can stand in a lane: those that match and have a place on the axis. */
export interface Shown {
  /** 1 for each of them, by event index. */
  readonly mask: Uint8Array;
  /** Where exactly the events below one index are shown, that index: lists of events need only be cut there. */
  readonly cutAt: number | null;
}

const undatedIn = new WeakMap<Spans, Uint32Array>();
const withoutValue = new WeakMap<Facet, Uint32Array>();

/** Rows without a place on the axis, ascending. */
function undatedRows(spans: Spans): Uint32Array {
  let found = undatedIn.get(spans);
  if (found === undefined) {
    const rows: number[] = [];
    const { starts } = spans;
    for (let row = 0; row < starts.length; row++) if (Number.isNaN(starts[row])) rows.push(row);
    found = Uint32Array.from(rows);
    undatedIn.set(spans, found);
  }
  return found;
}

/** The matching events that have a place on the axis. */
export function shownOf(spans: Spans, matches: Matches): Shown {
  const undated = undatedRows(spans);
  const datedCount = spans.starts.length - undated.length;
  const isTail = undated.length === 0 || undated[0] === datedCount;
  const cutAt = isTail && matches.count === matches.total ? datedCount : null;
  if (undated.length === 0) return { mask: matches.mask, cutAt };
  const mask = matches.mask.slice();
  for (let at = 0; at < undated.length; at++) mask[undated[at] ?? 0] = 0;
  return { mask, cutAt };
}

/** Those of a list of events (ascending) that are shown, by start; a window onto the list itself where it can be. */
export function rowsAmong(events: Uint32Array, { mask, cutAt }: Shown, spans: Spans): Uint32Array {
  const rows = cutAt === null ? kept(events, mask) : cut(events, cutAt);
  return spans.isInOrder ? rows : byStart(rows, spans.starts);
}

/** How many of a list of events are shown. */
export function countAmong(events: Uint32Array, mask: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < events.length; at++) count += mask[events[at] ?? 0] ?? 0;
  return count;
}

/** Whether any of a list of events is shown. */
export function isAnyAmong(events: Uint32Array, mask: Uint8Array): boolean {
  for (let at = 0; at < events.length; at++) if (mask[events[at] ?? 0] === 1) return true;
  return false;
}

/** The events that have no value of a facet, ascending. */
export function eventsWithout(facet: Facet): Uint32Array {
  let found = withoutValue.get(facet);
  if (found === undefined) {
    const { eventOffsets } = facet;
    const events = new Uint32Array(Math.max(0, eventOffsets.length - 1));
    let count = 0;
    for (let event = 0; event < events.length; event++) {
      if (eventOffsets[event] === eventOffsets[event + 1]) events[count++] = event;
    }
    found = events.slice(0, count);
    withoutValue.set(facet, found);
  }
  return found;
}

function cut(events: Uint32Array, at: number): Uint32Array {
  let end = events.length;
  while (end > 0 && (events[end - 1] ?? 0) >= at) end--;
  return events.subarray(0, end);
}

/** Without a branch on the mask, which no processor could foretell: each is written, and kept by counting it. */
function kept(events: Uint32Array, mask: Uint8Array): Uint32Array {
  const total = countAmong(events, mask);
  const rows = new Uint32Array(total + 1);
  let count = 0;
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    rows[count] = event;
    count += mask[event] ?? 0;
  }
  return rows.subarray(0, total);
}

/**
 * Rows (ascending) in the order of their starts, and of those that start together in their own. Only the few that start later than one after them (an open start is
 * listed first, and drawn where it is known) are sorted; the rest are in order already, and the two are merged.
 */
function byStart(rows: Uint32Array, starts: Float64Array): Uint32Array {
  const strays: number[] = [];
  const isStray = new Uint8Array(rows.length);
  let earliest = Infinity;
  for (let at = rows.length - 1; at >= 0; at--) {
    const start = starts[rows[at] ?? 0] ?? NaN;
    if (start > earliest) {
      isStray[at] = 1;
      strays.push(rows[at] ?? 0);
    } else earliest = start;
  }
  if (strays.length === 0) return rows;
  const startOf = (row: number | undefined) => starts[row ?? -1] ?? Infinity;
  strays.sort((a, b) => startOf(a) - startOf(b) || a - b);
  const sorted = new Uint32Array(rows.length);
  let count = 0;
  let next = 0;
  for (let at = 0; at < rows.length; at++) {
    if (isStray[at] === 1) continue;
    const row = rows[at] ?? 0;
    const start = startOf(row);
    const isBefore = (stray = Infinity) =>
      startOf(stray) < start || (startOf(stray) === start && stray < row);
    while (isBefore(strays[next])) sorted[count++] = strays[next++] ?? 0;
    sorted[count++] = row;
  }
  while (next < strays.length) sorted[count++] = strays[next++] ?? 0;
  return sorted;
}
