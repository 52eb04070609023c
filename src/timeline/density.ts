import type { Lane } from './lanes.ts';
import { REACH_PX } from './marks.ts';
import { MARK_GAP_PX } from './rows.ts';
import type { TimeWindow } from './scale.ts';
import { firstAtLeast } from './search.ts';

const HOUR_MS = 3_600_000;
/** No bin is narrower, px. */
const NARROWEST_BIN_PX = 18;

/** A stretch of a lane in which marks would outnumber pixels: its events are counted, by anchor, not drawn. */
export interface Bin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

/** The length of bins at a scale: hours times a power of two, so that bins stay where they are while panning. */
export function binLength(msPerPx: number): number {
  return HOUR_MS * 2 ** Math.max(0, Math.ceil(Math.log2((NARROWEST_BIN_PX * msPerPx) / HOUR_MS)));
}

/** The bin an anchor falls in, by number. */
export function binOf(anchorMs: number, lengthMs: number): number {
  return Math.floor(anchorMs / lengthMs);
}

/** A run of a lane's events that share a bin: `lane.events[from .. to]`. */
export interface Run {
  readonly bin: number;
  readonly from: number;
  readonly to: number;
}

/** The lane's events within a region, by bin; empty bins are passed over, so the cost follows the pixels. */
export function runsOf(lane: Lane, region: TimeWindow, lengthMs: number): readonly Run[] {
  const runs: Run[] = [];
  const end = firstAtLeast(lane.anchors, region[1]);
  for (let from = firstAtLeast(lane.anchors, region[0]); from < end;) {
    const bin = binOf(lane.anchors[from] ?? 0, lengthMs);
    const to = firstAtLeast(lane.anchors, (bin + 1) * lengthMs, from, end);
    runs.push({ bin, from, to });
    from = to;
  }
  return runs;
}

/** The most marks that can possibly start in one bin, on so many rows. */
export function binCapacity(lengthMs: number, msPerPx: number, rowCount: number): number {
  return rowCount * Math.ceil(lengthMs / msPerPx / (2 * REACH_PX + MARK_GAP_PX));
}
