import type { SearchHits } from '../../query/search.ts';
import type { Desk } from './commands.ts';
import { entriesFor, type Entry } from './entries.ts';

/** So many of what was chosen last are remembered, for as long as the page lives. */
const REMEMBERED = 6;
let remembered: readonly string[] = [];

/** What is typed into the palette, what that finds, and which of it Enter goes to. */
export class PaletteState {
  readonly #desk: () => Desk;
  text = $state('');
  #at = $state(0);
  #hits = $state.raw<SearchHits | null>(null);
  hasFailed = $state(false);
  #recent = $state.raw(remembered);

  readonly #words = $derived(this.text.trim());
  /** Whether the search has yet to answer. */
  readonly isWaiting = $derived(this.#words !== '' && this.#hits === null && !this.hasFailed);
  readonly entries = $derived.by(() =>
    entriesFor(this.#desk(), this.text, this.#words === '' ? null : this.#hits, this.#recent),
  );
  /** Place of the one that Enter goes to; -1 where there is none. */
  readonly at = $derived.by(() => Math.min(this.#at, this.entries.length - 1));
  readonly active: Entry | null = $derived(this.entries[this.at] ?? null);

  constructor(desk: () => Desk) {
    this.#desk = desk;
  }

  /** Begins anew, with nothing typed. What there is to be found is read meanwhile. */
  begin(): void {
    this.type('');
    this.#recent = remembered;
  }

  type(text: string): void {
    [this.text, this.#at] = [text, 0];
    const words = this.#words;
    this.#desk()
      .workspace.ask(words)
      .then(
        (hits) => {
          if (words !== this.#words || words === '') return;
          [this.#hits, this.#at] = [hits, 0];
        },
        () => (this.hasFailed = true),
      );
  }

  /** Goes so many on, round and round. */
  walk(by: number): void {
    const { length } = this.entries;
    if (length > 0) this.#at = (this.at + by + length) % length;
  }

  end(at: 'first' | 'last'): void {
    this.#at = at === 'first' ? 0 : Math.max(0, this.entries.length - 1);
  }

  /** Keeps in mind that this was chosen. */
  remember({ key }: Entry): void {
    remembered = [key, ...remembered.filter((each) => each !== key)].slice(0, REMEMBERED);
  }
}
