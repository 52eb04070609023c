/** What the reader's first page, and its lists of events, say of values; the rest is in `words.ts` and loaded later. */
import type { Chronology, Text } from '../chronology/chronology.ts';
import type { MessageKey } from '../i18n/en/index.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { EvidenceCode } from '../query/evidence.ts';
import { nameOrId } from '../query/labels.ts';

/** What an event rests on, for the evidence facet's codes. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceCode, MessageKey>> = {
  quotation: 'reader.evidence.quotation',
  unverified: 'reader.evidence.unverified',
  citation: 'reader.evidence.citation',
  broken: 'reader.evidence.broken',
  none: 'reader.evidence.none',
};

/** A text of the data, fit to show, in the reader's language where it has it. */
export function shown(chronology: Chronology, text: Text | undefined, language: string): string {
  return nameOrId(chronology, text, '', language);
}

/** A list in one sentence: "date, place and theme Youth". */
export function inOneList(words: readonly string[]): string {
  return new Intl.ListFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, { type: 'conjunction' }).format(
    words,
  );
}
