import { paragraphsOf } from '../chronology/paragraph.ts';
import type { Chronology, Text } from '../chronology/chronology.ts';
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

/**
 * Everything that is searched: the events' own words; the labels of their topics (with broader ones), kinds, actors,
 * places, series; what they quote and cite; and the documents, paragraph by paragraph, each standing for the
 * events that quote from it. Each text comes once, however many events share it; of a language map, every language.
 */
export function* searchables(chronology: Chronology): Generator<Searchable> {
  yield* ownWords(chronology);
  yield* labels(chronology);
  yield* sharedWords(chronology);
  yield* paragraphs(chronology);
}

function* ownWords({ events }: Chronology): Generator<Searchable> {
  for (const { index, title, summary, venue, note } of events) {
    yield { text: allOf(title), weight: WEIGHTS.title, events: [index], part: null };
    if (summary === undefined && venue === undefined && note === undefined) continue;
    const text = `${allOf(summary)} ${allOf(venue)} ${allOf(note)}`;
    yield { text, weight: WEIGHTS.summary, events: [index], part: null };
  }
}

/** Which events have each of some ids or texts, ascending. */
class Holders {
  readonly #events = new Map<string, number[]>();

  note(key: string, event: number): void {
    const events = this.#events.get(key);
    if (events === undefined) this.#events.set(key, [event]);
    else if (events.at(-1) !== event) events.push(event);
  }

  *texts(weight: number, textOf: (key: string) => string): Generator<Searchable> {
    for (const [key, events] of this.#events) yield { text: textOf(key), weight, events, part: null };
  }
}

function* labels(chronology: Chronology): Generator<Searchable> {
  const { lineOf } = topicTree(chronology.topics);
  const [topics, actors] = [new Holders(), new Holders()];
  const [kinds, places, series] = [new Holders(), new Holders(), new Holders()];
  for (const event of chronology.events) {
    for (const topic of event.topics)
      for (const each of lineOf.get(topic) ?? []) topics.note(each, event.index);
    for (const { actor } of event.actors) actors.note(actor, event.index);
    kinds.note(event.kind, event.index);
    if (event.place !== undefined) places.note(event.place, event.index);
    if (event.series !== undefined) series.note(event.series, event.index);
  }
  yield* topics.texts(WEIGHTS.label, (id) => {
    const topic = chronology.topicById.get(id);
    return [topic?.label, ...(topic?.altLabels ?? [])].map(allOf).join(' ');
  });
  yield* actors.texts(WEIGHTS.label, (id) => {
    const actor = chronology.actorById.get(id);
    return [actor?.name, actor?.shortName, ...(actor?.altNames ?? [])].map(allOf).join(' ');
  });
  yield* kinds.texts(WEIGHTS.label, (id) => allOf(chronology.kindById.get(id)?.label));
  yield* places.texts(WEIGHTS.label, (id) => allOf(chronology.placeById.get(id)?.name));
  yield* series.texts(WEIGHTS.label, (id) => allOf(chronology.seriesById.get(id)?.title));
}

/** Quotations, citations and roles, which events often have in common. */
function* sharedWords({ events }: Chronology): Generator<Searchable> {
  const words = new Holders();
  for (const { index, evidence, actors } of events) {
    for (const piece of evidence) {
      words.note(piece.type === 'quotation' ? piece.exact : `${piece.title} ${piece.publisher ?? ''}`, index);
    }
    for (const { role, as } of actors) {
      if (role !== undefined) words.note(allOf(role), index);
      if (as !== undefined) words.note(allOf(as), index);
    }
  }
  yield* words.texts(WEIGHTS.quotation, (text) => text);
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
