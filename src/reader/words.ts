/** Values of an event said in words, in the languages of the data and of the interface. */
import type { Chronology, ChronologyEvent } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { parseDate } from '../chronology/edtf.ts';
import { dateInWords } from '../i18n/dates.ts';
import { inReader, type ReaderKey } from '../i18n/areas/reader.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { StatusCode } from '../query/evidence.ts';
import { labelOf, titleOf } from '../query/labels.ts';
import type { Gap } from './editions.ts';
import { inOneList, shown } from './first-words.ts';

type Participants = NonNullable<ChronologyEvent['participants']>;

const FIELDS = {
  title: 'field.title',
  kind: 'field.kind',
  date: 'field.date',
  status: 'field.status',
  series: 'field.series',
  edition: 'field.edition',
  place: 'field.place',
  venue: 'field.venue',
  mode: 'field.mode',
  participants: 'field.participants',
  summary: 'field.summary',
  topics: 'field.topics',
  actors: 'field.actors',
} as const satisfies Record<string, ReaderKey>;

const MODES = {
  'in-person': 'mode.in-person',
  online: 'mode.online',
  hybrid: 'mode.hybrid',
} as const satisfies Record<NonNullable<ChronologyEvent['mode']>, ReaderKey>;

const QUALIFIERS = {
  about: 'participants.about',
  over: 'participants.over',
  under: 'participants.under',
  expected: 'participants.expected',
} as const satisfies Record<string, ReaderKey>;

/** How certain an event is, for the status facet's codes. */
export const STATUS_WORDS: Readonly<Record<StatusCode, ReaderKey>> = {
  confirmed: 'status.confirmed',
  disputed: 'status.disputed',
  announced: 'status.announced',
};

export function modeInWords(mode: NonNullable<ChronologyEvent['mode']>): string {
  return inReader(MODES[mode]);
}

/** "50 participants", "about 50 participants". */
export function participantsInWords(participants: Participants): string {
  if (typeof participants === 'number') return inReader('participants', { n: participants });
  const { count, qualifier } = participants;
  return inReader(qualifier === undefined ? 'participants' : QUALIFIERS[qualifier], { n: count });
}

/** "No. 18 is not in this chronology." */
export function gapInWords({ from, to }: Gap): string {
  return from === to
    ? inReader('gap.one', { n: from })
    : inReader('gap.many', { from, to, n: to - from + 1 });
}

/** "Nos. 1–2, 9 and 11 are not in this chronology."; empty for no gaps. */
export function gapsInWords(gaps: readonly Gap[]): string {
  const [first] = gaps;
  if (first === undefined || gaps.length === 1) return first === undefined ? '' : gapInWords(first);
  const number = new Intl.NumberFormat(i18n.locale);
  const named = gaps.map(({ from, to }) =>
    from === to ? number.format(from) : `${number.format(from)}–${number.format(to)}`,
  );
  return inReader('gaps', { list: inOneList(named) });
}

/** Where the date comes from, when the source does not state it, and the editor's note on it; empty for neither. */
export function basisInWords(basis: ChronologyEvent['dateBasis'], note: string): string {
  if (basis === 'stated') return note;
  if (note === '') return inReader(basis === 'inferred' ? 'date.inferred' : 'date.approximate');
  return inReader(basis === 'inferred' ? 'date.inferred-because' : 'date.approximate-because', {
    note,
  });
}

/** The name of a field of an event; one the format does not know is shown as written. */
export function fieldInWords(field: string): string {
  const known = Object.entries(FIELDS).find(([name]) => name === field);
  return known === undefined ? displayText(field) : inReader(known[1]);
}

/** What a note of an event attests (see `Note.supports`), in words: "date", "theme Youth", "UNODA". */
export function supportInWords(
  chronology: Chronology,
  event: ChronologyEvent,
  support: string,
  language: string,
): string {
  const [type, id] = split(support);
  if (type === 'topic')
    return inReader('support.topic', { name: labelOf(chronology, 'topic', id, language) });
  if (type === 'actor') return labelOf(chronology, 'organisation', id, language);
  if (type === 'relation') {
    const relation = chronology.relationsOf.get(event.id)?.[Number(id)];
    const other = chronology.eventById.get(
      (relation?.from === event.id ? relation.to : relation?.from) ?? '',
    );
    return inReader('support.relation', { title: titleOf(chronology, other, language) });
  }
  if (type === 'alternative') {
    const field = event.alternatives?.[Number(id)]?.field ?? '';
    return inReader('support.alternative', { field: fieldName(field) });
  }
  return fieldName(support);
}

/** The name of a field as it stands within a sentence. */
function fieldName(field: string): string {
  return fieldInWords(field).toLocaleLowerCase(i18n.locale);
}

function split(support: string): readonly [string, string] {
  const colon = support.indexOf(':');
  return colon < 0 ? ['', support] : [support.slice(0, colon), support.slice(colon + 1)];
}

/** What the event itself says in a field that another source says otherwise; empty where it says nothing. */
export function ownValueInWords(
  chronology: Chronology,
  event: ChronologyEvent,
  field: string,
  language: string,
): string {
  switch (field) {
    case 'date':
      return dateInWords(event.date, i18n.locale);
    case 'place':
      return event.place === undefined ? '' : labelOf(chronology, 'place', event.place, language);
    case 'kind':
      return labelOf(chronology, 'kind', event.kind, language);
    case 'series':
      return event.series === undefined ? '' : labelOf(chronology, 'series', event.series, language);
    case 'edition':
      return event.edition === undefined ? '' : inReader('edition', { n: event.edition });
    case 'mode':
      return event.mode === undefined ? '' : modeInWords(event.mode);
    case 'participants':
      return event.participants === undefined ? '' : participantsInWords(event.participants);
    case 'title':
    case 'venue':
    case 'summary':
      return shown(chronology, event[field], language);
    default:
      return '';
  }
}

/** What another source says in a field: a date, place, kind or number where it reads as one, else its own words. */
export function otherValueInWords(
  chronology: Chronology,
  field: string,
  value: string | number,
  language: string,
): string {
  if (field === 'date') {
    const date = parseDate(String(value));
    if (date.ok) return dateInWords(date.value, i18n.locale);
  }
  if (field === 'edition' && typeof value === 'number') return inReader('edition', { n: value });
  if (field === 'participants' && typeof value === 'number') return participantsInWords(value);
  if (field === 'place' || field === 'kind' || field === 'series') {
    return labelOf(chronology, field, String(value), language);
  }
  return displayText(String(value));
}

/** The name of a language for its BCP 47 tag; the tag itself where it is none. */
export function languageInWords(tag: string): string {
  try {
    return new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return displayText(tag);
  }
}
