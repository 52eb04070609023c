/** From a picture to the shapes that painters draw, bottom layer first. */
import { glyphOfKind } from '../drawing/glyph.ts';
import type { Shape } from '../drawing/shape.ts';
import { colourOf, DIMMED, type Look } from './look.ts';
import { GLYPH_AREA } from './marks.ts';
import { labelShapes, markShapes } from './mark-shapes.ts';
import type { Picture, PlacedBin, PlacedThread } from './picture.ts';
import { NO_HUE } from '../query/index.ts';

/** The least height of a bin that counts anything. */
const LOWEST_BIN_PX = 3;
const COUNT_ROOM_PX = 13;
/** Width of a digit of a bin's count, px. */
const DIGIT_PX = 6;
/** Height of a pinned focus above the bottom of its lane, px. */
const PIN_PX = 14;
/** How far a thread takes to bend onto its rail. */
const BEND_PX = 14;

/** Rules between lanes and at the ticks of the axis. */
function groundShapes(picture: Picture, { palette }: Look): Shape[] {
  const { axis, lanes, widthPx, heightPx } = picture;
  const upright = (px: number) => `M${Math.round(px) + 0.5},0L${Math.round(px) + 0.5},${heightPx}`;
  const major = new Set(axis.major.filter(({ px }) => px > 0).map(({ ms }) => ms));
  const minor = axis.minor.filter(({ ms }) => !major.has(ms));
  const strong = axis.major.filter(({ px }) => px > 0);
  return [
    {
      type: 'line',
      d: minor.map(({ px }) => upright(px)).join(''),
      ink: { stroke: palette.rule, opacity: 0.55 },
    },
    { type: 'line', d: strong.map(({ px }) => upright(px)).join(''), ink: { stroke: palette.rule } },
    {
      type: 'line',
      d: lanes
        .map(
          ({ top, height }) =>
            `M0,${Math.round(top + height) - 0.5}L${widthPx},${Math.round(top + height) - 0.5}`,
        )
        .join(''),
      ink: { stroke: palette.rule },
    },
  ];
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

function threadShapes(thread: PlacedThread, look: Look): Shape[] {
  const isLit = look.litSeries.has(thread.series);
  if (!isLit && !look.isThreaded) return [];
  const opacity = isLit || look.kin === null ? 0.6 : DIMMED.thread;
  const ink = { stroke: look.palette.inkSoft, strokeWidth: 1, opacity };
  return [{ type: 'line', d: threadPath(thread), ink: thread.isGap ? { ...ink, dash: [2, 4] } : ink }];
}

/** A count in as few characters as say it: 940, 1.2k, 35k. */
function shortCount(count: number): string {
  if (count < 1000) return String(count);
  return `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k`;
}

/** The focus, where it is one of many that are only counted. */
function pinShapes(x: number, y: number, colour: string, { index, palette, focus }: Look): Shape[] {
  const ring = { type: 'glyph' as const, glyph: 'circle' as const, x, y };
  return [
    { ...ring, size: 300, ink: { fill: palette.paper, stroke: palette.accent, strokeWidth: 2 } },
    { ...ring, glyph: glyphOfKind(index.kinds[focus ?? -1] ?? 0), size: GLYPH_AREA, ink: { fill: colour } },
  ];
}

function binShapes({ x0, x1, lane, level, count, focusX }: PlacedBin, picture: Picture, look: Look): Shape[] {
  const placed = picture.lanes[lane];
  if (!placed) return [];
  const room = placed.height - 6 - COUNT_ROOM_PX;
  const height = Math.max(LOWEST_BIN_PX, room * level);
  const bottom = placed.top + placed.height - 1;
  const colour = colourOf(look, placed.hue ?? NO_HUE);
  const bar: Shape = {
    type: 'bar',
    x: x0 + 0.5,
    y: bottom - height,
    width: Math.max(1, x1 - x0 - 1),
    height,
    ink: { fill: colour, opacity: 0.55 },
  };
  const text = shortCount(count);
  const pin = focusX === null ? [] : pinShapes(focusX, bottom - PIN_PX, colour, look);
  if (text.length * DIGIT_PX > x1 - x0 - 3) return [bar, ...pin];
  const words: Shape = {
    type: 'words',
    text,
    x: (x0 + x1) / 2,
    y: bottom - height - 3,
    anchor: 'middle',
    font: look.font.replace(/[\d.]+px/, '10px'),
    ink: { fill: look.palette.inkSoft },
  };
  return [bar, words, ...pin];
}

/** Everything of the lanes, in the order in which it is painted; `arcs` between the marks and their labels. */
export function shapesOf(picture: Picture, look: Look, arcs: readonly Shape[]): readonly Shape[] {
  return [
    ...groundShapes(picture, look),
    ...picture.threads.flatMap((thread) => threadShapes(thread, look)),
    ...picture.bins.flatMap((bin) => binShapes(bin, picture, look)),
    ...picture.marks.flatMap((mark) => markShapes(mark, look)),
    ...arcs,
    ...picture.marks.flatMap((mark) => labelShapes(mark, look)),
  ];
}
