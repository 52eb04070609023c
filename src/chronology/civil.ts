/**
 * The proleptic Gregorian calendar as plain arithmetic on UTC days. `Date` is not asked: it takes the years 0 to 99
 * for 1900 to 1999, and rolls the 30th of February over into March instead of refusing it.
 */
import { DAY_MS } from './event-date.ts';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month of the year, months counting from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * Epoch milliseconds of UTC midnight of a day; months and days count from 1, year 0 is 1 BC. A month past the twelfth
 * runs on into the years after. (Counts days in 400-year eras that begin in March, as C++20's `days_from_civil`.)
 */
export function dayMs(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (months - y * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY_MS;
}
