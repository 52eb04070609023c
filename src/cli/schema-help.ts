/** What an editor is told about each key while typing. The types see to it that no key goes without. */
import * as schema from '../chronology/schema.ts';

/** The parts of the format that get a definition of their own, by the name they have in the JSON Schema. */
export const PARTS = {
  id: schema.IdSchema,
  text: schema.TextSchema,
  document: schema.DocumentSchema,
  body: schema.BodySchema,
  kind: schema.KindSchema,
  topic: schema.TopicSchema,
  actor: schema.ActorSchema,
  place: schema.PlaceSchema,
  series: schema.SeriesSchema,
  event: schema.EventSchema,
  participation: schema.ParticipationSchema,
  participants: schema.ParticipantsSchema,
  alternative: schema.AlternativeSchema,
  quotation: schema.QuotationSchema,
  citation: schema.CitationSchema,
  relation: schema.RelationSchema,
  scene: schema.SceneSchema,
} as const;

type Parts = typeof PARTS & { readonly chronology: typeof schema.ChronologySchema };
type Help = {
  readonly [
    Part in keyof Parts as Parts[Part] extends { entries: object } ? Part : never
  ]: Parts[Part] extends {
    entries: infer Entries;
  }
    ? { readonly [Key in keyof Entries]: string }
    : never;
};

const SUPPORTS =
  'What it attests: names of the event’s keys (date, place, participants …), or topic:ID and actor:ID.';

export const HELP: Help = {
  chronology: {
    $schema: 'This schema, so that an editor completes and checks while typing.',
    format: 'The format and its version.',
    title: 'The name of the chronology.',
    description: 'What it is about, in a sentence or two.',
    language: 'The language its texts are in when they say no other (BCP 47); en when absent.',
    license: 'Under what terms it may be used, and whose the documents are.',
    version: 'Any text that changes when the data does, such as its date; shared links name it.',
    criteria: 'What is listed, what is left out, and why.',
    documents: 'The texts that are quoted, kept beside this file.',
    kinds:
      'The kinds of event, in the order in which they are shown. When absent, those that the events name.',
    topics: 'Themes, as a tree or trees (SKOS).',
    actors: 'Organisations, persons, groups and states.',
    places: 'Places events are held at.',
    series: 'Series that events are editions of.',
    events: 'What happened, in any order.',
    relations: 'How one event leads to another.',
    scenes: 'Views with a title and notes, in the order of a briefing.',
  },
  document: {
    id: 'Names the document; quotations refer to it.',
    title: 'Its title, as published.',
    publisher: 'The id of the actor that published it.',
    published: 'When it was published: an EDTF date, or ISO 8601 with a time and zone.',
    publishedBasis: 'Whether the document states when it was published.',
    publishedNote: 'Why, when that is not stated.',
    language: 'The language it is written in (BCP 47).',
    file: 'Its text, UTF-8, as a path below the folder of this file.',
    sha256: 'The SHA-256 digest of the file: what shows that it is the text that was quoted.',
    url: 'Where it was published.',
    body: 'Where the text proper stands in the file.',
  },
  body: {
    start: 'Its first character, in UTF-16 units of the whole file.',
    end: 'Just past its last character, in UTF-16 units of the whole file.',
  },
  kind: { id: 'Names the kind; events refer to it.', label: 'What it is called.' },
  topic: {
    id: 'Names the topic; events refer to it.',
    label: 'What it is called.',
    altLabels: 'Other words for it, found by the search.',
    broader: 'The ids of the topics it is a narrower one of.',
    definition: 'What belongs under it.',
  },
  actor: {
    id: 'Names the actor; events refer to it.',
    type: 'What sort of actor it is.',
    name: 'Its full name.',
    shortName: 'An abbreviation, for labels.',
    altNames: 'Other names, found by the search.',
    memberOf: 'The ids of the actors it belongs to or works for.',
    country: 'Two-letter country code (ISO 3166-1).',
  },
  place: {
    id: 'Names the place; events refer to it.',
    name: 'What it is called.',
    country: 'Two-letter country code (ISO 3166-1).',
    lat: 'Latitude in degrees, north positive (WGS 84).',
    lon: 'Longitude in degrees, east positive (WGS 84).',
  },
  series: {
    id: 'Names the series; events refer to it.',
    title: 'What it is called.',
    note: 'Anything its reader should know.',
  },
  event: {
    id: 'Names the event; relations and links refer to it.',
    title: 'What it is called.',
    kind: 'The id of its kind.',
    date: 'When it was, no closer than its source says (EDTF): 2020-12-03, 2020-12, 2020, 2020-12-02/2020-12-04, 2018-02/.., 2018~, 2018-21. Leave it out when nobody says.',
    dateBasis: 'Whether a source states the date; stated when absent.',
    dateNote: 'Why, when the date is not stated.',
    status: 'Whether it is known to have taken place; confirmed when absent.',
    statusNote: 'Why, when it is not confirmed.',
    series: 'The id of the series it is an edition of.',
    edition: 'Its number in the series.',
    place: 'The id of the place it was held at.',
    venue: 'The house or room.',
    mode: 'Whether people met in one place.',
    topics: 'The ids of its topics.',
    actors: 'Who took part, and as what.',
    participants: 'How many took part.',
    summary: 'What happened, in a few sentences.',
    note: 'Anything its reader should know.',
    alternatives: 'What other sources say instead.',
    evidence: 'Who says so: quotations from the documents, and citations of other pages.',
  },
  participation: {
    actor: 'The id of the actor.',
    role: 'What they did: host, speaker, chair …',
    as: 'The office they did it in.',
  },
  participants: { count: 'The number.', qualifier: 'How the source qualifies it.' },
  alternative: {
    field: 'The key of the event that the source says something else of.',
    value: 'What it says.',
    note: 'What is known of the difference.',
    evidence: 'Who says so.',
  },
  quotation: {
    type: 'Words of a document that is kept with the chronology.',
    document: 'The id of the document.',
    exact: 'The words, to the letter.',
    prefix: 'A few characters that stand just before them.',
    suffix: 'A few characters that stand just after them.',
    start: 'Where they start, in UTF-16 units of the whole file.',
    end: 'Just past where they end, in UTF-16 units of the whole file.',
    supports: SUPPORTS,
    note: 'Anything its reader should know.',
  },
  citation: {
    type: 'A page that says so, not kept with the chronology and not quoted.',
    url: 'Its address.',
    title: 'Its title.',
    publisher: 'Who published it.',
    published: 'When it was published (EDTF).',
    accessed: 'When it was read (EDTF).',
    supports: SUPPORTS,
    note: 'What it says, in words of one’s own.',
  },
  relation: {
    from: 'The id of the event that follows, announces, leads to or is part of the other.',
    to: 'The id of the other event.',
    type: 'How the first is related to the second.',
    note: 'Anything its reader should know.',
    evidence: 'Who says so.',
  },
  scene: {
    id: 'Names the scene.',
    kind: 'What it is: a view (as when nothing is said), a title, or the head of a section.',
    title: 'What is shown above it.',
    caption: 'A sentence shown with it.',
    notes: 'What the speaker sees only.',
    view: 'What is on the screen: the part of a shared link after “#”.',
  },
};
