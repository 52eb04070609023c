import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Chronology } from '../chronology/chronology.ts';
import { Pacer } from '../chronology/pacer.ts';
import { IncidencePacker, valuesOf, type Incidence } from './incidence.ts';
import { searchables, type DocumentPart } from './searchable.ts';
import { indexedTerms, soughtTerms } from './words.ts';

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
   * is found by its beginning; where it is found nowhere, one letter in five or more may be wrong, two in eight or
   * more. No words find every event.
   */
  search(text: string): SearchHits;
}

/** A full-text search over a chronology, indexed in pieces between which the page lives on; rejects once given up. */
export async function createSearch(chronology: Chronology, signal?: AbortSignal): Promise<Search> {
  signal?.throwIfAborted();
  const library = await gather(chronology, new Pacer(signal));
  let last: { readonly text: string; readonly hits: SearchHits } | null = null;
  return {
    search(text) {
      if (last?.text !== text) last = { text, hits: findAll(library, soughtTerms(text)) };
      return last.hits;
    },
  };
}

interface IndexedText {
  readonly id: number;
  readonly text: string;
}

/** Everything searched: texts by number. */
interface Library {
  readonly engine: MiniSearch<IndexedText>;
  /** The events each text stands for; texts stand where events do, events where values do. */
  readonly events: Incidence;
  readonly parts: ReadonlyMap<number, DocumentPart>;
  readonly textCount: number;
  readonly eventCount: number;
}

async function gather(chronology: Chronology, pacer: Pacer): Promise<Library> {
  const packer = new IncidencePacker();
  const weights: number[] = [];
  const parts = new Map<number, DocumentPart>();
  const engine = new MiniSearch<IndexedText>({
    fields: ['text'],
    tokenize: indexedTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      boostDocument: (id) => weights[Number(id)] ?? 1,
    },
  });
  for await (const { text, weight, events, part } of searchables(chronology, pacer)) {
    if (pacer.isDue()) await pacer.rest(0);
    const id = weights.push(weight) - 1;
    if (part !== null) parts.set(id, part);
    engine.add({ id, text });
    for (const event of events) packer.add(event);
    packer.endEvent();
  }
  const eventCount = chronology.events.length;
  return { engine, events: packer.pack(eventCount), parts, textCount: weights.length, eventCount };
}

function findAll(library: Library, terms: readonly string[]): SearchHits {
  const { eventCount, parts } = library;
  const wordsFound = new Uint16Array(eventCount);
  const scores = new Float32Array(eventCount);
  const partWords = new Map<number, number>();
  for (const term of terms) {
    const ofTexts = scoresOfTexts(library, term);
    const ofEvents = bestOfEvents(library, ofTexts);
    for (let event = 0; event < eventCount; event++) {
      const score = ofEvents[event] ?? 0;
      if (score === 0) continue;
      wordsFound[event] = (wordsFound[event] ?? 0) + 1;
      scores[event] = (scores[event] ?? 0) + score;
    }
    for (const text of parts.keys())
      if (ofTexts[text] !== 0) partWords.set(text, (partWords.get(text) ?? 0) + 1);
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

/** How well each text has a word; how well it nearly has it, only when none has. */
function scoresOfTexts({ engine, textCount }: Library, term: string): Float32Array {
  const scores = new Float32Array(textCount);
  const ask = (options: SearchOptions): boolean => {
    let isFound = false;
    // The hits are taken on their way to the list of results, which is long and would be sorted for nothing.
    const filter: SearchOptions['filter'] = ({ id, score }) => {
      scores[Number(id)] = score;
      isFound = true;
      return false;
    };
    engine.search(term, { ...options, filter });
    return isFound;
  };
  const slips = slipsForgiven(term);
  if (!ask({ prefix: true }) && slips > 0) ask({ fuzzy: slips });
  return scores;
}

/** How many letters may be wrong in a word: none in short words and numbers. */
function slipsForgiven(word: string): number {
  if (word.length < 5 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
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
