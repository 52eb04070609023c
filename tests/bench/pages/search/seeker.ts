import type { Library } from './library.ts';

/** One way of searching while typing, built as its own documentation builds one. */
export interface Seeker {
  /** Has ready what a page has before anybody searches; not timed. */
  prepare(library: Library, stage: HTMLElement): void;
  /** Builds the index; timed, and no frame should take long meanwhile. */
  index(library: Library, stage: HTMLElement): Promise<void>;
  /** Takes what is in the box now; resolves once its hits stand in the document. */
  type(text: string): Promise<void>;
}
