/** When the events of one thing are: from when to when, how often, and the longest times without any. */
import { DAY_MS } from '../chronology/event-date.ts';
import { DASHED, OPEN_END, OPEN_START } from './date-flags.ts';
import type { Index } from './index.ts';
import type { Target } from './target.ts';

/** A stretch of time, epoch ms, end exclusive. */
export type Stretch = readonly [number, number];

/** A stretch in which surely no event begins, ends or is under way, and the events on either side of it. */
export interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
  readonly days: number;
  /** Whether it is as long as this, at least so long where a date at either side is not known to the day, or about so long. */
  readonly precision: 'exact' | 'at-least' | 'about';
  /** The event that ends where it begins, at the latest, and the one that begins where it ends, at the earliest. */
  readonly before: number;
  readonly after: number;
}

export interface Times {
  /** The events that may begin first and may end last; null when none has a place in time. */
  readonly first: number | null;
  readonly last: number | null;
  /** From the first to the last, as far as is known. */
  readonly extent: Stretch | null;
  /** How many have no place in time. */
  readonly undated: number;
  /** Events without a stated start or end, ascending: here they are only where their other end is. */
  readonly open: readonly number[];
  /** The longest gaps, longest first, the earlier first where equal. */
  readonly gaps: readonly Gap[];
  /** Events a year over the extent; null where that is shorter than a year. */
  readonly perYear: number | null;
  /**
   * The median of the days from the start of one event to the start of the next, of a series from one edition to the
   * next; only where both starts are known to the day. Null when there are none.
   */
  readonly medianStepDays: number | null;
}

const MOST_GAPS = 5;
const YEAR_MS = 365.2425 * DAY_MS;

/**
 * The stretch outside which an event surely is not; where it has no stated start or end, the stretch in which its
 * other end is, as it is drawn. Null for one that has no place in time.
 */
export function knownStretch(index: Index, event: number): Stretch | null {
  const flags = index.dateFlags[event] ?? 0;
  const isOpenStart = (flags & OPEN_START) !== 0;
  const isOpenEnd = (flags & OPEN_END) !== 0;
  const start = isOpenStart
    ? (index.earliestEnds[event] ?? NaN) - DAY_MS
    : (index.earliestStarts[event] ?? NaN);
  const end = isOpenEnd ? (index.latestStarts[event] ?? NaN) + DAY_MS : (index.latestEnds[event] ?? NaN);
  if ((isOpenStart && isOpenEnd) || !Number.isFinite(start) || !Number.isFinite(end)) return null;
  return [Math.min(start, end), Math.max(start, end)];
}

