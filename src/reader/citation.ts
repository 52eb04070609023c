/** The parts of a reference, fit to show, in the reader's language; absent ones are left out of it. */
export interface Reference {
  /** Who wrote or published it. */
  readonly publisher?: string;
  readonly title: string;
  /** The day it was published, in words. */
  readonly published?: string;
  /** "¶2", "para. 2". */
  readonly place?: string;
  /** The words quoted, exactly. */
  readonly quotation?: string;
  readonly url?: string;
  /** "accessed 22 November 2026". */
  readonly accessed?: string;
}

/**
 * A reference as plain text, to be pasted into a brief: publisher, title, date, place, then the quotation, the
 * address and when it was read.
 */
export function formatReference(reference: Reference): string {
  const { publisher, title, published, place, quotation, url, accessed } = reference;
  const source = [publisher, `“${title}”`, published, place].filter((part) => part).join(', ');
  const words = quotation ? `: “${quotation}”` : '';
  const address = [url, accessed && `(${accessed})`].filter((part) => part).join(' ');
  return closed(source + words) + (address === '' ? '' : ` ${address}`);
}

/** Ends a sentence unless what is quoted has ended it. */
function closed(sentence: string): string {
  return /[.!?…。](”)?$/u.test(sentence) ? sentence : `${sentence}.`;
}
