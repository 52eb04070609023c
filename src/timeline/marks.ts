import { DASHED, LASTS, OPEN_END, OPEN_START, type Spans } from './spans.ts';

/** Area of an event's glyph, square px. */
export const GLYPH_AREA = 68;
/** Half the width and height that any glyph of that area needs. */
export const REACH_PX = 7.5;
/** Length over which an open end dissolves. */
export const FADE_PX = 56;
/** Length of the dashes beside a glyph whose date is not sure, where its stretch is too short to show it. */
export const DASH_PX = 7;

/** Where an event stands at one scale, px from the origin of the scale; nothing of its drawing lies outside [x0, x1]. */
export interface MarkBox {
  readonly x0: number;
  readonly x1: number;
  readonly glyphX: number;
  /** The drawn stretch itself. */
  readonly fromX: number;
  readonly toX: number;
  /** The bar, or the whisker, is long enough to be seen beside the glyph. */
  readonly hasBar: boolean;
}

/** Lays an event's stretch on a scale of `msPerPx` whose zero is at `originMs`. */
export function boxOf(spans: Spans, event: number, originMs: number, msPerPx: number): MarkBox {
  const flags = spans.flags[event] ?? 0;
  const fromX = ((spans.starts[event] ?? NaN) - originMs) / msPerPx;
  const toX = ((spans.ends[event] ?? NaN) - originMs) / msPerPx;
  const lasts = (flags & LASTS) !== 0;
  const isOpenStart = (flags & OPEN_START) !== 0;
  const isOpenEnd = (flags & OPEN_END) !== 0;
  const isLong = toX - fromX > 2 * REACH_PX + 2;
  const middle = (fromX + toX) / 2;
  const glyphX = !lasts || !isLong ? middle : isOpenStart ? toX - REACH_PX : fromX + REACH_PX;
  const hasBar = isLong || isOpenStart || isOpenEnd;
  const dash = (flags & DASHED) !== 0 && !hasBar ? DASH_PX : 0;
  return {
    x0: Math.min(fromX, glyphX - REACH_PX - dash) - (isOpenStart ? FADE_PX : 0),
    x1: Math.max(toX, glyphX + REACH_PX + dash) + (isOpenEnd ? FADE_PX : 0),
    glyphX,
    fromX,
    toX,
    hasBar,
  };
}
