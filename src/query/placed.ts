import { DAY_MS } from '../chronology/event-date.ts';
import { OPEN_END, OPEN_START } from './date-flags.ts';
import type { Columns } from './columns.ts';

/**
 * Where an event is placed in time, epoch ms [start, end): the stretch outside which it surely is not; what is open is
 * placed at the end that is known. NaN where neither is.
 */
export function placeOf(columns: Columns, event: number): readonly [number, number] {
  const { earliestStarts, latestStarts, earliestEnds, latestEnds, dateFlags } = columns;
  const flags = dateFlags[event] ?? 0;
  const isOpenStart = (flags & OPEN_START) !== 0;
  const isOpenEnd = (flags & OPEN_END) !== 0;
  const start = isOpenStart ? (earliestEnds[event] ?? NaN) - DAY_MS : (earliestStarts[event] ?? NaN);
  const end = isOpenEnd ? (latestStarts[event] ?? NaN) + DAY_MS : (latestEnds[event] ?? NaN);
  if (!isOpenStart && !isOpenEnd) return [start, end];
  const isDrawable = !(isOpenStart && isOpenEnd) && Number.isFinite(start) && Number.isFinite(end);
  return isDrawable ? [Math.min(start, end), Math.max(start, end)] : [NaN, NaN];
}
