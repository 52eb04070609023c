import MiniSearch, { type SearchResult } from 'minisearch';
import type { Chronology } from '../chronology/chronology.ts';
import { searchEntries, type Paragraph, type SearchEntry } from './search-entries.ts';
import { indexedTerms, soughtTerms } from './words.ts';

/** What a search found. */
export interface SearchHits {
  /** 1 for each event that was hit, by event index. */
  readonly mask: Uint8Array;
  /** How well each event was hit, by event index; 0 where it was not. */
  readonly scores: Float32Array;
  readonly count: number;
  /** Paragraphs of documents that have every word, in the order of the documents. */
  readonly documents: readonly Paragraph[];
  /** The words looked for, folded; `findTerms` finds them in a text. */
  readonly terms: readonly string[];
}

export interface Search {
  /**
   * The events in which every word is found, wherever in the event, its labels or the paragraphs it quotes. A word is
   * found by its beginning; where it is found nowhere, one letter of five or more may be wrong, or two of eight or
   * more. No words find everything.
   */
  search(text: string): SearchHits;
}

/** A full-text search over a chronology; its index is made on the first search. */
export function createSearch(chronology: Chronology): Search {
  let searcher: Searcher | null = null;
  let last: { readonly text: string; readonly hits: SearchHits } | null = null;
  return {
    search(text) {
      searcher ??= buildSearcher(chronology);
      if (last?.text !== text) last = { text, hits: findAll(searcher, soughtTerms(text)) };
      return last.hits;
    },
  };
}

interface Searcher {
  readonly entries: readonly SearchEntry[];
  readonly eventCount: number;
  readonly engine: MiniSearch<SearchEntry>;
}

function buildSearcher(chronology: Chronology): Searcher {
  const entries = searchEntries(chronology);
  const engine = new MiniSearch<SearchEntry>({
    fields: ['text'],
    tokenize: indexedTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      boostDocument: (id: number) => entries[id]?.weight ?? 1,
    },
  });
  engine.addAll(entries);
  return { entries, eventCount: chronology.events.length, engine };
}

/** How many letters of a term may be wrong. */
function slipsIn(term: string): number {
  if (term.length < 5 || /\d/.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** The entries that have a term; those that nearly have it only when none does. */
function findTerm({ engine }: Searcher, term: string): readonly SearchResult[] {
  const exact = engine.search(term, { prefix: true });
  const slips = slipsIn(term);
  return exact.length > 0 || slips === 0 ? exact : engine.search(term, { fuzzy: slips });
}

function findAll(searcher: Searcher, terms: readonly string[]): SearchHits {
  const { entries, eventCount } = searcher;
  const wordsFound = new Uint16Array(eventCount);
  const scores = new Float32Array(eventCount);
  const paragraphs = new Map<SearchEntry, number>();
  for (const term of terms) {
    const best = new Float32Array(eventCount);
    for (const { id, score } of findTerm(searcher, term)) {
      const entry = entries[Number(id)];
      if (entry === undefined) continue;
      for (const event of entry.events) best[event] = Math.max(score, best[event] ?? 0);
      if (entry.paragraph !== null) paragraphs.set(entry, (paragraphs.get(entry) ?? 0) + 1);
    }
    for (let event = 0; event < eventCount; event++) {
      const score = best[event] ?? 0;
      if (score === 0) continue;
      wordsFound[event] = (wordsFound[event] ?? 0) + 1;
      scores[event] = (scores[event] ?? 0) + score;
    }
  }
  const mask = Uint8Array.from(wordsFound, (words) => (words === terms.length ? 1 : 0));
  const documents = [...paragraphs]
    .filter(([, words]) => words === terms.length)
    .sort(([a], [b]) => a.id - b.id)
    .flatMap(([{ paragraph }]) => paragraph ?? []);
  return {
    mask,
    scores: scores.map((score, event) => (mask[event] === 1 ? score : 0)),
    count: mask.reduce((sum, hit) => sum + hit, 0),
    documents,
    terms,
  };
}
