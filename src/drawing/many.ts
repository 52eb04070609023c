import type { CanvasTarget } from './canvas.ts';
import { traceGlyph } from './glyph.ts';
import type { GlyphName } from './shape.ts';

/** So many things go into one path: enough to save the calls, few enough that a rasteriser is not lost in their crossings. */
const AT_ONCE = 256;

/** Smaller glyphs need no rim to be told apart, and have no room for one. */
const LEAST_PARTED_PX = 2.5;

/** What many lines are stroked with; colours are CSS, opacity 0 to 1. */
export interface Stroke {
  readonly colour: string;
  readonly widthPx: number;
  readonly opacity: number;
}

/** Strokes segments `[x1, y1, x2, y2, ...]`, the first `count` of them, a few hundred in each path. */
export function strokeMany(
  target: CanvasTarget,
  ends: Float32Array,
  count: number,
  { colour, widthPx, opacity }: Stroke,
): void {
  target.globalAlpha = opacity;
  target.strokeStyle = colour;
  target.lineWidth = widthPx;
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE) * 4;
    target.beginPath();
    for (let at = from * 4; at < to; at += 4) {
      target.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
      target.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    }
    target.stroke();
  }
}

/** How many glyphs of one kind look. */
export interface Stamp {
  readonly glyph: GlyphName;
  readonly colour: string;
  /** Drawn as an outline only. */
  readonly isHollow: boolean;
  /** What parts each from what lies behind it. */
  readonly paper: string;
}

/** Draws one glyph in many places `[x, y, radius, ...]`, the first `count` of them, a few hundred in each path. */
export function stampMany(
  target: CanvasTarget,
  places: Float32Array,
  count: number,
  { glyph, colour, isHollow, paper }: Stamp,
): void {
  target.globalAlpha = 1;
  target.fillStyle = isHollow ? paper : colour;
  target.strokeStyle = isHollow ? colour : paper;
  target.lineWidth = 1;
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE) * 3;
    target.beginPath();
    for (let at = from * 3; at < to; at += 3) {
      const [x, y, radius] = [places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0];
      target.translate(x, y);
      traceGlyph(target, glyph, Math.PI * radius * radius);
      target.translate(-x, -y);
    }
    target.fill();
    if (isHollow || (places[from * 3 + 2] ?? 0) >= LEAST_PARTED_PX) target.stroke();
  }
}
