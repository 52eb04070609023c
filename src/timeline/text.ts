import type { MeasureText } from './axis.ts';

const ELLIPSIS = '…';
/** Nothing longer is ever shown on one line; what lies beyond is not even measured. */
const LONGEST = 200;
/** A title cut shorter than this says nothing. */
const FEWEST_GRAPHEMES = 9;
/** Rooms are rounded down to this, so that small changes of zoom find the same cut again. */
const ROOM_STEP_PX = 6;

/** Texts remembered before starting over: enough for a screen many times over, and no more. */
const MOST_REMEMBERED = 20_000;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Text on one line, as measured by whoever paints it. */
export interface Typesetter {
  widthOf(text: string): number;
  /** The text, or as much of its beginning as fits with an ellipsis; null when that would say nothing. */
  cut(text: string, roomPx: number): string | null;
}

/** Measures each text once. */
export function createTypesetter(measure: MeasureText): Typesetter {
  const widths = new Map<string, number>();
  const cuts = new Map<string, string | null>();

  function widthOf(text: string): number {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measure(text);
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(text, width);
    return width;
  }

  function longestCut(text: string, roomPx: number): string | null {
    const ends = Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (measure(text.slice(0, ends[middle - 1]).trimEnd() + ELLIPSIS) <= roomPx) low = middle;
      else high = middle - 1;
    }
    return low < FEWEST_GRAPHEMES ? null : text.slice(0, ends[low - 1]).trimEnd() + ELLIPSIS;
  }

  return {
    widthOf,
    cut(text, roomPx) {
      const head = text.length > LONGEST ? text.slice(0, LONGEST) : text;
      if (head === text && widthOf(text) <= roomPx) return text;
      const room = Math.floor(roomPx / ROOM_STEP_PX) * ROOM_STEP_PX;
      const key = `${room} ${head}`;
      const known = cuts.get(key);
      if (known !== undefined) return known;
      const cut = longestCut(head, room);
      if (cuts.size >= MOST_REMEMBERED) cuts.clear();
      cuts.set(key, cut);
      return cut;
    },
  };
}
