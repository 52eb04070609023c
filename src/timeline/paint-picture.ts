/** Draws a picture, bottom layer first, on any painter. */
import type { Ink, Painter, Shape } from '../drawing/shape.ts';
import type { Look } from './look.ts';
import { paintBin } from './paint-bin.ts';
import { paintLabel, paintMark } from './paint-mark.ts';
import type { Picture, PlacedBin, PlacedMark } from './picture.ts';

/** What is still going away of the picture before. */
export interface Leaving {
  readonly marks: readonly PlacedMark[];
  readonly bins: readonly PlacedBin[];
}

/** Rules between lanes and at the ticks of the axis. */
export function paintGround(painter: Painter, { axis, lanes, widthPx, heightPx }: Picture, look: Look): void {
  const upright = (px: number, ink: Ink) => {
    const x = Math.round(px) + 0.5;
    painter.paint({ type: 'segment', x1: x, y1: 0, x2: x, y2: heightPx, ink });
  };
  for (const { px } of axis.minor) upright(px, look.inks.faintRule);
  for (const { px } of axis.major) if (px > 0) upright(px, look.inks.rule);
  for (const { top, height } of lanes) {
    const y = Math.round(top + height) - 0.5;
    painter.paint({ type: 'segment', x1: 0, y1: y, x2: widthPx, y2: y, ink: look.inks.rule });
  }
}

/** Everything of the lanes; `threads` under the marks, `arcs` between them and their labels. */
export function paintPicture(
  painter: Painter,
  picture: Picture,
  look: Look,
  threads: readonly Shape[],
  arcs: readonly Shape[],
  leaving: Leaving,
): void {
  const { lanes, bins, marks } = picture;
  paintGround(painter, picture, look);
  for (const thread of threads) painter.paint(thread);
  for (const bin of [...leaving.bins, ...bins]) {
    const lane = lanes[bin.lane];
    if (lane) paintBin(painter, bin, lane, look);
  }
  for (const mark of leaving.marks) paintMark(painter, mark, look);
  for (const mark of marks) paintMark(painter, mark, look);
  for (const arc of arcs) painter.paint(arc);
  for (const mark of leaving.marks) paintLabel(painter, mark, look);
  for (const mark of marks) paintLabel(painter, mark, look);
}
