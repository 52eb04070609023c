import type { Chronology, Evidence } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { labelOf } from '../query/labels.ts';
import { inReader } from '../i18n/areas/reader.ts';
import { NOTE_STYLES, noteIn, type Cited } from './note-style.ts';
import { safeLink } from './safe-link.ts';

/** What a note on a piece of evidence names: the document, with the paragraph quoted, or the page that is cited. */
export function citedOf(chronology: Chronology, evidence: Evidence, language: string): Cited {
  if (evidence.type === 'citation') {
    const { title, publisher, published = null, accessed = null, url } = evidence;
    return {
      ...{ published, accessed, isDateStated: true, paragraph: null },
      title: displayText(title),
      publisher: publisher === undefined ? null : displayText(publisher),
      url: safeLink(url)?.href ?? null,
    };
  }
  const document = chronology.documentById.get(evidence.document);
  const { publisher, published = null, publishedBasis = 'stated', url } = document ?? {};
  return {
    ...{ published, accessed: null, isDateStated: publishedBasis === 'stated' },
    title: labelOf(chronology, 'document', evidence.document, language),
    publisher: publisher === undefined ? null : labelOf(chronology, 'organisation', publisher, language),
    url: safeLink(url)?.href ?? null,
    paragraph: evidence.paragraph,
  };
}

/** A piece of evidence as a note in every style there is, for a menu of what to copy. */
export function noteForms(chronology: Chronology, evidence: Evidence, language: string) {
  const forms = NOTE_STYLES.map((style) => ({
    id: style,
    label: inReader(`note.${style}`),
    text: () => noteIn(style, citedOf(chronology, evidence, language)),
  }));
  return { label: inReader('copy-note'), forms };
}
