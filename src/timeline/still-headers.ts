/** The names of lanes as text at the left of a still. */
import { hueColour } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { wrapText, type Measure } from '../drawing/wrap.ts';
import { numberFormat } from '../i18n/numbers.ts';
import type { Lane } from './lane.ts';
import { FOLDED_PX, LANE_PAD_PX, LINE_PX } from './heights.ts';
import type { Look } from './look.ts';
import type { PlacedLane } from './picture.ts';

const LINE_HEIGHT_PX = 15;
/** The least height of a lane that is not folded. */
const LOWEST_PX = LINE_PX + 2 * LANE_PAD_PX;
const EDGE_PX = 8;
const GAP_PX = 8;
const SWATCH_PX = 15;
const DEPTH_PX = 12;
const NARROWEST_PX = 72;
/** The most of the picture's width that names may take. */
const MOST_SHARE = 0.3;
const STEP_PX = 8;
/** A name no wider than this stands on one line. */
const SHORT_PX = 90;

function indentOf({ hue, depth }: Lane): number {
  return EDGE_PX + depth * DEPTH_PX + (hue === null ? 0 : SWATCH_PX);
}

function countOf({ count }: Lane, locale: string): string {
  return numberFormat(locale).format(count);
}

/** The room for the name of a lane in a column. */
function roomOf(lane: Lane, columnPx: number, locale: string, measure: Measure): number {
  return columnPx - indentOf(lane) - 2 * GAP_PX - measure(countOf(lane, locale));
}

function linesFor({ isFolded }: Lane, heightPx: number): number {
  return Math.max(1, Math.floor(((isFolded ? FOLDED_PX : heightPx) - 4) / LINE_HEIGHT_PX));
}

/** Width of the widest word of a name. */
function widestWord({ label }: Lane, measure: Measure): number {
  return Math.max(0, ...label.split(/\s+/).map(measure));
}

/** The narrowest column in which every name stands whole in its lane, its words unbroken, or the widest there may be. */
export function columnOf(lanes: readonly Lane[], widthPx: number, locale: string, measure: Measure): number {
  const most = Math.max(NARROWEST_PX, Math.floor(widthPx * MOST_SHARE));
  const fits = (columnPx: number) =>
    lanes.every((lane) => {
      const room = roomOf(lane, columnPx, locale, measure);
      const allowed = measure(lane.label) <= SHORT_PX ? 1 : linesFor(lane, LOWEST_PX);
      // A word that is too wide for any column is broken in all of them.
      const wordPx = Math.min(widestWord(lane, measure), roomOf(lane, most, locale, measure));
      return room > 0 && room >= wordPx && wrapText(lane.label, measure, room).length <= allowed;
    });
  for (let columnPx = NARROWEST_PX; columnPx < most; columnPx += STEP_PX) if (fits(columnPx)) return columnPx;
  return most;
}

/** As many lines as there is room for; an ellipsis says that more follows. */
function cutTo(most: number, lines: readonly string[], roomPx: number, measure: Measure): readonly string[] {
  if (lines.length <= most) return lines;
  const [last = ''] = wrapText(lines[most - 1] ?? '', measure, roomPx - measure('…'));
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** The swatch, name and count of each lane, in a column of this width. */
export function headerShapes(
  lanes: readonly PlacedLane[],
  columnPx: number,
  locale: string,
  { palette, inks, font }: Look,
  measure: Measure,
): readonly Shape[] {
  return lanes.flatMap((lane): Shape[] => {
    const room = Math.max(1, roomOf(lane, columnPx, locale, measure));
    const lines = cutTo(linesFor(lane, lane.height), wrapText(lane.label, measure, room), room, measure);
    const blockPx = Math.max(1, lines.length) * LINE_HEIGHT_PX;
    const top = lane.top + Math.max(1, (Math.min(lane.height, Math.max(LOWEST_PX, blockPx)) - blockPx) / 2);
    const first = top + 11.5;
    const indent = indentOf(lane);
    const named = lines.map((text, at): Shape => {
      const ink = lane.isFolded ? inks.soft : inks.words;
      return { type: 'words', text, x: indent, y: first + at * LINE_HEIGHT_PX, anchor: 'start', font, ink };
    });
    const count: Shape = {
      type: 'words',
      text: countOf(lane, locale),
      ...{ x: columnPx - GAP_PX, y: first, anchor: 'end', font, ink: inks.soft },
    };
    if (lane.hue === null) return [...named, count];
    const ink = { fill: hueColour(palette, lane.hue) };
    const x = indent - SWATCH_PX + 5;
    return [{ type: 'glyph', glyph: 'circle', x, y: first - 4.5, size: 78, ink }, ...named, count];
  });
}
