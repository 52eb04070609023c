import type { MeasureText } from './axis.ts';

/** No label is longer, however much room there is, unless somebody has room for longer ones. */
const LONGEST_LABEL_PX = 250;
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
/** The narrowest letters of any font are among these, and kerning takes no more than so much from them. */
const NARROW = 'fijlrtIJ1';
const KERNED = 0.8;
/** Letters that neither join nor stand on others; those of Chinese and Korean are wider than any of the narrow ones. */
const PLAIN = /[A-Za-z0-9\u4e00-\u9fff\uac00-\ud7a3]/g;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Text on one line, as measured by whoever paints it. */
export interface Typesetter {
  /** No label is longer, px. */
  readonly longestPx: number;
  widthOf(text: string): number;
  /** What the text is at least as wide as, without measuring it: its plain letters, were they all the narrowest. */
  leastWidthOf(text: string): number;
  /** The text, or as much of its beginning as fits with an ellipsis; null when that would say nothing. */
  cut(text: string, roomPx: number): string | null;
}

/**
 * Measures each word once: a browser shapes text word by word, so that a line is as wide as its words and spaces
 * together.
 */
export function createTypesetter(measure: MeasureText, longestPx = LONGEST_LABEL_PX): Typesetter {
  const widths = new Map<string, number>();
  const pieces = new Map<string, number>();
  const cuts = new Map<string, string | null>();

  /** Width of a word, or of a part of one. */
  function widthOfPiece(piece: string): number {
    const known = pieces.get(piece);
    if (known !== undefined) return known;
    const width = measure(piece);
    if (pieces.size >= MOST_REMEMBERED) pieces.clear();
    pieces.set(piece, width);
    return width;
  }

  function sumOfWords(text: string): number {
    let [sumPx, start] = [0, 0];
    for (let end = endOfWord(text, start); end < text.length; end = endOfWord(text, start)) {
      sumPx += widthOfPiece(text.slice(start, end)) + widthOfPiece(' ');
      start = end + 1;
    }
    return sumPx + widthOfPiece(text.slice(start));
  }

  function widthOf(text: string): number {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = sumOfWords(text);
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(text, width);
    return width;
  }

  /** The words that fit whole, then as much of the next as fits with an ellipsis. */
  function longestCut(text: string, roomPx: number): string | null {
    let [sumPx, start, end] = [widthOfPiece(ELLIPSIS), 0, endOfWord(text, 0)];
    for (; end < text.length; end = endOfWord(text, start)) {
      const width = widthOfPiece(text.slice(start, end));
      if (sumPx + width > roomPx) break;
      sumPx += width + widthOfPiece(' ');
      start = end + 1;
    }
    const ends = [start];
    for (const { index, segment } of graphemes.segment(text.slice(start, end))) {
      sumPx += widthOfPiece(segment);
      if (sumPx > roomPx * HOPE) break;
      ends.push(start + index + segment.length);
    }
    // Letters may stand wider together than one by one, or closer.
    for (let at = ends.length - 1; at >= 0; at--) {
      const cut = text.slice(0, ends[at]).trimEnd();
      if (saysTooLittle(cut)) return null;
      if (sumOfWords(cut + ELLIPSIS) <= roomPx) return cut + ELLIPSIS;
    }
    return null;
  }

  let narrowestPx = 0;

  return {
    longestPx,
    widthOf,
    leastWidthOf(text) {
      narrowestPx ||= KERNED * Math.min(...Array.from(NARROW, widthOfPiece));
      return narrowestPx * (text.match(PLAIN)?.length ?? 0);
    },
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

/** Where the word ends that begins at a place: at the next space, or at the end of the text. */
function endOfWord(text: string, start: number): number {
  const space = text.indexOf(' ', start);
  return space === -1 ? text.length : space;
}

/** Below this code unit every one is a letter of its own, but for two line ends. */
const FIRST_COMBINING = 0x300;

/** Whether a title cut to this says nothing. */
function saysTooLittle(cut: string): boolean {
  if (cut.length < FEWEST_GRAPHEMES) return true;
  let plain = 0;
  while (plain < FEWEST_GRAPHEMES && cut.charCodeAt(plain) < FIRST_COMBINING) plain++;
  if (plain === FEWEST_GRAPHEMES && !(cut.charCodeAt(plain) >= FIRST_COMBINING)) return false;
  const letters = graphemes.segment(cut)[Symbol.iterator]();
  for (let count = 0; count < FEWEST_GRAPHEMES; count++) if (letters.next().done === true) return true;
  return false;
}
