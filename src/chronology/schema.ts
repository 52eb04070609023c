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
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id of letters, digits, ".", "_" and "-"'),
);

function isTextMap(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.values(value).every((text) => typeof text === 'string');
}

/** Text a person reads: a string, or a map from BCP 47 language tags to strings. */
export const TextSchema = v.union(
  [v.string(), v.custom<Record<string, string>>(isTextMap)],
  'text, or an object with a text for each language',
);

const LanguageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag, such as en or ko-KR'),
);

/** A path below the chronology's own folder; nothing that could lead out of it, or be taken for an address. */
const RelativePath = v.pipe(
  v.string(),
  v.regex(
    /^(?![/ ])(?!(?:.*\/)?\.\.?(?:\/|$))[^\\:?#%\p{Cc}]+$/u,
    'a path below the folder of the chronology, such as documents/release.txt',
  ),
);

/** Only http(s) addresses are links; anything else is refused, never rendered. */
const HttpUrl = v.pipe(v.string(), v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S+$/, 'an http or https address'));

/** An EDTF date, level 0 to 1 with intervals; parsed by `edtf.ts`, which reports what is wrong with it. */
const Edtf = v.pipe(v.string(), v.nonEmpty());

/** What of its event (or relation) a piece of evidence attests: a field name, or `topic:ID` / `actor:ID`. */
const Support = v.pipe(
  v.string(),
  v.regex(/^([a-z][A-Za-z]*|(topic|actor):.+)$/, 'a field name, topic:ID or actor:ID'),
);

export const QuotationSchema = v.looseObject({
  type: v.literal('quotation'),
  document: IdSchema,
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  supports: v.optional(v.array(Support)),
  note: v.optional(TextSchema),
});

export const CitationSchema = v.looseObject({
  type: v.literal('citation'),
  url: HttpUrl,
  title: v.pipe(v.string(), v.nonEmpty()),
  publisher: v.optional(v.string()),
  published: v.optional(v.string()),
  accessed: v.optional(v.string()),
  supports: v.optional(v.array(Support)),
  note: v.optional(TextSchema),
});

export const EvidenceSchema = v.variant('type', [QuotationSchema, CitationSchema]);

/** Where the text proper stands in its file, without the page's furniture: UTF-16 units of the whole file. */
export const BodySchema = v.looseObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const DocumentSchema = v.looseObject({
  id: IdSchema,
  title: TextSchema,
  publisher: v.optional(IdSchema),
  published: v.optional(v.string()),
  publishedBasis: v.optional(v.picklist(['stated', 'inferred', 'approximate'])),
  publishedNote: v.optional(TextSchema),
  language: v.optional(LanguageTag),
  file: RelativePath,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest: 64 lower-case hexadecimal digits')),
  url: v.optional(HttpUrl),
  body: v.optional(BodySchema),
});

/** A SKOS concept: `broader` names the concepts it is a narrower one of. */
export const TopicSchema = v.looseObject({
  id: IdSchema,
  label: TextSchema,
  altLabels: v.optional(v.array(TextSchema)),
  broader: v.optional(v.array(IdSchema)),
  definition: v.optional(TextSchema),
});

export const ActorSchema = v.looseObject({
  id: IdSchema,
  type: v.picklist(['organisation', 'person', 'group', 'state']),
  name: TextSchema,
  shortName: v.optional(TextSchema),
  altNames: v.optional(v.array(TextSchema)),
  memberOf: v.optional(v.array(IdSchema)),
  country: v.optional(v.string()),
});

export const PlaceSchema = v.looseObject({
  id: IdSchema,
  name: TextSchema,
  country: v.optional(v.string()),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
});

export const SeriesSchema = v.looseObject({ id: IdSchema, title: TextSchema, note: v.optional(TextSchema) });

export const KindSchema = v.looseObject({ id: IdSchema, label: TextSchema });

/** A number of people that its source qualifies. */
export const ParticipantsSchema = v.looseObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  qualifier: v.optional(v.picklist(['about', 'over', 'under', 'expected'])),
});

/** An actor's part in an event: `role` what they did there, `as` the office they did it in. */
export const ParticipationSchema = v.looseObject({
  actor: IdSchema,
  role: v.optional(TextSchema),
  as: v.optional(TextSchema),
});

/** What another source says of one field of the event, kept beside what the event itself says. */
export const AlternativeSchema = v.looseObject({
  field: v.pipe(v.string(), v.nonEmpty()),
  value: v.union([v.string(), v.number()]),
  note: v.optional(TextSchema),
  evidence: v.optional(v.array(EvidenceSchema)),
});

export const EventSchema = v.looseObject({
  id: IdSchema,
  title: TextSchema,
  kind: IdSchema,
  date: v.optional(Edtf),
  dateBasis: v.optional(v.picklist(['stated', 'inferred', 'approximate'])),
  dateNote: v.optional(TextSchema),
  status: v.optional(v.picklist(['confirmed', 'disputed', 'announced'])),
  statusNote: v.optional(TextSchema),
  series: v.optional(IdSchema),
  edition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  place: v.optional(IdSchema),
  venue: v.optional(TextSchema),
  mode: v.optional(v.picklist(['in-person', 'online', 'hybrid'])),
  topics: v.optional(v.array(IdSchema)),
  actors: v.optional(v.array(ParticipationSchema)),
  participants: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), ParticipantsSchema])),
  summary: v.optional(TextSchema),
  note: v.optional(TextSchema),
  alternatives: v.optional(v.array(AlternativeSchema)),
  evidence: v.optional(v.array(EvidenceSchema)),
});

export const RelationSchema = v.looseObject({
  from: IdSchema,
  to: IdSchema,
  type: v.picklist(['part-of', 'follows', 'announces', 'leads-to']),
  note: v.optional(TextSchema),
  evidence: v.optional(v.array(EvidenceSchema)),
});

export const SceneSchema = v.looseObject({
  id: IdSchema,
  kind: v.optional(v.picklist(['view', 'title', 'section'])),
  title: TextSchema,
  caption: v.optional(TextSchema),
  notes: v.optional(TextSchema),
  view: v.string(),
});

export const ChronologySchema = v.looseObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT),
  title: TextSchema,
  description: v.optional(TextSchema),
  language: v.optional(LanguageTag),
  license: v.optional(v.string()),
  version: v.optional(v.string()),
  criteria: v.optional(TextSchema),
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

export type Text = v.InferOutput<typeof TextSchema>;
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
