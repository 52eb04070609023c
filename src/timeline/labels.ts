import { REACH_PX, type MarkBox as Box } from './marks.ts';
import { Occupancy } from './occupancy.ts';
import type { Typesetter } from './text.ts';

type MarkBox = Readonly<Box>;

/** How many labels are placed between two looks at the clock. */
const A_LOOK = 8;
/** Between a mark and its label. */
export const LABEL_OFFSET_PX = 5;
/** Least air between a label and whatever follows it. */
export const LABEL_GAP_PX = 10;
/** Less room than this is not worth a cut label. */
const SHORTEST_LABEL_PX = 56;
/** No label is written out further than this, px, whatever is free. */
const WIDEST_LABEL_PX = 480;

/** The text of a mark, as cut, and where it stands. `inside` is within the mark's own stretch, right of its glyph. */
export interface Label {
  readonly text: string;
  readonly side: 'inside' | 'right' | 'left' | 'above' | 'below';
  /** Left edge, px from the origin of the scale. */
  readonly x: number;
  readonly width: number;
  readonly line: number;
}

export interface Labelled {
  readonly box: MarkBox;
  readonly line: number;
  readonly text: string;
  /** Room within its own stretch, px. */
  readonly insidePx: number;
  /** The weightier choose first. */
  readonly weight: number;
}

/** The room for a label within a stretch so long, the glyph being free to stand anywhere in it. */
export function roomWithin(px: number): number {
  return px - 2 * REACH_PX - 2 * LABEL_OFFSET_PX;
}

/** The room within a mark's own stretch. */
export function roomInside({ x0, x1, hasBar }: MarkBox): number {
  return hasBar ? roomWithin(x1 - x0) : 0;
}

/** A place for a label, with the width of the widest that can stand there; 0, or less, where none can. */
interface Place {
  readonly side: Label['side'];
  readonly line: number;
  readonly roomPx: number;
  /** Left edge of a label of so many px. */
  readonly xOf: (width: number) => number;
}

/** In the next line up or down, from the glyph on. */
function besideOnward({ box, line }: Labelled, step: 1 | -1, lines: readonly Occupancy[]): Place {
  const other = lines[line + step];
  const x = box.glyphX - REACH_PX;
  const roomPx = other?.isFree(x - LABEL_GAP_PX, x) ? other.roomAfter(x) - LABEL_GAP_PX : 0;
  return { side: step === -1 ? 'above' : 'below', line: line + step, roomPx, xOf: () => x };
}

/** In the next line up or down, up to the glyph. */
function besideBackward({ box, line }: Labelled, step: 1 | -1, lines: readonly Occupancy[]): Place {
  const other = lines[line + step];
  const end = box.glyphX + REACH_PX;
  const roomPx = other?.isFree(end, end + LABEL_GAP_PX) ? other.roomBefore(end) - LABEL_GAP_PX : 0;
  return { side: step === -1 ? 'above' : 'below', line: line + step, roomPx, xOf: (width) => end - width };
}

/** Where a label may stand, best first, but for those of `besideBackward`, which come last. */
function placesFor(item: Labelled, lines: readonly Occupancy[]): readonly Place[] {
  const { box, line, insidePx } = item;
  const [after, before] = [box.x1 + LABEL_OFFSET_PX, box.x0 - LABEL_OFFSET_PX];
  const roomAfter = (lines[line]?.roomAfter(after) ?? 0) - LABEL_GAP_PX;
  const roomBefore = (lines[line]?.roomBefore(before) ?? 0) - LABEL_GAP_PX;
  const fromGlyph = box.glyphX + REACH_PX + LABEL_OFFSET_PX;
  return [
    { side: 'inside', line, roomPx: insidePx, xOf: (width) => Math.min(fromGlyph, box.x1 - width) },
    { side: 'right', line, roomPx: roomAfter, xOf: () => after },
    { side: 'left', line, roomPx: roomBefore, xOf: (width) => before - width },
    besideOnward(item, -1, lines),
    besideOnward(item, 1, lines),
  ];
}

/** Whether nothing is taken between a mark's own time and its label: finer scales would push it under the label. */
function isBeside({ box }: Labelled, { side, x, width }: Label, ofAll: Occupancy): boolean {
  if (side === 'inside') return true;
  const own = side === 'right' ? box.toX : side === 'left' ? box.fromX : box.glyphX;
  return ofAll.isFree(Math.min(x, own), Math.max(x + width, own));
}

