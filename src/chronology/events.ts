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
type Draft = Omit<ChronologyEvent, 'index'>;

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

/** Reads dates of any level; the reader of level 2 is loaded when the first of them is met. */
function dateReader(): (text: string) => Promise<DateResult> {
  const read = new Map<string, DateResult>();
  return async (text) => {
    const plain = parseDate(text);
    if (plain.ok || plain.code !== 'date-syntax' || !mayBeLevel2(text)) return plain;
    const { parseDateLevel2 } = await import('./edtf-level-2.ts');
    const result = read.get(text) ?? parseDateLevel2(text);
    read.set(text, result);
    return result;
  };
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
): Alternative[] {
  return listOf(reading, values, path).flatMap((value, at) => {
    const record = readRecord(reading, OuterAlternativeSchema, value, [...path, at]);
    if (!record) return [];
    const place = [...path, at, 'evidence'];
    return [{ ...record, evidence: readEvidence(reading, record.evidence, documents, place, () => true) }];
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
    const place = [...path, 'actors', at];
    reading.problems.noteUnknownKeys(participation, ParticipationSchema.entries, place);
    if (
      readReference(reading, participation.actor, known.actors, 'actors', [...place, 'actor']) === undefined
    )
      return false;
    const key = JSON.stringify([participation.actor, participation.role, participation.as]);
    if (said.has(key)) reading.problems.warn('duplicate-reference', place, 'The same part is listed twice');
    return !said.has(key) && said.add(key);
  });
}

function draftEvent(
  reading: Reading,
  { record, path }: Located<OuterEvent>,
  date: EventDate | null,
  known: Known,
): Draft {
  if (typeof record.participants === 'object') {
    reading.problems.noteUnknownKeys(record.participants, ParticipantsSchema.entries, [
      ...path,
      'participants',
    ]);
  }
  if (known.kinds) readReference(reading, record.kind, known.kinds, 'kinds', [...path, 'kind']);
  const { alternatives } = record;
  return {
    ...record,
    date,
    dateBasis: record.dateBasis ?? 'stated',
    status: record.status ?? 'confirmed',
    series: readReference(reading, record.series, known.series, 'series', [...path, 'series']),
    place: readReference(reading, record.place, known.places, 'places', [...path, 'place']),
    topics: readReferences(reading, record.topics, known.topics, 'topics', [...path, 'topics']),
    actors: readParticipations(reading, record, known, path),
    evidence: readEvidence(
      reading,
      record.evidence,
      known.documents,
      [...path, 'evidence'],
      isThereIn(record),
    ),
    alternatives:
      alternatives === undefined
        ? undefined
        : readAlternatives(reading, alternatives, known.documents, [...path, 'alternatives']),
  };
}

/** By earliest start, then latest end; the undated last. Ties are left in the file's order. */
function byTime(a: Draft, b: Draft): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
  const [aStart, bStart] = [a.date.earliestStartMs, b.date.earliestStartMs];
  if (aStart !== bStart) return aStart < bStart ? -1 : 1;
  if (a.date.latestEndMs === b.date.latestEndMs) return 0;
  return a.date.latestEndMs < b.date.latestEndMs ? -1 : 1;
}

/** The file's events, in order of time; those with an error of their own are set aside. */
export async function readEvents(
  reading: Reading,
  values: unknown,
  known: Known,
): Promise<readonly ChronologyEvent[]> {
  const located = await readList<OuterEvent>(reading, OuterEventSchema, 'events', values);
  const readDate = dateReader();
  const drafts: Draft[] = [];
  for (const event of located.values()) {
    if (reading.pacer.isDue()) await reading.pacer.rest(drafts.length / located.size);
    const { record, path } = event;
    const result = record.date === undefined ? null : await readDate(record.date);
    const date = checkedDate(reading, result, [...path, 'date']);
    if (date === undefined) reading.setAside.add(`events ${record.id}`);
    else drafts.push(draftEvent(reading, event, date, known));
  }
  return drafts.sort(byTime).map((draft, index) => ({ ...draft, index }));
}
