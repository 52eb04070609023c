/**
 * Dates as EDTF (ISO 8601-2) writes them, levels 0 and 1, and the divisions of a year that level 2 adds to the four
 * seasons. What else level 2 has is read by `edtf-level-2.ts`, which is only loaded when a file needs it.
 */
import { dayMs, daysInMonth } from './civil.ts';
import { DAY_MS, type EventDate, type Precision } from './event-date.ts';

export interface DateFault {
  readonly ok: false;
  readonly code: 'date-syntax' | 'date-impossible' | 'date-order' | 'date-out-of-range';
  readonly expected: string;
  readonly found: string;
}
export type DateResult = { readonly ok: true; readonly value: EventDate } | DateFault;

/** One end of an interval, or a date that is none: the stretch of days, epoch ms, in which it lies; `toMs` exclusive. */
export interface DatePart {
  readonly ok: true;
  readonly fromMs: number;
  readonly toMs: number;
  readonly precision: Precision;
  /** `?`, `~`, `%` (both) or nothing. */
  readonly qualifier: string;
}
export type PartReader = (text: string) => DatePart | DateFault;

const PART =
  /^(-?)(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?([?~%]?)$/;
const LONG_YEAR = /^Y-?\d{5,}$/;
const PRECISIONS: readonly Precision[] = ['day', 'month', 'season', 'year', 'decade', 'century'];

/**
 * First month and length of the divisions 21 to 41. The standard leaves the months of a season to its user: here the
 * meteorological ones, of the north unless a southern code is used; a season that runs over New Year is named by
 * the year in which it begins.
 */
const DIVISIONS: readonly (readonly [number, number])[] = [
  ...[3, 6, 9, 12].map((month) => [month, 3] as const),
  ...[3, 6, 9, 12].map((month) => [month, 3] as const),
  ...[9, 12, 3, 6].map((month) => [month, 3] as const),
  ...[1, 4, 7, 10].map((month) => [month, 3] as const),
  ...[1, 5, 9].map((month) => [month, 4] as const),
  ...[1, 7].map((month) => [month, 6] as const),
];

export function dateFault(code: DateFault['code'], expected: string, found: string): DateFault {
  return { ok: false, code, expected, found };
}

function syntaxFault(text: string): DateFault {
  return dateFault(
    'date-syntax',
    'an EDTF date, such as 2020-12-03, 2020-12, 2020, 2020-12-02/2020-12-04, 2018-02/.. or 2018~',
    text,
  );
}

function yearPart(sign: string, digits: string, qualifier: string): DatePart {
  const known = digits.replace(/X+$/, '');
  const unit = 10 ** (4 - known.length);
  const least = Number(known) * unit;
  const first = sign === '-' ? -least - unit + 1 : least;
  const precision = unit === 1 ? 'year' : unit === 10 ? 'decade' : 'century';
  return { ok: true, fromMs: dayMs(first, 1, 1), toMs: dayMs(first + unit, 1, 1), precision, qualifier };
}

function monthPart(year: number, month: number, qualifier: string, text: string): DatePart | DateFault {
  const [first, length] = month <= 12 ? [month, 1] : (DIVISIONS[month - 21] ?? [0, 0]);
  if (first === 0) {
    return dateFault(
      'date-impossible',
      'a month from 01 to 12, or a season or other division from 21 to 41',
      text,
    );
  }
  return {
    ok: true,
    fromMs: dayMs(year, first, 1),
    toMs: dayMs(year, first + length, 1),
    precision: month <= 12 ? 'month' : 'season',
    qualifier,
  };
}

/** Reads a date that is no interval. */
export function readDatePart(text: string): DatePart | DateFault {
  const [match, sign = '', digits = '', month, day, , qualifier = ''] = PART.exec(text) ?? [];
  if (match === undefined || (sign === '-' && digits === '0000')) {
    return LONG_YEAR.test(text)
      ? dateFault('date-out-of-range', 'a year from -9999 to 9999', text)
      : syntaxFault(text);
  }
  const isWholeYear = (month ?? 'XX') === 'XX' && (day ?? 'XX') === 'XX';
  if (isWholeYear)
    return digits.endsWith('X') && month !== undefined
      ? syntaxFault(text)
      : yearPart(sign, digits, qualifier);
  if (digits.endsWith('X') || month === undefined || month === 'XX') return syntaxFault(text);
  const year = Number(sign + digits);
  const monthNumber = Number(month);
  if (day === undefined) return monthPart(year, monthNumber, qualifier, text);
  const days = daysInMonth(year, monthNumber);
  if (days === 0) return dateFault('date-impossible', 'a month from 01 to 12', text);
  if (day === 'XX') return monthPart(year, monthNumber, qualifier, text);
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > days) {
    return dateFault('date-impossible', `a day from 01 to ${days} in ${sign}${digits}-${month}`, text);
  }
  const fromMs = dayMs(year, monthNumber, dayNumber);
  return { ok: true, fromMs, toMs: fromMs + DAY_MS, precision: 'day', qualifier };
}

