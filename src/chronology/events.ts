/** Events as read: dates parsed, references resolved, evidence verified, put in order of time. */
import * as v from 'valibot';
import type { Alternative, Chronology, ChronologyEvent } from './chronology.ts';
import { checkedDate, DateReader } from './date-reader.ts';
import type { DateResult } from './edtf.ts';
import type { EventDate } from './event-date.ts';
import { foundText } from './describe.ts';
import { isBlank } from './display-text.ts';
import { readEvidence, type Documents } from './evidence.ts';
import { inOrderOfTime } from './order.ts';
import type { JsonPath } from './problem.ts';
import { eachRecord, listOf, readRecord, type Reading } from './reading.ts';
import { readReference, readReferences } from './references.ts';
import {
  AlternativeSchema,
  EventSchema,
  ParticipantsSchema,
  ParticipationSchema,
  type EventRecord,
} from './schema.ts';

/** Evidence and alternatives are read piece by piece, so that a bad piece does not take its event with it. */
const OuterEventSchema = v.looseObject({
  ...EventSchema.entries,
  evidence: v.optional(v.unknown()),
  alternatives: v.optional(v.unknown()),
});
const OuterAlternativeSchema = v.looseObject({
  ...AlternativeSchema.entries,
  evidence: v.optional(v.unknown()),
});

type OuterEvent = Omit<EventRecord, 'evidence' | 'alternatives'> & {
  readonly evidence?: unknown;
  readonly alternatives?: unknown;
};

/** An event with every key that one may have, in one order, so that all are alike to the machine that reads them. */
type WholeEvent = { -readonly [K in keyof Required<ChronologyEvent>]: ChronologyEvent[K] };

const NONE: readonly never[] = [];

const BLANK = Object.fromEntries(Object.keys(EventSchema.entries).map((key) => [key, undefined]));

/**
 * A copy of a record with every key that one may have: of a large file's, hardly two have the same keys, and what is
 * not there would be looked for at length in each.
 */
function inOneShape(record: OuterEvent): OuterEvent {
  const whole: Record<string, unknown> = { ...BLANK };
  for (const key in record) whole[key] = record[key as keyof OuterEvent];
  return whole as OuterEvent;
}

/** What an event may refer to, by id. */
export interface Known {
  /** Null when the file lists no kinds, so that any will do. */
  readonly kinds: ReadonlyMap<string, unknown> | null;
  readonly topics: ReadonlyMap<string, unknown>;
  readonly actors: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<string, unknown>;
  readonly series: ReadonlyMap<string, unknown>;
  readonly documents: Documents;
}

function isThereIn(event: OuterEvent): (support: string) => boolean {
  return (support) => {
    const colon = support.indexOf(':');
    const id = support.slice(colon + 1);
    if (colon === -1)
      return Object.hasOwn(event, support) && event[support as keyof OuterEvent] !== undefined;
    return support.startsWith('topic:')
      ? event.topics?.includes(id) === true
      : event.actors?.some(({ actor }) => actor === id) === true;
  };
}

function readAlternatives(
  reading: Reading,
  values: unknown,
  documents: Documents,
  path: JsonPath,
): readonly Alternative[] | undefined {
  if (values === undefined) return undefined;
  return listOf(reading, values, [...path, 'alternatives']).flatMap((value, at) => {
    const place = [...path, 'alternatives', at];
    const record = readRecord(reading, OuterAlternativeSchema, value, place);
    if (!record) return [];
    const evidence = readEvidence(reading, record.evidence, documents, [...place, 'evidence'], () => true);
    return [{ ...record, evidence }];
  });
}

/** Lists longer than this are not looked through for repeats pairwise. */
const LONG = 24;

/** Whether each part is of an actor that is there, and of no other part's actor: so in almost every event. */
function areSound(parts: ChronologyEvent['actors'], { actors }: Known): boolean {
  if (parts.length > LONG) return false;
  for (let at = 0; at < parts.length; at++) {
    const actor = parts[at]?.actor ?? '';
    if (!actors.has(actor)) return false;
    for (let other = 0; other < at; other++) if (parts[other]?.actor === actor) return false;
  }
  return true;
}

