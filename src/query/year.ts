/** UTC midnight at the start of a calendar year, epoch ms; `Date.UTC` alone would take 48 for 1948. */
export function startOfYearMs(year: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, 0, 1);
}

/** The calendar year an instant lies in, in UTC. */
export function yearOfMs(instantMs: number): number {
  return new Date(instantMs).getUTCFullYear();
}

/** What spans more years than this stands in its first and its last: in those between it would say nothing of seasons. */
const MOST_ROWS = 10;

/** From one year to the next in which something from a first to a last year stands. */
export function yearStep(first: number, last: number): number {
  return last - first < MOST_ROWS ? 1 : last - first;
}

/** The first and last calendar year that [from, to) touches, epoch ms. */
export function yearsTouched([from, to]: readonly [number, number]): readonly [number, number] {
  return [yearOfMs(from), yearOfMs(to - 1)];
}

/** A stretch of whole days, epoch ms, its end exclusive. */
export type Days = readonly [number, number];

/** The days of whole calendar years, first and last included. */
export function daysOfYears(first: number, last: number): Days {
  return [startOfYearMs(first), startOfYearMs(last + 1)];
}

/** The first and last of the calendar years that some days are; null where they are not whole years. */
export function wholeYears(days: Days): readonly [number, number] | null {
  const [first, last] = yearsTouched(days);
  const [from, to] = daysOfYears(first, last);
  return from === days[0] && to === days[1] ? [first, last] : null;
}
