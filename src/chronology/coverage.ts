/** How much of a chronology its evidence covers, and how much of its documents is quoted: the figures of a check. */
import type { Chronology, ChronologyEvent, QuotationStatus, SourceDocument } from './chronology.ts';
import { paragraphsOf } from './paragraph.ts';
import { countQuotations } from './quotation-counts.ts';

export interface Share {
  readonly name: string;
  readonly covered: number;
  readonly total: number;
}

export interface Coverage {
  /** Quotations of events, of their alternatives and of relations. */
  readonly quotations: Readonly<Record<QuotationStatus, number>>;
  /** Events by the best evidence they have. */
  readonly events: { readonly quoted: number; readonly cited: number; readonly without: number };
  /** For each document that numbers its paragraphs, how many of them, with their items, are quoted. */
  readonly paragraphs: readonly Share[];
  /** For each key of events, how many of its values (each topic and actor counts) some evidence is given for. */
  readonly fields: readonly Share[];
}

const FIELDS = [
  'title',
  'date',
  'kind',
  'series',
  'edition',
  'place',
  'venue',
  'mode',
  'participants',
] as const;

function eventsByEvidence(events: readonly ChronologyEvent[]): Coverage['events'] {
  const quoted = events.filter(({ evidence }) => evidence.some(({ type }) => type === 'quotation')).length;
  const without = events.filter(({ evidence }) => evidence.length === 0).length;
  return { quoted, cited: events.length - quoted - without, without };
}

function paragraphShare(document: SourceDocument, quoted: readonly { start: number; end: number }[]): Share {
  const stretches: { start: number; end: number }[] = [];
  for (const { label, start, end, isSub } of paragraphsOf(document)) {
    const last = stretches.at(-1);
    if (isSub && last) last.end = end;
    else if (label !== null) stretches.push({ start, end });
  }
  const covered = stretches.filter(({ start, end }) =>
    quoted.some((passage) => passage.start < end && passage.end > start),
  );
  return { name: document.id, covered: covered.length, total: stretches.length };
}

function fieldShares(events: readonly ChronologyEvent[]): Share[] {
  const shares = new Map<string, { covered: number; total: number }>();
  const count = (name: string, isCovered: boolean) => {
    const share = shares.get(name) ?? { covered: 0, total: 0 };
    shares.set(name, { covered: share.covered + Number(isCovered), total: share.total + 1 });
  };
  for (const event of events) {
    const supports = new Set(event.evidence.flatMap((piece) => piece.supports ?? []));
    for (const field of FIELDS) {
      const value = event[field];
      if (value !== undefined && value !== null) count(field, supports.has(field));
    }
    for (const topic of event.topics) count('topic', supports.has(`topic:${topic}`));
    for (const { actor } of event.actors) count('actor', supports.has(`actor:${actor}`));
  }
  return Array.from(shares, ([name, share]) => ({ name, ...share }));
}

export function coverageOf(chronology: Chronology): Coverage {
  const paragraphs = chronology.documents.map((document) => {
    return paragraphShare(
      document,
      chronology.passages.filter((passage) => passage.document === document.id),
    );
  });
  return {
    quotations: countQuotations(chronology),
    events: eventsByEvidence(chronology.events),
    paragraphs: paragraphs.filter(({ total }) => total > 0),
    fields: fieldShares(chronology.events),
  };
}
