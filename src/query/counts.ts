import type { Facet } from './facet.ts';
import { DAY_MS } from '../chronology/event-date.ts';
import type { Index } from './index.ts';
import { touching, type Dated, type Matches } from './match.ts';

/** How many of the matched events (or any others, by index) have each value, by value index. */
export function countFacet(facet: Facet, { indexes }: Pick<Matches, 'indexes'>): Uint32Array {
  const counts = new Uint32Array(facet.values.length);
  addCounts(counts, facet, indexes);
  return counts;
}

function addCounts(counts: Uint32Array, facet: Facet, events: Uint32Array): void {
  const { eventOffsets, eventValues, isMultiple } = facet;
  // Where every event has exactly one value, its own stands in its own place.
  if (!isMultiple && eventValues.length + 1 === eventOffsets.length) {
    for (let i = 0; i < events.length; i++) {
      const value = eventValues[events[i] ?? 0] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return;
  }
  for (let i = 0; i < events.length; i++) {
    const event = events[i] ?? 0;
    const end = eventOffsets[event + 1] ?? 0;
    for (let at = eventOffsets[event] ?? 0; at < end; at++) {
      const value = eventValues[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

/** The events among which values are counted: see `Matches`. */
export type Counted = Pick<Matches, 'indexes' | 'nearly'>;

/** What the values of every facet are counted among. With a window, epoch ms, only events of which some reading of the date touches it. */
export function countedAmong(
  matches: Matches,
  index: Dated,
  window: readonly [number, number] | null,
): Counted {
  if (window === null) return matches;
  const isIn = touching(index, window);
  const within = (events: Uint32Array): Uint32Array => events.filter(isIn);
  const nearly = Object.entries(matches.nearly).map(([id, events]) => [id, within(events)] as const);
  return { indexes: within(matches.indexes), nearly: Object.fromEntries(nearly) };
}

/**
 * How many events choosing each value of a facet would add or leave, by value index: of those that match but for the
 * facet's own choice, where that is of any of its values; else of those that match.
 */
export function countChoices(facet: Facet, { indexes, nearly }: Counted): Uint32Array {
  const counts = countFacet(facet, { indexes });
  const others = nearly[facet.id];
  if (others !== undefined) addCounts(counts, facet, others);
  return counts;
}

/**
 * The instant by which an event is counted in a histogram: the earliest day it may have started, however
 * uncertain; where the start is open, the last day it may have ended. NaN when neither is known.
 */
export function countedAtMs(index: Pick<Index, 'earliestStarts' | 'latestEnds'>, event: number): number {
  const start = index.earliestStarts[event] ?? NaN;
  if (start > -Infinity) return start;
  const end = index.latestEnds[event] ?? NaN;
  return end < Infinity ? end - DAY_MS : NaN;
}

/**
 * How many events fall in each bin, each in exactly one (see `countedAtMs`): bin `i` is [edges[i], edges[i + 1]),
 * the edges ascending. With a mask, only events marked 1 are counted. An event outside every bin is not.
 */
export function histogram(index: Index, mask: Uint8Array | null, edges: ArrayLike<number>): Uint32Array {
  const bins = Math.max(0, edges.length - 1);
  const counts = new Uint32Array(bins);
  const edge = (at: number): number => edges[at] ?? NaN;
  let bin = 0;
  for (let event = 0; event < index.size; event++) {
    if (mask !== null && mask[event] !== 1) continue;
    const at = countedAtMs(index, event);
    if (!(at >= edge(0) && at < edge(bins))) continue;
    while (at >= edge(bin + 1)) bin++;
    while (at < edge(bin)) bin--;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
