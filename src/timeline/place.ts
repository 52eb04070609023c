import type { Arrangement, Mark } from './arrange.ts';
import type { Bin } from './density.ts';
import { ROW_PX, type Shelf } from './heights.ts';
import { LABEL_OFFSET_PX } from './labels.ts';
import { REACH_PX } from './marks.ts';
import type { PlacedBin, PlacedLabel, PlacedMark, PlacedThread } from './picture.ts';
import type { TimeScale } from './scale.ts';
import type { Spans } from './spans.ts';
import type { Typesetter } from './text.ts';
import type { ThreadStretch } from './threads.ts';

/** Marks and labels keep this far from the edges of the window. */
const EDGE_PX = 4;
/** Height above the bottom of a lane at which threads run. */
const RAIL_PX = 3;

export interface PlaceContext {
  readonly scale: TimeScale;
  readonly widthPx: number;
  /** px of the arrangement's scale at the left edge of the window. */
  readonly offsetPx: number;
  readonly spans: Spans;
  readonly type: Typesetter;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** A glyph on a long bar stays in sight, with its label, as long as the bar is. */
function glyphInSight({ box, label }: Mark, { offsetPx, widthPx }: PlaceContext): number {
  const x = box.glyphX - offsetPx;
  if (!box.hasBar) return x;
  const tail = REACH_PX + (label?.side === 'inside' ? LABEL_OFFSET_PX + label.width : 0);
  const low = box.x0 - offsetPx + REACH_PX;
  const high = box.x1 - offsetPx - tail;
  if (high < low) return x;
  const inSight = clamp(x, EDGE_PX + REACH_PX, Math.max(EDGE_PX + REACH_PX, widthPx - EDGE_PX - tail));
  return clamp(inSight, low, high);
}

/** A label that would run over an edge of the window is cut short, or left out. */
function labelInSight(
  label: NonNullable<Mark['label']>,
  glyphX: number,
  firstRow: number,
  { offsetPx, widthPx, type }: PlaceContext,
): PlacedLabel | null {
  const x = label.side === 'inside' ? glyphX + REACH_PX + LABEL_OFFSET_PX : label.x - offsetPx;
  if (x < 0 || x >= widthPx) return null;
  const room = widthPx - EDGE_PX - x;
  const text = label.width <= room ? label.text : label.side === 'left' ? null : type.cut(label.text, room);
  if (text === null) return null;
  const width = text === label.text ? label.width : type.widthOf(text);
  return { text, x, width, y: firstRow + (label.row + 0.5) * ROW_PX, side: label.side };
}

/** The marks of a lane that are in sight, where they stand in the window. */
export function placeMarks(
  { marks }: Arrangement,
  lane: number,
  laneKey: string,
  shelf: Shelf,
  hueOf: (event: number) => number,
  context: PlaceContext,
): PlacedMark[] {
  const { offsetPx, widthPx, spans, scale } = context;
  return marks.flatMap((mark): PlacedMark[] => {
    const { event, box, row, label } = mark;
    if (box.x1 <= offsetPx || box.x0 >= offsetPx + widthPx) return [];
    const x = glyphInSight(mark, context);
    return [
      {
        key: `${laneKey}/${event}`,
        lane,
        event,
        x,
        y: shelf.firstRow + (row + 0.5) * ROW_PX,
        x0: box.x0 - offsetPx,
        x1: box.x1 - offsetPx,
        fromX: box.fromX - offsetPx,
        toX: box.toX - offsetPx,
        sureFromX: scale.timeToPx(spans.sureStarts[event] ?? NaN),
        sureToX: scale.timeToPx(spans.sureEnds[event] ?? NaN),
        hasBar: box.hasBar,
        flags: spans.flags[event] ?? 0,
        hue: hueOf(event),
        label: label && labelInSight(label, x, shelf.firstRow, context),
      },
    ];
  });
}

/** The bins of a lane that are in sight; `fullest` is the count that fills the lane's height. */
export function placeBins(
  bins: readonly Bin[],
  lane: number,
  fullest: number,
  focusMs: number | null,
  { scale, widthPx }: PlaceContext,
): PlacedBin[] {
  return bins.flatMap((bin): PlacedBin[] => {
    const x0 = scale.timeToPx(bin.fromMs);
    const x1 = scale.timeToPx(bin.toMs);
    if (x1 <= 0 || x0 >= widthPx) return [];
    const hasFocus = focusMs !== null && focusMs >= bin.fromMs && focusMs < bin.toMs;
    const focusX = hasFocus ? scale.timeToPx(focusMs) : null;
    return [{ ...bin, lane, x0, x1, focusX, level: Math.sqrt(bin.count / fullest) }];
  });
}

/** A stretch of thread where it stands in the window. */
export function placeThread(
  { from, to, isGap, series }: ThreadStretch,
  { offsetPx }: PlaceContext,
  { firstRow, top, height }: Shelf,
): PlacedThread {
  return {
    railY: top + height - RAIL_PX,
    fromX: from.box.glyphX - offsetPx,
    fromY: firstRow + (from.row + 0.5) * ROW_PX,
    toX: to.box.glyphX - offsetPx,
    toY: firstRow + (to.row + 0.5) * ROW_PX,
    isGap,
    series,
  };
}
