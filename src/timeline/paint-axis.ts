import type { Ink, Painter } from '../drawing/shape.ts';
import type { Axis, Tick } from './axis.ts';
import type { Print } from './look.ts';

/** Height of a line of names. */
const LINE_PX = 22;
/** Height of the line of what lies between ticks. */
const GAP_LINE_PX = 17;

/** Height of an axis: two lines of names, and one of what lies between ticks where it is not even. */
export function axisHeight({ gaps }: Axis): number {
  return 2 * LINE_PX + (gaps === undefined ? 0 : GAP_LINE_PX);
}

/** Between a tick and its label. */
const INDENT_PX = 5;

function paintTick(
  painter: Painter,
  tick: Tick,
  top: number,
  height: number,
  font: string,
  ink: Ink,
  rule: Ink,
): void {
  const { px, label } = tick;
  const x = Math.round(px) + 0.5;
  if (px > 0) painter.paint({ type: 'segment', x1: x, y1: top, x2: x, y2: top + height, ink: rule });
  if (label === '') return;
  painter.paint({ type: 'words', text: label, x: px + INDENT_PX, y: top + 15.5, anchor: 'start', font, ink });
}

/** Names of the stretches over the lanes, in two levels, and what lies between ticks where the axis is not even. */
export function paintAxis(
  painter: Painter,
  { major, minor, gaps = [] }: Axis,
  { font, smallFont, inks }: Print,
): void {
  for (const tick of major) paintTick(painter, tick, 0, 2 * LINE_PX, `600 ${font}`, inks.words, inks.rule);
  for (const tick of minor) paintTick(painter, tick, LINE_PX, LINE_PX, font, inks.soft, inks.rule);
  for (const { px, widthPx, label } of gaps) {
    const x = px + widthPx / 2;
    painter.paint({
      type: 'words',
      text: label,
      x,
      y: 2 * LINE_PX + 12,
      anchor: 'middle',
      font: smallFont,
      ink: inks.soft,
    });
  }
}
