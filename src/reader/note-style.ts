/** Notes as the manuals want them: Chicago (17th and 18th editions, full notes) and the United Nations Editorial Manual. */
import { displayText } from '../chronology/display-text.ts';
import type { EventDate } from '../chronology/event-date.ts';
import { parsePublished } from '../chronology/published.ts';
import { dateFormat, shortDate } from '../i18n/dates.ts';

export type NoteStyle = 'chicago' | 'un';
export const NOTE_STYLES: readonly NoteStyle[] = ['chicago', 'un'];

/** What a note names: a document or a page, and the paragraph in it; null where it is not known. */
export interface Cited {
  readonly title: string;
  readonly publisher: string | null;
  /** EDTF or an instant with its offset. */
  readonly published: string | null;
  /** False where the date of publication was inferred: it is then set in square brackets. */
  readonly isDateStated: boolean;
  readonly accessed: string | null;
  readonly url: string | null;
  readonly paragraph: string | null;
}

/** How each manual writes dates. */
const LOCALES: Readonly<Record<NoteStyle, string>> = { chicago: 'en-US', un: 'en-GB' };

const UNITS = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const;

function wordsOf(date: EventDate, locale: string): string {
  const { precision, isInterval } = date;
  const isPlain = !isInterval && (precision === 'day' || precision === 'month' || precision === 'year');
  if (!isPlain || !/^\d{4}(-\d\d){0,2}(T.*)?[?~%]?$/.test(date.edtf)) return shortDate(date, locale);
  const words = dateFormat(locale, UNITS[precision]).format(date.earliestStartMs);
  return `${date.isApproximate ? 'ca. ' : ''}${words}${date.isUncertain ? '?' : ''}`;
}

/** A date no more precise than it is known; in brackets where no source states it. */
function dated(text: string | null, isStated: boolean, style: NoteStyle): string | null {
  if (text === null) return null;
  const parsed = parsePublished(text);
  if (!parsed.ok) return displayText(text);
  const { date } = parsed.value;
  const words = wordsOf(date, LOCALES[style]);
  return isStated && !date.isApproximate && !date.isUncertain ? words : `[${words}]`;
}

/** Quotation marks within quotation marks are single ones. */
function nested(title: string): string {
  return title
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’')
    .replace(/(^|[\s([‘])"/gu, '$1‘')
    .replace(/"/gu, '’');
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function chicagoNote(cited: Cited): string {
  const { publisher, published, isDateStated, accessed, url, paragraph } = cited;
  const seen = url === null ? null : dated(accessed, true, 'chicago');
  const rest = joined([
    publisher,
    dated(published, isDateStated, 'chicago'),
    paragraph === null ? null : `para. ${paragraph}`,
    seen === null ? null : `accessed ${seen}`,
    url,
  ]);
  const title = nested(cited.title);
  return rest === '' ? `“${title}.”` : `“${title},” ${rest}.`;
}

function unNote(cited: Cited): string {
  const { publisher, published, isDateStated, accessed, url, paragraph } = cited;
  const source = joined([
    publisher,
    `“${nested(cited.title)}”`,
    dated(published, isDateStated, 'un'),
    paragraph === null ? null : `para. ${paragraph}`,
  ]);
  const seen = url === null ? null : dated(accessed, true, 'un');
  const address = [url && `Available at ${url}`, seen && `(accessed on ${seen})`].filter((part) => part);
  return [source, address.join(' ')]
    .map((part) => part && `${part}.`)
    .join(' ')
    .trim();
}

const NOTES: Readonly<Record<NoteStyle, (cited: Cited) => string>> = { chicago: chicagoNote, un: unNote };

/** A source as a note in plain text. It is always in English, as its manual is; titles stay as they are. */
export function noteIn(style: NoteStyle, cited: Cited): string {
  return NOTES[style](cited);
}
