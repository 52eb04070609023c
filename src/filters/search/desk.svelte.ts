import { setText } from '../../query/change.ts';
import type { SearchHits } from '../../query/search.ts';
import { hitsLeft } from '../../query/search/on-show.ts';
import type { Thing } from '../../query/search/things.ts';
import type { Seeker } from '../../view/lens.ts';
import { goToHit, stepHit } from './go.ts';
import { rowsOf } from './row.ts';

/** How long a burst of typing may pause before the view has its words. */
const PAUSE_MS = 150;
/** Rows listed at first, and so many more whenever the end of the list comes near. */
const ROWS = 12;
/** At most so many hits with similar words are listed. */
const MOST_SIMILAR = 12;

/** What is being typed and what it finds: hits at once, the view once the typing pauses, as one step of the history. */
export class SearchDesk {
  readonly #lens: () => Seeker;
  readonly #query = $derived.by(() => this.#lens().view.query);
  #draft = $state<string | null>(null);
  #timer = $state.raw<ReturnType<typeof setTimeout> | null>(null);
  #answer = $state.raw<SearchHits | null>(null);
  #limit = $state(ROWS);
  hasFailed = $state(false);
  isOpen = $state(false);
  /** Place in `rows` of the one that Enter goes to; -1 for none. */
  active = $state(-1);

  /** What is being typed, as long as the view says the same or has yet to be told. */
  readonly #isDraftCurrent = $derived(
    this.#draft !== null &&
      (this.#timer !== null || setText(this.#query, this.#draft).text === this.#query.text),
  );
  readonly text = $derived.by(() => (this.#isDraftCurrent ? (this.#draft ?? '') : this.#query.text));
  readonly words = $derived.by(() => setText(this.#query, this.text).text);
  /** What the words find; for a moment what the words before them did; null before anything was found. */
  readonly hits = $derived.by(() => (this.words === '' ? null : this.#answer));
  /** The hits that the other filters leave. */
  readonly left = $derived.by(() => {
    const hits = this.hits;
    return hits === null ? new Uint32Array(0) : hitsLeft(this.#lens().index, hits, this.#query);
  });
  readonly #similar = $derived.by(() => {
    const from = this.hits?.nearFrom ?? 0;
    return this.hits?.ranked.subarray(from, from + MOST_SIMILAR) ?? new Uint32Array(0);
  });
  /** How many rows there are before those with similar words. */
  readonly sureCount = $derived.by(() => Math.min(this.left.length, this.#limit));
  readonly rows = $derived.by(() => {
    const { index, language } = this.#lens();
    if (this.hits === null || !this.isOpen) return [];
    const sure = rowsOf(index, this.hits, this.left.subarray(0, this.#limit), language);
    const isWhole = this.left.length <= this.#limit;
    return isWhole ? [...sure, ...rowsOf(index, this.hits, this.#similar, language)] : sure;
  });

  constructor(lens: () => Seeker) {
    this.#lens = lens;
    // Somebody is about to search: the chronology is indexed meanwhile.
    void lens().ask('');
  }

  /** Takes what is in the box now. */
  type(value: string): void {
    this.#draft = value;
    this.open();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(value), PAUSE_MS);
    this.#ask();
  }

  /** Opens the list, for the words there are. */
  open(): void {
    this.isOpen = true;
    this.active = -1;
    this.#limit = ROWS;
    this.#ask();
  }

  close(): void {
    this.isOpen = false;
    this.active = -1;
  }

  more(): void {
    this.#limit = Math.min(this.#limit + 2 * ROWS, Math.max(ROWS, this.left.length));
  }

  /** Tells the view the words, if it has others. */
  send(text = this.text): void {
    const next = setText(this.#query, text);
    this.#stop();
    if (next.text !== this.#query.text) this.#lens().show({ query: next }, 'glide');
  }

  go(thing: Thing): void {
    const query = setText(this.#query, this.text);
    this.#stop();
    this.close();
    goToHit(this.#lens(), thing, { query });
  }

  /** The box is left. */
  leave(): void {
    this.send();
    this.#draft = null;
    this.close();
  }

  /** What a key does in the box: whether it did anything. */
  press(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (this.words === '') return false;
        if (this.isOpen) this.#walk(key === 'ArrowDown' ? 1 : -1);
        else this.open();
        return true;
      case 'Enter': {
        const thing = this.rows[this.active]?.thing;
        if (thing !== undefined) this.go(thing);
        else void this.#goOn();
        return true;
      }
      case 'Escape':
        if (this.isOpen) this.close();
        else if (this.text === '') return false;
        else {
          this.#draft = '';
          this.send('');
        }
        return true;
      default:
        return false;
    }
  }

  /** Goes to the first thing the words find or, where the view has these words, to the next; where nothing is found, the list says so. */
  async #goOn(): Promise<void> {
    const { words } = this;
    const lens = this.#lens();
    const hits = words === '' ? null : await lens.ask(words).catch(() => null);
    if (words !== this.words) return;
    const first = hits?.things.at(hitsLeft(lens.index, hits, this.#query)[0] ?? -1);
    if (hits === null || !first) this.send();
    else if (words !== this.#query.text) this.go(first);
    else {
      this.close();
      stepHit(lens, 1, hits);
    }
  }

  #walk(by: 1 | -1): void {
    if (by === 1 && this.active >= this.rows.length - 2) this.more();
    const count = this.rows.length;
    this.active = Math.max(-1, Math.min(count - 1, this.active + by));
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Asks for what the words find; answers that come when others were typed are let go. */
  #ask(): void {
    const { words } = this;
    if (words === '') return;
    this.#lens()
      .ask(words)
      .then(
        (hits) => {
          if (hits !== null && words === this.words) [this.#answer, this.active] = [hits, -1];
        },
        () => (this.hasFailed = true),
      );
  }
}
