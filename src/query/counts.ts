import type { Facet } from './facet.ts';
import { DAY_MS } from '../chronology/event-date.ts';
import type { Index } from './index.ts';
import { facetCode, touches, type Matches } from './match.ts';

/** How many of the matched events (or any others, by index) have each value, by value index. */
export function countFacet(facet: Facet, matches: Pick<Matches, 'indexes'>): Uint32Array {
  const counts = new Uint32Array(facet.values.length);
  const { eventOffsets, eventValues } = facet;
  const { indexes } = matches;
  for (let i = 0; i < indexes.length; i++) {
    const event = indexes[i] ?? 0;
    const end = eventOffsets[event + 1] ?? 0;
    for (let at = eventOffsets[event] ?? 0; at < end; at++) {
      const value = eventValues[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * The events among which the values of a facet are counted, so that each count is what choosing that value would add
 * or leave: those that match but for the facet's own choice, where that is any of its values; else those that match.
 * With a window, epoch ms, only those of which some reading of the date touches it.
 */
export function countedFor(
  facet: Facet,
  matches: Matches,
  index: Index,
  window: readonly [number, number] | null,
): Pick<Matches, 'indexes'> {
  const { misses } = matches;
  if (misses === null && window === null) return matches;
  const code = facetCode(facet.id);
  const [from, to] = window ?? [-Infinity, Infinity];
  const { earliestStarts, latestEnds } = index;
  const indexes = new Uint32Array(matches.total);
  let count = 0;
  for (let event = 0; event < matches.total; event++) {
    const miss = misses === null ? 1 - (matches.mask[event] ?? 0) : misses[event];
    if (miss !== 0 && (misses === null || miss !== code)) continue;
    if (window !== null && !touches(earliestStarts[event] ?? NaN, latestEnds[event] ?? NaN, from, to))
      continue;
    indexes[count++] = event;
  }
  return { indexes: indexes.subarray(0, count) };
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
