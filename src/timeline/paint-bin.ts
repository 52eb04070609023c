import { glyphOfKind } from '../drawing/glyph.ts';
import { hueColour } from '../drawing/palette.ts';
import type { Ink, Painter } from '../drawing/shape.ts';
import { NO_HUE } from '../query/index.ts';
import { binHeight, PIN_PX } from './density.ts';
import { DIMMED, type Look } from './look.ts';
import { GLYPH_AREA } from './marks.ts';
import { litIn } from './mix.ts';
import type { PlacedBin, PlacedLane } from './picture.ts';

/** Width of a digit of a bin's count, px. */
const DIGIT_PX = 6;
const OPACITY = 0.55;

/** A count in as few characters as say it: 940, 1.2k, 35k, 1.2M. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  const [unit, sign] = count < 999_500 ? [1000, 'k'] : [1_000_000, 'M'];
  return `${(count / unit).toFixed(count < 9.95 * unit ? 1 : 0)}${sign}`;
}

/** The focus, where it is one of many that are only counted. */
function paintPin(
  painter: Painter,
  x: number,
  y: number,
  colour: string,
  { index, palette, focus }: Look,
): void {
  const ring = { type: 'glyph' as const, glyph: 'circle' as const, x, y };
  painter.paint({ ...ring, size: 300, ink: { fill: palette.paper, stroke: palette.accent, strokeWidth: 2 } });
  const glyph = glyphOfKind(index.kinds[focus ?? -1] ?? 0);
  painter.paint({ ...ring, glyph, size: GLYPH_AREA, ink: { fill: colour } });
}

/** A bar from a height down to the bottom of its lane: in the hue of that, or its counts by hue in proportion, from below. */
function paintBar(
  painter: Painter,
  { x0, x1 }: PlacedBin,
  { hue: own, top: laneTop, height }: PlacedLane,
  top: number,
  mix: Iterable<number>,
  opacity: number,
  { palette }: Look,
): void {
  const parts = own === null ? [...mix] : [1];
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let y = laneTop + height - 1;
  const pxEach = (y - top) / whole;
  for (const [hue, part] of parts.entries()) {
    if (part === 0) continue;
    y -= part * pxEach;
    const ink: Ink = { fill: hueColour(palette, own ?? hue), opacity };
    const width = Math.max(1, x1 - x0 - 1);
    painter.paint({ type: 'bar', x: x0 + 0.5, y, width, height: part * pxEach, ink });
  }
}

/**
 * A stretch in which marks would outnumber pixels: a bar, its count above it where there is room. What does not match
 * stands pale over what does; and where kin of something is lit, the bar is pale but for that, which is what is counted then.
 */
export function paintBin(painter: Painter, bin: PlacedBin, lane: PlacedLane, look: Look): void {
  const { kin, full, index, palette } = look;
  const bottom = lane.top + lane.height - 1;
  const topOf = (count: number) => bottom - binHeight(lane.height, bin.level * Math.sqrt(count / bin.count));
  const whole = topOf(bin.count);
  const top = bin.full === 0 ? bottom : topOf(bin.full);
  const lit = kin === null ? null : litIn(bin, kin, full, index.hues);
  const litCount = lit?.reduce((sum, count) => sum + count, 0) ?? bin.full;
  painter.strength = bin.strength;
  if (bin.full < bin.count) {
    const ink = { fill: palette.noHue, opacity: OPACITY * DIMMED.mark };
    const width = Math.max(1, bin.x1 - bin.x0 - 1);
    painter.paint({ type: 'bar', x: bin.x0 + 0.5, y: whole, width, height: top - whole, ink });
  }
  if (bin.full > litCount) paintBar(painter, bin, lane, top, bin.mix ?? [], OPACITY * DIMMED.mark, look);
  if (litCount > 0) paintBar(painter, bin, lane, topOf(litCount), lit ?? bin.mix ?? [], OPACITY, look);
  look.hits?.paintBin(painter, bin, lane);
  const text = shortCount(litCount);
  if (bin.hasCount && (lit === null || litCount > 0) && text.length * DIGIT_PX <= bin.x1 - bin.x0 - 3) {
    painter.paint({
      type: 'words',
      text,
      x: (bin.x0 + bin.x1) / 2,
      y: whole - 3,
      anchor: 'middle',
      font: look.smallFont,
      ink: look.inks.soft,
    });
  }
  if (bin.focusX !== null)
    paintPin(painter, bin.focusX, bottom - PIN_PX, hueColour(look.palette, lane.hue ?? NO_HUE), look);
  painter.strength = 1;
}
