/** Dates in words, as honest as their sources: nothing is said to be known more closely than it is. */
import { readDatePart } from '../chronology/edtf.ts';
import { setOf, type DateSet, type SetMember } from '../chronology/edtf-set.ts';
import { DAY_MS, type EventDate } from '../chronology/event-date.ts';
import { i18n, t } from './i18n.svelte.ts';

/** A stretch of whole days in which one instant lies, epoch ms, end exclusive. */
type Stretch = readonly [number, number];
type Unit = 'day' | 'month' | 'months' | 'year' | 'decade' | 'years' | 'span';
type Style = 'long' | 'short';

interface Part {
  readonly stretch: Stretch;
  readonly edtf: string;
  /** `?`, `~`, `%` (both) or nothing. */
  readonly qualifier: string;
}

const SEASONS = ['date.season-1', 'date.season-2', 'date.season-3', 'date.season-4'] as const;
/** What the names of a style's words begin with. */
const WORDS = { long: 'date.', short: 'date.short-' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function languageOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** The format for a locale, always Gregorian and in UTC; years before 1000 carry their era. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(languageOf(locale), {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}

// As of numbers: the first format of dates is made before there is a chronology.
dateFormat(i18n.locale, { year: 'numeric' });

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
  if (months <= 6) return 'months';
  if (start.getUTCMonth() !== 0 || months % 12 !== 0) return 'span';
  const year = start.getUTCFullYear();
  if (months === 12) return 'year';
  return months === 120 && year > 0 && year % 10 === 0 ? 'decade' : 'years';
}

/** Intl's range, with one spacing of the dash whatever the engine's edition of the locale data. */
function rangeInWords(
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

/**
 * Names the stretch in which an instant lies: "3 December 2020", "June 2018", "the 1990s". Where another date stands
 * beside it, what only its own first and last could name is "between" them: two dashes would not say which is which.
 */
function stretchInWords({ stretch, edtf }: Part, style: Style, locale: string, isEnd = false): string {
  const [from, to] = stretch;
  const unit = unitOf(stretch);
  const named = unit === 'months' ? 'month' : unit === 'years' ? 'year' : unit === 'span' ? 'day' : unit;
  const [, division] = /^-?\d{4}-(2[1-9]|3[0-2])/.exec(edtf) ?? [];
  const season = SEASONS[(Number(division) - 21) % SEASONS.length];
  if (named === 'decade') {
    return t(`${WORDS[style]}decade`, { year: String(new Date(from).getUTCFullYear()) });
  }
  const inFormat = (ms: number, name = named) => dateFormat(locale, options(name, style, from)).format(ms);
  if (unit === named) return inFormat(from);
  if (unit === 'months' && season !== undefined) return t(season, { year: inFormat(from, 'year') });
  return isEnd || (unit === 'span' && style === 'long')
    ? t('date.between', { from: inFormat(from), to: inFormat(to - DAY_MS) })
    : rangeInWords(stretch, named, style, locale);
}

/** The stretch in words, with how sure its source is of it. A stretch that had to be spelled out says so already. */
function partInWords(part: Part, style: Style, locale: string, isEnd = false): string {
  const words = stretchInWords(part, style, locale, isEnd);
  const about = /[~%]/.test(part.qualifier) ? t(`${WORDS[style]}about`, { date: words }) : words;
  return /[?%]/.test(part.qualifier) && unitOf(part.stretch) !== 'span'
    ? t(`${WORDS[style]}perhaps`, { date: about })
    : about;
}

function readPart(edtf: string): Part | null {
  const part = readDatePart(edtf);
  return part.ok ? { stretch: [part.fromMs, part.toMs], edtf, qualifier: part.qualifier } : null;
}

/** One end of an interval as it is written; the room that its other end leaves it, when that cannot be read by itself. */
function endOf(date: EventDate, side: 'start' | 'end'): Part {
  const [startEdtf = '', endEdtf = ''] = date.edtf.split('/');
  const edtf = side === 'start' ? startEdtf : endEdtf;
  const stretch: Stretch =
    side === 'start'
      ? [date.earliestStartMs, date.latestStartMs + DAY_MS]
      : [date.earliestEndMs - DAY_MS, date.latestEndMs];
  return readPart(edtf) ?? { stretch, edtf, qualifier: qualifierOf(date) };
}

function qualifierOf({ isApproximate, isUncertain }: EventDate): Part['qualifier'] {
  if (isApproximate) return isUncertain ? '%' : '~';
  return isUncertain ? '?' : '';
}

function fromTo(start: Part, end: Part, style: Style, locale: string): string {
  const unit = unitOf(start.stretch);
  const isPlain = start.qualifier === '' && end.qualifier === '' && unit === unitOf(end.stretch);
  if (isPlain && (unit === 'day' || unit === 'month' || unit === 'year')) {
    return rangeInWords([start.stretch[0], end.stretch[1]], unit, style, locale);
  }
  return t('date.range', {
    from: partInWords(start, style, locale, true),
    to: partInWords(end, style, locale, true),
  });
}

/** One member of a set; null where it cannot be read by itself. */
function memberInWords(
  { from, to }: SetMember,
  isEvery: boolean,
  style: Style,
  locale: string,
): string | null {
  const first = readPart(from);
  const last = readPart(to);
  if ((first === null && from !== '') || (last === null && to !== '')) return null;
  const words = (part: Part) => partInWords(part, style, locale);
  if (first === null || last === null) {
    const key = `date.${isEvery ? 'and' : 'or'}-${first === null ? 'earlier' : 'later'}` as const;
    const known = first ?? last;
    return known === null ? null : t(key, { date: words(known) });
  }
  if (from === to) return words(first);
  return isEvery
    ? t('date.all', { date: fromTo(first, last, style, locale) })
    : t('date.between', { from: words(first), to: words(last) });
}

/** "10 December 2018 or 12 December 2018"; null where a member cannot be read by itself. */
function setInWords({ isEvery, members }: DateSet, style: Style, locale: string): string | null {
  const words = members.map((member) => memberInWords(member, isEvery, style, locale));
  if (words.includes(null)) return null;
  const type = isEvery ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(languageOf(locale), { type }).format(words.filter((word) => word !== null));
}

/** Open is what goes on (`..`); an end that is left empty is only not known. */
function openInWords(date: EventDate, style: Style, locale: string): string {
  if (date.isOpenStart && date.isOpenEnd) return t('date.always');
  const params = { date: partInWords(endOf(date, date.isOpenEnd ? 'start' : 'end'), style, locale, true) };
  const isKnown = date.isOpenEnd ? date.earliestEndMs === Infinity : date.latestStartMs === -Infinity;
  const key = `${date.isOpenEnd ? 'since' : 'until'}${isKnown ? '' : '-unknown'}` as const;
  return t(`${WORDS[style]}${key}`, params);
}

/** What a single date leaves out, said after it. */
function withWhatIsMissing(words: string, date: EventDate, stretch: Stretch): string {
  const unit = unitOf(stretch);
  if (date.isApproximate) return words;
  if (unit === 'month' || unit === 'months') return t('date.day-not-stated', { date: words });
  if (unit === 'year') return t('date.month-not-stated', { date: words });
  return unit === 'decade' || unit === 'years' ? t('date.year-not-stated', { date: words }) : words;
}

function inWords(date: EventDate, style: Style, locale: string): string {
  const set = setOf(date.edtf);
  const asSet = set === null ? null : setInWords(set, style, locale);
  if (asSet !== null) return asSet;
  if (date.isOpenStart || date.isOpenEnd) return openInWords(date, style, locale);
  if (date.isInterval) return fromTo(endOf(date, 'start'), endOf(date, 'end'), style, locale);
  const stretch: Stretch = [date.earliestStartMs, date.latestEndMs];
  const words = partInWords({ stretch, edtf: date.edtf, qualifier: qualifierOf(date) }, style, locale);
  return style === 'long' ? withWhatIsMissing(words, date, stretch) : words;
}

/** The date in full, with what its source leaves open: "June 2018, day not stated", "since February 2018, open". */
export function dateInWords(date: EventDate | null, locale: string): string {
  return date === null ? t('date.undated') : inWords(date, 'long', locale);
}

/** The date in full for the ear, which is not told dashes: "10 to 11 December 2018". */
export function dateSpoken(date: EventDate | null, locale: string): string {
  return dateInWords(date, locale).replace(/\s?–\s?/gu, ` ${t('date.to')} `);
}

/** The date for a label or a card: "3 Dec 2020", "Jun 2018", "2021", "Feb 2018 –", "c. 2021?". */
export function shortDate(date: EventDate | null, locale: string): string {
  return date === null ? t('date.undated') : inWords(date, 'short', locale);
}

/**
 * A calendar year, or the years from it to a last, as dates have them: "2018", "2010s", "1900–1999"; years before 1000
 * carry their era, and year -43 is "44 BC".
 */
export function yearInWords(year: number, locale: string, last = year): string {
  const [from = 0, to = 0] = [year, last + 1].map((each) => new Date(0).setUTCFullYear(each, 0, 1));
  return stretchInWords({ stretch: [from, to], edtf: '', qualifier: '' }, 'short', locale);
}

/** A stretch of time whose ends are only where a window or a bar ends: "3 Dec 2018 – 11 Jan 2019", "2018 – 2021". */
export function spanInWords([from, to]: readonly [number, number], locale: string): string {
  const days = (to - from) / DAY_MS;
  const unit = days > 3 * 366 ? 'year' : days > 100 ? 'month' : 'day';
  return rangeInWords([from, Math.max(to, from + DAY_MS)], unit, 'short', locale);
}
