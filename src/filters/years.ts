import { yearInWords } from '../i18n/dates.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { Query } from '../query/query.ts';
import { daysOfYears, yearsTouched } from '../query/year.ts';

/** First and last calendar year, both included. */
export type Years = readonly [number, number];

/** The first and last calendar year of an extent in epoch ms, its end exclusive; null when nothing is dated. */
export function yearsOf(extent: readonly [number, number] | null): Years | null {
  return extent === null ? null : yearsTouched(extent);
}

/**
 * The years two fields ask for, in order. An empty field reaches as far as there are events; what reaches over all
 * of them asks for nothing.
 */
export function chosenYears(from: string, to: string, whole: Years): Query['dates'] {
  const first = yearIn(from);
  const last = yearIn(to);
  const ends = [first ?? Math.min(whole[0], last ?? whole[0]), last ?? Math.max(whole[1], first ?? whole[1])];
  const [a, b] = [Math.min(...ends), Math.max(...ends)];
  return a <= whole[0] && b >= whole[1] ? null : daysOfYears(a, b);
}

/** What the two fields show: the years touched, but nothing for an end that reaches just as far as there are events. */
export function fieldsOf(dates: Query['dates'], whole: Years): readonly [string, string] {
  if (dates === null) return ['', ''];
  const [first, last] = yearsTouched(dates);
  return [first === whole[0] ? '' : yearField(first), last === whole[1] ? '' : yearField(last)];
}

/** A year as a field shows it: its number, with the era where that is not ours, "44 BC" for -43. */
export function yearField(year: number): string {
  return year > 0 ? String(year) : yearInWords(year, i18n.locale);
}

/** Whether something stands in a field that is no year. */
export function isNoYear({ value, validity }: Pick<HTMLInputElement, 'value' | 'validity'>): boolean {
  return validity.badInput || (value.trim() !== '' && yearIn(value) === null);
}

/** Reads "2018", "44 BC" or "44 bce", and -43 for the same as EDTF has it. */
function yearIn(text: string): number | null {
  const number = Number(/-?\d+/.exec(text)?.[0] ?? NaN);
  const era = /\p{L}+/u.exec(yearField(0)) ?? '';
  const year = era && text.toUpperCase().includes(era[0]) ? 1 - number : number;
  return Math.abs(year) < 1e5 ? year : null;
}
