import type { Chronology } from '../chronology/chronology.ts';
import { countQuotations } from '../chronology/quotation-counts.ts';

/** How much a chronology holds. */
export interface Contents {
  readonly events: number;
  readonly documents: number;
  readonly quotations: number;
  /** Quotations that stand where they say, in documents that are the ones that were quoted. */
  readonly verified: number;
}

/** Counts what a chronology holds, the evidence of alternatives and relations included. */
export function contentsOf(chronology: Chronology): Contents {
  const { verified, moved, unverified, broken } = countQuotations(chronology);
  return {
    events: chronology.events.length,
    documents: chronology.documents.length,
    quotations: verified + moved + unverified + broken,
    verified,
  };
}
