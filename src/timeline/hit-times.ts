import { LASTS, OPEN_START } from '../query/date-flags.ts';
import type { Index } from '../query/index.ts';
import type { SearchHits } from '../query/search.ts';
import { remember } from './remember.ts';
import type { TimeScale } from './scale.ts';
import { spansOf, type Spans } from './spans.ts';

const spansFor = remember(spansOf);

/** Where an event's glyph stands in time, epoch ms, as near as its dates say; NaN without any. */
function timeOf({ starts, ends, flags }: Spans, event: number): number {
  const [start, end, bits] = [starts[event] ?? NaN, ends[event] ?? NaN, flags[event] ?? 0];
  if ((bits & LASTS) === 0) return (start + end) / 2;
  return (bits & OPEN_START) === 0 ? start : end;
}

function timesOfHits(index: Index, { mask, marks, count }: Pick<SearchHits, 'mask' | 'marks' | 'count'>) {
  const spans = spansFor(index);
  const times = new Float64Array(marks.length === 0 ? 0 : count);
  let at = 0;
  for (let event = 0; event < mask.length && at < times.length; event++) {
    if (mask[event] !== 1) continue;
    const ms = timeOf(spans, event);
    if (!Number.isNaN(ms)) times[at++] = ms;
  }
  return times.subarray(0, at).sort();
}

/** When the events found were, epoch ms, ascending; none for a search that only leaves words out. */
export const hitTimes = Object.assign(remember(timesOfHits), {
  /** When one event was, likewise; NaN without a date. */
  of: (index: Index, event: number): number => timeOf(spansFor(index), event),
});

/** An SVG path of ticks hanging from 0, one for each px that has a hit. */
export function ticksPath(times: Float64Array, scale: TimeScale, heightPx: number): string {
  let path = '';
  let last = -Infinity;
  for (let at = 0; at < times.length; at++) {
    const x = Math.round(scale.timeToPx(times[at] ?? 0));
    if (x <= last + 1) continue;
    path += `M${x},0v${heightPx}`;
    last = x;
  }
  return path;
}
