/** Draws a picture, bottom layer first, on any painter. */
import type { Ink, Painter, Shape } from '../drawing/shape.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { DIMMED, type Look } from './look.ts';
import { paintBin } from './paint-bin.ts';
import { paintLabel, paintMark } from './paint-mark.ts';
import type { Picture, PlacedBin, PlacedMark, PlacedThread } from './picture.ts';

/** How far a thread takes to bend onto its rail. */
const BEND_PX = 14;
/** A gap in a series is named where there is so much room. */
const NAMED_GAP_PX = 110;

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

/** From mark to mark: straight across when they stand close, else down to the rail of the lane and up again. */
function threadPath({ fromX, fromY, toX, toY, railY }: PlacedThread): string {
  if (toX - fromX < 4 * BEND_PX) {
    const middle = (fromX + toX) / 2;
    return `M${fromX},${fromY}C${middle},${fromY},${middle},${toY},${toX},${toY}`;
  }
  const leave = fromX + BEND_PX;
  const arrive = toX - BEND_PX;
  return (
    `M${fromX},${fromY}C${fromX},${railY},${fromX},${railY},${leave},${railY}` +
    `L${arrive},${railY}C${toX},${railY},${toX},${railY},${toX},${toY}`
  );
}

/** The thread of a series, if it is lit or all are. */
export function paintThread(painter: Painter, thread: PlacedThread, look: Look): void {
  const isLit = look.litSeries.has(thread.series);
  if (!isLit && !look.isThreaded) return;
  const { missing, fromX, toX, railY } = thread;
  const opacity = isLit || look.kin === null ? 0.6 : DIMMED.thread;
  const ink: Ink = { stroke: look.palette.inkSoft, strokeWidth: 1, opacity };
  painter.paint({
    type: 'line',
    d: threadPath(thread),
    ink: missing === null ? ink : { ...ink, dash: [2, 4] },
  });
  if (missing === null || toX - fromX < NAMED_GAP_PX) return;
  painter.paint({
    type: 'words',
    text: t('timeline.missing', { editions: missing }),
    x: (Math.max(0, fromX) + toX) / 2,
    y: railY - 1,
    anchor: 'middle',
    font: look.smallFont,
    halo: look.palette.paper,
    ink: look.inks.soft,
  });
}

/** Everything of the lanes; `arcs` between the marks and their labels. */
export function paintPicture(
  painter: Painter,
  picture: Picture,
  look: Look,
  arcs: readonly Shape[],
  leaving: Leaving,
): void {
  const { lanes, bins, marks, threads } = picture;
  paintGround(painter, picture, look);
  for (const thread of threads) paintThread(painter, thread, look);
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