/** The actors' parts that lead to an actor, each but once. */
function readParticipations(
  reading: Reading,
  parts: ChronologyEvent['actors'],
  known: Known,
  path: JsonPath,
): ChronologyEvent['actors'] {
  if (areSound(parts, known)) return parts;
  const said = new Set<string>();
  return parts.filter(({ actor, role, as }, at) => {
    if (!known.actors.has(actor)) {
      readReference(reading, actor, known.actors, 'actors', [...path, 'actors', at], 'actor');
      return false;
    }
    const key = JSON.stringify([actor, role, as]);
    if (said.has(key)) {
      reading.problems.warn('duplicate-reference', [...path, 'actors', at], 'The same part is listed twice');
      return false;
    }
    said.add(key);
    return true;
  });
}

function noteInnerKeys(
  { problems }: Reading,
  { actors = [], participants }: OuterEvent,
  path: JsonPath,
): void {
  if (typeof participants === 'object') {
    problems.noteUnknownKeys(participants, ParticipantsSchema.entries, path, 'participants');
  }
  for (const [at, part] of actors.entries()) {
    problems.noteUnknownKeys(part, ParticipationSchema.entries, path, 'actors', at);
  }
}

function readEvent(
  reading: Reading,
  record: OuterEvent,
  path: JsonPath,
  date: EventDate | null,
  known: Known,
): WholeEvent {
  const { id, title, kind, dateNote, statusNote, edition, venue, mode, participants, summary, note } = record;
  const { dateBasis = 'stated', status = 'confirmed', topics = NONE, actors = NONE } = record;
  if (known.kinds) readReference(reading, kind, known.kinds, 'kinds', path, 'kind');
  const series = readReference(reading, record.series, known.series, 'series', path, 'series');
  const place = readReference(reading, record.place, known.places, 'places', path, 'place');
  return {
    index: -1,
    ...{
      id,
      title,
      kind,
      date,
      dateBasis,
      dateNote,
      status,
      statusNote,
      series,
      edition,
      place,
      venue,
      mode,
    },
    topics:
      topics === NONE ? topics : readReferences(reading, topics, known.topics, 'topics', path, 'topics'),
    actors: actors === NONE ? actors : readParticipations(reading, actors, known, path),
    ...{ participants, summary, note },
    alternatives: readAlternatives(reading, record.alternatives, known.documents, path),
    evidence:
      record.evidence === undefined
        ? NONE
        : readEvidence(reading, record.evidence, known.documents, [...path, 'evidence'], isThereIn(record)),
  };
}

/** The file's events; those with an error of their own are set aside. */
export async function readEvents(
  reading: Reading,
  values: unknown,
  known: Known,
): Promise<Pick<Chronology, 'events' | 'eventById'>> {
  const events = new Map<string, WholeEvent>();
  const setAside = new Set<string>();
  const dates = new DateReader();

  function add(record: OuterEvent, path: JsonPath, isPlain: boolean, result: DateResult | null): void {
    const date = checkedDate(reading, result, path);
    if (date === undefined) {
      setAside.add(record.id);
      reading.setAside.add(`events ${record.id}`);
      return;
    }
    const { title } = record;
    const titles = typeof title === 'string' ? [title] : Object.values(title);
    if (titles.length === 0 || titles.some(isBlank)) {
      const details = { expected: 'text that is not empty', found: foundText(title) };
      reading.problems.warn('blank-title', [...path, 'title'], 'The title is blank', details);
    }
    const event = readEvent(reading, record, path, date, known);
    if (!isPlain) noteInnerKeys(reading, record, path);
    events.set(record.id, isPlain ? event : { ...record, ...event });
  }

  reading.pacer.enter(0.3, 0.9);
  const isUsed = (id: string) => events.has(id) || setAside.has(id);
  const visit = (found: OuterEvent, path: JsonPath, isPlain: boolean) => {
    const record = isPlain ? inOneShape(found) : found;
    const result = record.date === undefined ? null : dates.read(record.date);
    if (result instanceof Promise) return result.then((read) => add(record, path, isPlain, read));
    add(record, path, isPlain, result);
    return undefined;
  };
  await eachRecord(reading, OuterEventSchema, 'events', values, { isUsed, visit });
  const inOrder = inOrderOfTime([...events.values()]);
  for (const [index, event] of inOrder.entries()) event.index = index;
  return { events: inOrder, eventById: events };
}
