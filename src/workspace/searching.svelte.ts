import type { Chronology } from '../chronology/chronology.ts';
import type { Search, SearchHits } from '../query/search.ts';
import { once } from '../ui/once.ts';

/** What the words of the view find. The engine is loaded when first needed: most visits search for nothing. */
export class Searching {
  readonly #chronology: Chronology;
  readonly #words: () => string;
  #search = $state.raw<Search | null>(null);
  /** What was found last for words of the view. */
  #found = $state.raw<SearchHits | null>(null);
  readonly #closing = new AbortController();

  readonly hits = $derived.by(() =>
    this.#words() === '' ? null : (this.#search?.peek(this.#words()) ?? this.#found),
  );
  /** Whether the words asked for can be looked for yet; until then nothing should be shown as if they had been. */
  readonly isReady = $derived.by(() => this.#words() === '' || this.#search !== null);

  /** `words` are those of the view on show. */
  constructor(chronology: Chronology, words: () => string) {
    this.#chronology = chronology;
    this.#words = words;
  }

  /** Loads the search engine and indexes for it, if that was not done: called when somebody is about to search. */
  readonly prepare = once(() => this.#load());

  async #load(): Promise<void> {
    const { signal } = this.#closing;
    const { createSearch } = await import('../query/search.ts');
    try {
      const search = await createSearch(this.#chronology, signal);
      // Nothing is shown as found before it is.
      const words = this.#words();
      if (words !== '') this.#found = await search.ask(words);
      this.#search = search;
    } catch (problem) {
      if (!signal.aborted) throw problem;
    }
  }

  /** What words find, as soon as the engine is there; null once this is closed. */
  async ask(text: string): Promise<SearchHits | null> {
    await this.prepare();
    try {
      return (await this.#search?.ask(text)) ?? null;
    } catch (problem) {
      if (this.#closing.signal.aborted) return null;
      throw problem;
    }
  }

  /** Has the words of the view looked for; an answer that comes when it has others is let go. */
  seek(): void {
    const words = this.#words();
    if (words === '') this.#found = null;
    else
      void this.ask(words).then((hits) => {
        if (words === this.#words()) this.#found = hits;
      });
  }

  /** Gives up what is still being indexed. */
  close(): void {
    this.#closing.abort();
  }
}
