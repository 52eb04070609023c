import { DAY_MS } from '../chronology/event-date.ts';
import { DASHED } from './date-flags.ts';
import { eventsOf } from './incidence.ts';
import type { Index } from './index.ts';
import { FACET_IDS, type Certainty, type FacetId, type Query } from './query.ts';
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
  /**
   * For each event what keeps it out: 0 where it matches, the code of a facet (`facetCode`) where it only has none of
   * the values of which that facet asks for any, else `MISSED`. Null where no facet asks for any of its values.
   */
  readonly misses: Uint8Array | null;
}

/** More than one facet, or what no other choice in a facet could mend. */
export const MISSED = 255;

/** What stands for a facet in `Matches.misses`. */
export function facetCode(id: FacetId): number {
  return FACET_IDS.indexOf(id) + 1;
}

/**
 * The events that satisfy the query: every facet chosen from, none of the values refused, the words and the years.
 * Within a facet, any or all of the values, as its mode says. `hits` is what the words found; null when there are none
 * to find.
 */
export function matchEvents(index: Index, query: Query, hits: Pick<SearchHits, 'mask'> | null): Matches {
  const mask = hits === null ? new Uint8Array(index.size).fill(1) : hits.mask.slice();
  for (const id of FACET_IDS) {
    const { mode = 'any', values = [] } = query.facets[id] ?? {};
    const refused = query.without[id] ?? [];
    if (refused.length > 0) keepOthers(mask, marked(index.facets[id], refused));
    if (values.length > 0 && mode === 'all') keepAll(mask, index.facets[id], values);
  }
  const asked = FACET_IDS.filter((id) => query.facets[id]?.mode === 'any' && isAsked(query, id));
  const misses = asked.length === 0 ? null : new Uint8Array(mask.length);
  if (misses !== null) {
    for (let event = 0; event < mask.length; event++) misses[event] = mask[event] === 1 ? 0 : MISSED;
    for (const id of asked) noteMisses(misses, marked(index.facets[id], query.facets[id]?.values ?? []), id);
    for (let event = 0; event < mask.length; event++) mask[event] = misses[event] === 0 ? 1 : 0;
  }
  const byCertainty =
    query.years === null ? null : keepYears(mask, misses, index, query.years, query.certainty);
  return matchesOf(mask, byCertainty, misses);
}

function isAsked(query: Query, id: FacetId): boolean {
  return (query.facets[id]?.values.length ?? 0) > 0;
}

/** A mask with its indexes and count. */
export function matchesOf(
  mask: Uint8Array,
  byCertainty: Matches['byCertainty'] = null,
  misses: Matches['misses'] = null,
): Matches {
  const total = mask.length;
  const indexes = new Uint32Array(total);
  let count = 0;
  for (let event = 0; event < total; event++) {
    if (mask[event] === 1) indexes[count++] = event;
  }
  return { mask, indexes: indexes.slice(0, count), count, total, byCertainty, misses };
}

/** 1 for each event that has any of these values; nothing has a value that is not in the facet. */
function marked(facet: Facet, values: readonly string[]): Uint8Array {
  const has = new Uint8Array(facet.eventOffsets.length - 1);
  for (const id of values) {
    const value = facet.valueById.get(id);
    if (value === undefined) continue;
    const events = eventsOf(facet, value.index);
    for (let i = 0; i < events.length; i++) has[events[i] ?? 0] = 1;
  }
  return has;
}

/** Without a branch on what an event has, which no processor could foretell. */
function keepOthers(mask: Uint8Array, has: Uint8Array): void {
  for (let event = 0; event < mask.length; event++)
    mask[event] = (mask[event] ?? 0) & ((has[event] ?? 0) ^ 1);
}

function keepAll(mask: Uint8Array, facet: Facet, values: readonly string[]): void {
  for (const value of new Set(values)) {
    const has = marked(facet, [value]);
    for (let event = 0; event < mask.length; event++) mask[event] = (mask[event] ?? 0) & (has[event] ?? 0);
  }
}

function noteMisses(misses: Uint8Array, has: Uint8Array, id: FacetId): void {
  const code = facetCode(id);
  for (let event = 0; event < misses.length; event++) {
    if (has[event] === 0) misses[event] = misses[event] === 0 ? code : MISSED;
  }
}

/** Keeps the events of these years, and counts those of either certainty. An event without a date is in no year. */
function keepYears(
  mask: Uint8Array,
  misses: Uint8Array | null,
  index: Index,
  [first, last]: readonly [number, number],
  certainty: Certainty,
): Record<Certainty, number> {
  const from = startOfYearMs(first);
  const to = startOfYearMs(last + 1);
  const { earliestStarts, latestEnds } = index;
  const counts = { possibly: 0, surely: 0 };
  for (let event = 0; event < mask.length; event++) {
    const isMatch = mask[event] === 1;
    if (!isMatch && (misses === null || misses[event] === MISSED)) continue;
    const isPossible = touches(earliestStarts[event] ?? NaN, latestEnds[event] ?? NaN, from, to);
    const isSure = isPossible && isSurelyWithin(index, event, from, to);
    if (isMatch && isPossible) counts.possibly++;
    if (isMatch && isSure) counts.surely++;
    if (certainty === 'surely' ? isSure : isPossible) continue;
    mask[event] = 0;
    if (misses !== null) misses[event] = MISSED;
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
