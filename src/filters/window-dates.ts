/** What of time the timeline's window shows, for a filter or a title. */
import { DAY_MS } from '../chronology/event-date.ts';
import { yearsTouched, type Days } from '../query/year.ts';
import type { View } from '../view/view.ts';
import type { Years } from './years.ts';

/** The days that the window on time touches; null where it is not on show, or holds all events or none. */
export function datesOfWindow(
  { layout, window }: Pick<View, 'layout' | 'window'>,
  [first, end]: readonly [number, number],
): Days | null {
  if (layout !== 'chronological' || window === null) return null;
  const from = Math.floor(window[0] / DAY_MS) * DAY_MS;
  const to = Math.ceil(window[1] / DAY_MS) * DAY_MS;
  return to <= first || from >= end || (from <= first && to >= end) ? null : [from, to];
}

export function sameDates(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && a[0] === b[0] && a[1] === b[1];
}

/** The years that the window on time touches; null where it is not on show, or holds every year there is. */
export function yearsOfWindow(
  { layout, window }: Pick<View, 'layout' | 'window'>,
  whole: Years,
): Years | null {
  if (layout !== 'chronological' || window === null) return null;
  const [first, last] = yearsTouched(window);
  const years: Years = [Math.max(first, whole[0]), Math.min(last, whole[1])];
  return years[0] > years[1] || (years[0] === whole[0] && years[1] === whole[1]) ? null : years;
}
