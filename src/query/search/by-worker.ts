import type { Chronology } from '../../chronology/chronology.ts';
import { Pacer } from '../../chronology/pacer.ts';
import type { Search } from '../search.ts';
import { Answers, type SearchHits } from './answers.ts';
import { openWorker } from './open-worker.ts';
import type { Found } from './search-index.ts';
import type { SearchReply, SearchRequest } from './search.worker.ts';
import { searchables } from './searchable.ts';
import { Things } from './things.ts';

/** Somebody may be typing while texts are sent: well within a frame. */
const STRETCH_MS = 8;

/** Opens the worker that indexes and answers, or null where there is none. */
export type Opener = typeof openWorker;

/** A worker with a chronology's texts, as something to ask. Once it has ended, the page's own thread answers in its place. */
class SearchWorker implements Search {
  readonly #things: Things;
  readonly #eventCount: number;
  readonly #answers = new Answers();
  readonly #asked = new Map<string, Promise<SearchHits>>();
  /** By ticket, who waits for what is found, or for null: the worker has ended. */
  readonly #waiting = new Map<number, (found: Found | null) => void>();
  readonly #worker: Worker | null;
  readonly #openOther: () => Promise<Search>;
  #other: Promise<Search> | null = null;
  #tickets = 0;
  hasEnded = false;

  constructor(chronology: Chronology, things: Things, open: Opener, openOther: () => Promise<Search>) {
    this.#things = things;
    this.#eventCount = chronology.events.length;
    this.#openOther = openOther;
    this.#worker = open(
      (reply) => this.#hear(reply),
      () => this.close(),
    );
    if (this.#worker === null) this.hasEnded = true;
  }

  /** Sends texts; their columns are handed over. */
  add(batch: Extract<SearchRequest, { type: 'add' }>['batch']): void {
    const { weights, owners, offsets, events } = batch;
    this.#post({ type: 'add', batch }, [weights.buffer, owners.buffer, offsets.buffer, events.buffer]);
  }

  /** Whether all that was sent is indexed: false once the worker has ended. */
  async isReady(): Promise<boolean> {
    return (await this.#find('')) !== null;
  }

  peek(text: string): SearchHits | null {
    return this.#answers.get(text);
  }

  ask(text: string): Promise<SearchHits> {
    const known = this.#answers.get(text);
    if (known !== null) return Promise.resolve(known);
    const pending = this.#asked.get(text) ?? this.#answer(text);
    this.#asked.set(text, pending);
    return pending;
  }

  close(): void {
    this.hasEnded = true;
    this.#worker?.terminate();
    for (const tell of this.#waiting.values()) tell(null);
    this.#waiting.clear();
  }

  async #answer(text: string): Promise<SearchHits> {
    const found = await this.#find(text);
    this.#asked.delete(text);
    if (found !== null) return this.#answers.keep({ ...found, text, things: this.#things });
    this.#other ??= this.#openOther();
    return this.#answers.keep(await (await this.#other).ask(text));
  }

  #find(text: string): Promise<Found | null> {
    if (this.hasEnded) return Promise.resolve(null);
    const ticket = this.#tickets++;
    const { firstEvent, count: thingCount } = this.#things;
    const numbering = { firstEvent, eventCount: this.#eventCount, thingCount };
    this.#post({ type: 'find', ticket, text, numbering });
    return new Promise((resolve) => this.#waiting.set(ticket, resolve));
  }

  #post(request: SearchRequest, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(request, { transfer });
  }

  #hear({ ticket, found }: SearchReply): void {
    this.#waiting.get(ticket)?.(found);
    this.#waiting.delete(ticket);
  }
}

/**
 * A search in a worker, to which the texts are sent in pieces; null where there is none, or it never gets to work. If it
 * ends later, another search is opened to answer instead.
 */
export async function searchByWorker(
  chronology: Chronology,
  openOther: () => Promise<Search>,
  open: Opener = openWorker,
  signal?: AbortSignal,
): Promise<Search | null> {
  const things = new Things(chronology);
  const worker = new SearchWorker(chronology, things, open, openOther);
  signal?.addEventListener('abort', () => worker.close());
  const pacer = new Pacer(signal, undefined, STRETCH_MS);
  if (worker.hasEnded) return null;
  for await (const batch of searchables(chronology, things, pacer)) {
    worker.add(batch);
    if (pacer.isDue()) await pacer.rest(0);
  }
  const isReady = await worker.isReady();
  signal?.throwIfAborted();
  return isReady ? worker : null;
}
