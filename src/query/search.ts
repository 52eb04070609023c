import type { Chronology } from '../chronology/chronology.ts';
import type { SearchHits } from './search/answers.ts';
import { searchByWorker, type Opener } from './search/by-worker.ts';

export type { SearchHits };

/**
 * Events, names and paragraphs by their words. An event is found where each clause is, wherever in the event, its
 * labels or the paragraphs it quotes; a word by its beginning, a phrase whole. Words that are nowhere, or hardly anywhere,
 * as typed are looked for with slips (one letter in five or more, two in eight or more), and what has only those comes last.
 */
export interface Search {
  /** The answer, if it is known already or can be had at once; else null, and `ask` gets it. */
  peek(text: string): SearchHits | null;
  /** Rejects where the search was given up. */
  ask(text: string): Promise<SearchHits>;
}

/** A full-text search over a chronology, in a worker or, where there is none, in pieces; rejects once given up. */
export async function createSearch(
  chronology: Chronology,
  signal?: AbortSignal,
  open?: Opener,
): Promise<Search> {
  signal?.throwIfAborted();
  const openOnThread = async (): Promise<Search> => {
    const { searchOnThread } = await import('./search/on-thread.ts');
    const onThread = await searchOnThread(chronology, signal);
    signal?.throwIfAborted();
    return onThread;
  };
  return (await searchByWorker(chronology, openOnThread, open, signal)) ?? openOnThread();
}
