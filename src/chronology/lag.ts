import { DAY_MS, type EventDate } from './event-date.ts';

/** How long after an event something that tells of it was published. */
export interface Lag {
  /**
   * Days, at least and at most: negative before the event began, positive after it ended, 0 while it went on; the same
   * where everything is known to the day.
   */
  readonly least: number;
  readonly most: number;
  /** Whether the event lasted, so that something can have been published while it went on. */
  readonly lasts: boolean;
  /** Whether it was published between two of an event's several dates, and on none of them. */
  readonly isBetween: boolean;
  /** Whether either date is doubted, approximate or inferred. */
  readonly isAbout: boolean;
}

/** Days from an event to the day something was published, at least and at most; NaN for an undated event. */
export function lagDays(event: EventDate | null, published: EventDate): readonly [number, number] {
  if (event === null) return [NaN, NaN];
  const { earliestStartMs, latestStartMs, earliestEndMs, latestEndMs } = event;
  return [
    daysFrom(latestStartMs, latestEndMs - DAY_MS, published.earliestStartMs),
    daysFrom(earliestStartMs, earliestEndMs - DAY_MS, published.latestEndMs - DAY_MS),
  ];
}

/** Days from an event that lasted from one day to another to a day: 0 within it. */
function daysFrom(firstMs: number, lastMs: number, dayMs: number): number {
  if (dayMs > lastMs) return (dayMs - lastMs) / DAY_MS;
  return dayMs < firstMs ? (dayMs - firstMs) / DAY_MS : 0;
}
