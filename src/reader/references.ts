import type {
  Chronology,
  CitationRecord,
  Evidence,
  Quotation,
  SourceDocument,
} from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { inReader } from '../i18n/areas/reader.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { labelOf } from '../query/labels.ts';
import { formatReference, type Reference } from './citation.ts';
import { publishedInWords } from './published.ts';
import { safeLink } from './safe-link.ts';

/** What of a quotation its reference is made of. */
type Quoted = Pick<Quotation, 'document' | 'exact' | 'paragraph'>;

/** Who published a document, and when: "Ministry of Foreign Affairs, 4 Dec 2020". */
export function publicationInWords(
  chronology: Chronology,
  { publisher, published }: Pick<SourceDocument, 'publisher' | 'published'>,
  language: string,
): string {
  const parts = [
    publisher === undefined ? '' : labelOf(chronology, 'organisation', publisher, language),
    published === undefined ? '' : publishedInWords(published, i18n.locale),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** A piece of evidence as a plain-text reference, ready to be pasted. */
export function referenceText(chronology: Chronology, evidence: Evidence, language: string): string {
  return evidence.type === 'quotation'
    ? quotationReference(chronology, evidence, language)
    : formatReference(toCitation(evidence));
}

/** Words of a document as a plain-text reference. */
export function quotationReference(chronology: Chronology, quoted: Quoted, language: string): string {
  return formatReference(toQuotation(chronology, quoted, language));
}

function toQuotation(chronology: Chronology, quotation: Quoted, language: string): Reference {
  const document = chronology.documentById.get(quotation.document);
  const { publisher, published, url } = document ?? {};
  return {
    title: labelOf(chronology, 'document', quotation.document, language),
    quotation: displayText(quotation.exact),
    ...(publisher === undefined
      ? {}
      : { publisher: labelOf(chronology, 'organisation', publisher, language) }),
    ...(published === undefined ? {} : { published: publishedInWords(published, i18n.locale) }),
    ...(quotation.paragraph === null ? {} : { place: inReader('paragraph', { label: quotation.paragraph }) }),
    ...addressOf(url),
  };
}

function toCitation({ title, publisher, published, accessed, url }: CitationRecord): Reference {
  return {
    title: displayText(title),
    ...(publisher === undefined ? {} : { publisher: displayText(publisher) }),
    ...(published === undefined ? {} : { published: publishedInWords(published, i18n.locale) }),
    ...(accessed === undefined
      ? {}
      : { accessed: inReader('accessed', { date: publishedInWords(accessed, i18n.locale) }) }),
    ...addressOf(url),
  };
}

function addressOf(url: string | undefined): { readonly url?: string } {
  const link = safeLink(url);
  return link === null ? {} : { url: link.href };
}
