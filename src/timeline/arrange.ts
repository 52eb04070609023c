import { lastingAt, type Blocks } from './blocks.ts';
import type { Bin } from './density.ts';
import { KIN_WEIGHT } from './importance.ts';
import { placeLabels, roomInside, roomWithin, type Label } from './labels.ts';
import type { Lane } from './lane.ts';
import { boxOf, type MarkBox } from './marks.ts';
import { fullAmong, mixOf } from './mix.ts';
import type { Packing } from './pack.ts';
import type { TimeWindow } from './scale.ts';
import { firstAtLeast, firstRowAtLeast } from './search.ts';
import type { Spans } from './spans.ts';
import type { Typesetter } from './text.ts';

/** One row of a lane as a mark, on the scale of its packing. */
export interface Mark {
  /** Lane and event, and the row where an event has several: names this mark from frame to frame. */
  readonly key: string;
  readonly row: number;
  readonly event: number;
  readonly line: number;
  readonly box: Readonly<MarkBox>;
  /** The stretches of its bar that are clear of bins, where its glyph may stand; null where nothing is in its way. */
  readonly clear: readonly TimeWindow[] | null;
  readonly label: Label | null;
}

/** A stretch of a lane as it lies at one scale: every row in it is a mark, or counted in exactly one bin. */
export interface Arrangement {
  readonly packing: Packing;
  readonly region: TimeWindow;
  /** In the order of their rows. */
  readonly marks: readonly Mark[];
  readonly bins: readonly Bin[];
  /** Whether there was no time for some of the labels. */
  readonly isHasty: boolean;
}

/** What arranging needs to know of the events, whatever the scale. */
export interface Source {
  readonly spans: Spans;
  /** The event of each row; null where they are the same. */
  readonly eventOf: Uint32Array | null;
  readonly hues: Uint8Array;
  /** 1 for each event that is drawn in full, by index; null where all are. */
  readonly full: Uint8Array | null;
  readonly type: Typesetter;
  readonly textOf: (event: number) => string;
  /** How much a label matters where lines are given out: nothing that a click could change, so that marks keep still. */
  readonly lastingWeightOf: (event: number) => number;
  /** How much it matters where labels are placed. */
  readonly weightOf: (event: number) => number;
  /** The whole range; its start is the scale's origin. */
  readonly whole: TimeWindow;
}

/** Where marks stand closer than this, on average, nobody could read labels: only those of the focus and its kin are tried. */
const CROWDED_PX = 14;

export function isCrowded(boxes: readonly Readonly<MarkBox>[]): boolean {
  let first = Infinity;
  let last = -Infinity;
  for (const { x0, x1 } of boxes) {
    first = Math.min(first, x0);
    last = Math.max(last, x1);
  }
  return boxes.length > 60 && (last - first) / boxes.length < CROWDED_PX;
}

/** Where no label may stand: on bins, and beyond the whole range, which a window that shows everything would cut off. */
function takenBy(bins: readonly Bin[], whole: TimeWindow, msPerPx: number): (readonly [number, number])[] {
  const px = (ms: number) => (ms - whole[0]) / msPerPx;
  const taken: (readonly [number, number])[] = [[-Infinity, 0]];
  for (const { fromMs, toMs } of bins) {
    const from = Math.max(0, px(fromMs));
    const to = Math.min(px(whole[1]), px(toMs));
    if (from < to) taken.push([from, to]);
  }
  return [...taken, [px(whole[1]), Infinity]];
}

function binsWithin(lane: Lane, packing: Packing, [from, to]: TimeWindow, source: Source): Bin[] {
  const { binFroms, binTos, binStarts, binMs } = packing;
  const bins: Bin[] = [];
  for (let bin = firstAtLeast(binStarts, from - binMs); bin < binStarts.length; bin++) {
    const fromMs = binStarts[bin] ?? NaN;
    if (fromMs >= to) break;
    const [first, end] = [binFroms[bin] ?? 0, binTos[bin] ?? 0];
    const mix = lane.hue === null ? mixOf(lane.rows, first, end, source) : null;
    const full = fullAmong(lane.rows, first, end, source);
    const rows = lane.rows.subarray(first, end);
    bins.push({
      ...{ fromMs, toMs: fromMs + binMs, count: end - first, full, mix },
      ...{ rows, eventOf: source.eventOf },
    });
  }
  return bins;
}

/** The stretches between two instants that are clear of bins, which are in order; null where no bin is in between. */
function clearOf(bins: readonly Bin[], from: number, to: number): readonly TimeWindow[] | null {
  const clear: TimeWindow[] = [];
  let at = from;
  for (const { fromMs, toMs } of bins) {
    if (toMs <= at) continue;
    if (fromMs >= to) break;
    if (fromMs > at) clear.push([at, fromMs]);
    at = toMs;
  }
  if (at === from) return null;
  if (at < to) clear.push([at, to]);
  return clear;
}

/** The places in `lane.rows` of those that are drawn and touch the region. */
function placesWithin(
  lane: Lane,
  { lines }: Packing,
  [from, to]: TimeWindow,
  spans: Spans,
  blocks: Blocks,
): number[] {
  const low = firstRowAtLeast(lane.rows, spans.starts, from);
  const high = firstRowAtLeast(lane.rows, spans.starts, to, low);
  const places = low === 0 ? [] : lastingAt(from, low, lane, spans, blocks).filter((at) => lines[at] !== -1);
  for (let at = low; at < high; at++) if (lines[at] !== -1) places.push(at);
  return places;
}

/** Names the mark of a row in a lane. */
export function markKey(laneKey: string, row: number, eventOf: Uint32Array | null): string {
  return eventOf === null ? `${laneKey}/${row}` : `${laneKey}/${eventOf[row] ?? 0}/${row}`;
}

/** Makes marks, with as many of their labels as there is time for, and bins of what touches a region of a packed lane. */
export function arrange(
  lane: Lane,
  packing: Packing,
  region: TimeWindow,
  source: Source,
  blocks: Blocks,
  untilMs = Infinity,
): Arrangement {
  const { spans, eventOf, type, textOf, weightOf, whole } = source;
  const { msPerPx, lineCount, lines } = packing;
  const bins = binsWithin(lane, packing, region, source);
  const drawn = placesWithin(lane, packing, region, spans, blocks).map((at) => {
    const row = lane.rows[at] ?? 0;
    const event = eventOf === null ? row : (eventOf[row] ?? 0);
    const box = boxOf(spans, row, whole[0], msPerPx);
    const msOf = (px: number) => whole[0] + px * msPerPx;
    return {
      key: markKey(lane.key, row, eventOf),
      row,
      event,
      line: lines[at] ?? 0,
      box,
      clear: box.hasBar && bins.length > 0 ? clearOf(bins, msOf(box.x0), msOf(box.x1)) : null,
    };
  });
  const isReadable = !isCrowded(drawn.map(({ box }) => box));
  const items = drawn.map((mark) => {
    const weight = weightOf(mark.event);
    const insidePx =
      mark.clear?.reduce((most, [from, to]) => Math.max(most, roomWithin((to - from) / msPerPx)), 0) ??
      roomInside(mark.box);
    return { ...mark, weight, insidePx, text: isReadable || weight >= KIN_WEIGHT ? textOf(mark.event) : '' };
  });
  const labels = placeLabels(items, lineCount, takenBy(bins, whole, msPerPx), type, untilMs);
  const marks = drawn.map((mark, at): Mark => ({ ...mark, label: labels[at] ?? null }));
  return { packing, region, marks, bins, isHasty: performance.now() > untilMs };
}
