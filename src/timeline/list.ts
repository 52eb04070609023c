import type { Matches } from '../query/match.ts';
import { firstAtLeast } from './search.ts';
import type { Spans } from './spans.ts';

export const ROW_HEIGHT_PX = 68;
export const HEADING_HEIGHT_PX = 36;
/** Rows kept ready above and below what is in sight. */
const OVERSCAN_PX = 300;

/** The events of one year (UTC) one under the other; `year` is null for those without a date. */
export interface YearGroup {
  readonly year: number | null;
  /** Place of its first event in `EventList.events`. */
  readonly first: number;
  readonly count: number;
  readonly top: number;
  readonly height: number;
}

/** All matching events as a list: by when they begin, the undated last. */
export interface EventList {
  readonly events: Uint32Array;
  readonly groups: readonly YearGroup[];
  readonly tops: Float64Array;
  readonly heightPx: number;
}

/** The year under which an event stands: that in which its drawn stretch begins. */
function yearOf(spans: Spans, event: number): number | null {
  const start = spans.starts[event] ?? NaN;
  return Number.isNaN(start) ? null : new Date(start).getUTCFullYear();
}

/** Puts the matching events in a list with a heading for each year. */
export function listOf(spans: Spans, matches: Matches): EventList {
  const startOf = (event: number) => spans.starts[event] ?? NaN;
  const events = matches.indexes.toSorted((a, b) => {
    const [first, second] = [startOf(a), startOf(b)];
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    return first - second || a - b;
  });
  const groups: YearGroup[] = [];
  let first = 0;
  let top = 0;
  for (let at = 1; at <= events.length; at++) {
    const year = yearOf(spans, events[first] ?? 0);
    if (at < events.length && yearOf(spans, events[at] ?? 0) === year) continue;
    const count = at - first;
    const height = HEADING_HEIGHT_PX + count * ROW_HEIGHT_PX;
    groups.push({ year, first, count, top, height });
    first = at;
    top += height;
  }
  return { events, groups, tops: Float64Array.from(groups, (group) => group.top), heightPx: top };
}

/** Part of a group that is in sight: the places of its events in the list. */
export interface ShownGroup {
  readonly group: YearGroup;
  readonly places: readonly number[];
}

/** What of the list stands in (or near) a stretch of its height, px. */
export function shownOf(
  { groups, tops }: EventList,
  scrollPx: number,
  heightPx: number,
): readonly ShownGroup[] {
  const top = scrollPx - OVERSCAN_PX;
  const bottom = scrollPx + heightPx + OVERSCAN_PX;
  const shown: ShownGroup[] = [];
  for (let at = Math.max(0, firstAtLeast(tops, top) - 1); at < groups.length; at++) {
    const group = groups[at];
    if (!group || group.top > bottom) break;
    const rowAt = (px: number) => (px - group.top - HEADING_HEIGHT_PX) / ROW_HEIGHT_PX;
    const from = Math.max(0, Math.min(group.count, Math.floor(rowAt(top))));
    const to = Math.max(from, Math.min(group.count, Math.ceil(rowAt(bottom))));
    shown.push({ group, places: Array.from({ length: to - from }, (_, at) => group.first + from + at) });
  }
  return shown;
}

/** Where the row of an event (by its place in the list) begins, px. */
export function topOf({ groups }: EventList, place: number): number {
  const group = groups.find(({ first, count }) => place >= first && place < first + count);
  return group ? group.top + HEADING_HEIGHT_PX + (place - group.first) * ROW_HEIGHT_PX : 0;
}
