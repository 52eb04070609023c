import { DASHED, LASTS, OPEN_END, OPEN_START, SEVERAL } from '../query/date-flags.ts';
import type { Spans } from './spans.ts';

/** Area of an event's glyph, square px. */
export const GLYPH_AREA = 68;
/** Half the width and height that any glyph of that area needs. */
export const REACH_PX = 7.5;
/** Length over which an open end dissolves. */
export const FADE_PX = 56;
/** Length of the dashes beside a glyph whose date is not sure, where its stretch is too short to show it. */
export const DASH_PX = 7;
/** A stretch at least so long is seen beside the glyph. */
const LONG_PX = 2 * REACH_PX + 2;

/** Where the glyph stands of a stretch that lies so on a scale, px. */
function glyphPx(fromPx: number, toPx: number, flags: number): number {
  if ((flags & LASTS) === 0 || toPx - fromPx <= LONG_PX) return (fromPx + toPx) / 2;
  return (flags & OPEN_START) === 0 ? fromPx + REACH_PX : toPx - REACH_PX;
}

/** Whether a bar or a whisker is drawn beside the glyph. */
function isBar(fromPx: number, toPx: number, flags: number): boolean {
  return toPx - fromPx > LONG_PX || (flags & (OPEN_START | OPEN_END)) !== 0;
}

/** What the glyph and its dashes take on either side of its middle, px. */
function reachOf(flags: number): number {
  return (flags & (DASHED | SEVERAL)) === 0 ? REACH_PX : REACH_PX + DASH_PX;
}

/** Left edge of all that is drawn of a stretch, px. */
export function leftPx(fromPx: number, toPx: number, flags: number): number {
  const fade = (flags & OPEN_START) === 0 ? 0 : FADE_PX;
  return Math.min(fromPx, glyphPx(fromPx, toPx, flags) - reachOf(flags)) - fade;
}

/** Right edge of all that is drawn of a stretch, px. */
export function rightPx(fromPx: number, toPx: number, flags: number): number {
  const fade = (flags & OPEN_END) === 0 ? 0 : FADE_PX;
  return Math.max(toPx, glyphPx(fromPx, toPx, flags) + reachOf(flags)) + fade;
}

/**
 * Where a row stands at one scale, px from the origin of the scale; nothing of its drawing lies outside [x0, x1].
 * What stands clear of another at one scale does so at every finer one: only time grows, glyphs do not.
 */
export interface MarkBox {
  x0: number;
  x1: number;
  glyphX: number;
  /** The drawn stretch itself. */
  fromX: number;
  toX: number;
  /** The bar, or the whisker, is long enough to be seen beside the glyph. */
  hasBar: boolean;
}

/** Lays a row's stretch on a scale of `msPerPx` whose zero is at `originMs`, into `box`. */
export function layBox(box: MarkBox, spans: Spans, row: number, originMs: number, msPerPx: number): void {
  const flags = spans.flags[row] ?? 0;
  const fromX = ((spans.starts[row] ?? NaN) - originMs) / msPerPx;
  const toX = ((spans.ends[row] ?? NaN) - originMs) / msPerPx;
  box.fromX = fromX;
  box.toX = toX;
  box.glyphX = glyphPx(fromX, toX, flags);
  box.hasBar = isBar(fromX, toX, flags);
  box.x0 = leftPx(fromX, toX, flags);
  box.x1 = rightPx(fromX, toX, flags);
}

/** The same as a box of its own. */
export function boxOf(spans: Spans, row: number, originMs: number, msPerPx: number): Readonly<MarkBox> {
  const box: MarkBox = { x0: 0, x1: 0, glyphX: 0, fromX: 0, toX: 0, hasBar: false };
  layBox(box, spans, row, originMs, msPerPx);
  return box;
}