/** An event and the stretch it is known to lie in. */
interface Placed {
  readonly event: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** When the events (ascending) of a thing are. */
export function timesOf(index: Index, target: Target, events: Uint32Array): Times {
  const placed = placedOf(index, events);
  const { gaps, last } = walk(index, placed);
  const [first] = placed;
  const extent = first && last ? ([first.startMs, last.endMs] as const) : null;
  const years = extent === null ? 0 : (extent[1] - extent[0]) / YEAR_MS;
  return {
    first: first?.event ?? null,
    last: last?.event ?? null,
    extent,
    undated: events.length - placed.length,
    open: placed.map(({ event }) => event).filter((event) => isOpenDate(index, event)),
    gaps,
    perYear: years < 1 ? null : placed.length / years,
    medianStepDays: medianStepDays(index, placed, target.type === 'series'),
  };
}

/** Whether an event's start or end is not stated. */
export function isOpenDate({ dateFlags }: Index, event: number): boolean {
  return ((dateFlags[event] ?? 0) & (OPEN_START | OPEN_END)) !== 0;
}

/** The events that have a place in time, by its start. */
function placedOf(index: Index, events: Uint32Array): readonly Placed[] {
  const placed: Placed[] = [];
  let isInOrder = true;
  for (let at = 0, latest = -Infinity; at < events.length; at++) {
    const event = events[at] ?? 0;
    const stretch = knownStretch(index, event);
    if (stretch === null) continue;
    const [startMs, endMs] = stretch;
    placed.push({ event, startMs, endMs });
    if (startMs < latest) isInOrder = false;
    latest = startMs;
  }
  // Events are in the order of their starts, but for what is known by its end alone.
  return isInOrder ? placed : placed.sort((a, b) => a.startMs - b.startMs || a.event - b.event);
}

/** Goes through the events once, minding the latest end so far: the longest gaps, and the event that ends last. */
function walk(
  index: Index,
  placed: readonly Placed[],
): { readonly gaps: readonly Gap[]; readonly last: Placed | null } {
  const gaps: Gap[] = [];
  let last: Placed | null = null;
  for (const next of placed) {
    if (last !== null && next.startMs > last.endMs) keepLongest(gaps, gapBetween(index, last, next));
    if (last === null || next.endMs > last.endMs) last = next;
  }
  return { gaps, last };
}

function gapBetween(index: Index, last: Placed, next: Placed): Gap {
  const [fromMs, toMs] = [last.endMs, next.startMs];
  const isAbout = [last, next].some(({ event }) => ((index.dateFlags[event] ?? 0) & DASHED) !== 0);
  const isSure = !Number.isNaN(sureEnd(index, last.event)) && !Number.isNaN(sureStart(index, next.event));
  return {
    ...{ fromMs, toMs, before: last.event, after: next.event },
    days: (toMs - fromMs) / DAY_MS,
    precision: isAbout ? 'about' : isSure ? 'exact' : 'at-least',
  };
}

/** Puts a gap, later than those kept so far, among the longest. */
function keepLongest(gaps: Gap[], gap: Gap): void {
  const at = gaps.findIndex(({ days }) => days < gap.days);
  if (at < 0 && gaps.length === MOST_GAPS) return;
  gaps.splice(at < 0 ? gaps.length : at, 0, gap);
  if (gaps.length > MOST_GAPS) gaps.pop();
}

function medianStepDays(index: Index, placed: readonly Placed[], isSeries: boolean): number | null {
  const steps: number[] = [];
  for (let at = 1; at < placed.length; at++) {
    const [from, to] = [placed[at - 1]?.event ?? 0, placed[at]?.event ?? 0];
    const days = (startDay(index, to) - startDay(index, from)) / DAY_MS;
    if (!Number.isNaN(days) && (!isSeries || isNextEdition(index, from, to))) steps.push(days);
  }
  if (steps.length === 0) return null;
  const sorted = Float64Array.from(steps).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** The day on which an event started; where no start is stated, ended. NaN where it is not known to the day. */
export function sureStart(index: Index, event: number): number {
  const isOpen = ((index.dateFlags[event] ?? 0) & OPEN_START) !== 0;
  return isOpen ? endDay(index, event) : startDay(index, event);
}

/** The end of an event; where no end is stated, its start. NaN where it is not known to the day. */
export function sureEnd(index: Index, event: number): number {
  const isOpen = ((index.dateFlags[event] ?? 0) & OPEN_END) !== 0;
  return isOpen ? startDay(index, event) : endDay(index, event);
}

function startDay({ earliestStarts, latestStarts }: Index, event: number): number {
  return agreed(earliestStarts[event], latestStarts[event]);
}

function endDay({ earliestEnds, latestEnds }: Index, event: number): number {
  return agreed(earliestEnds[event], latestEnds[event]);
}

function agreed(earliest = NaN, latest = NaN): number {
  return earliest === latest && Number.isFinite(earliest) ? earliest : NaN;
}

/** Whether no edition is missing between two events of a series; assumed where they are not numbered. */
function isNextEdition({ chronology: { events } }: Index, from: number, to: number): boolean {
  const [before, after] = [events[from]?.edition, events[to]?.edition];
  return before === undefined || after === undefined ? before === after : after === before + 1;
}
