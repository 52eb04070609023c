import { DAY_MS } from '../../chronology/event-date.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { OPEN_END, OPEN_START } from '../../query/date-flags.ts';
import { spanId } from '../../query/target.ts';
import { startOfYearMs, yearOfMs, yearStep } from '../../query/year.ts';
import { formatted } from '../axis.ts';
import type { Lane } from '../lane.ts';
import { fit } from '../scale.ts';
import type { Spans } from '../spans.ts';
import type { SetOut } from '../track.ts';
import { consecutiveRows } from './consecutive.ts';
import { inModel, MODEL_YEAR, modelYearAxis, modelYearInWords } from './model-year.ts';
import { standingIn } from './standing.ts';

const NARROWEST_MS = 4 * DAY_MS;
/** Over so many years those without an event have lanes too, so that a year missed is seen; over more they would only be scrolled past. */
const MOST_YEARS = 60;

const yearName = formatted({ year: 'numeric' });

/** Which years each of some events touches. */
interface YearsTouched {
  readonly events: Uint32Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The first year of all; the number of rows in each from there on. */
  readonly from: number;
  readonly counts: Uint32Array;
}

/**
 * Year under year, months across, so that seasons show. The axis is one model year. A row is the part of an event
 * that lies in one year: what runs over New Year is cut there, and stands in both.
 */
export const setOutByYear: SetOut = ({ spans, lanes }) => {
  const touched = yearsTouched(standingIn(lanes, spans), spans);
  const years = yearsShown(touched);
  return {
    layout: 'years',
    ...rowsOf(touched, years, spans),
    lanes: lanesOf(touched, years),
    whole: fit(MODEL_YEAR, 0.012),
    narrowestMs: NARROWEST_MS,
    axisOf: modelYearAxis,
    inWords: modelYearInWords,
  };
};

function yearsTouched(events: Uint32Array, { starts, ends }: Spans): YearsTouched {
  const firsts = new Int32Array(events.length);
  const lasts = new Int32Array(events.length);
  let from = Infinity;
  let to = -Infinity;
  let endMs = -Infinity;
  let year = 0;
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const startMs = starts[event] ?? 0;
    const lastMs = Math.max(startMs, (ends[event] ?? 0) - 1);
    if (startMs >= endMs) {
      year = yearOfMs(startMs);
      endMs = startOfYearMs(year + 1);
    }
    const last = lastMs < endMs ? year : yearOfMs(lastMs);
    firsts[at] = year;
    lasts[at] = last;
    if (year < from) from = year;
    if (last > to) to = last;
  }
  const counts = new Uint32Array(events.length === 0 ? 0 : to - from + 1);
  for (let at = 0; at < events.length; at++) {
    const last = (lasts[at] ?? 0) - from;
    const step = yearStep(firsts[at] ?? 0, lasts[at] ?? 0);
    for (let year = (firsts[at] ?? 0) - from; year <= last; year += step) {
      counts[year] = (counts[year] ?? 0) + 1;
    }
  }
  return { events, firsts, lasts, from, counts };
}

function yearsShown({ from, counts }: YearsTouched): number[] {
  const years: number[] = [];
  for (let at = 0; at < counts.length; at++) {
    if (counts.length <= MOST_YEARS || (counts[at] ?? 0) > 0) years.push(from + at);
  }
  return years;
}

/** Rows stand year by year, in each by start: what began in the year before comes first. */
function rowsOf(
  { events, firsts, lasts, from, counts }: YearsTouched,
  years: readonly number[],
  spans: Spans,
): { readonly spans: Spans; readonly eventOf: Uint32Array } {
  const nextRows = new Uint32Array(counts.length);
  const bounds = new Float64Array(2 * counts.length);
  let rowCount = 0;
  for (const year of years) {
    nextRows[year - from] = rowCount;
    rowCount += counts[year - from] ?? 0;
    bounds[2 * (year - from)] = startOfYearMs(year);
    bounds[2 * (year - from) + 1] = startOfYearMs(year + 1);
  }
  const eventOf = new Uint32Array(rowCount);
  const flags = new Uint8Array(rowCount);
  /** Year of each row, from the first one on. */
  const yearOf = new Uint32Array(rowCount);
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const first = (firsts[at] ?? 0) - from;
    const last = (lasts[at] ?? 0) - from;
    const bits = spans.flags[event] ?? 0;
    const step = yearStep(first, last);
    for (let year = first; year <= last; year += step) {
      const row = nextRows[year] ?? 0;
      nextRows[year] = row + 1;
      eventOf[row] = event;
      yearOf[row] = year;
      flags[row] = bits & ~((year === first ? 0 : OPEN_START) | (year === last ? 0 : OPEN_END));
    }
  }
  const place = (instants: Float64Array, side: 'start' | 'end') =>
    inModel(instants, side, eventOf, yearOf, bounds);
  return {
    spans: {
      starts: place(spans.starts, 'start'),
      ends: place(spans.ends, 'end'),
      sureStarts: place(spans.sureStarts, 'start'),
      sureEnds: place(spans.sureEnds, 'end'),
      flags,
      isInOrder: years.length < 2,
    },
    eventOf,
  };
}

function lanesOf({ from, counts }: YearsTouched, years: readonly number[]): Lane[] {
  let next = 0;
  return years.map((year): Lane => {
    const count = counts[year - from] ?? 0;
    const startMs = startOfYearMs(year);
    const first = next;
    next += count;
    return {
      key: `year:${year}`,
      label: yearName(startMs, i18n.locale),
      target: { type: 'span', id: spanId(startMs, startOfYearMs(year + 1)) },
      hue: null,
      depth: 0,
      branch: null,
      isFolded: false,
      rows: consecutiveRows(first, count),
      count,
    };
  });
}
