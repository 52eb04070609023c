import { REACH_PX } from './marks.ts';

const HOUR_MS = 3_600_000;
/** No bin is narrower, px: it has to be hit. */
const NARROWEST_BIN_PX = 24;
/** Least air between two marks of a line, px. */
export const MARK_GAP_PX = 3;

/** Room above the highest bin of a lane for its count, px. */
const COUNT_ROOM_PX = 13;
/** A lane lower than this has no room for counts. */
const LOWEST_COUNTED_PX = 40;
/** The least height of a bin that counts anything, px. */
const LOWEST_BIN_PX = 3;
/** Height of a pinned focus above the bottom of its lane, px. */
export const PIN_PX = 14;

/** Whether the bins of a lane so high say how many they count. */
export function isCounted(laneHeight: number): boolean {
  return laneHeight >= LOWEST_COUNTED_PX;
}

/** How high a bin of a level, 0 to 1, stands above the bottom rule of a lane. */
export function binHeight(laneHeight: number, level: number): number {
  const room = laneHeight - 6 - (isCounted(laneHeight) ? COUNT_ROOM_PX : 0);
  return Math.max(LOWEST_BIN_PX, room * level);
}

/** A stretch of a lane in which marks would outnumber pixels: its rows are counted where they start, not drawn. */
export interface Bin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
  /** How many of them are drawn in full: all, unless what does not match is dimmed. */
  readonly full: number;
  /** Number of those by hue, without hue last; null where the lane has a hue of its own. */
  readonly mix: Uint32Array | null;
  /** The rows that it counts, and the event of each row of the lane; null where they are the same. */
  readonly rows: Uint32Array;
  readonly eventOf: Uint32Array | null;
}

/** The length of bins at a scale: hours times a power of two, so that bins stay where they are while panning. */
export function binLength(msPerPx: number): number {
  return HOUR_MS * 2 ** Math.max(0, Math.ceil(Math.log2((NARROWEST_BIN_PX * msPerPx) / HOUR_MS)));
}

/** The bin an instant falls in, by number. */
export function binOf(instantMs: number, lengthMs: number): number {
  return Math.floor(instantMs / lengthMs);
}

/** The most marks that can possibly start in one bin, on so many lines. */
export function binCapacity(lengthMs: number, msPerPx: number, lineCount: number): number {
  return lineCount * Math.ceil(lengthMs / msPerPx / (2 * REACH_PX + MARK_GAP_PX));
}
