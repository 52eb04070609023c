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

/** Letters stand closer together than their widths say, by this at most. */
const HOPE = 1.02;

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
  const ones = new Map<string, number>();

  function widthOf(text: string): number {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measure(text);
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(text, width);
    return width;
  }

  /** Width of one grapheme by itself: what several take together is nearly the sum. */
  function widthOfOne(grapheme: string): number {
    const known = ones.get(grapheme);
    if (known !== undefined) return known;
    const width = measure(grapheme);
    if (ones.size >= MOST_REMEMBERED) ones.clear();
    ones.set(grapheme, width);
    return width;
  }

  /** As many graphemes as the sum of their widths lets hope for, then fewer until what is measured fits. */
  function longestCut(text: string, roomPx: number): string | null {
    const ends: number[] = [];
    let sumPx = widthOfOne(ELLIPSIS);
    for (const { index, segment } of graphemes.segment(text)) {
      sumPx += widthOfOne(segment);
      if (sumPx > roomPx * HOPE) break;
      ends.push(index + segment.length);
    }
    for (let count = ends.length; count >= FEWEST_GRAPHEMES; count--) {
      const cut = text.slice(0, ends[count - 1]).trimEnd() + ELLIPSIS;
      if (measure(cut) <= roomPx) return cut;
    }
    return null;
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