/** Room of the roomiest of some places, px; nothing where there is none. */
function mostRoom(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ roomPx }) => roomPx));
}

function placeOne(
  item: Labelled,
  lines: readonly Occupancy[],
  ofAll: Occupancy,
  type: Typesetter,
): Label | null {
  if (item.text === '') return null;
  const onward = placesFor(item, lines);
  // What ends where its mark stands, in another line, is whole, or was cut for another place.
  const places = [...onward, besideBackward(item, -1, lines), besideBackward(item, 1, lines)];
  const most = mostRoom(places);
  // To measure a text for the first time takes longer than all the rest: most have no room at all, and need no measure.
  if (most < SHORTEST_LABEL_PX && type.leastWidthOf(item.text) > most) return null;
  const full = type.cut(item.text, type.longestPx);
  if (full === null) return null;
  const roomForCut = Math.min(type.longestPx, mostRoom(onward));
  for (let text: string | null = full; text !== null;) {
    const width = type.widthOf(text);
    for (const { side, line, roomPx, xOf } of places) {
      const found = { text, side, line, x: xOf(width), width };
      if (roomPx >= width && isBeside(item, found, ofAll)) return found;
    }
    const isWorthIt = roomForCut >= SHORTEST_LABEL_PX && roomForCut < width;
    text = isWorthIt ? type.cut(full, roomForCut) : null;
  }
  return null;
}

/** Whether a label stands before its mark, and ends there. */
export function endsAtMark({ side, x }: Label, { glyphX }: MarkBox): boolean {
  return side === 'left' || ((side === 'above' || side === 'below') && x < glyphX - REACH_PX);
}

/**
 * A label that was cut, though nothing is in its way, written out as far as there is room: to the side on which nothing
 * of its mark stands.
 */
function writtenOut(
  label: Label,
  { box, text, insidePx }: Labelled,
  lines: readonly Occupancy[],
  type: Typesetter,
): Label {
  const { side, x, width, line } = label;
  if (label.text === text || width >= WIDEST_LABEL_PX) return label;
  const isLeftward = endsAtMark(label, box);
  const row = lines[line];
  const free = isLeftward ? row?.roomBefore(x) : row?.roomAfter(x + width);
  const room = side === 'inside' ? insidePx : width + (free ?? 0) - LABEL_GAP_PX;
  const longer = type.cut(text, Math.min(WIDEST_LABEL_PX, room)) ?? label.text;
  const longerPx = type.widthOf(longer);
  if (longerPx <= width) return label;
  const start = isLeftward ? x + width - longerPx : x;
  if (side !== 'inside') row?.take(isLeftward ? start : x + width, isLeftward ? x : x + longerPx);
  return { ...label, text: longer, width: longerPx, x: start };
}

/**
 * Places labels as on a map: the weightiest first, each where it covers no mark and no label already placed, whole
 * if it can be, cut if it must, or not at all, and none over the stretches `taken` of all lines, which are in order and
 * do not overlap; then writes out what was cut, where room is left. Ties go to the earlier item, so that the same items
 * always get the same labels; those whose turn has not come by `untilMs` (of `performance.now()`) get none.
 */
export function placeLabels(
  items: readonly Labelled[],
  lineCount: number,
  taken: readonly (readonly [number, number])[],
  type: Typesetter,
  untilMs = Infinity,
): readonly (Label | null)[] {
  if (items.every(({ text }) => text === '')) return items.map(() => null);
  const ofAll = new Occupancy();
  for (const [from, to] of taken) ofAll.take(from, to);
  const lines = Array.from({ length: lineCount }, () => new Occupancy(ofAll));
  for (const { box, line } of items) lines[line]?.take(box.x0, box.x1);
  const labels: (Label | null)[] = items.map(() => null);
  const order = items.map((_, at) => at);
  order.sort((a, b) => (items[b]?.weight ?? 0) - (items[a]?.weight ?? 0) || a - b);
  for (const [turn, at] of order.entries()) {
    if (turn % A_LOOK === A_LOOK - 1 && performance.now() > untilMs) break;
    const item = items[at];
    const label = item ? placeOne(item, lines, ofAll, type) : null;
    if (label === null) continue;
    labels[at] = label;
    if (label.side !== 'inside') lines[label.line]?.take(label.x, label.x + label.width);
  }
  for (const at of order) {
    if (performance.now() > untilMs) break;
    const [item, label] = [items[at], labels[at]];
    if (item && label) labels[at] = writtenOut(label, item, lines, type);
  }
  return labels;
}
