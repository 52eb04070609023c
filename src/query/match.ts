import { DAY_MS } from '../chronology/event-date.ts';
import { DASHED } from './date-flags.ts';
import { eventsOf } from './incidence.ts';
import type { Index } from './index.ts';
import { FACET_IDS, type Certainty, type FacetChoice, type Query } from './query.ts';
import type { Facet } from './facet.ts';
import type { SearchHits } from './search.ts';
import { startOfYearMs } from './year.ts';

/** Which events a query leaves. */
export interface Matches {
  /** 1 for each event that matches, by event index. */
  readonly mask: Uint8Array;
  /** Indexes of the matching events, ascending (so in order of time). */
  readonly indexes: Uint32Array;
  readonly count: number;
  readonly total: number;
  /** How many either way of treating uncertain dates would leave; null where no years are asked for. */
  readonly byCertainty: Readonly<Record<Certainty, number>> | null;
}

/**
 * The events that satisfy the query: every facet chosen from, the words and the years. Within a facet, any or
 * all of the values, as its mode says. `hits` is what the words found; null when there are none to find.
 */
export function matchEvents(index: Index, query: Query, hits: Pick<SearchHits, 'mask'> | null): Matches {
  const mask = hits === null ? new Uint8Array(index.size).fill(1) : hits.mask.slice();
  for (const id of FACET_IDS) {
    const choice = query.facets[id];
    if (choice !== undefined && choice.values.length > 0) keepChosen(mask, index.facets[id], choice);
  }
  return matchesOf(mask, query.years === null ? null : keepYears(mask, index, query.years, query.certainty));
}

/** A mask with its indexes and count. */
export function matchesOf(mask: Uint8Array, byCertainty: Matches['byCertainty'] = null): Matches {
  const total = mask.length;
  const indexes = new Uint32Array(total);
  let count = 0;
  for (let event = 0; event < total; event++) {
    if (mask[event] === 1) indexes[count++] = event;
  }
  return { mask, indexes: indexes.slice(0, count), count, total, byCertainty };
}

/** A value that no event has counts as chosen: nothing has it. */
function keepChosen(mask: Uint8Array, facet: Facet, choice: FacetChoice): void {
  const chosen = new Set(choice.values);
  if (choice.mode === 'any') {
    keepAny(mask, facet, chosen);
    return;
  }
  const has = new Uint16Array(mask.length);
  for (const id of chosen) {
    const value = facet.valueById.get(id);
    if (value === undefined) continue;
    const events = eventsOf(facet, value.index);
    for (let i = 0; i < events.length; i++) {
      const event = events[i] ?? 0;
      has[event] = (has[event] ?? 0) + 1;
    }
  }
  for (let event = 0; event < mask.length; event++) {
    if ((has[event] ?? 0) < chosen.size) mask[event] = 0;
  }
}

/** Without a branch on what an event has, which no processor could foretell. */
function keepAny(mask: Uint8Array, facet: Facet, chosen: ReadonlySet<string>): void {
  const has = new Uint8Array(mask.length);
  for (const id of chosen) {
    const value = facet.valueById.get(id);
    if (value === undefined) continue;
    const events = eventsOf(facet, value.index);
    for (let i = 0; i < events.length; i++) has[events[i] ?? 0] = 1;
  }
  for (let event = 0; event < mask.length; event++) mask[event] = (mask[event] ?? 0) & (has[event] ?? 0);
}

/** Keeps the events of these years, and counts those of either certainty. An event without a date is in no year. */
function keepYears(
  mask: Uint8Array,
  index: Index,
  [first, last]: readonly [number, number],
  certainty: Certainty,
): Record<Certainty, number> {
  const from = startOfYearMs(first);
  const to = startOfYearMs(last + 1);
  const { earliestStarts, latestEnds } = index;
  const counts = { possibly: 0, surely: 0 };
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] !== 1) continue;
    if (!touches(earliestStarts[event] ?? NaN, latestEnds[event] ?? NaN, from, to)) {
      mask[event] = 0;
      continue;
    }
    counts.possibly++;
    if (isSurelyWithin(index, event, from, to)) counts.surely++;
    else if (certainty === 'surely') mask[event] = 0;
  }
  return counts;
}

/**
 * Whether every reading of an event's date lies in [from, to): never where an end is open or not known. A date that
 * is doubted, approximate or inferred may be off by as much again, either way, as its ends are known to: by a day
 * where they are known to the day, by a year where to the year (as edtf.py reckons).
 */
function isSurelyWithin(index: Index, event: number, from: number, to: number): boolean {
  const start = index.earliestStarts[event] ?? NaN;
  const end = index.latestEnds[event] ?? NaN;
  if (((index.dateFlags[event] ?? 0) & DASHED) === 0) return start >= from && end <= to;
  const startRoom = (index.latestStarts[event] ?? NaN) - start + DAY_MS;
  const endRoom = end - (index.earliestEnds[event] ?? NaN) + DAY_MS;
  return start - startRoom >= from && end + endRoom <= to;
}

/** Whether [start, end) and [from, to) share an instant; false where either is NaN. */
export function touches(start: number, end: number, from: number, to: number): boolean {
  return start < to && end > from;
}
