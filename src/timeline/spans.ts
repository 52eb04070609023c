import { DAY_MS } from '../chronology/event-date.ts';
import type { Index } from '../query/index.ts';

/** The event lasts (an interval), rather than lying somewhere within a stretch. */
export const LASTS = 1;
/** The date is inferred, approximate or uncertain. */
export const DASHED = 2;
export const OPEN_START = 4;
export const OPEN_END = 8;

/**
 * Where each event stands in time as drawn: columns by event index, epoch ms, all finite; NaN where it has no
 * date that could be drawn. An open end is drawn from the end that is known.
 */
export interface Spans {
  /** The stretch outside which the event surely is not (but for open ends). */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The part of an interval that is sure; equal to the stretch itself where both ends are. */
  readonly sureStarts: Float64Array;
  readonly sureEnds: Float64Array;
  /** Where the event is counted, and where its glyph tends to stand: the middle of a stretch, the start of an interval. */
  readonly anchors: Float64Array;
  readonly flags: Uint8Array;
  /** Datable events by anchor, ties by index. */
  readonly order: Uint32Array;
  /** The others, by index. */
  readonly undated: Uint32Array;
}

/** Reads the drawn stretch of every event out of its four instants. */
export function spansOf(index: Index): Spans {
  const { size } = index;
  const column = () => new Float64Array(size).fill(NaN);
  const spans = {
    starts: column(),
    ends: column(),
    sureStarts: column(),
    sureEnds: column(),
    anchors: column(),
    flags: new Uint8Array(size),
  };
  const dated: number[] = [];
  const undated: number[] = [];
  for (let event = 0; event < size; event++) {
    (readSpan(index, event, spans) ? dated : undated).push(event);
  }
  const { anchors } = spans;
  dated.sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
  return { ...spans, order: Uint32Array.from(dated), undated: Uint32Array.from(undated) };
}

function readSpan(index: Index, event: number, into: Omit<Spans, 'order' | 'undated'>): boolean {
  const record = index.chronology.events[event];
  const date = record?.date;
  if (!date || (date.isOpenStart && date.isOpenEnd)) return false;
  const knownStart = date.isOpenStart ? date.earliestEndMs - DAY_MS : date.earliestStartMs;
  const knownEnd = date.isOpenEnd ? date.latestStartMs + DAY_MS : date.latestEndMs;
  const start = Math.min(knownStart, knownEnd);
  const end = Math.max(knownStart, knownEnd);
  if (!Number.isFinite(start) || !Number.isFinite(end)) return false;
  const isDashed = record.dateBasis !== 'stated' || date.isApproximate || date.isUncertain;
  into.starts[event] = start;
  into.ends[event] = end;
  into.sureStarts[event] = date.isOpenStart ? start : Math.min(date.latestStartMs, end);
  into.sureEnds[event] = date.isOpenEnd ? end : Math.max(date.earliestEndMs, start);
  into.anchors[event] = date.isInterval ? (date.isOpenStart ? end : start) : (start + end) / 2;
  into.flags[event] =
    (date.isInterval ? LASTS : 0) |
    (isDashed ? DASHED : 0) |
    (date.isOpenStart ? OPEN_START : 0) |
    (date.isOpenEnd ? OPEN_END : 0);
  return true;
}
