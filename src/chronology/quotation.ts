/** Whether a quotation stands in its document where it says it does. */
import type { QuotationStatus, SourceDocument } from './chronology.ts';
import type { QuotationRecord } from './schema.ts';

export interface Standing {
  readonly status: QuotationStatus;
  /** Where it was found, in UTF-16 units of the whole file; as stated when it was not. */
  readonly start: number;
  readonly end: number;
  /** Whether the words are in the document's text at `start`, whatever the status. */
  readonly isInText: boolean;
}

type Words = Pick<QuotationRecord, 'exact' | 'prefix' | 'suffix' | 'start' | 'end'>;

/**
 * The W3C selectors' rule, kept strictly: `verified` when the exact words are at the offsets in a document whose hash
 * matches; `moved` when, with their prefix and suffix, they are found exactly once elsewhere in it; `unverified` when
 * the document is missing or altered (and then nothing is searched for); else `broken`.
 */
export function verifyQuotation(
  quotation: Words,
  document: Pick<SourceDocument, 'text' | 'integrity'>,
): Standing {
  const { exact, prefix = '', suffix = '', start, end } = quotation;
  const { text } = document;
  const isInText = text?.slice(start, end) === exact;
  if (text === null || document.integrity !== 'intact') return { status: 'unverified', start, end, isInText };
  if (isInText) return { status: 'verified', start, end, isInText };
  const context = prefix + exact + suffix;
  const at = text.indexOf(context);
  if (at === -1 || text.includes(context, at + 1)) return { status: 'broken', start, end, isInText };
  const found = at + prefix.length;
  return { status: 'moved', start: found, end: found + exact.length, isInText: true };
}

/** Whether the text before and after a quotation that stands in it is what its prefix and suffix say. */
export function hasItsContext(quotation: Words, text: string): boolean {
  const { prefix = '', suffix = '', start, end } = quotation;
  return text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
}
