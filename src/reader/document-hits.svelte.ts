import type { SourceDocument } from '../chronology/chronology.ts';
import type { Lens } from '../view/lens.ts';
import { documentPage } from './document-page.ts';
import { hitsOnPage, startOfHit, ticksOf } from './page-hits.ts';

/** The hits of the search in a document, and which of its paragraphs is gone to: the view's hit, or one chosen here since. */
export class DocumentHits {
  readonly #lens: () => Lens;
  readonly #document: () => SourceDocument;
  #chosen = $state.raw<{ readonly hit: string | null; readonly start: number } | null>(null);

  readonly page = $derived.by(() => documentPage(this.#lens().index.chronology, this.#document()));
  readonly #marks = $derived.by(() => this.#lens().hits?.marks ?? []);
  readonly found = $derived.by(() => hitsOnPage(this.page, this.#marks));
  readonly ticks = $derived.by(() => ticksOf(this.page?.body ?? [], this.found));
  readonly #hit = $derived.by(() => this.#lens().view.hit);
  /** Where the paragraph gone to begins; null for none. A new object each time one is, so that going again shows again. */
  readonly goal = $derived.by(() => {
    if (this.#chosen !== null && this.#chosen.hit === this.#hit) return this.#chosen;
    const start = startOfHit(this.#hit, this.#document().id);
    return start === null ? null : { hit: this.#hit, start };
  });
  /** Place of that paragraph among the ticks; -1 for none. */
  readonly at = $derived.by(() => this.ticks.findIndex(({ start }) => start === this.goal?.start));

  constructor(lens: () => Lens, document: () => SourceDocument) {
    this.#lens = lens;
    this.#document = document;
  }

  /** Goes to a paragraph of this document, and changes nothing else. */
  go(start: number): void {
    this.#chosen = { hit: this.#hit, start };
  }

  /** Goes so many paragraphs with hits on, round and round; from none to the first, or the last. */
  step(by: -1 | 1): void {
    const { length } = this.ticks;
    const next = this.at === -1 && by === -1 ? length - 1 : (this.at + by + length) % length;
    const tick = this.ticks[next];
    if (tick !== undefined) this.go(tick.start);
  }
}
