import type { ChronologyEvent } from '../chronology/chronology.ts';

/** What an event's date and facts rest on, best first; the values of the evidence facet. */
export const EVIDENCE = ['quotation', 'unverified', 'citation', 'broken', 'none'] as const;
export type EvidenceCode = (typeof EVIDENCE)[number];

/** The values of the status facet. */
export const STATUSES = ['confirmed', 'disputed', 'announced'] as const;
export type StatusCode = (typeof STATUSES)[number];

/** The values of the facet of how certain a date is, most certain first. */
export const CERTAINTIES = ['stated', 'inferred', 'approximate', 'doubted', 'undated'] as const;
export type CertaintyCode = (typeof CERTAINTIES)[number];

/** How certain the date of an event is, by what is least certain of it. */
export function certaintyOf({ date, dateBasis }: Pick<ChronologyEvent, 'date' | 'dateBasis'>): CertaintyCode {
  if (date === null) return 'undated';
  if (date.isUncertain) return 'doubted';
  return date.isApproximate ? 'approximate' : dateBasis;
}

/** The values of the facet of how an event was held. */
export const MODES = ['in-person', 'hybrid', 'online'] as const;

/** The rank of each code in `Index.evidence`. */
export const EVIDENCE_RANK: Readonly<Record<EvidenceCode, number>> = {
  quotation: 3,
  unverified: 2,
  citation: 1,
  broken: 0,
  none: 0,
};

/** The best evidence an event has: a verified quotation, one that moved or could not be checked, a citation, a broken quotation. */
export function evidenceOf(event: ChronologyEvent): EvidenceCode {
  let best: EvidenceCode = 'none';
  for (const piece of event.evidence) {
    const code = codeOf(piece);
    if (EVIDENCE.indexOf(code) < EVIDENCE.indexOf(best)) best = code;
  }
  return best;
}

function codeOf(piece: ChronologyEvent['evidence'][number]): EvidenceCode {
  if (piece.type === 'citation') return 'citation';
  if (piece.status === 'verified') return 'quotation';
  return piece.status === 'broken' ? 'broken' : 'unverified';
}
