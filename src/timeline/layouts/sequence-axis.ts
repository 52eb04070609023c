import { DAY_MS } from '../../chronology/event-date.ts';
import { layouts } from '../../i18n/areas/layouts.ts';
import { shortDate, yearInWords } from '../../i18n/dates.ts';
import type { Index } from '../../query/index.ts';
import { yearOfMs } from '../../query/year.ts';
import {
  cutAtEdge,
  formatted,
  GAP_PX,
  INDENT_PX,
  isClear,
  OVER_DECADES,
  OVER_MONTHS,
  OVER_YEARS,
  pushedOut,
  type Gap,
  type Level,
  type MeasureText,
  type Tick,
} from '../axis.ts';
import { scaleOf, type TimeScale } from '../scale.ts';
import { firstAtLeast } from '../search.ts';
import type { Track } from '../track.ts';
import { unitFormat } from '../../i18n/durations.ts';
import { gapInWords } from './gap.ts';

/** Events in the order of their places. */
export interface Sequence {
  readonly index: Index;
  readonly events: Uint32Array;
  /** The earliest and the latest that each event may have started, by index. */
  readonly starts: Float64Array;
  readonly sureStarts: Float64Array;
}

/** A level of names over the places, and the places at which a new one begins, counted once. */
interface Eras {
  readonly level: Level;
  /** Ascending; the first place is not among them. */
  readonly ranks: () => Float64Array;
}

const SAMPLE_MS = Date.UTC(2000, 8, 28);
/** Gaps are written smaller than dates, by about so much. */
const SMALLER = 0.85;
const dayAndMonth = formatted({ day: 'numeric', month: 'short' });
const inFull = formatted({ day: 'numeric', month: 'short', year: 'numeric' });
const monthAndYear = formatted({ month: 'short', year: 'numeric' });

/**
 * The axis of a sequence: the date of each place and, between them, the gap in words; of every second, fourth,
 * eighth ... place where there is no room for all. Over them the years, decades or centuries, where they change.
 */
export function sequenceAxis(sequence: Sequence): Track['axisOf'] {
  const eras = [OVER_MONTHS, OVER_YEARS, OVER_DECADES].map((level) => erasOf(sequence, level));
  return (window, widthPx, locale, measure) => {
    const scale = scaleOf(window, widthPx);
    const stride = strideOf(DAY_MS / scale.msPerPx, locale, measure);
    const ticks = ticksOf(sequence, scale, widthPx, stride, locale, measure);
    return {
      minor: cutAtEdge(
        ticks.filter(({ px }) => px >= 0 && px <= widthPx),
        widthPx,
        measure,
      ),
      major: majorTicks(sequence, eras, scale, widthPx, locale, measure),
      gaps: gapsOf(sequence, ticks, stride, widthPx, locale, measure),
    };
  };
}

/** From how many places to how many there is room for a date and for a gap: it follows from the zoom alone. */
function strideOf(placePx: number, locale: string, measure: MeasureText): number {
  const gap = layouts('about', { length: unitFormat(locale, 'year').format(10) });
  const roomFor = (date: string) => Math.max(INDENT_PX + measure(date), SMALLER * measure(gap)) + GAP_PX;
  if (placePx >= roomFor(dayAndMonth(SAMPLE_MS, locale))) return 1;
  return 2 ** Math.max(1, Math.ceil(Math.log2(roomFor(monthAndYear(SAMPLE_MS, locale)) / placePx)));
}

/**
 * The date of a place, or, where there is no room for it, the day or the month it started. Where every place has its
 * date the year stands over it; where places are passed over it stands in the date.
 */
function dateLabel(
  { index, events }: Sequence,
  rank: number,
  stride: number,
  locale: string,
  hasRoom: (label: string) => boolean,
): string {
  const date = index.chronology.events[events[rank] ?? -1]?.date ?? null;
  if (date === null) return '';
  const { earliestStartMs, latestStartMs, precision, isInterval } = date;
  const isDay = precision === 'day' && earliestStartMs === latestStartMs;
  const isPlain = isDay && !date.isOpenStart && !date.isApproximate && !date.isUncertain;
  const start = stride === 1 ? dayAndMonth : inFull;
  const labels = [
    ...(isPlain && !isInterval && stride === 1 ? [] : [shortDate(date, locale)]),
    ...(isPlain ? [start(earliestStartMs, locale), monthAndYear(earliestStartMs, locale)] : []),
  ];
  return labels.find(hasRoom) ?? '';
}

