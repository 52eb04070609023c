import type { Arrangement, Mark } from './arrange.ts';
import { binHeight, isCounted, PIN_PX } from './density.ts';
import { LINE_PX, type Shelf } from './heights.ts';
import { endsAtMark, LABEL_OFFSET_PX, type Label } from './labels.ts';
import { layBox, REACH_PX, type MarkBox } from './marks.ts';
import type { PlacedBin, PlacedLabel, PlacedMark, PlacedThread } from './picture.ts';
import type { TimeScale, TimeWindow } from './scale.ts';
import type { Spans } from './spans.ts';
import type { Typesetter } from './text.ts';

/** Marks and labels keep this far from the edges of the window. */
export const EDGE_PX = 4;

/** How far a count reaches from its middle, which stands so far above its bin, px. */
export const COUNT_REACH_PX = 14;
const COUNT_Y_PX = 8;
const COUNT_TALL_PX = 5;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface PlaceContext {
  readonly scale: TimeScale;
  readonly widthPx: number;
  readonly spans: Spans;
  readonly type: Typesetter;
  readonly hueOf: (event: number) => number;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

const box: MarkBox = { x0: 0, x1: 0, glyphX: 0, fromX: 0, toX: 0, hasBar: false };

const ANYWHERE: readonly TimeWindow[] = [[-Infinity, Infinity]];

/**
 * Where the glyph stands: on a long bar it stays in sight, with what is written after it in the bar, as long as the bar
 * is, in the nearest of the stretches that are clear of bins; null where none has room.
 */
function glyphInSight(clear: Mark['clear'], tailPx: number, { scale, widthPx }: PlaceContext): number | null {
  if (!box.hasBar) return box.glyphX;
  const first = EDGE_PX + REACH_PX;
  const wanted = clamp(box.glyphX, first, Math.max(first, widthPx - EDGE_PX - tailPx));
  let nearest: number | null = null;
  for (const [from, to] of clear ?? ANYWHERE) {
    const low = Math.max(box.x0, scale.timeToPx(from)) + REACH_PX;
    const high = Math.min(box.x1, scale.timeToPx(to)) - tailPx;
    if (high < low || high < first || low > widthPx) continue;
    const x = clamp(wanted, low, high);
    if (nearest === null || Math.abs(x - wanted) < Math.abs(nearest - wanted)) nearest = x;
  }
  return nearest;
}

/** Left edge of a label: as far from its mark as where it was arranged, however far the marks now stand from each other. */
function labelX(label: Label, mark: Mark, glyphX: number): number {
  switch (label.side) {
    case 'inside':
      return glyphX + REACH_PX + LABEL_OFFSET_PX;
    case 'right':
      return box.x1 + label.x - mark.box.x1;
    case 'left':
      return box.x0 + label.x - mark.box.x0;
    default:
      return box.glyphX + label.x - mark.box.glyphX;
  }
}

/** Takes away the count of a bin where it would stand on what is as high as a glyph, `y` below the top of the lane. */
function cover(bin: Mutable<PlacedBin>, { height }: Shelf, left: number, right: number, y: number): void {
  const middle = (bin.x0 + bin.x1) / 2;
  const countY = height - binHeight(height, bin.level) - COUNT_Y_PX;
  if (right <= middle - COUNT_REACH_PX || left >= middle + COUNT_REACH_PX) return;
  if (Math.abs(y - countY) < REACH_PX + COUNT_TALL_PX) bin.hasCount = false;
}

/** The places of one picture, in objects that the next picture uses again: nothing is made anew for each mark of each frame. */
export class Places {
  readonly marks: PlacedMark[] = [];
  readonly bins: Mutable<PlacedBin>[] = [];
  readonly threads: PlacedThread[] = [];
  readonly #marks: Mutable<PlacedMark>[] = [];
  readonly #labels: Mutable<PlacedLabel>[] = [];

  /** Begins a new picture. */
  clear(): void {
    this.marks.length = 0;
    this.bins.length = 0;
    this.threads.length = 0;
  }

  /** Places the marks of a lane that are in sight. */
  placeMarks({ marks }: Arrangement, lane: number, shelf: Shelf, context: PlaceContext): void {
    const { scale, widthPx, spans } = context;
    for (const mark of marks) {
      layBox(box, spans, mark.row, scale.window[0], scale.msPerPx);
      if (box.x1 <= 0 || box.x0 >= widthPx) continue;
      this.marks.push(this.#place(mark, lane, shelf, context));
    }
  }

  /** Of the box as it was just laid. */
  #place(mark: Mark, lane: number, shelf: Shelf, context: PlaceContext): PlacedMark {
    const { scale, spans, hueOf } = context;
    const at = this.marks.length;
    const { row, event, clear, label } = mark;
    const withLabel =
      label?.side === 'inside'
        ? glyphInSight(clear, REACH_PX + LABEL_OFFSET_PX + label.width, context)
        : null;
    const x =
      withLabel ??
      glyphInSight(clear, REACH_PX, context) ??
      glyphInSight(null, REACH_PX, context) ??
      box.glyphX;
    const placed = (this.#marks[at] ??= { ...EMPTY_MARK });
    placed.key = mark.key;
    placed.lane = lane;
    placed.row = row;
    placed.event = event;
    placed.x = x;
    placed.y = shelf.firstLine + (mark.line + 0.5) * LINE_PX;
    placed.x0 = box.x0;
    placed.x1 = box.x1;
    placed.fromX = box.fromX;
    placed.toX = box.toX;
    placed.sureFromX = scale.timeToPx(spans.sureStarts[row] ?? NaN);
    placed.sureToX = scale.timeToPx(spans.sureEnds[row] ?? NaN);
    placed.hasBar = box.hasBar;
    placed.flags = spans.flags[row] ?? 0;
    placed.hue = hueOf(event);
    placed.dx = 0;
    placed.dy = 0;
    placed.strength = 1;
    const isSaid = label !== null && (label.side !== 'inside' || withLabel !== null);
    placed.label = isSaid ? this.#placeLabel(label, mark, at, shelf, context) : null;
    return placed;
  }

  /** A label that would run over an edge of the window is cut short, or left out. */
  #placeLabel(
    label: Label,
    mark: Mark,
    at: number,
    shelf: Shelf,
    { widthPx, type }: PlaceContext,
  ): PlacedLabel | null {
    const x = labelX(label, mark, this.#marks[at]?.x ?? 0);
    const isOverStart = x < 0;
    if ((isOverStart && !endsAtMark(label, mark.box)) || x >= widthPx) return null;
    const end = x + label.width;
    const room = isOverStart ? end - EDGE_PX : widthPx - EDGE_PX - x;
    const isWhole = label.width <= room;
    const text = isWhole
      ? label.text
      : label.side === 'left' && !isOverStart
        ? null
        : type.cut(label.text, room);
    if (text === null) return null;
    const placed = (this.#labels[at] ??= { text, x, y: 0, width: 0, side: label.side });
    placed.text = text;
    placed.width = isWhole ? label.width : type.widthOf(text);
    placed.x = isOverStart ? end - placed.width : x;
    placed.y = shelf.firstLine + (label.line + 0.5) * LINE_PX;
    placed.side = label.side;
    return placed;
  }

  /** Places the bins of a lane that are in sight, after its marks; `fullest` is the count that fills the lane's height. */
  placeBins(
    { bins }: Arrangement,
    lane: number,
    shelf: Shelf,
    fullest: number,
    focusMs: number | null,
    { scale, widthPx }: PlaceContext,
  ): void {
    const first = this.bins.length;
    const hasCount = isCounted(shelf.height);
    for (const bin of bins) {
      const { fromMs, toMs, count } = bin;
      const x0 = scale.timeToPx(fromMs);
      const x1 = scale.timeToPx(toMs);
      if (x1 <= 0 || x0 >= widthPx) continue;
      const hasFocus = focusMs !== null && focusMs >= fromMs && focusMs < toMs;
      const focusX = hasFocus ? scale.timeToPx(focusMs) : null;
      const level = Math.sqrt(count / fullest);
      const placed = { ...bin, lane, x0, x1, focusX, level, hasCount, strength: 1 };
      if (focusX !== null) cover(placed, shelf, focusX - PIN_PX, focusX + PIN_PX, shelf.height - PIN_PX);
      this.bins.push(placed);
    }
    for (let at = this.marks.length - 1; hasCount && this.marks[at]?.lane === lane; at--) {
      const mark = this.marks[at];
      if (mark) this.#coverCounts(first, mark, shelf);
    }
  }

  /** Takes away the counts that a mark would stand on; the bins of its lane, from the first on, are in order. */
  #coverCounts(first: number, { x, x0, x1, y }: PlacedMark, shelf: Shelf): void {
    let [low, high] = [first, this.bins.length];
    const left = Math.min(x0, x - REACH_PX);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.bins[middle]?.x1 ?? Infinity) <= left) low = middle + 1;
      else high = middle;
    }
    const right = Math.max(x1, x + REACH_PX);
    for (; low < this.bins.length; low++) {
      const bin = this.bins[low];
      if (!bin || bin.x0 >= right) return;
      cover(bin, shelf, left, right, y - shelf.top);
    }
  }
}

export const EMPTY_MARK: PlacedMark = {
  key: '',
  lane: 0,
  row: 0,
  event: 0,
  x: 0,
  y: 0,
  x0: 0,
  x1: 0,
  fromX: 0,
  toX: 0,
  sureFromX: 0,
  sureToX: 0,
  hasBar: false,
  flags: 0,
  hue: 0,
  label: null,
  dx: 0,
  dy: 0,
  strength: 1,
};
