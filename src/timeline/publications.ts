/** When what attests each event was published: the second thread of the timeline. */
import type { ChronologyEvent, Evidence, SourceDocument } from '../chronology/chronology.ts';
import { DAY_MS, type EventDate } from '../chronology/event-date.ts';
import { parsePublished } from '../chronology/published.ts';
import { DASHED } from '../query/date-flags.ts';
import type { Index } from '../query/index.ts';

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
  /**
   * Days from the event to its publication, at least and at most: negative before the event began, positive after it
   * ended, 0 while it went on; the same where everything is known to the day. NaN for an undated event.
   */
  readonly leastLags: Float64Array;
  readonly mostLags: Float64Array;
  /** `DASHED` where the day of publication is doubted, approximate or inferred. */
  readonly flags: Uint8Array;
}

interface Slot {
  readonly piece: number;
  readonly date: EventDate;
  readonly isDashed: boolean;
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
      const [least, longest] = lagsOf(event.date, date);
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
    const { published, publishedBasis = 'stated' } = publicationOf(source, documentById);
    if (published === undefined || seen.has(key)) continue;
    seen.add(key);
    const date = dayOf(published, dates);
    if (date === null) continue;
    slots.push({
      piece,
      date,
      isDashed: publishedBasis !== 'stated' || date.isApproximate || date.isUncertain,
    });
  }
  return slots.sort((a, b) => a.date.earliestStartMs - b.date.earliestStartMs || a.piece - b.piece);
}

function publicationOf(
  source: Evidence,
  documentById: ReadonlyMap<string, SourceDocument>,
): Pick<SourceDocument, 'published' | 'publishedBasis'> {
  return source.type === 'quotation' ? (documentById.get(source.document) ?? {}) : source;
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

/** Days from an event that lasted from one day to another to a day: 0 within it. */
function lagDays(dayMs: number, firstMs: number, lastMs: number): number {
  if (dayMs > lastMs) return (dayMs - lastMs) / DAY_MS;
  return dayMs < firstMs ? (dayMs - firstMs) / DAY_MS : 0;
}

function lagsOf(event: EventDate | null, published: EventDate): readonly [number, number] {
  if (event === null) return [NaN, NaN];
  const { earliestStartMs, latestStartMs, earliestEndMs, latestEndMs } = event;
  return [
    lagDays(published.earliestStartMs, latestStartMs, latestEndMs - DAY_MS),
    lagDays(published.latestEndMs - DAY_MS, earliestStartMs, earliestEndMs - DAY_MS),
  ];
}
