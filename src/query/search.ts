import type { Chronology } from '../chronology/chronology.ts';
import { IncidencePacker, valuesOf, type Incidence } from './incidence.ts';
import { searchables, type DocumentPart } from './searchable.ts';
import { TextIndexer, termsLike, type TextIndex } from './text-index.ts';
import { soughtTerms } from './words.ts';

/** What a search found. */
export interface SearchHits {
  /** 1 for each event that was hit, by event index. */
  readonly mask: Uint8Array;
  /** How well each event was hit, by event index; 0 where it was not. */
  readonly scores: Float32Array;
  readonly count: number;
  /** Paragraphs of documents that have every word, in the order of the documents. */
  readonly documents: readonly DocumentPart[];
  /** The words looked for, folded; `findWords` finds them in a text. */
  readonly terms: readonly string[];
}

export interface Search {
  /**
   * The events in which every word is found, wherever in the event, its labels or the paragraphs it quotes. A word
   * is found by its beginning; one that is found nowhere may have a slip in five letters or more, two in nine or more.
   * No words find every event.
   */
  search(text: string): SearchHits;
}

/** A full-text search over a chronology; its index is made on the first search. */
export function createSearch(chronology: Chronology): Search {
  let library: Library | null = null;
  let last: { readonly text: string; readonly hits: SearchHits } | null = null;
  return {
    search(text) {
      library ??= gather(chronology);
      if (last?.text !== text) last = { text, hits: findAll(library, soughtTerms(text)) };
      return last.hits;
    },
  };
}

/** Everything searched: texts by number, in columns. */
interface Library {
  readonly index: TextIndex;
  /** The events each text stands for; texts stand where events do, events where values do. */
  readonly events: Incidence;
  readonly weights: Float32Array;
  readonly parts: ReadonlyMap<number, DocumentPart>;
  readonly eventCount: number;
}

function gather(chronology: Chronology): Library {
  const indexer = new TextIndexer();
  const packer = new IncidencePacker();
  const weights: number[] = [];
  const parts = new Map<number, DocumentPart>();
  for (const { text, weight, events, part } of searchables(chronology)) {
    if (part !== null) parts.set(weights.length, part);
    weights.push(weight);
    indexer.add(text);
    for (const event of events) packer.add(event);
    packer.endEvent();
  }
  const eventCount = chronology.events.length;
  return {
    index: indexer.finish(),
    events: packer.pack(eventCount),
    weights: Float32Array.from(weights),
    parts,
    eventCount,
  };
}

function findAll(library: Library, terms: readonly string[]): SearchHits {
  const { eventCount, parts } = library;
  const wordsFound = new Uint16Array(eventCount);
  const scores = new Float32Array(eventCount);
  const partWords = new Map<number, number>();
  for (const term of terms) {
    const best = bestOfTexts(library, term);
    const ofEvents = bestOfEvents(library, best);
    for (let event = 0; event < eventCount; event++) {
      const score = ofEvents[event] ?? 0;
      if (score === 0) continue;
      wordsFound[event] = (wordsFound[event] ?? 0) + 1;
      scores[event] = (scores[event] ?? 0) + score;
    }
    for (const text of parts.keys())
      if (best[text] !== 0) partWords.set(text, (partWords.get(text) ?? 0) + 1);
  }
  const mask = wordsFound.map((words) => (words === terms.length ? 1 : 0));
  for (let event = 0; event < eventCount; event++) if (mask[event] === 0) scores[event] = 0;
  return {
    mask: Uint8Array.from(mask),
    scores,
    count: mask.reduce((sum, hit) => sum + hit, 0),
    documents: [...parts].filter(([text]) => partWords.get(text) === terms.length).map(([, part]) => part),
    terms,
  };
}

/** How well each text has a word: the closeness of its closest term, times the text's weight. */
function bestOfTexts({ index, weights }: Library, term: string): Float32Array {
  const best = new Float32Array(weights.length);
  for (const { texts, closeness } of termsLike(index, term)) {
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] ?? 0;
      const score = closeness * (weights[text] ?? 0);
      if (score > (best[text] ?? 0)) best[text] = score;
    }
  }
  return best;
}

/** How well each event has a word: as its best text. */
function bestOfEvents({ events, eventCount }: Library, ofTexts: Float32Array): Float32Array {
  const best = new Float32Array(eventCount);
  for (let text = 0; text < ofTexts.length; text++) {
    const score = ofTexts[text] ?? 0;
    if (score === 0) continue;
    for (const event of valuesOf(events, text)) if (score > (best[event] ?? 0)) best[event] = score;
  }
  return best;
}