/** The date of something that happened within the stretch. */
export function dateWithin(edtf: string, part: DatePart): EventDate {
  return {
    edtf,
    earliestStartMs: part.fromMs,
    latestStartMs: part.toMs - DAY_MS,
    earliestEndMs: part.fromMs + DAY_MS,
    latestEndMs: part.toMs,
    precision: part.precision,
    isInterval: false,
    isApproximate: part.qualifier === '~' || part.qualifier === '%',
    isUncertain: part.qualifier === '?' || part.qualifier === '%',
    isOpenStart: false,
    isOpenEnd: false,
  };
}

function endPart(text: string, read: PartReader, side: 1 | -1): DatePart | DateFault {
  if (text !== '' && text !== '..') return read(text);
  const isOpen = text === '..';
  return {
    ok: true,
    fromMs: isOpen ? side * Infinity : -Infinity,
    toMs: isOpen ? side * Infinity : Infinity,
    precision: 'day',
    qualifier: '',
  };
}

/**
 * The date of something that went on from one stretch into another. Neither end is given more room than the other
 * leaves it: what ended in May 2018 did not begin in June.
 */
export function dateBetween(edtf: string, start: DatePart, end: DatePart): DateResult {
  const [startText = '', endText = ''] = edtf.split('/');
  if (end.toMs <= start.fromMs) {
    return dateFault('date-order', `an end not before its start, ${startText}`, endText);
  }
  const qualifiers = start.qualifier + end.qualifier;
  const precision = Math.max(PRECISIONS.indexOf(start.precision), PRECISIONS.indexOf(end.precision));
  return {
    ok: true,
    value: {
      edtf,
      earliestStartMs: start.fromMs,
      latestStartMs: Math.min(start.toMs, end.toMs) - DAY_MS,
      earliestEndMs: Math.max(start.fromMs, end.fromMs) + DAY_MS,
      latestEndMs: end.toMs,
      precision: PRECISIONS[precision] ?? 'day',
      isInterval: true,
      isApproximate: /[~%]/.test(qualifiers),
      isUncertain: /[?%]/.test(qualifiers),
      isOpenStart: start.fromMs === -Infinity,
      isOpenEnd: end.toMs === Infinity,
    },
  };
}

/** Reads an EDTF date or interval; never throws. A reader of more kinds of part than level 1 has may be given. */
export function parseDate(text: string, read: PartReader = readDatePart): DateResult {
  const slash = text.indexOf('/');
  if (slash === -1) {
    const part = read(text);
    return part.ok ? { ok: true, value: dateWithin(text, part) } : part;
  }
  const [startText, endText] = [text.slice(0, slash), text.slice(slash + 1)];
  if (endText.includes('/') || text === '/' || text === '../' || text === '/..') return syntaxFault(text);
  const start = endPart(startText, read, -1);
  if (!start.ok) return start;
  const end = endPart(endText, read, 1);
  return end.ok ? dateBetween(text, start, end) : end;
}

/** Whether a text that `parseDate` could not read has the look of an EDTF date of level 2. */
export function mayBeLevel2(text: string): boolean {
  return text.length <= 200 && /^[-\d?~%XYE/.,[\]{} ]{2,}$/.test(text);
}
