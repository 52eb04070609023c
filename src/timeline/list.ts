import type { Matches } from '../query/match.ts';
import { startOfYearMs, yearOfMs } from '../query/year.ts';
import { rowsAmong, shownOf as datedOf } from './lane-rows.ts';
import { firstAtLeast } from './search.ts';
import { undatedOf, type Spans } from './spans.ts';

/** A row's date and two lines of its title; or its date, one line of its title and two that tell of its first source. */
export const ROW_HEIGHT_PX = 68;
export const TELLING_ROW_HEIGHT_PX = 86;
export const HEADING_HEIGHT_PX = 36;
/** Rows kept ready above and below what is in sight. */
const OVERSCAN_PX = 300;

/** Events one under the other that began in one year (UTC), or in one of the years up to a last; both are null for those without a date. */
export interface YearGroup {
  readonly year: number | null;
  readonly lastYear: number | null;
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
  readonly rowPx: number;
  readonly heightPx: number;
}

/**
 * Puts the matching events in a list with a heading for each year: that in which their drawn stretch begins. Those that
 * may have begun in a later one stand before the others of that year, under all the years that are meant.
 */
export function listOf(spans: Spans, matches: Matches, rowPx: number): EventList {
  const { starts, sureStarts } = spans;
  const dated = rowsAmong(matches.indexes, datedOf(spans, matches), spans);
  const undated = undatedOf(spans, matches);
  const events = new Uint32Array(dated.length + undated.length);
  events.set(dated);
  events.set(undated, dated.length);
  const groups: YearGroup[] = [];
  let top = 0;
  const endGroup = (year: number | null, lastYear: number | null, first: number, end: number): void => {
    const count = end - first;
    if (count === 0) return;
    const height = HEADING_HEIGHT_PX + count * rowPx;
    groups.push({ year, lastYear, first, count, top, height });
    top += height;
  };
  const lastYearOf = (event = -1): number => yearOfMs(sureStarts[event] ?? NaN);
  for (let first = 0, end = 0; end < dated.length; first = end) {
    const year = yearOfMs(starts[dated[first] ?? 0] ?? NaN);
    const yearEndMs = startOfYearMs(year + 1);
    const isWide = (event = -1): boolean => (sureStarts[event] ?? NaN) >= yearEndMs;
    const wide: number[] = [];
    for (; (starts[dated[end] ?? -1] ?? NaN) < yearEndMs; end++)
      if (isWide(dated[end])) wide.push(dated[end] ?? 0);
    if (wide.length > 0) {
      const others = dated.subarray(first, end).filter((event) => !isWide(event));
      wide.sort((a, b) => lastYearOf(b) - lastYearOf(a));
      events.set([...wide, ...others], first);
    }
    let from = first;
    for (const [at, event] of wide.entries()) {
      if (lastYearOf(event) === lastYearOf(wide[at + 1])) continue;
      endGroup(year, lastYearOf(event), from, first + at + 1);
      from = first + at + 1;
    }
    endGroup(year, year, from, end);
  }
  endGroup(null, null, dated.length, events.length);
  return { events, groups, tops: Float64Array.from(groups, (group) => group.top), rowPx, heightPx: top };
}

/** Part of a group that is in sight: the places of its events in the list. */
export interface ShownGroup {
  readonly group: YearGroup;
  readonly places: readonly number[];
}

/** What of the list stands in (or near) a stretch of its height, px. */
export function shownOf(
  { groups, tops, rowPx }: EventList,
  scrollPx: number,
  heightPx: number,
): readonly ShownGroup[] {
  const top = scrollPx - OVERSCAN_PX;
  const bottom = scrollPx + heightPx + OVERSCAN_PX;
  const shown: ShownGroup[] = [];
  for (let at = Math.max(0, firstAtLeast(tops, top) - 1); at < groups.length; at++) {
    const group = groups[at];
    if (!group || group.top > bottom) break;
    const rowAt = (px: number) => (px - group.top - HEADING_HEIGHT_PX) / rowPx;
    const from = Math.max(0, Math.min(group.count, Math.floor(rowAt(top))));
    const to = Math.max(from, Math.min(group.count, Math.ceil(rowAt(bottom))));
    shown.push({ group, places: Array.from({ length: to - from }, (_, at) => group.first + from + at) });
  }
  return shown;
}

/** Where the row of an event (by its place in the list) begins, px. */
export function topOf({ groups, rowPx }: EventList, place: number): number {
  const group = groups.find(({ first, count }) => place >= first && place < first + count);
  return group ? group.top + HEADING_HEIGHT_PX + (place - group.first) * rowPx : 0;
}
