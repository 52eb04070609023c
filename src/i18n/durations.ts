/** Lengths of time in words, by the locale's own names of units. */
import { DAY_MS } from '../chronology/event-date.ts';
import { numberFormat } from './numbers.ts';

export type DurationUnit = 'day' | 'week' | 'month' | 'year';

/** A year of the Gregorian calendar, on the average. */
const YEAR_MS = 365.2425 * DAY_MS;

/** How long each unit is, ms: a month and a year on the average. */
export const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: YEAR_MS / 12,
  year: YEAR_MS,
};

/**
 * Months and years of the calendar are not the average ones: what is over a whole number of them, or short of it, by
 * no more than this is that number. A leap year is 12 months, and so is a common one.
 */
const SLACK_MS = 1.2 * DAY_MS;

const formats = new Map<string, Intl.NumberFormat>();

/** The format of a number of units: "3 months"; signed: "+3 months". */
export function unitFormat(locale: string, unit: DurationUnit, isSigned = false): Intl.NumberFormat {
  const key = `${locale} ${unit} ${isSigned}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    signDisplay: isSigned ? 'exceptZero' : 'auto',
  });
  formats.set(key, format);
  return format;
}

/** The unit in which people would give a length: days up to a fortnight, weeks up to two months, months up to two years. */
export function unitFor(ms: number): DurationUnit {
  if (ms < 14 * DAY_MS) return 'day';
  if (ms < 60 * DAY_MS) return 'week';
  return ms < 2 * YEAR_MS ? 'month' : 'year';
}

/** A length rounded to the unit people would give it in: "9 days", "3 months", "2 years". */
export function lengthInWords(ms: number, locale: string): string {
  const unit = unitFor(ms);
  return unitFormat(locale, unit).format(Math.round(ms / UNIT_MS[unit]));
}

/** How many units a length is, rounded down; or up, where it is the most that a length may be. */
function wholeUnits(ms: number, unit: DurationUnit, isMost: boolean): number {
  const slackMs = unit === 'day' || unit === 'week' ? 0 : SLACK_MS;
  return isMost ? Math.ceil((ms - slackMs) / UNIT_MS[unit]) : Math.floor((ms + slackMs) / UNIT_MS[unit]);
}

/** The most that a length may be, rounded up: "3 weeks" for 15 days. */
export function lengthAtMost(ms: number, locale: string): string {
  const unit = unitFor(ms);
  return unitFormat(locale, unit).format(wholeUnits(ms, unit, true));
}

/** The least that a length may be, rounded down, as it stands before the most: "10 days", or "12" where that is "23 months". */
export function lengthAtLeast(ms: number, mostMs: number, locale: string): string {
  const unit = unitFor(ms);
  const format = unit === unitFor(mostMs) ? numberFormat(locale) : unitFormat(locale, unit);
  return format.format(wholeUnits(ms, unit, false));
}
