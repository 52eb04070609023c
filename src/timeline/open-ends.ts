/**
 * Keeps in sight what goes on beyond what is known of it: an event that began before the window and has no known end, or
 * ends after it and has no known start. Loaded where a chronology has such dates.
 */
import { OPEN_END, OPEN_START } from '../query/date-flags.ts';
import { markKey } from './arrange.ts';
import { LINE_PX, type Shelf } from './heights.ts';
import { LABEL_GAP_PX, LABEL_OFFSET_PX } from './labels.ts';
import type { Lane } from './lane.ts';
import { FADE_PX, layBox, REACH_PX, type MarkBox } from './marks.ts';
import type { Packing } from './pack.ts';
import type { PlacedLabel, PlacedMark } from './picture.ts';
import { COUNT_REACH_PX, EDGE_PX, EMPTY_MARK, type PlaceContext, type Places } from './place.ts';
import { firstRowAtLeast } from './search.ts';
import type { Spans } from './spans.ts';

/** What a glyph, and the bar that dissolves beside it, take at an edge, px. */
const KEPT_PX = EDGE_PX + 2 * REACH_PX + FADE_PX;
/** How far beyond the edge the bar is drawn: as far as pictures without a screen are. */
const BEYOND_PX = REACH_PX + 1;

/** Rows that are open at one end, by start, for each line that has any. */
type Lines = ReadonlyMap<number, Uint32Array>;

const openIn = new WeakMap<Packing, readonly [ends: Lines, starts: Lines]>();

/** What a lane is kept in sight of. */
export interface Opened {
  readonly lane: Lane;
  /** Place of the lane among the lanes. */
  readonly at: number;
  readonly packing: Packing;
  readonly shelf: Shelf;
  readonly textOf: (event: number) => string;
}

function linesOf({ rows }: Lane, { lines }: Packing, { flags }: Spans, open: number): Lines {
  const byLine = new Map<number, number[]>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const line = lines[at] ?? -1;
    if (((flags[row] ?? 0) & open) === 0 || line === -1) continue;
    const found = byLine.get(line);
    if (found) found.push(row);
    else byLine.set(line, [row]);
  }
  return new Map([...byLine].map(([line, found]) => [line, Uint32Array.from(found)]));
}

/** Once for each packing: no frame goes through the events. */
function openOf({ lane, packing }: Opened, spans: Spans): readonly [ends: Lines, starts: Lines] {
  const known = openIn.get(packing);
  if (known) return known;
  const found = [OPEN_END, OPEN_START].map((open) => linesOf(lane, packing, spans, open));
  const [ends = new Map(), starts = new Map()] = found;
  openIn.set(packing, [ends, starts]);
  return [ends, starts];
}

const box: MarkBox = { x0: 0, x1: 0, glyphX: 0, fromX: 0, toX: 0, hasBar: false };

/** One edge of the window: `inward` is how far in a place is from it, px, and the place so far in. */
interface Edge {
  readonly isLeft: boolean;
  readonly inward: (x: number) => number;
}

/** How much of a line is free from an edge on, px: up to a bin, or a mark or label of another row. */
function roomAt({ isLeft, inward }: Edge, y: number, row: number, lane: number, places: Places): number {
  let room = Infinity;
  const meet = (x0: number, x1: number) => (room = Math.min(room, inward(isLeft ? x0 : x1)));
  for (let at = places.marks.length - 1; places.marks[at]?.lane === lane; at--) {
    const mark = places.marks[at];
    if (!mark || mark.row === row) continue;
    if (mark.y === y) meet(mark.x0, mark.x1);
    if (mark.label?.y === y) meet(mark.label.x, mark.label.x + mark.label.width);
  }
  for (let at = places.bins.length - 1; places.bins[at]?.lane === lane; at--) {
    const bin = places.bins[at];
    if (bin) meet(bin.x0 - COUNT_REACH_PX, bin.x1 + COUNT_REACH_PX);
  }
  return room - LABEL_GAP_PX;
}

/** The title behind the bar, px from the edge, as far as there is room; null where there is none. */
function labelAt(
  { isLeft, inward }: Edge,
  from: number,
  room: number,
  y: number,
  title: string,
  { type, widthPx }: PlaceContext,
): PlacedLabel | null {
  const text = type.cut(title, Math.min(type.longestPx, room - from, widthPx - EDGE_PX - from));
  if (text === null || text === '') return null;
  const width = type.widthOf(text);
  return { text, y, width, side: isLeft ? 'right' : 'left', x: isLeft ? from : inward(from) - width };
}

/**
 * Keeps a row at an edge for as long as its line is free there; what comes next on it pushes it out. It stands on its own
 * line, so that it is where it was when it left, and nothing makes room for it.
 */
function keep(
  edge: Edge,
  row: number,
  y: number,
  { lane, at, textOf }: Opened,
  context: PlaceContext,
  places: Places,
): void {
  const { scale, spans, hueOf } = context;
  const { isLeft, inward } = edge;
  layBox(box, spans, row, scale.window[0], scale.msPerPx);
  const known = inward(isLeft ? box.x1 : box.x0);
  const room = roomAt(edge, y, row, at, places);
  const end = Math.max(known, Math.min(KEPT_PX, room));
  if (known >= KEPT_PX || end <= 0) return;
  const inSight = places.marks.findLastIndex((mark) => mark.lane === at && mark.row === row);
  const outermost = inward(-BEYOND_PX);
  const clip = (x: number) => (isLeft ? Math.max(x, outermost) : Math.min(x, outermost));
  const [fromX, toX] = [clip(box.fromX), clip(box.toX)];
  const mark: PlacedMark = {
    ...EMPTY_MARK,
    ...{ key: markKey(lane.key, row, null), lane: at, row, event: row },
    ...{ x: inward(end - FADE_PX - REACH_PX), y },
    ...(isLeft ? { x0: clip(box.x0), x1: end } : { x0: inward(end), x1: clip(box.x1) }),
    ...{ fromX, toX, sureFromX: fromX, sureToX: toX, hasBar: true },
    ...{ flags: spans.flags[row] ?? 0, hue: hueOf(row) },
    label: end < KEPT_PX ? null : labelAt(edge, end + LABEL_OFFSET_PX, room, y, textOf(row), context),
  };
  places.marks.splice(inSight === -1 ? places.marks.length : inSight, 1, mark);
}

/** Of each line of a lane, the last that is open before the window and the first that is after it, once all else is placed. */
export function placeOpenEnds(opened: Opened, context: PlaceContext, places: Places): void {
  const { scale, widthPx, spans } = context;
  const [ends, starts] = openOf(opened, spans);
  const yOf = (line: number) => opened.shelf.firstLine + (line + 0.5) * LINE_PX;
  const left: Edge = { isLeft: true, inward: (x) => x };
  const right: Edge = { isLeft: false, inward: (x) => widthPx - x };
  for (const [line, rows] of ends) {
    const row = rows[firstRowAtLeast(rows, spans.starts, scale.pxToTime(EDGE_PX + REACH_PX)) - 1];
    if (row !== undefined) keep(left, row, yOf(line), opened, context, places);
  }
  for (const [line, rows] of starts) {
    const row = rows[firstRowAtLeast(rows, spans.starts, scale.pxToTime(widthPx - EDGE_PX - REACH_PX))];
    if (row !== undefined) keep(right, row, yOf(line), opened, context, places);
  }
}
