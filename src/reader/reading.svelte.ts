import type { SourceDocument } from '../chronology/chronology.ts';
import { sameTarget, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import { sourcesOf } from './sources.ts';

/** A document, or a passage of it, that was asked for beside what is in focus. */
interface Asked {
  readonly focus: Target | null;
  readonly document: string;
  readonly passage: string | null;
}

/** What the reader shows beside the focus: which document, and which of its passages comes into sight. */
export class Reading {
  readonly #lens: () => Lens;
  #asked = $state.raw<Asked | null>(null);
  #lastEvent = $state.raw<string | null>(null);

  readonly #focus = $derived.by(() => this.#lens().view.focus);
  /** Changes when the focus does, and only then. */
  readonly focusKey = $derived(this.#focus === null ? '' : `${this.#focus.type}:${this.#focus.id}`);
  readonly #sources = $derived.by(() => sourcesOf(this.#lens().index.chronology, this.#focus));
  /** What was asked for since the focus changed; a new object each time, so that asking again shows again. */
  readonly asked = $derived(
    this.#asked !== null && sameTarget(this.#asked.focus, this.#focus) ? this.#asked : null,
  );
  readonly documents = $derived(this.#sources.documents);
  readonly document: SourceDocument | null = $derived(
    this.documents.find(({ id }) => id === this.asked?.document) ?? this.documents[0] ?? null,
  );
  /** Ids of the passages the focus is about. */
  readonly passages = $derived(this.#sources.passages);
  /** Id of the passage to be brought into sight. */
  readonly passage = $derived.by(() => this.asked?.passage ?? this.#firstIn(this.document?.id));
  /** Id of the event to go back to, when something else is in focus now. */
  readonly backTo = $derived(this.#focus === null || this.#focus.type === 'event' ? null : this.#lastEvent);

  constructor(lens: () => Lens) {
    this.#lens = lens;
  }

  /** Keeps the event in focus in mind; to be called whenever the focus has changed. */
  remember(): void {
    const focus = this.#focus;
    if (focus === null) this.#lastEvent = null;
    else if (focus.type === 'event') this.#lastEvent = focus.id;
  }

  /** Shows another of the documents. */
  choose(document: string): void {
    this.#asked = { focus: this.#focus, document, passage: null };
  }

  /** Shows a passage in its document. */
  showPassage(id: string): void {
    const passage = this.#lens().index.chronology.passageById.get(id);
    if (passage) this.#asked = { focus: this.#focus, document: passage.document, passage: id };
  }

  #firstIn(document: string | undefined): string | null {
    const { passageById } = this.#lens().index.chronology;
    return this.passages.find((id) => passageById.get(id)?.document === document) ?? null;
  }
}
