import type { Arrangement, Mark } from './arrange.ts';
import { LINE_PX, type Shelf } from './heights.ts';
import { LABEL_OFFSET_PX, type Label } from './labels.ts';
import { layBox, REACH_PX, type MarkBox } from './marks.ts';
import type { PlacedBin, PlacedLabel, PlacedMark, PlacedThread } from './picture.ts';
import type { TimeScale } from './scale.ts';
import type { Spans } from './spans.ts';
import type { Typesetter } from './text.ts';

/** Marks and labels keep this far from the edges of the window. */
const EDGE_PX = 4;

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

/** A glyph on a long bar stays in sight, with its label, as long as the bar is. */
function glyphInSight({ label }: Mark, widthPx: number): number {
  if (!box.hasBar) return box.glyphX;
  const tail = REACH_PX + (label?.side === 'inside' ? LABEL_OFFSET_PX + label.width : 0);
  const low = box.x0 + REACH_PX;
  const high = box.x1 - tail;
  if (high < low) return box.glyphX;
  const first = EDGE_PX + REACH_PX;
  return clamp(clamp(box.glyphX, first, Math.max(first, widthPx - EDGE_PX - tail)), low, high);
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

/** The places of one picture, in objects that the next picture uses again: nothing is made anew for each mark of each frame. */
export class Places {
  readonly marks: PlacedMark[] = [];
  readonly bins: PlacedBin[] = [];
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
  #place(
    mark: Mark,
    lane: number,
    shelf: Shelf,
    { scale, widthPx, spans, type, hueOf }: PlaceContext,
  ): PlacedMark {
    const at = this.marks.length;
    const { row, event } = mark;
    const placed = (this.#marks[at] ??= { ...EMPTY_MARK });
    placed.key = mark.key;
    placed.lane = lane;
    placed.row = row;
    placed.event = event;
    placed.x = glyphInSight(mark, widthPx);
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
    placed.label = mark.label && this.#placeLabel(mark.label, mark, at, shelf, widthPx, type);
    return placed;
  }

  /** A label that would run over an edge of the window is cut short, or left out. */
  #placeLabel(
    label: Label,
    mark: Mark,
    at: number,
    shelf: Shelf,
    widthPx: number,
    type: Typesetter,
  ): PlacedLabel | null {
    const x = labelX(label, mark, glyphInSight(mark, widthPx));
    if (x < 0 || x >= widthPx) return null;
    const room = widthPx - EDGE_PX - x;
    const text = label.width <= room ? label.text : label.side === 'left' ? null : type.cut(label.text, room);
    if (text === null) return null;
    const placed = (this.#labels[at] ??= { text, x, y: 0, width: 0, side: label.side });
    placed.text = text;
    placed.x = x;
    placed.y = shelf.firstLine + (label.line + 0.5) * LINE_PX;
    placed.width = text === label.text ? label.width : type.widthOf(text);
    placed.side = label.side;
    return placed;
  }

  /** Places the bins of a lane that are in sight; `fullest` is the count that fills the lane's height. */
  placeBins(
    { bins }: Arrangement,
    lane: number,
    fullest: number,
    focusMs: number | null,
    { scale, widthPx }: PlaceContext,
  ): void {
    for (const bin of bins) {
      const { fromMs, toMs, count } = bin;
      const x0 = scale.timeToPx(fromMs);
      const x1 = scale.timeToPx(toMs);
      if (x1 <= 0 || x0 >= widthPx) continue;
      const hasFocus = focusMs !== null && focusMs >= fromMs && focusMs < toMs;
      const focusX = hasFocus ? scale.timeToPx(focusMs) : null;
      this.bins.push({ ...bin, lane, x0, x1, focusX, level: Math.sqrt(count / fullest), strength: 1 });
    }
  }
}

const EMPTY_MARK: PlacedMark = {
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
