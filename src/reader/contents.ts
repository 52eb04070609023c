import type { Chronology } from '../chronology/chronology.ts';

/** How much a chronology holds. */
export interface Contents {
  readonly events: number;
  readonly documents: number;
  readonly quotations: number;
  /** Quotations that stand where they say, in documents that are the ones that were quoted. */
  readonly verified: number;
}

/** Counts what a chronology holds, the evidence of its relations included. */
export function contentsOf({ events, documents, relations }: Chronology): Contents {
  let quotations = 0;
  let verified = 0;
  for (const { evidence } of [...events, ...relations]) {
    for (const piece of evidence) {
      if (piece.type !== 'quotation') continue;
      quotations++;
      if (piece.status === 'verified') verified++;
    }
  }
  return { events: events.length, documents: documents.length, quotations, verified };
}
