import type { Chronology, ChronologyEvent, Passage, Text } from '../../chronology/chronology.ts';
import type { Pacer } from '../../chronology/pacer.ts';
import { paragraphsOf } from '../../chronology/paragraph.ts';
import { topicTree } from '../topic-tree.ts';
import { BatchPacker, type Batch } from './batch.ts';
import { NAMED_TYPES, type NamedType, type Things } from './things.ts';

const WEIGHTS = { title: 8, label: 6, quotation: 4, summary: 4, paragraph: 1 };

/** A sort of text that events have, often in common: which of them an event has, by key, and what each says. */
interface Source {
  readonly weight: number;
  /** What each text names, where it names something that can be found by itself. */
  readonly names: NamedType | null;
  keysOf(event: ChronologyEvent): Iterable<string>;
  textOf(key: string): string;
}

/**
 * Everything that is searched, in batches: the events' own words; the labels of topics (with broader ones), kinds,
 * actors, places, series; the titles of documents; what events quote and cite; and the documents, paragraph by paragraph, each
 * standing for the events that quote from it. Each text comes once, however many events share it; of a language map,
 * every language.
 */
export async function* searchables(
  chronology: Chronology,
  things: Things,
  pacer: Pacer,
): AsyncGenerator<Batch> {
  const packer = new BatchPacker();
  const sources = [...ownWords(), ...labels(chronology), ...sharedWords()];
  const holders = sources.map((source) => ({ source, eventsOf: new Map<string, number[]>() }));
  for (const { source, eventsOf } of holders)
    if (source.names !== null) for (const id of things.idsOf(source.names)) eventsOf.set(id, []);
  for (const event of chronology.events) {
    if (pacer.isDue()) await pacer.rest(0);
    for (const { source, eventsOf } of holders)
      for (const key of source.keysOf(event)) note(eventsOf, key, event.index);
  }
  for (const { source, eventsOf } of holders) {
    const { names, weight } = source;
    for (const [key, events] of eventsOf) {
      const own = names === null ? null : things.numberOf(names, key);
      packer.add(source.textOf(key), weight, own, events);
      if (packer.isFull) yield packer.take();
      if (pacer.isDue()) await pacer.rest(0);
    }
  }
  for (const each of paragraphs(chronology, things)) {
    packer.add(each.text, WEIGHTS.paragraph, each.thing, each.events);
    if (packer.isFull) yield packer.take();
    if (pacer.isDue()) await pacer.rest(0);
  }
  yield packer.take();
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
  return { weight, names: null, keysOf, textOf: (text) => text };
}

function ownWords(): Source[] {
  return [
    words(WEIGHTS.title, ({ title }) => [title]),
    words(WEIGHTS.summary, ({ summary, venue, note }) => [summary, venue, note]),
  ];
}

function labels(chronology: Chronology): Source[] {
  const { lineOf } = topicTree(chronology.topics);
  const keysOf: Readonly<Record<NamedType, (event: ChronologyEvent) => readonly (string | undefined)[]>> = {
    topic: ({ topics }) => topics.flatMap((topic) => lineOf.get(topic) ?? []),
    actor: ({ actors }) => actors.map(({ actor }) => actor),
    place: ({ place }) => [place],
    series: ({ series }) => [series],
    kind: ({ kind }) => [kind],
    document: () => [],
  };
  return NAMED_TYPES.map((names) => ({
    weight: WEIGHTS.label,
    names,
    keysOf: (event) => keysOf[names](event).filter((key) => key !== undefined),
    textOf: (id) => namesOf(chronology, names, id).map(allOf).join(' '),
  }));
}

/** Everything something is called. */
export function namesOf(chronology: Chronology, type: NamedType, id: string): readonly (Text | undefined)[] {
  switch (type) {
    case 'topic': {
      const topic = chronology.topicById.get(id);
      return [topic?.label, ...(topic?.altLabels ?? [])];
    }
    case 'actor': {
      const actor = chronology.actorById.get(id);
      return [actor?.name, actor?.shortName, ...(actor?.altNames ?? [])];
    }
    case 'place':
      return [chronology.placeById.get(id)?.name];
    case 'series':
      return [chronology.seriesById.get(id)?.title];
    case 'kind':
      return [chronology.kindById.get(id)?.label];
    case 'document':
      return [chronology.documentById.get(id)?.title];
  }
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

interface SearchedParagraph {
  readonly text: string;
  readonly thing: number;
  readonly events: readonly number[];
}

function* paragraphs({ documents, passages }: Chronology, things: Things): Generator<SearchedParagraph> {
  const quotedIn = new Map<string, Passage[]>();
  for (const passage of passages) {
    const others = quotedIn.get(passage.document);
    if (others === undefined) quotedIn.set(passage.document, [passage]);
    else others.push(passage);
  }
  for (const document of documents) {
    const quoted = quotedIn.get(document.id) ?? [];
    for (const { start, end } of paragraphsOf(document)) {
      const quoting = quoted.filter((passage) => passage.start < end && passage.end > start);
      const events = [...new Set(quoting.flatMap((passage) => passage.events))].sort((a, b) => a - b);
      const thing = things.addParagraph({ document: document.id, start, end }, events);
      yield { text: document.text?.slice(start, end) ?? '', thing, events };
    }
  }
}

/** Every language of a text, since a person may search in any. */
export function allOf(text: Text | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}
