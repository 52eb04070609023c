import { binCapacity, binLength, binOf, runsOf, type Bin } from './density.ts';
import { KIN_WEIGHT } from './importance.ts';
import { eventsTouching } from './blocks.ts';
import {
  LABEL_GAP_PX,
  LABEL_OFFSET_PX,
  LONGEST_LABEL_PX,
  placeLabels,
  roomInside,
  type Label,
} from './labels.ts';
import type { Lane } from './lanes.ts';
import { boxOf, type MarkBox } from './marks.ts';
import { packRows, rowsNeeded } from './rows.ts';
import type { TimeWindow } from './scale.ts';
import type { Spans } from './spans.ts';
import type { Typesetter } from './text.ts';

/** One event in one lane, on the scale's px. */
export interface Mark {
  readonly event: number;
  readonly box: MarkBox;
  readonly row: number;
  readonly label: Label | null;
}

/** A lane as it lies at one scale: every event of its region is a mark, or counted in exactly one bin. */
export interface Arrangement {
  /** By where they begin. */
  readonly marks: readonly Mark[];
  readonly bins: readonly Bin[];
}

export interface ArrangeContext {
  readonly spans: Spans;
  /** The whole range; its start is the scale's origin. */
  readonly whole: TimeWindow;
  readonly msPerPx: number;
  /** Only events that stand in this stretch of time are arranged. */
  readonly region: TimeWindow;
  readonly type: Typesetter;
  readonly textOf: (event: number) => string;
  /** How much a label matters where rows are given out: nothing that a click could change, so that marks keep still. */
  readonly lastingWeightOf: (event: number) => number;
  /** How much it matters where labels are placed. */
  readonly weightOf: (event: number) => number;
}

/** Where marks stand closer than this, on average, nobody could read labels: only those of the focus and its kin are tried. */
const CROWDED_PX = 14;

/** Of the events that reach in from outside the region, at most so many a row are tried. */
const MOST_REACHING = 12;

interface Item {
  readonly event: number;
  readonly text: string;
  readonly box: MarkBox;
  readonly x0: number;
  readonly x1: number;
  readonly wishPx: number;
  readonly weight: number;
}

/** Events anchored outside the region whose stretch still reaches into it. */
function reachingIn(lane: Lane, { spans, region }: ArrangeContext): number[] {
  return eventsTouching(lane.blocks, lane.events, spans, region).filter((event) => {
    const anchor = spans.anchors[event] ?? NaN;
    return anchor < region[0] || anchor >= region[1];
  });
}

function isCrowded(boxes: readonly MarkBox[]): boolean {
  let first = Infinity;
  let last = -Infinity;
  for (const { x0, x1 } of boxes) {
    first = Math.min(first, x0);
    last = Math.max(last, x1);
  }
  return boxes.length > 60 && (last - first) / boxes.length < CROWDED_PX;
}

/** What has to be packed, by where it begins. */
function itemsOf(events: readonly number[], context: ArrangeContext, withLabels: boolean): Item[] {
  const { spans, whole, msPerPx, type, textOf, lastingWeightOf, weightOf } = context;
  const boxes = events.map((event) => boxOf(spans, event, whole[0], msPerPx));
  const isReadable = withLabels && !isCrowded(boxes);
  const items = boxes.map((box, at): Item => {
    const event = events[at] ?? 0;
    const text = isReadable || weightOf(event) >= KIN_WEIGHT ? textOf(event) : '';
    const cut = isReadable ? type.cut(text, LONGEST_LABEL_PX) : null;
    const width = cut === null ? 0 : type.widthOf(cut);
    const wishPx = roomInside(box) >= width ? 0 : width + LABEL_OFFSET_PX + LABEL_GAP_PX;
    return { event, box, text, x0: box.x0, x1: box.x1, wishPx, weight: lastingWeightOf(event) };
  });
  return items.sort((a, b) => a.x0 - b.x0 || a.event - b.event);
}

/** Rows the lane takes at this scale: for its marks alone, or also for their labels. */
export function rowsWanted(lane: Lane, context: ArrangeContext, limit: number, withLabels: boolean): number {
  return rowsNeeded(itemsOf(Array.from(lane.events), context, withLabels), limit);
}

/** Where no label may stand: on bins, and beyond the whole range, which a window that shows everything would cut off. */
function takenByBins(
  bins: readonly Bin[],
  { whole, msPerPx }: ArrangeContext,
): (readonly [number, number])[] {
  const px = (ms: number) => (ms - whole[0]) / msPerPx;
  const taken: (readonly [number, number])[] = [[-Infinity, 0]];
  for (const { fromMs, toMs } of bins) {
    const from = Math.max(0, px(fromMs));
    const to = Math.min(px(whole[1]), px(toMs));
    if (from < to) taken.push([from, to]);
  }
  return [...taken, [px(whole[1]), Infinity]];
}

/** Lays a lane out on `rowCount` rows. Where that is too few, the bins in question are counted instead of drawn. */
export function arrange(lane: Lane, rowCount: number, context: ArrangeContext): Arrangement {
  const { spans, msPerPx, region, type } = context;
  const lengthMs = binLength(msPerPx);
  const capacity = binCapacity(lengthMs, msPerPx, rowCount);
  const runs = runsOf(lane, region, lengthMs);
  const dense = new Set<number>();
  const candidates = reachingIn(lane, context).slice(0, MOST_REACHING * rowCount);
  for (const { bin, from, to } of runs) {
    if (to - from > capacity) dense.add(bin);
    else for (let at = from; at < to; at++) candidates.push(lane.events[at] ?? 0);
  }

  const items = itemsOf(candidates, context, true);
  const rows = packRows(items, rowCount);
  const binOfItem = ({ event }: Item) => binOf(spans.anchors[event] ?? NaN, lengthMs);
  items.forEach((item, at) => {
    if (rows[at] === -1) dense.add(binOfItem(item));
  });

  const kept = items
    .map((item, at) => ({ ...item, row: rows[at] ?? -1, weight: context.weightOf(item.event) }))
    .filter((item) => item.row >= 0 && !dense.has(binOfItem(item)));
  const bins = runs
    .filter(({ bin }) => dense.has(bin))
    .map(({ bin, from, to }) => ({
      fromMs: bin * lengthMs,
      toMs: (bin + 1) * lengthMs,
      count: to - from,
    }));
  const labels = placeLabels(kept, rowCount, takenByBins(bins, context), type);
  return {
    marks: kept.map(({ event, box, row }, at) => ({ event, box, row, label: labels[at] ?? null })),
    bins,
  };
}
