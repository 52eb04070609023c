/** The order of events in time: that in which a timeline draws their starts. */
import { DAY_MS, type EventDate } from './event-date.ts';

/**
 * The instant, epoch ms, from which an event is drawn: where its start is open, the last day on which it surely went
 * on or ended; Infinity for an event that cannot be drawn.
 */
export function drawnStartMs(date: EventDate | null): number {
  if (date === null || (date.isOpenStart && date.isOpenEnd)) return Infinity;
  const startMs = date.isOpenStart ? date.earliestEndMs - DAY_MS : date.earliestStartMs;
  return Number.isFinite(startMs) ? startMs : Infinity;
}

/** Room for the place in the file beside the day in one number that can be sorted by itself. */
const PLACES = 2 ** 30;
/** Past every day that can be drawn, counted from 1970: for those that cannot. */
const NEVER = 2 ** 22;

/** Puts a run of places with the same start in order of their ends. */
function sortByEnd(run: Uint32Array, ends: Float64Array): void {
  const endOf = (place: number): number => ends[place] ?? NaN;
  const isInOrder = run.every((place, at) => at === 0 || endOf(run[at - 1] ?? 0) <= endOf(place));
  if (isInOrder) return;
  run.sort((a, b) => (endOf(a) === endOf(b) ? a - b : endOf(a) < endOf(b) ? -1 : 1));
}

/** The events by the start from which they are drawn, then by latest end, then as given; last those that cannot be drawn. */
export function inOrderOfTime<E extends { readonly date: EventDate | null }>(
  events: readonly E[],
): readonly E[] {
  const keys = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  for (const [place, { date }] of events.entries()) {
    const day = Math.min(Math.floor(drawnStartMs(date) / DAY_MS), NEVER);
    keys[place] = day * PLACES + place;
    ends[place] = date?.latestEndMs ?? Infinity;
  }
  // Without a comparison of ours: many times as fast.
  keys.sort();
  const dayOf = (at: number): number => Math.floor((keys[at] ?? NaN) / PLACES);
  const order = Uint32Array.from(keys, (key) => key - Math.floor(key / PLACES) * PLACES);
  for (let from = 0, to = 1; from < order.length; from = to++) {
    while (to < order.length && dayOf(to) === dayOf(from)) to++;
    if (to - from > 1) sortByEnd(order.subarray(from, to), ends);
  }
  return Array.from(order, (place) => events[place]).filter((event) => event !== undefined);
}
