import { glyphOfKind } from '../drawing/glyph.ts';
import { hueColour } from '../drawing/palette.ts';
import type { Ink, Painter } from '../drawing/shape.ts';
import { HUES, NO_HUE } from '../query/index.ts';
import { DIMMED, type Look } from './look.ts';
import { GLYPH_AREA } from './marks.ts';
import type { PlacedBin, PlacedLane } from './picture.ts';

/** The least height of a bin that counts anything. */
const LOWEST_BIN_PX = 3;
const COUNT_ROOM_PX = 13;
/** A lane lower than this has no room for counts. */
const LOWEST_COUNTED_PX = 40;
/** Width of a digit of a bin's count, px. */
const DIGIT_PX = 6;
/** Height of a pinned focus above the bottom of its lane, px. */
const PIN_PX = 14;
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

/** A bar as high as its count, of its themes in proportion, from the bottom in the order of the palette. */
function paintBar(
  painter: Painter,
  bin: PlacedBin,
  lane: PlacedLane,
  /** Top of all that it counts, top of what is drawn in full, and bottom, px. */
  [whole, top, bottom]: readonly [number, number, number],
  look: Look,
): void {
  const x = bin.x0 + 0.5;
  const width = Math.max(1, bin.x1 - bin.x0 - 1);
  const paint = (y: number, height: number, hue: number, opacity = OPACITY) => {
    const ink: Ink = { fill: hueColour(look.palette, hue), opacity };
    painter.paint({ type: 'bar', x, y, width, height, ink });
  };
  if (bin.full < bin.count) paint(whole, top - whole, NO_HUE, OPACITY * DIMMED.mark);
  if (bin.full === 0) return;
  if (bin.mix === null) {
    paint(top, bottom - top, lane.hue ?? NO_HUE);
    return;
  }
  let y = bottom;
  bin.mix.forEach((count, hue) => {
    if (count === 0) return;
    const height = ((bottom - top) * count) / bin.full;
    y -= height;
    paint(y, height, hue < HUES ? hue : NO_HUE);
  });
}

/** A stretch in which marks would outnumber pixels: a bar, its count above it where there is room. */
export function paintBin(painter: Painter, bin: PlacedBin, lane: PlacedLane, look: Look): void {
  const isCounted = lane.height >= LOWEST_COUNTED_PX;
  const room = lane.height - 6 - (isCounted ? COUNT_ROOM_PX : 0);
  const bottom = lane.top + lane.height - 1;
  const heightFor = (level: number) => Math.max(LOWEST_BIN_PX, room * level);
  const whole = bottom - heightFor(bin.level);
  const top = bin.full === 0 ? bottom : bottom - heightFor(bin.level * Math.sqrt(bin.full / bin.count));
  painter.strength = bin.strength;
  paintBar(painter, bin, lane, [whole, top, bottom], look);
  look.hits?.paintBin(painter, bin, lane);
  const text = shortCount(bin.full);
  if (isCounted && text.length * DIGIT_PX <= bin.x1 - bin.x0 - 3) {
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
