/** Events as read: dates parsed, references resolved, evidence verified, put in order of time. */
import * as v from 'valibot';
import type { Alternative, ChronologyEvent } from './chronology.ts';
import { mayBeLevel2, parseDate, type DateResult } from './edtf.ts';
import type { EventDate } from './event-date.ts';
import { readEvidence, type Documents } from './evidence.ts';
import type { JsonPath } from './problem.ts';
import { listOf, readList, readRecord, type Located, type Reading } from './reading.ts';
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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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

/** Reads the dates that only level 2 has, whose reader is loaded when the first of them is met. */
async function readLevel2(text: string): Promise<DateResult> {
  const { parseDateLevel2 } = await import('./edtf-level-2.ts');
  return parseDateLevel2(text);
}

/** The event's date, null when it has none that can be drawn; undefined, with an error, when what is written is none. */
function checkedDate(
  { problems }: Reading,
  result: DateResult | null,
  path: JsonPath,
): EventDate | null | undefined {
  if (result === null) return null;
  if (result.ok) return result.value;
  const { code, expected, found } = result;
  if (code === 'date-out-of-range') {
    problems.warn(code, path, 'The date is too far off to be drawn; the event is kept without it', {
      expected,
      found,
    });
    return null;
  }
  const messages = {
    'date-syntax': 'The date cannot be read',
    'date-impossible': 'There is no such date',
    'date-order': 'The date ends before it starts',
  };
  problems.error(code, path, messages[code], { expected, found });
  return undefined;
}

function isThereIn(event: OuterEvent): (support: string) => boolean {
  return (support) => {
    const colon = support.indexOf(':');
    const id = support.slice(colon + 1);
    if (colon === -1) return Object.hasOwn(event, support);
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

/** The actors' parts that lead to an actor, each but once. */
function readParticipations(
  reading: Reading,
  event: OuterEvent,
  known: Known,
  path: JsonPath,
): ChronologyEvent['actors'] {
  const said = new Set<string>();
  return (event.actors ?? []).filter((participation, at) => {
    const { actor, role, as } = participation;
    reading.problems.noteUnknownKeys(participation, ParticipationSchema.entries, path, 'actors', at);
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
function readEvent(
  reading: Reading,
  { record, path }: Located<OuterEvent>,
  date: EventDate | null,
  known: Known,
): ChronologyEvent {
  const { participants, kind, series, place, topics, evidence, alternatives } = record;
  if (typeof participants === 'object') {
    reading.problems.noteUnknownKeys(participants, ParticipantsSchema.entries, path, 'participants');
  }
  if (known.kinds) readReference(reading, kind, known.kinds, 'kinds', path, 'kind');
  return {
    ...record,
    index: -1,
    date,
    dateBasis: record.dateBasis ?? 'stated',
    status: record.status ?? 'confirmed',
    series: readReference(reading, series, known.series, 'series', path, 'series'),
    place: readReference(reading, place, known.places, 'places', path, 'place'),
    topics: readReferences(reading, topics, known.topics, 'topics', path, 'topics'),
    actors: readParticipations(reading, record, known, path),
    evidence: readEvidence(reading, evidence, known.documents, [...path, 'evidence'], isThereIn(record)),
    alternatives: readAlternatives(reading, alternatives, known.documents, path),
  };
}

/** The events by earliest start, then latest end, then as in the file; the undated last. Each learns its place. */
function inOrderOfTime(events: readonly Mutable<ChronologyEvent>[]): readonly ChronologyEvent[] {
  const starts = Float64Array.from(events, ({ date }) => date?.earliestStartMs ?? Infinity);
  const ends = Float64Array.from(events, ({ date }) => date?.latestEndMs ?? Infinity);
  const dated = Uint8Array.from(events, ({ date }) => (date === null ? 0 : 1));
  const order = Uint32Array.from(events, (_, at) => at).sort((a, b) => {
    const [startA = 0, startB = 0] = [starts[a], starts[b]];
    if (startA !== startB) return startA < startB ? -1 : 1;
    const [endA = 0, endB = 0] = [ends[a], ends[b]];
    if (endA !== endB) return endA < endB ? -1 : 1;
    return (dated[b] ?? 0) - (dated[a] ?? 0) || a - b;
  });
  const sorted: ChronologyEvent[] = [];
  for (const at of order) {
    const event = events[at];
    if (!event) continue;
    event.index = sorted.length;
    sorted.push(event);
  }
  return sorted;
}

/** The file's events, in order of time; those with an error of their own are set aside. */
export async function readEvents(
  reading: Reading,
  values: unknown,
  known: Known,
): Promise<readonly ChronologyEvent[]> {
  reading.pacer.enter(0.3, 0.6);
  const located = await readList<OuterEvent>(reading, OuterEventSchema, 'events', values);
  reading.pacer.enter(0.6, 0.9);
  const events: Mutable<ChronologyEvent>[] = [];
  const level2 = new Map<string, DateResult>();
  for (const event of located.values()) {
    if (reading.pacer.isDue()) await reading.pacer.rest(events.length / located.size);
    const { record, path } = event;
    const { date: text = '' } = record;
    let result = record.date === undefined ? null : parseDate(text);
    if (result?.ok === false && result.code === 'date-syntax' && mayBeLevel2(text)) {
      result = level2.get(text) ?? (await readLevel2(text));
      level2.set(text, result);
    }
    const date = checkedDate(reading, result, [...path, 'date']);
    if (date === undefined) reading.setAside.add(`events ${record.id}`);
    else events.push(readEvent(reading, event, date, known));
  }
  return inOrderOfTime(events);
}
