import type { Chronology, ChronologyEvent, Text } from '../chronology/chronology.ts';
import type { Pacer } from '../chronology/pacer.ts';
import { paragraphsOf } from '../chronology/paragraph.ts';
import { topicTree } from './topic-tree.ts';

/** A paragraph of a document, in UTF-16 units of the whole file. */
export interface DocumentPart {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** One text that can be found, and what is found with it. */
export interface Searchable {
  readonly text: string;
  /** How much a hit counts: in a title most, in a document least. */
  readonly weight: number;
  /** Indexes of the events it stands for. */
  readonly events: readonly number[];
  /** Set for a paragraph of a document. */
  readonly part: DocumentPart | null;
}

const WEIGHTS = { title: 8, label: 6, quotation: 4, summary: 4, paragraph: 1 };

/** A sort of text that events have, often in common: which of them an event has, by key, and what each says. */
interface Source {
  readonly weight: number;
  keysOf(event: ChronologyEvent): Iterable<string>;
  textOf(key: string): string;
}

/**
 * Everything that is searched: the events' own words; the labels of their topics (with broader ones), kinds, actors,
 * places, series; what they quote and cite; and the documents, paragraph by paragraph, each standing for the
 * events that quote from it. Each text comes once, however many events share it; of a language map, every language.
 */
export async function* searchables(chronology: Chronology, pacer: Pacer): AsyncGenerator<Searchable> {
  const sources = [...ownWords(), ...labels(chronology), ...sharedWords()];
  const holders = sources.map((source) => ({ source, eventsOf: new Map<string, number[]>() }));
  for (const event of chronology.events) {
    if (pacer.isDue()) await pacer.rest(0);
    for (const { source, eventsOf } of holders)
      for (const key of source.keysOf(event)) note(eventsOf, key, event.index);
  }
  for (const { source, eventsOf } of holders)
    for (const [key, events] of eventsOf)
      yield { text: source.textOf(key), weight: source.weight, events, part: null };
  yield* paragraphs(chronology);
}

/** Notes that an event has a key; events come in ascending order. */
function note(eventsOf: Map<string, number[]>, key: string, event: number): void {
  const events = eventsOf.get(key);
  if (events === undefined) eventsOf.set(key, [event]);
  else if (events.at(-1) !== event) events.push(event);
}

/** Texts that are their own key. */
function words(weight: number, textsOf: (event: ChronologyEvent) => (Text | undefined)[]): Source {
  const keysOf = (event: ChronologyEvent): string[] => textsOf(event).map(allOf).filter(Boolean);
  return { weight, keysOf, textOf: (text) => text };
}

function ownWords(): Source[] {
  return [
    words(WEIGHTS.title, ({ title }) => [title]),
    words(WEIGHTS.summary, ({ summary, venue, note }) => [summary, venue, note]),
  ];
}

function labels(chronology: Chronology): Source[] {
  const { lineOf } = topicTree(chronology.topics);
  const label = (
    keysOf: (event: ChronologyEvent) => (string | undefined)[],
    textsOf: (key: string) => (Text | undefined)[],
  ): Source => ({
    weight: WEIGHTS.label,
    keysOf: (event) => keysOf(event).filter((key) => key !== undefined),
    textOf: (key) => textsOf(key).map(allOf).join(' '),
  });
  return [
    label(
      ({ topics }) => topics.flatMap((topic) => lineOf.get(topic) ?? []),
      (id) => {
        const topic = chronology.topicById.get(id);
        return [topic?.label, ...(topic?.altLabels ?? [])];
      },
    ),
    label(
      ({ actors }) => actors.map(({ actor }) => actor),
      (id) => {
        const actor = chronology.actorById.get(id);
        return [actor?.name, actor?.shortName, ...(actor?.altNames ?? [])];
      },
    ),
    label(
      ({ kind }) => [kind],
      (id) => [chronology.kindById.get(id)?.label],
    ),
    label(
      ({ place }) => [place],
      (id) => [chronology.placeById.get(id)?.name],
    ),
    label(
      ({ series }) => [series],
      (id) => [chronology.seriesById.get(id)?.title],
    ),
  ];
}

/** Quotations, citations and roles. */
function sharedWords(): Source[] {
  return [
    words(WEIGHTS.quotation, ({ evidence }) =>
      evidence.map((piece) =>
        piece.type === 'quotation' ? piece.exact : `${piece.title} ${piece.publisher ?? ''}`,
      ),
    ),
    words(WEIGHTS.quotation, ({ actors }) => actors.flatMap(({ role, as }) => [role, as])),
  ];
}

function* paragraphs({ documents, passages }: Chronology): Generator<Searchable> {
  for (const document of documents) {
    const quoted = passages.filter((passage) => passage.document === document.id);
    for (const { start, end } of paragraphsOf(document)) {
      const quoting = quoted.filter((passage) => passage.start < end && passage.end > start);
      yield {
        text: document.text?.slice(start, end) ?? '',
        weight: WEIGHTS.paragraph,
        events: [...new Set(quoting.flatMap(({ events }) => events))],
        part: { document: document.id, start, end },
      };
    }
  }
}

/** Every language of a text, since a person may search in any. */
function allOf(text: Text | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}
