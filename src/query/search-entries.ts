import type { Chronology, Text } from '../chronology/chronology.ts';
import { topicTree } from './topic-tree.ts';

/** A stretch of a document between blank lines. */
export interface Paragraph {
  readonly document: string;
  /** In UTF-16 units of the whole file. */
  readonly start: number;
  readonly end: number;
}

/** One text that can be found, and what is found with it. */
export interface SearchEntry {
  readonly id: number;
  readonly text: string;
  /** How much a hit here counts: a title more than a label, a label more than a paragraph. */
  readonly weight: number;
  /** Indexes of the events it stands for. */
  readonly events: readonly number[];
  /** Set for a paragraph of a document. */
  readonly paragraph: Paragraph | null;
}

const WEIGHTS = { title: 4, label: 3, quotation: 2, summary: 2, paragraph: 1 };

/**
 * Everything that is searched: titles, summaries and quotations of events; labels of topics (with narrower
 * ones), kinds, actors, places, series; and the documents, paragraph by paragraph. A paragraph stands for the events that
 * quote from it. Each text is in once, however many events share it; of a language map, every language.
 */
export function searchEntries(chronology: Chronology): SearchEntry[] {
  const entries: SearchEntry[] = [];
  const add = (
    text: string,
    weight: number,
    events: readonly number[],
    paragraph: Paragraph | null = null,
  ): void => {
    if (text.trim() !== '') entries.push({ id: entries.length, text, weight, events, paragraph });
  };

  const having = new Map<string, Set<number>>();
  const note = (key: string, event: number): void => {
    const events = having.get(key);
    if (events) events.add(event);
    else having.set(key, new Set([event]));
  };
  const { lineOf } = topicTree(chronology.topics);
  for (const event of chronology.events) {
    const { index, evidence } = event;
    add(allOf(event.title), WEIGHTS.title, [index]);
    add([event.summary, event.venue, event.note].map(allOf).join(' '), WEIGHTS.summary, [index]);
    for (const topic of event.topics)
      for (const each of lineOf.get(topic) ?? []) note(`topic:${each}`, index);
    for (const { actor, role, as } of event.actors) {
      note(`actor:${actor}`, index);
      if (role !== undefined || as !== undefined) note(`words:${allOf(role)} ${allOf(as)}`, index);
    }
    note(`kind:${event.kind}`, index);
    if (event.place !== undefined) note(`place:${event.place}`, index);
    if (event.series !== undefined) note(`series:${event.series}`, index);
    for (const piece of evidence) {
      note(
        `words:${piece.type === 'quotation' ? piece.exact : `${piece.title} ${piece.publisher ?? ''}`}`,
        index,
      );
    }
  }

  const addLabels = (key: string, ...texts: readonly (Text | undefined)[]): void => {
    add(texts.map(allOf).join(' '), WEIGHTS.label, [...(having.get(key) ?? [])]);
  };
  for (const { id, label, altLabels = [] } of chronology.topics)
    addLabels(`topic:${id}`, label, ...altLabels);
  for (const { id, name, shortName, altNames = [] } of chronology.actors) {
    addLabels(`actor:${id}`, name, shortName, ...altNames);
  }
  for (const { id, label } of chronology.kinds) addLabels(`kind:${id}`, label);
  for (const { id, name } of chronology.places) addLabels(`place:${id}`, name);
  for (const { id, title } of chronology.series) addLabels(`series:${id}`, title);
  for (const [key, events] of having) {
    if (key.startsWith('words:')) add(key.slice('words:'.length), WEIGHTS.quotation, [...events]);
  }
  for (const { id, text, body } of chronology.documents) {
    if (text === null) continue;
    const passages = chronology.passages.filter(({ document }) => document === id);
    for (const [start, end] of paragraphsOf(text, body?.start ?? 0, body?.end ?? text.length)) {
      const quoting = passages.filter((passage) => passage.start < end && passage.end > start);
      const events = [...new Set(quoting.flatMap((passage) => passage.events))];
      add(text.slice(start, end), WEIGHTS.paragraph, events, { document: id, start, end });
    }
  }
  return entries;
}

/** Every language of a text, since a person may search in any. */
function allOf(text: Text | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}

/** The paragraphs between two offsets, as [start, end): what stands between blank lines. */
export function paragraphsOf(text: string, from: number, to: number): (readonly [number, number])[] {
  const paragraphs: (readonly [number, number])[] = [];
  const blank = /\n[^\S\n]*(?:\r?\n\s*)+/gu;
  let start = from;
  for (const gap of text.slice(from, to).matchAll(blank)) {
    const end = from + gap.index;
    if (end > start) paragraphs.push([start, end]);
    start = end + gap[0].length;
  }
  if (to > start) paragraphs.push([start, to]);
  return paragraphs;
}
