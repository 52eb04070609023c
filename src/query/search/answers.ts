import type { Found } from './search-index.ts';
import type { Things } from './things.ts';

/** What a search found: events as a mask over the chronology's, and everything there is to show, best first. */
export interface SearchHits extends Found {
  /** The words that were looked for. */
  readonly text: string;
  /** What the numbers in `ranked` stand for. */
  readonly things: Things;
}

/** Answers kept: going back and forth in the history asks nothing anew. */
const KEPT = 16;

/** The answers last given, by what was asked. */
export class Answers {
  readonly #kept = new Map<string, SearchHits>();

  get(text: string): SearchHits | null {
    const hits = this.#kept.get(text);
    return hits === undefined ? null : this.keep(hits);
  }

  keep(hits: SearchHits): SearchHits {
    this.#kept.delete(hits.text);
    this.#kept.set(hits.text, hits);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return hits;
  }
}
