import type { Chronology, ChronologyEvent } from '../chronology/chronology.ts';

/** Edition numbers that no event of the series has, both included. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What stands before and after an event in its series. */
export interface Neighbours {
  readonly previous: ChronologyEvent | null;
  readonly next: ChronologyEvent | null;
  /** Numbers missing between the previous edition (or the first) and this one, and between this one and the next. */
  readonly missingBefore: Gap | null;
  readonly missingAfter: Gap | null;
}

/**
 * The editions on either side of an event: the nearest lower and higher numbers in its series; where it has no
 * number, the events before and after it in time. Null for an event in no series.
 */
export function editionNeighbours(chronology: Chronology, event: ChronologyEvent): Neighbours | null {
  if (event.series === undefined) return null;
  const others = chronology.events.filter(({ series, id }) => series === event.series && id !== event.id);
  return event.edition === undefined ? byTime(others, event) : byNumber(others, event.edition);
}

function byTime(others: readonly ChronologyEvent[], { index }: ChronologyEvent): Neighbours {
  return {
    previous: others.findLast((other) => other.index < index) ?? null,
    next: others.find((other) => other.index > index) ?? null,
    missingBefore: null,
    missingAfter: null,
  };
}

function byNumber(others: readonly ChronologyEvent[], edition: number): Neighbours {
  let previous: ChronologyEvent | null = null;
  let next: ChronologyEvent | null = null;
  for (const other of others) {
    if (other.edition === undefined) continue;
    if (other.edition < edition && other.edition > (previous?.edition ?? 0)) previous = other;
    if (other.edition > edition && other.edition < (next?.edition ?? Infinity)) next = other;
  }
  return {
    previous,
    next,
    missingBefore: gapBetween(previous?.edition ?? 0, edition),
    missingAfter: next?.edition === undefined ? null : gapBetween(edition, next.edition),
  };
}

function gapBetween(lower: number, higher: number): Gap | null {
  return higher - lower > 1 ? { from: lower + 1, to: higher - 1 } : null;
}

/** The edition numbers from 1 to the last known that no event has, as gaps, ascending. */
export function missingEditions(events: readonly Pick<ChronologyEvent, 'edition'>[]): Gap[] {
  const numbers = [...new Set(events.flatMap(({ edition }) => edition ?? []))].sort((a, b) => a - b);
  return numbers.flatMap((number, at) => {
    return gapBetween(numbers[at - 1] ?? 0, number) ?? [];
  });
}
