import type { Chronology, Evidence, QuotationStatus } from './chronology.ts';

/** How many quotations a chronology has of each status: of its events, of their alternatives and of its relations. */
export function countQuotations({
  events,
  relations,
}: Pick<Chronology, 'events' | 'relations'>): Readonly<Record<QuotationStatus, number>> {
  const counts = { verified: 0, moved: 0, unverified: 0, broken: 0 };
  const count = (evidence: readonly Evidence[]): void => {
    for (const piece of evidence) if (piece.type === 'quotation') counts[piece.status]++;
  };
  for (const { evidence, alternatives } of events) {
    count(evidence);
    alternatives?.forEach((alternative) => count(alternative.evidence ?? []));
  }
  for (const { evidence } of relations) count(evidence);
  return counts;
}