/** The ticks in the window and the nearest at either side of it, in the middle of their places. */
function ticksOf(
  sequence: Sequence,
  scale: TimeScale,
  widthPx: number,
  stride: number,
  locale: string,
  measure: MeasureText,
): Tick[] {
  const [from, to] = scale.window;
  const stridePx = (stride * DAY_MS) / scale.msPerPx;
  const hasRoom = (label: string) => INDENT_PX + measure(label) + GAP_PX <= stridePx;
  const ticks: Tick[] = [];
  const firstRank = Math.max(0, Math.floor(from / DAY_MS / stride) * stride);
  for (let rank = firstRank; rank < sequence.events.length; rank += stride) {
    const ms = (rank + 0.5) * DAY_MS;
    const px = scale.timeToPx(ms);
    ticks.push({ ms, px, label: dateLabel(sequence, rank, stride, locale, hasRoom) });
    if (ms > to || px > widthPx) break;
  }
  return ticks;
}

/** The gap after each tick, where there is room for it before the next. */
function gapsOf(
  { index, events }: Sequence,
  ticks: readonly Tick[],
  stride: number,
  widthPx: number,
  locale: string,
  measure: MeasureText,
): Gap[] {
  return ticks.slice(0, -1).flatMap(({ ms, px }, at): Gap[] => {
    const rank = Math.floor(ms / DAY_MS);
    const label = gapInWords(index, events[rank] ?? 0, events[rank + stride] ?? 0, locale);
    const fromPx = Math.max(0, px);
    const roomPx = Math.min(widthPx, ticks[at + 1]?.px ?? 0) - fromPx;
    return label === '' || SMALLER * measure(label) + GAP_PX > roomPx
      ? []
      : [{ ms, px: fromPx, widthPx: roomPx, label }];
  });
}

/** The finest names of which none but the one the window opens in has to give way. */
function majorTicks(
  sequence: Sequence,
  eras: readonly Eras[],
  scale: TimeScale,
  widthPx: number,
  locale: string,
  measure: MeasureText,
): Tick[] {
  const [from, to] = scale.window;
  const opening = Math.max(0, Math.floor(from / DAY_MS));
  if (opening >= sequence.events.length || to <= 0) return [];
  for (const { level, ranks } of eras) {
    const all = ranks();
    const first = firstAtLeast(all, opening + 1);
    const end = firstAtLeast(all, to / DAY_MS);
    if ((end - first) * GAP_PX > widthPx) continue;
    const ticks = [opening, ...all.subarray(first, end)].map((rank) => ({
      ms: rank * DAY_MS,
      px: Math.max(0, scale.timeToPx(rank * DAY_MS)),
      label: eraInWords(sequence, level, rank, locale),
    }));
    if (isClear(ticks.slice(1), measure)) return cutAtEdge(pushedOut(ticks, measure), widthPx, measure);
  }
  return [];
}

function eraOf({ interval }: Level, ms: number): number {
  return interval?.floor(new Date(ms)).getTime() ?? 0;
}

/** The name of the year, decade or century in which the event of a place began; where it may have been one of several, of all the years that are meant. */
function eraInWords(
  { events, starts, sureStarts }: Sequence,
  level: Level,
  rank: number,
  locale: string,
): string {
  const event = events[rank] ?? 0;
  const [startMs, lastMs] = [starts[event] ?? 0, sureStarts[event] ?? 0];
  const era = eraOf(level, startMs);
  return era === eraOf(level, lastMs)
    ? level.label(era, locale)
    : yearInWords(yearOfMs(startMs), locale, yearOfMs(lastMs));
}

function erasOf(sequence: Sequence, level: Level): Eras {
  let known: Float64Array | null = null;
  return { level, ranks: () => (known ??= ranksOf(sequence, level)) };
}

/** Only where a year, decade or century ends, or an event may have begun in several, is anything looked up. */
function ranksOf({ events, starts, sureStarts }: Sequence, level: Level): Float64Array {
  const ranks: number[] = [];
  let [first, last, endMs] = [NaN, NaN, -Infinity];
  for (let rank = 0; rank < events.length; rank++) {
    const startMs = starts[events[rank] ?? 0] ?? 0;
    const lastMs = sureStarts[events[rank] ?? 0] ?? 0;
    if (startMs < endMs && lastMs < endMs) continue;
    const era = eraOf(level, startMs);
    const isOne = era === eraOf(level, lastMs);
    const [from, to] = isOne ? [era, era] : [yearOfMs(startMs), yearOfMs(lastMs)];
    if (rank > 0 && (from !== first || to !== last)) ranks.push(rank);
    [first, last] = [from, to];
    endMs = isOne ? Number(level.interval?.offset(new Date(era), 1) ?? Infinity) : -Infinity;
  }
  return Float64Array.from(ranks);
}
