import { DAY_MS } from '../../chronology/event-date.ts';
import { layouts as words } from '../../i18n/areas/layouts.ts';
import { numberFormat } from '../../i18n/numbers.ts';
import { DASHED, LASTS } from '../../query/date-flags.ts';
import type { Index } from '../../query/index.ts';
import { UNIT_MS, unitFormat, type DurationUnit } from '../../i18n/durations.ts';
import { titleOf } from '../../query/labels.ts';

/** The event a lane is counted from: one that was chosen, or the lane's first. */
export interface Origin {
  readonly event: number;
  readonly isChosen: boolean;
}

/** Where what is known leaves no more room than this, it is given in days: longer, days would claim too much. */
const MOST_ROOM_DAYS = 62;
/** And longer than this, months would. */
const MOST_MONTHS = 120;
/** Months and years are lengths on the average: what is short of a whole one by so little of it is one. */
const SLACK = 0.05;

/**
 * How long after the origin of its lane an event began, in words and no closer than is known: "412 days after the
 * first event", "10 to 40 days before “19th Conference”", "at most 12 months after the first event".
 */
export function sinceOriginInWords(
  index: Index,
  { event: from, isChosen }: Origin,
  event: number,
  language: string,
  locale: string,
): string {
  if (event === from) return words('origin');
  const { chronology, dateFlags, earliestStarts, latestStarts } = index;
  const title = titleOf(chronology, chronology.events[from], language);
  const lasts = ((dateFlags[from] ?? 0) & LASTS) !== 0;
  const origin = words(`${isChosen ? 'chosen' : 'first'}${lasts ? '-start' : ''}`, { title });
  const least = daysBetween(latestStarts[from], earliestStarts[event]);
  const most = daysBetween(earliestStarts[from], latestStarts[event]);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return words('since-not-known', { origin });
  const isAbout = (((dateFlags[from] ?? 0) | (dateFlags[event] ?? 0)) & DASHED) !== 0;
  const about = (length: string) => (isAbout ? words('about', { length }) : length);
  if (least === 0 && most === 0) return words(isAbout ? 'same-time-as' : 'same-day-as', { origin });
  if (least < 0 && most > 0) {
    const [before, after] = [about(lengthOf(0, -least, locale)), about(lengthOf(0, most, locale))];
    return words('around-origin', { before, after, origin });
  }
  const side = most > 0 ? 'after' : 'before';
  const [near, far] = most > 0 ? [least, most] : [-most, -least];
  const length = about(lengthOf(near, far, locale));
  return words(near === 0 ? `at-most-${side}-origin` : `${side}-origin`, { length, origin });
}

function daysBetween(fromMs = NaN, toMs = NaN): number {
  return (toMs - fromMs) / DAY_MS;
}

/** A length of at least and at most so many days; only the most, where the least is none. The one is rounded down, the other up. */
function lengthOf(least: number, most: number, locale: string): string {
  const isClose = most - least <= MOST_ROOM_DAYS;
  const unitOf = (days: number): DurationUnit => {
    if (isClose || days < MOST_ROOM_DAYS) return 'day';
    return days * DAY_MS < MOST_MONTHS * UNIT_MS.month ? 'month' : 'year';
  };
  const inUnits = (days: number): number => (days * DAY_MS) / UNIT_MS[unitOf(days)];
  const last = unitFormat(locale, unitOf(most)).format(Math.ceil(inUnits(most) - SLACK));
  if (least === 0 || least === most) return last;
  const format = unitOf(least) === unitOf(most) ? numberFormat(locale) : unitFormat(locale, unitOf(least));
  return words('from-to', { least: format.format(Math.floor(inUnits(least) + SLACK)), most: last });
}
