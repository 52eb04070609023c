/** The element of a page that holds its chronology in itself: what is in it is data. */
export const DATA_ID = 'regesta-data';

const known = new WeakMap<Document, HTMLElement>();

/**
 * A page that holds its chronology in itself, to be opened from disk, as it came; null for any other. To be asked
 * first before the page is changed.
 */
export function embeddedIn(document: Document): HTMLElement | null {
  if (document.getElementById(DATA_ID) === null) return null;
  // The copy shares its texts with the page: that of a large chronology is not there twice.
  const page = known.get(document) ?? document.importNode(document.documentElement, true);
  known.set(document, page);
  return page;
}
