/** The element of a page that holds its chronology in itself: what is in it is data, a block of JSON for each part. */
export const DATA_ID = 'regesta-data';

/** The chronology's own file, the texts of its documents by the paths it gives them, the fragment of the first view. */
export type Block = 'chronology' | 'documents' | 'view';

/** A page that holds its chronology in itself, to be opened from disk. */
export interface Embedded {
  /** The page as it came, before the program added anything to it. */
  readonly page: HTMLElement;
  /** The JSON of a block; empty where there is none. */
  text(block: Block): string;
}

/** The id of the element that a block is in. */
export function blockId(block: Block): string {
  return `regesta-${block}`;
}

const known = new WeakMap<Document, Embedded>();

/** What a page holds in itself, or null when that is nothing. To be asked first before the page is changed. */
export function embeddedIn(document: Document): Embedded | null {
  if (document.getElementById(DATA_ID) === null) return null;
  const embedded = known.get(document) ?? readingFrom(document.documentElement);
  known.set(document, embedded);
  return embedded;
}

function readingFrom(root: HTMLElement): Embedded {
  // The copy shares its texts with the page: that of a large chronology is not there twice.
  const page = root.cloneNode(true);
  if (!(page instanceof HTMLElement)) throw new TypeError('The copy of an element is an element');
  return { page, text: (block) => page.querySelector(`#${blockId(block)}`)?.textContent ?? '' };
}
