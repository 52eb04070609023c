/** When what attests each event was published, and how long after it. */
import type { ChronologyEvent, Evidence, SourceDocument } from '../chronology/chronology.ts';
import type { EventDate } from '../chronology/event-date.ts';
import { lagDays, type Lag } from '../chronology/lag.ts';
import { parsePublished } from '../chronology/published.ts';
import { DASHED, LASTS } from './date-flags.ts';
import type { Index } from './index.ts';
import { touches, touching } from './match.ts';
import type { Days } from './year.ts';

/**
 * One slot for each source of an event, document or cited page, whose day of publication is known; those of event
 * `e` are `offsets[e] .. offsets[e + 1]`, first published first. Days are civil days as the source writes them, at
 * the place of publication; no time zone moves them.
 */
export interface Publications {
  readonly offsets: Uint32Array;
  /** Which piece of the event's evidence it is; of several quotations of one document, the first. */
  readonly pieces: Uint32Array;
  /** The stretch in which it was published, epoch ms, end exclusive: one day, or the month or year if that is all. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Days from the event to its publication, at least and at most (`lagDays`). */
  readonly leastLags: Float64Array;
  readonly mostLags: Float64Array;
  /** `DASHED` where the day of publication is doubted, approximate or inferred. */
  readonly flags: Uint8Array;
}

/** When something was published, and whether that day is doubted, approximate or inferred. */
interface Publication {
  readonly date: EventDate;
  readonly isDashed: boolean;
}

interface Slot extends Publication {
  readonly piece: number;
}

/** Packs the publications of every event of an index. */
export function publicationsOf({ chronology }: Index): Publications {
  const { events, documentById } = chronology;
  const most = events.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const offsets = new Uint32Array(events.length + 1);
  const pieces = new Uint32Array(most);
  const starts = new Float64Array(most);
  const ends = new Float64Array(most);
  const leastLags = new Float64Array(most);
  const mostLags = new Float64Array(most);
  const flags = new Uint8Array(most);
  const dates = new Map<string, EventDate | null>();
  let at = 0;
  for (const event of events) {
    for (const { piece, date, isDashed } of slotsOf(event, documentById, dates)) {
      const [least, longest] = lagDays(event.date, date);
      pieces[at] = piece;
      starts[at] = date.earliestStartMs;
      ends[at] = date.latestEndMs;
      leastLags[at] = least;
      mostLags[at] = longest;
      flags[at] = isDashed ? DASHED : 0;
      at++;
    }
    offsets[event.index + 1] = at;
  }
  return {
    offsets,
    pieces: pieces.slice(0, at),
    starts: starts.slice(0, at),
    ends: ends.slice(0, at),
    leastLags: leastLags.slice(0, at),
    mostLags: mostLags.slice(0, at),
    flags: flags.slice(0, at),
  };
}

function slotsOf(
  { evidence }: ChronologyEvent,
  documentById: ReadonlyMap<string, SourceDocument>,
  dates: Map<string, EventDate | null>,
): readonly Slot[] {
  const seen = new Set<string>();
  const slots: Slot[] = [];
  for (const [piece, source] of evidence.entries()) {
    const key = source.type === 'quotation' ? source.document : source.url;
    const publication = seen.has(key) ? null : publicationOf(source, documentById, dates);
    if (publication === null) continue;
    seen.add(key);
    slots.push({ piece, ...publication });
  }
  return slots.sort((a, b) => a.date.earliestStartMs - b.date.earliestStartMs || a.piece - b.piece);
}

/** When a source was published; null where that is not known. */
function publicationOf(
  source: Evidence,
  documentById: ReadonlyMap<string, SourceDocument>,
  dates: Map<string, EventDate | null>,
): Publication | null {
  const stated: Pick<SourceDocument, 'published' | 'publishedBasis'> =
    source.type === 'quotation' ? (documentById.get(source.document) ?? {}) : source;
  const { published, publishedBasis = 'stated' } = stated;
  const date = published === undefined ? null : dayOf(published, dates);
  if (date === null) return null;
  return { date, isDashed: publishedBasis !== 'stated' || date.isApproximate || date.isUncertain };
}

/** The date of publication, if it can be drawn; each text is read once. */
function dayOf(published: string, dates: Map<string, EventDate | null>): EventDate | null {
  const known = dates.get(published);
  if (known !== undefined) return known;
  const parsed = parsePublished(published);
  const isDrawn = parsed.ok && !parsed.value.date.isOpenStart && !parsed.value.date.isOpenEnd;
  const date = isDrawn ? parsed.value.date : null;
  dates.set(published, date);
  return date;
}

/** Whether days lie within the stretch of an event's several dates, and are none of them. */
function isBetweenDates(index: Index, event: number, days: Days): boolean {
  const { earliestStarts, latestEnds } = index;
  const isAround = touches(earliestStarts[event] ?? NaN, latestEnds[event] ?? NaN, ...days);
  return isAround && !touching(index, days)(event);
}

function lagAfter(index: Index, event: ChronologyEvent, { date, isDashed }: Publication): Lag {
  const [least, most] = lagDays(event.date, date);
  const flags = index.dateFlags[event.index] ?? 0;
  const isBetween = isBetweenDates(index, event.index, [date.earliestStartMs, date.latestEndMs]);
  return {
    least,
    most,
    lasts: (flags & LASTS) !== 0,
    isBetween,
    isAbout: isDashed || (flags & DASHED) !== 0,
  };
}

/** How long after an event one piece of evidence was published; null where that day is not known. */
export function lagOf(index: Index, event: ChronologyEvent, source: Evidence): Lag | null {
  const publication = publicationOf(source, index.chronology.documentById, new Map());
  return publication === null ? null : lagAfter(index, event, publication);
}

/** How long after an event the first of its sources was published; null where no such day is known. */
export function firstLagOf(index: Index, event: ChronologyEvent): Lag | null {
  const [first] = slotsOf(event, index.chronology.documentById, new Map());
  return first === undefined ? null : lagAfter(index, event, first);
}

/** The lag of a slot. */
export function lagAt(index: Index, publications: Publications, event: number, slot: number): Lag {
  const flags = index.dateFlags[event] ?? 0;
  const days = [publications.starts[slot] ?? NaN, publications.ends[slot] ?? NaN] as const;
  return {
    least: publications.leastLags[slot] ?? NaN,
    most: publications.mostLags[slot] ?? NaN,
    lasts: (flags & LASTS) !== 0,
    isBetween: isBetweenDates(index, event, days),
    isAbout: ((flags | (publications.flags[slot] ?? 0)) & DASHED) !== 0,
  };
}
