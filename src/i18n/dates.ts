/** Dates in words, as honest as their sources: nothing is said to be known more closely than it is. */
import { DAY_MS, type EventDate } from '../chronology/event-date.ts';
import { t } from './i18n.svelte.ts';

/** A stretch of whole days in which one instant lies, epoch ms, end exclusive. */
type Stretch = readonly [number, number];
type Unit = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';
type Style = 'long' | 'short';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format for a locale, always Gregorian and in UTC; years before 1000 carry their era. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}

function options(unit: 'day' | 'month' | 'year', style: Style, ms: number): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    ...(new Date(ms).getUTCFullYear() < 1000 ? { era: 'short' } : {}),
    ...(unit === 'year' ? {} : { month: style }),
    ...(unit === 'day' ? { day: 'numeric' } : {}),
  };
}

/** Finds the calendar unit a stretch is exactly, so that it can be named by it. */
function unitOf([from, to]: Stretch): Unit {
  if (to - from === DAY_MS) return 'day';
  const start = new Date(from);
  const end = new Date(to);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (start.getUTCDate() !== 1 || end.getUTCDate() !== 1) return 'span';
  if (months === 1) return 'month';
  if (months === 3) return 'season';
  if (start.getUTCMonth() !== 0) return 'span';
  const year = start.getUTCFullYear();
  if (months === 12) return 'year';
  if (months === 120 && year > 0 && year % 10 === 0) return 'decade';
  return months === 1200 && year % 100 === 0 ? 'century' : 'span';
}

/** Intl's range, with one spacing of the dash whatever the engine's edition of the locale data. */
function spanInWords(
  [from, to]: Stretch,
  unit: 'day' | 'month' | 'year',
  style: Style,
  locale: string,
): string {
  return dateFormat(locale, options(unit, style, from))
    .formatRange(from, to - DAY_MS)
    .replace(/\s*–\s*/u, ' – ')
    .replace(/(?<=^\d+) – (?=\d)/u, '–');
}

function seasonInWords(stretch: Stretch, edtf: string, style: Style, locale: string): string {
  const [, year, season] = /^(-?\d{4})-2([1-4])/.exec(edtf) ?? [];
  const params = { year: String(Number(year)) };
  if (season === '1') return t('date.season-1', params);
  if (season === '2') return t('date.season-2', params);
  if (season === '3') return t('date.season-3', params);
  if (season === '4') return t('date.season-4', params);
  return spanInWords(stretch, 'month', style, locale);
}

/** Names the stretch in which an instant lies: "3 December 2020", "June 2018", "the 1990s". */
function stretchInWords(stretch: Stretch, edtf: string, style: Style, locale: string): string {
  const [from, to] = stretch;
  const unit = unitOf(stretch);
  if (unit === 'day' || unit === 'month' || unit === 'year') {
    return dateFormat(locale, options(unit, style, from)).format(from);
  }
  if (unit === 'season') return seasonInWords(stretch, edtf, style, locale);
  if (unit === 'decade') {
    const params = { year: String(new Date(from).getUTCFullYear()) };
    return style === 'long' ? t('date.decade', params) : t('date.short-decade', params);
  }
  if (unit === 'century') return spanInWords(stretch, 'year', style, locale);
  if (style === 'short') return spanInWords(stretch, 'day', style, locale);
  const day = dateFormat(locale, options('day', 'long', from));
  return t('date.between', { from: day.format(from), to: day.format(to - DAY_MS) });
}

function startStretch(date: EventDate): Stretch {
  return [date.earliestStartMs, date.latestStartMs + DAY_MS];
}

function endStretch(date: EventDate): Stretch {
  return [date.earliestEndMs - DAY_MS, date.latestEndMs];
}

function intervalInWords(date: EventDate, style: Style, locale: string): string {
  const [startEdtf = '', endEdtf = ''] = date.edtf.split('/');
  const start = startStretch(date);
  const end = endStretch(date);
  const unit = unitOf(start);
  if (unit === unitOf(end) && (unit === 'day' || unit === 'month' || unit === 'year')) {
    return spanInWords([start[0], end[1]], unit, style, locale);
  }
  return t('date.range', {
    from: stretchInWords(start, startEdtf, style, locale),
    to: stretchInWords(end, endEdtf, style, locale),
  });
}

/** What a single stated date leaves out, said after it. */
function withWhatIsMissing(words: string, date: EventDate): string {
  const unit = unitOf([date.earliestStartMs, date.latestEndMs]);
  if (date.isApproximate) return words;
  if (unit === 'month' || unit === 'season') return t('date.day-not-stated', { date: words });
  if (unit === 'year') return t('date.month-not-stated', { date: words });
  return unit === 'decade' || unit === 'century' ? t('date.year-not-stated', { date: words }) : words;
}

function coreInWords(date: EventDate, style: Style, locale: string): string {
  const [startEdtf = '', endEdtf = startEdtf] = date.edtf.split('/');
  if (date.isOpenStart && date.isOpenEnd) return t('date.always');
  if (date.isOpenEnd) {
    const words = stretchInWords(startStretch(date), startEdtf, style, locale);
    return style === 'long' ? t('date.since', { date: words }) : t('date.short-since', { date: words });
  }
  if (date.isOpenStart) {
    const words = stretchInWords(endStretch(date), endEdtf, style, locale);
    return style === 'long' ? t('date.until', { date: words }) : t('date.short-until', { date: words });
  }
  if (date.isInterval) return intervalInWords(date, style, locale);
  const words = stretchInWords([date.earliestStartMs, date.latestEndMs], date.edtf, style, locale);
  return style === 'long' ? withWhatIsMissing(words, date) : words;
}

/** The date in full, with what its source leaves open: "June 2018, day not stated", "since February 2018, open". */
export function dateInWords(date: EventDate | null, locale: string): string {
  if (date === null) return t('date.undated');
  const core = coreInWords(date, 'long', locale);
  const about = date.isApproximate ? t('date.about', { date: core }) : core;
  return date.isUncertain ? t('date.perhaps', { date: about }) : about;
}

/** The date for a label or a card: "3 Dec 2020", "Jun 2018", "2021", "Feb 2018 –", "c. 2021?". */
export function shortDate(date: EventDate | null, locale: string): string {
  if (date === null) return t('date.undated');
  const core = coreInWords(date, 'short', locale);
  const about = date.isApproximate ? t('date.short-about', { date: core }) : core;
  return date.isUncertain ? t('date.short-perhaps', { date: about }) : about;
}
