/**
 * The one schema of a chronology file, format `regesta/1`. Types, validation and the published JSON Schema
 * (`data/chronology.schema.json`) all come from here. Terms: SKOS for topics, W3C Web Annotation
 * (TextQuoteSelector and TextPositionSelector) for quotations, EDTF (ISO 8601-2) for dates, schema.org/Event
 * for what an event has. Objects are loose: unknown keys are kept and warned about elsewhere.
 */
import * as v from 'valibot';

/** The value of `format` in every file this version reads. */
export const FORMAT = 'regesta/1';

/** Identifiers: letters and digits of any script, then also `.`, `_`, `-`; so that ids can stand in links. */
const Id = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id of letters, digits, ".", "_" and "-"'),
);

/** Text a person reads: a string, or a map from BCP 47 language tags to strings. */
const Text = v.union([v.string(), v.record(v.string(), v.string())]);

/** Only http(s) addresses are links; anything else is refused, never rendered. */
const HttpUrl = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/i, 'an http or https address'));

/** An EDTF date, level 0 to 1 with intervals; parsed by `edtf.ts`, which reports what is wrong with it. */
const Edtf = v.pipe(v.string(), v.nonEmpty());

/** What of its event (or relation) a piece of evidence attests: a field name, or `topic:ID` / `actor:ID`. */
const Support = v.pipe(
  v.string(),
  v.regex(/^([a-z][A-Za-z]*|(topic|actor):.+)$/, 'a field name, topic:ID or actor:ID'),
);

export const QuotationSchema = v.looseObject({
  type: v.literal('quotation'),
  document: Id,
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  supports: v.optional(v.array(Support)),
  note: v.optional(Text),
});

export const CitationSchema = v.looseObject({
  type: v.literal('citation'),
  url: HttpUrl,
  title: v.pipe(v.string(), v.nonEmpty()),
  publisher: v.optional(v.string()),
  published: v.optional(v.string()),
  accessed: v.optional(v.string()),
  supports: v.optional(v.array(Support)),
  note: v.optional(Text),
});

export const EvidenceSchema = v.variant('type', [QuotationSchema, CitationSchema]);

export const DocumentSchema = v.looseObject({
  id: Id,
  title: Text,
  publisher: v.optional(Id),
  published: v.optional(v.string()),
  publishedBasis: v.optional(v.picklist(['stated', 'inferred', 'approximate'])),
  publishedNote: v.optional(Text),
  language: v.optional(v.string()),
  file: v.pipe(v.string(), v.nonEmpty()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest: 64 lower-case hexadecimal digits')),
  url: v.optional(HttpUrl),
  body: v.optional(
    v.looseObject({
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      end: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

/** A SKOS concept: `broader` names the concepts it is a narrower one of. */
export const TopicSchema = v.looseObject({
  id: Id,
  label: Text,
  altLabels: v.optional(v.array(Text)),
  broader: v.optional(v.array(Id)),
  definition: v.optional(Text),
});

export const ActorSchema = v.looseObject({
  id: Id,
  type: v.picklist(['organisation', 'person', 'group', 'state']),
  name: Text,
  shortName: v.optional(Text),
  altNames: v.optional(v.array(Text)),
  memberOf: v.optional(v.array(Id)),
  country: v.optional(v.string()),
});

export const PlaceSchema = v.looseObject({
  id: Id,
  name: Text,
  country: v.optional(v.string()),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
});

export const SeriesSchema = v.looseObject({ id: Id, title: Text, note: v.optional(Text) });

export const KindSchema = v.looseObject({ id: Id, label: Text });

/** A number of people that its source qualifies. */
export const ParticipantsSchema = v.looseObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  qualifier: v.optional(v.picklist(['about', 'over', 'under', 'expected'])),
});

/** An actor's part in an event: `role` what they did there, `as` the office they did it in. */
export const ParticipationSchema = v.looseObject({
  actor: Id,
  role: v.optional(Text),
  as: v.optional(Text),
});

/** What another source says of one field of the event, kept beside what the event itself says. */
export const AlternativeSchema = v.looseObject({
  field: v.pipe(v.string(), v.nonEmpty()),
  value: v.union([v.string(), v.number()]),
  note: v.optional(Text),
  evidence: v.optional(v.array(EvidenceSchema)),
});

export const EventSchema = v.looseObject({
  id: Id,
  title: Text,
  kind: Id,
  date: v.optional(Edtf),
  dateBasis: v.optional(v.picklist(['stated', 'inferred', 'approximate'])),
  dateNote: v.optional(Text),
  status: v.optional(v.picklist(['confirmed', 'disputed', 'announced'])),
  statusNote: v.optional(Text),
  series: v.optional(Id),
  edition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  place: v.optional(Id),
  venue: v.optional(Text),
  mode: v.optional(v.picklist(['in-person', 'online', 'hybrid'])),
  topics: v.optional(v.array(Id)),
  actors: v.optional(v.array(ParticipationSchema)),
  participants: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), ParticipantsSchema])),
  summary: v.optional(Text),
  note: v.optional(Text),
  alternatives: v.optional(v.array(AlternativeSchema)),
  evidence: v.optional(v.array(EvidenceSchema)),
});

export const RelationSchema = v.looseObject({
  from: Id,
  to: Id,
  type: v.picklist(['part-of', 'follows', 'announces', 'leads-to']),
  note: v.optional(Text),
  evidence: v.optional(v.array(EvidenceSchema)),
});

export const SceneSchema = v.looseObject({
  id: Id,
  title: Text,
  caption: v.optional(Text),
  notes: v.optional(Text),
  view: v.string(),
});

export const ChronologySchema = v.looseObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT),
  title: Text,
  description: v.optional(Text),
  language: v.optional(v.string()),
  license: v.optional(v.string()),
  version: v.optional(v.string()),
  criteria: v.optional(Text),
  documents: v.optional(v.array(DocumentSchema)),
  kinds: v.optional(v.array(KindSchema)),
  topics: v.optional(v.array(TopicSchema)),
  actors: v.optional(v.array(ActorSchema)),
  places: v.optional(v.array(PlaceSchema)),
  series: v.optional(v.array(SeriesSchema)),
  events: v.array(EventSchema),
  relations: v.optional(v.array(RelationSchema)),
  scenes: v.optional(v.array(SceneSchema)),
});

export type Text = v.InferOutput<typeof Text>;
/** The keys the schema names, without the index signature that lets others through. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

export type ChronologyFile = Known<v.InferOutput<typeof ChronologySchema>>;
export type EventRecord = Known<v.InferOutput<typeof EventSchema>>;
export type DocumentRecord = Known<v.InferOutput<typeof DocumentSchema>>;
export type TopicRecord = Known<v.InferOutput<typeof TopicSchema>>;
export type ActorRecord = Known<v.InferOutput<typeof ActorSchema>>;
export type PlaceRecord = Known<v.InferOutput<typeof PlaceSchema>>;
export type SeriesRecord = Known<v.InferOutput<typeof SeriesSchema>>;
export type KindRecord = Known<v.InferOutput<typeof KindSchema>>;
export type RelationRecord = Known<v.InferOutput<typeof RelationSchema>>;
export type SceneRecord = Known<v.InferOutput<typeof SceneSchema>>;
export type QuotationRecord = Known<v.InferOutput<typeof QuotationSchema>>;
export type CitationRecord = Known<v.InferOutput<typeof CitationSchema>>;
export type AlternativeRecord = Known<v.InferOutput<typeof AlternativeSchema>>;
