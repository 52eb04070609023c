/**
 * The chronology as the rest of the program sees it: validated, references resolved, dates parsed, quotations
 * checked against their documents. It is never mutated after `readChronology` has made it.
 */
import type { EventDate } from './event-date.ts';
import type { Problem } from './problem.ts';
import type {
  ActorRecord,
  AlternativeRecord,
  CitationRecord,
  DocumentRecord,
  EventRecord,
  KindRecord,
  PlaceRecord,
  QuotationRecord,
  RelationRecord,
  SceneRecord,
  SeriesRecord,
  Text,
  TopicRecord,
} from './schema.ts';

/**
 * Whether a quotation stands where it says: `verified` at its offsets in a document whose hash matches; `moved`
 * when found exactly once elsewhere with its prefix and suffix; `unverified` when the document is missing or has
 * another hash; `broken` otherwise.
 */
export type QuotationStatus = 'verified' | 'moved' | 'unverified' | 'broken';

export interface Quotation extends Omit<QuotationRecord, 'start' | 'end'> {
  readonly status: QuotationStatus;
  /** Where it was found, in UTF-16 units of the whole file; as stated when it was not found. */
  readonly start: number;
  readonly end: number;
  /** Number of the document's numbered paragraph or, where none is numbered, its place in the body; null outside it. */
  readonly paragraph: string | null;
}

export type Evidence = Quotation | CitationRecord;

/** What another source says of one field, its evidence checked. */
export interface Alternative extends Omit<AlternativeRecord, 'evidence'> {
  readonly evidence?: readonly Evidence[] | undefined;
}

export interface SourceDocument extends DocumentRecord {
  /** The whole text as published, or null when it could not be had. */
  readonly text: string | null;
  readonly integrity: 'intact' | 'altered' | 'missing';
}

export interface ChronologyEvent extends Omit<
  EventRecord,
  'date' | 'evidence' | 'alternatives' | 'topics' | 'actors' | 'dateBasis' | 'status'
> {
  /** Place in `Chronology.events`, which is ordered by time; the event's row in every column. */
  readonly index: number;
  /** Null for an undated event, or one whose date is beyond what can be drawn. */
  readonly date: EventDate | null;
  readonly dateBasis: 'stated' | 'inferred' | 'approximate';
  readonly status: 'confirmed' | 'disputed' | 'announced';
  readonly topics: readonly string[];
  readonly actors: readonly {
    readonly actor: string;
    readonly role?: Text | undefined;
    readonly as?: Text | undefined;
  }[];
  readonly evidence: readonly Evidence[];
  readonly alternatives?: readonly Alternative[] | undefined;
}

export interface Relation extends Omit<RelationRecord, 'evidence'> {
  readonly evidence: readonly Evidence[];
}

/** One stretch of a document that somebody quotes, with everything that quotes exactly it. */
export interface Passage {
  /** `DOCUMENT@START-END` */
  readonly id: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** Indexes of the events whose evidence (or whose relations' evidence) quotes it, ascending. */
  readonly events: readonly number[];
}

export interface Chronology {
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly language: string;
  readonly license?: string | undefined;
  readonly version: string;
  readonly criteria?: Text | undefined;
  readonly documents: readonly SourceDocument[];
  readonly kinds: readonly KindRecord[];
  readonly topics: readonly TopicRecord[];
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly series: readonly SeriesRecord[];
  readonly events: readonly ChronologyEvent[];
  readonly relations: readonly Relation[];
  readonly scenes: readonly SceneRecord[];
  readonly passages: readonly Passage[];
  /** Everything found wrong while reading, errors first; what has an error is not in the lists above. */
  readonly problems: readonly Problem[];
  readonly documentById: ReadonlyMap<string, SourceDocument>;
  readonly kindById: ReadonlyMap<string, KindRecord>;
  readonly topicById: ReadonlyMap<string, TopicRecord>;
  readonly actorById: ReadonlyMap<string, ActorRecord>;
  readonly placeById: ReadonlyMap<string, PlaceRecord>;
  readonly seriesById: ReadonlyMap<string, SeriesRecord>;
  /** In the order of the file, in which the events lie in memory: all of them are gone through fastest in this order. */
  readonly eventById: ReadonlyMap<string, ChronologyEvent>;
  /** Relations by the id of either end. */
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly passageById: ReadonlyMap<string, Passage>;
}

export type { AlternativeRecord, CitationRecord, Text };

/** The text in the reader's language, or a variety of it; else in the chronology's own, English, or whichever comes first. */
export function textIn(text: Text | undefined, language: string, fallback = 'en'): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  for (const wanted of [language, fallback, 'en']) {
    const [primary] = wanted.split('-');
    const tag = Object.hasOwn(text, wanted)
      ? wanted
      : Object.keys(text).find((key) => key.split('-')[0] === primary);
    if (tag !== undefined) return text[tag] ?? '';
  }
  return Object.values(text)[0] ?? '';
}

/** The id of the passage a quotation stands in. */
export function passageId(quotation: Pick<Quotation, 'document' | 'start' | 'end'>): string {
  return `${quotation.document}@${quotation.start}-${quotation.end}`;
}
