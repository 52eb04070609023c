import { DAY_MS } from '../../chronology/event-date.ts';
import type { Lane } from '../lane.ts';
import { fit, type TimeWindow } from '../scale.ts';
import type { Spans } from '../spans.ts';
import type { SetOut } from '../track.ts';
import { consecutiveRows } from './consecutive.ts';
import { sinceOriginInWords, type Origin } from './since-origin.ts';
import { sinceAxis, sinceInWords } from './since.ts';

const NARROWEST_MS = 4 * DAY_MS;

/**
 * Each lane from its own beginning, so that processes far apart in time can be compared: the axis is the time since
 * the lane's first event started, or since the first of the chosen ones that stands in it did, in ms, negative before
 * it. A row is an event in one lane.
 */
export const setOutAligned: SetOut = ({ index, spans, lanes, origins }) => {
  const rowCount = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  const eventOf = new Uint32Array(rowCount);
  const since: Spans = {
    starts: new Float64Array(rowCount),
    ends: new Float64Array(rowCount),
    sureStarts: new Float64Array(rowCount),
    sureEnds: new Float64Array(rowCount),
    flags: new Uint8Array(rowCount),
    isInOrder: lanes.length < 2,
  };
  let first = 0;
  const countedFrom: Origin[] = [];
  const aligned = lanes.map((lane): Lane => {
    const chosen = chosenIn(lane, origins);
    const origin = { event: chosen ?? lane.rows[0] ?? -1, isChosen: chosen !== null };
    countedFrom.push(origin);
    countFrom(spans.starts[origin.event] ?? 0, lane.rows, spans, since, first);
    eventOf.set(lane.rows, first);
    const rows = consecutiveRows(first, lane.rows.length);
    first += rows.length;
    return { ...lane, rows };
  });
  return {
    layout: 'aligned',
    spans: since,
    eventOf,
    lanes: aligned,
    whole: fit(extentOf(since)),
    narrowestMs: NARROWEST_MS,
    axisOf: sinceAxis(countedFrom.some(({ isChosen }) => isChosen)),
    inWords: sinceInWords,
    since: (lane, event, language, locale) => {
      const origin = countedFrom[lane];
      return origin === undefined ? '' : sinceOriginInWords(index, origin, event, language, locale);
    },
  };
};

/** The first of the chosen events that stands in the lane. */
function chosenIn({ rows }: Lane, origins: readonly number[]): number | null {
  return origins.find((event) => rows.includes(event)) ?? null;
}

function countFrom(originMs: number, rows: Uint32Array, spans: Spans, since: Spans, first: number): void {
  const { starts, ends, sureStarts, sureEnds, flags } = spans;
  for (let at = 0; at < rows.length; at++) {
    const event = rows[at] ?? 0;
    since.starts[first + at] = (starts[event] ?? NaN) - originMs;
    since.ends[first + at] = (ends[event] ?? NaN) - originMs;
    since.sureStarts[first + at] = (sureStarts[event] ?? NaN) - originMs;
    since.sureEnds[first + at] = (sureEnds[event] ?? NaN) - originMs;
    since.flags[first + at] = flags[event] ?? 0;
  }
}

function extentOf({ starts, ends }: Spans): TimeWindow {
  let from = 0;
  let to = 0;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start < from) from = start;
    if (end > to) to = end;
  }
  return [from, to];
}
