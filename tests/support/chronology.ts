import type { Chronology, ChronologyEvent, Evidence, Passage } from '../../src/chronology/chronology.ts';
import { passageId } from '../../src/chronology/chronology.ts';
import { DAY_MS, type EventDate } from '../../src/chronology/event-date.ts';

type Parts = Partial<Omit<Chronology, 'events' | 'passages' | 'documentById' | 'relationsOf'>>;
type EventParts = Partial<Omit<ChronologyEvent, 'index' | 'date'>> & {
  readonly id: string;
  readonly date?: EventDate | null;
};

/** A civil day, from `2020-12-03`. */
export function day(iso: string): EventDate {
  return between(iso, iso);
}

/** From the one day to the other, both included and certain. */
export function between(first: string, last: string): EventDate {
  const startMs = Date.parse(`${first}T00:00:00Z`);
  const endMs = Date.parse(`${last}T00:00:00Z`) + DAY_MS;
  return {
    edtf: first === last ? first : `${first}/${last}`,
    earliestStartMs: startMs,
    latestStartMs: startMs,
    earliestEndMs: endMs,
    latestEndMs: endMs,
    precision: 'day',
    isInterval: first !== last,
    isApproximate: false,
    isUncertain: false,
    isOpenStart: false,
    isOpenEnd: false,
  };
}

/** A chronology made by hand, for tests that need a small and exact one; events in the order given. */
export function makeChronology(parts: Parts, events: readonly EventParts[]): Chronology {
  const made = events.map((event, index): ChronologyEvent => ({
    title: event.id,
    kind: 'meeting',
    date: null,
    dateBasis: 'stated',
    status: 'confirmed',
    topics: [],
    actors: [],
    evidence: [],
    ...event,
    index,
  }));
  const lists = { documents: [], kinds: [], topics: [], actors: [], places: [], series: [], ...parts };
  const relations = parts.relations ?? [];
  const kinds = lists.kinds.length > 0 ? lists.kinds : kindsOf(made);
  const passages = passagesOf(made);
  return {
    title: 'A small chronology',
    language: 'en',
    version: '1',
    scenes: [],
    problems: [],
    ...lists,
    kinds,
    relations,
    events: made,
    passages,
    documentById: byId(lists.documents),
    kindById: byId(kinds),
    topicById: byId(lists.topics),
    actorById: byId(lists.actors),
    placeById: byId(lists.places),
    seriesById: byId(lists.series),
    eventById: byId(made),
    passageById: byId(passages),
    relationsOf: new Map(
      made.map(({ id }) => [id, relations.filter(({ from, to }) => from === id || to === id)]),
    ),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function kindsOf(events: readonly ChronologyEvent[]): Chronology['kinds'] {
  return [...new Set(events.map(({ kind }) => kind))].map((id) => ({ id, label: id }));
}

function passagesOf(events: readonly ChronologyEvent[]): Passage[] {
  const passages = new Map<string, { passage: Omit<Passage, 'events'>; events: number[] }>();
  for (const event of events) {
    for (const piece of event.evidence) {
      if (piece.type !== 'quotation') continue;
      const id = passageId(piece);
      const { document, start, end } = piece;
      const entry = passages.get(id) ?? { passage: { id, document, start, end }, events: [] };
      if (!entry.events.includes(event.index)) entry.events.push(event.index);
      passages.set(id, entry);
    }
  }
  return [...passages.values()].map(({ passage, events: quoting }) => ({ ...passage, events: quoting }));
}

/** A quotation of a document's text, verified where it stands. */
export function quote(document: string, text: string, exact: string): Evidence {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`"${exact}" is not in the text`);
  return {
    type: 'quotation',
    document,
    exact,
    start,
    end: start + exact.length,
    status: 'verified',
    paragraph: null,
  };
}
