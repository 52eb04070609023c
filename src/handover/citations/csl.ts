/** Sources as CSL-JSON (Citation Style Language 1.0.2), the form from which citation-js writes the others. */
import { parsePublished } from '../../chronology/published.ts';
import type { EventDate } from '../../chronology/event-date.ts';
import { inCitations } from '../../i18n/areas/citations.ts';
import type { Quotation, Source } from '../handover.ts';

/** One end of a date: year, then month and day where they are known. */
type DateParts = readonly number[];

export interface CslDate {
  readonly 'date-parts'?: readonly DateParts[];
  readonly circa?: true;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  /** The passages quoted from it. */
  readonly annote?: string;
}

const DATE = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?(?:T[^/]*)?([?~%]?)$/;

/** A year, a month or a day as numbers; null for what CSL has no numbers for. */
function partsOf(edtf: string): DateParts | null {
  const [, ...found] = DATE.exec(edtf) ?? [];
  const numbers = found
    .slice(0, 3)
    .filter((part) => part)
    .map(Number);
  return numbers.length === 0 ? null : numbers;
}

function numbersOf({ edtf, isInterval }: EventDate): readonly DateParts[] | null {
  const ends = (isInterval ? edtf.split('/') : [edtf]).map(partsOf);
  const known = ends.filter((parts) => parts !== null);
  return known.length === ends.length ? known : null;
}

/** A date no more precise than it is known; what CSL cannot say in numbers stays as it is written. */
export function cslDate(text: string): CslDate {
  const parsed = parsePublished(text);
  const numbers = parsed.ok ? numbersOf(parsed.value.date) : null;
  if (!parsed.ok || numbers === null) return { literal: text };
  const { isApproximate, isUncertain } = parsed.value.date;
  return { 'date-parts': numbers, ...(isApproximate || isUncertain ? { circa: true } : {}) };
}

/** One line of plain text with single spaces, since two of them part tag from value in RIS. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A passage for the notes of a reference manager: its words, its paragraph and whether they were verified. */
export function quotationNote({ text, paragraph, status }: Quotation): string {
  const place = paragraph === null ? '' : `${inCitations('paragraph', { label: paragraph })}, `;
  return oneLine(`“${text}” (${place}${inCitations(`status.${status}`)})`);
}

/** A source as a reference manager wants it; what is not known is left out. Its publisher stands for its author. */
export function cslItem(source: Source, key: string, quotations: readonly Quotation[]): CslItem {
  const { title, publisher, published, accessed, url, language } = source;
  const body = publisher === null ? '' : oneLine(publisher);
  return {
    id: key,
    'citation-key': key,
    type: url === null ? 'document' : 'webpage',
    title: oneLine(title),
    ...(body === '' ? {} : { author: [{ literal: body }], publisher: body }),
    ...(published === null ? {} : { issued: cslDate(published) }),
    ...(accessed === null ? {} : { accessed: cslDate(accessed) }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    ...(quotations.length === 0 ? {} : { annote: quotations.map(quotationNote).join(' ') }),
  };
}
