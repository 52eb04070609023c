import type { Ink, Painter } from '../drawing/shape.ts';
import type { Axis, Tick } from './axis.ts';
import type { Look } from './look.ts';

/** Height of the axis: two lines of names. */
export const AXIS_PX = 44;
const LINE_PX = AXIS_PX / 2;
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
  { font, smallFont, inks }: Look,
): void {
  for (const tick of major) paintTick(painter, tick, 0, AXIS_PX, `600 ${font}`, inks.words, inks.rule);
  for (const tick of minor) paintTick(painter, tick, LINE_PX, LINE_PX, font, inks.soft, inks.rule);
  for (const { px, widthPx, label } of gaps) {
    const x = px + widthPx / 2;
    painter.paint({
      type: 'words',
      text: label,
      x,
      y: LINE_PX + 15,
      anchor: 'middle',
      font: smallFont,
      ink: inks.soft,
    });
  }
}
